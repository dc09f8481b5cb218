"""HTML → the same to every reader in fewer bytes. HTML as our templates write it: attributes in double quotes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Set
from itertools import count

SEPARATOR = re.compile(r'<span class="separator">([^<]*)</span>')
ISOLATE = re.compile(r'<bdi((?: lang="[^"]*")?) dir="(rtl|ltr)">([^<]*)')
LINE = re.compile(r'<path( class="map__(?:outline|river|border)" d="[^"]{100,}"/>)')
CLASS = re.compile(r' class="([^"]*)"')
PROPERTY = re.compile(r"(?<![\w-])--[a-z][\w-]*")
ID = re.compile(r' id="([^"]*)"')
TARGET = re.compile(r'(?<= href="#)[^"]+(?=")|(?<="url\(#)[^)]+(?=\)")|(?<= for=")[^"]+(?=")|(?<= aria-labelledby=")[^"]+(?=")')
BLANK = re.compile(r"\s*\n\s*")
BLOCK = re.compile(
    r"\n(?=</?(?:article|dd|details|div|dl|dt|figcaption|figure|g|h[1-6]|li|main|ol|p|section|svg|table|tbody|td|tfoot|th|thead|tr|ul)\b)"
)
"""Before elements that begin a line anyway, or draw."""
STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def slim(body: str) -> str:
    """Without needless line breaks and marks around signs. An isolated text that begins with a letter of its direction does not name it."""
    return BLOCK.sub("", BLANK.sub("\n", ISOLATE.sub(_isolate, SEPARATOR.sub(r"\1", body))))


def _isolate(found: re.Match[str]) -> str:
    lang, told, text = found.groups()
    first = next((STRONG[kind] for kind in map(unicodedata.bidirectional, text) if kind in STRONG), None)
    return f"<bdi{lang}>{text}" if first == told else found[0]


def drawn_once(body: str) -> str:
    """A long line of a map that stands in a map before is that line, by `<use>` (SVG 2, 5.6)."""
    met: dict[str, str] = {}

    def once(found: re.Match[str]) -> str:
        if found[0] in met:
            return f'<use href="#{met[found[0]]}"/>'
        met[found[0]] = f"line-{len(met) + 1}"
        return f'<path id="{met[found[0]]}"{found[1]}'

    return LINE.sub(once, body)


def styled(body: str, classes: Set[str]) -> str:
    """Without classes that no style has."""

    def kept(found: re.Match[str]) -> str:
        names = [name for name in found[1].split() if name in classes]
        return f' class="{" ".join(names)}"' if names else ""

    return CLASS.sub(kept, body)


def renamed(css: str) -> str:
    """A style sheet whose custom properties have short names."""
    names = dict(zip(dict.fromkeys(PROPERTY.findall(css)), (f"--{number}" for number in count(1)), strict=False))
    return PROPERTY.sub(lambda found: names[found[0]], css)


def numbered(body: str, kept: Set[str]) -> str:
    """Without ids that nothing in it leads to, those that are kept aside; the others are numbers behind a letter."""
    wanted = set(TARGET.findall(body)) - kept
    names = dict(zip((name for name in ID.findall(body) if name in wanted), _numbers(), strict=False))
    shorter = ID.sub(lambda found: f' id="{names[found[1]]}"' if found[1] in names else found[0] if found[1] in kept else "", body)
    return TARGET.sub(lambda found: names.get(found[0], found[0]), shorter).replace("<span></span>", "")


def _numbers() -> Iterator[str]:
    return (f"n{number}" for number in count(1))
