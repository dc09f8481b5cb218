"""HTML and its style sheet → the same to every reader in fewer bytes. HTML as our templates write it: attributes in double quotes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Set

from briefing.single.tags import CLASSES, found_in_tags, in_tags

SEPARATOR = re.compile(r'<span class="separator">([^<]*)</span>')
ISOLATE = re.compile(r'<bdi((?: lang="[^"]*")?) dir="(rtl|ltr)">([^<]*)')
STRONG = {"L": "ltr", "R": "rtl", "AL": "rtl"}
PREFORMATTED = re.compile(r"(<pre\b.*?</pre>)", re.DOTALL)
BLANK = re.compile(r"\s*\n\s*")
BLOCK = re.compile(
    r"\n(?=</?(?:article|dd|details|div|dl|dt|figcaption|figure|g|h[1-6]|li|main|ol|p|section|svg|table|tbody|td|tfoot|th|thead|tr|ul)\b)"
)
"""Before elements that begin a line anyway, or draw."""
LINE = re.compile(r'<path( class="map__(?:outline|river|border)" d="[^"]{100,}"/>)')
NAMED = re.compile(r'("[^"]*")|\.(-?[A-Za-z_][\w-]*)|(?<![\w-])(--[a-z][\w-]*)')
"""A string of a style sheet; or a class; or a custom property."""
ID = re.compile(r' id="([^"]*)"')
TARGET = re.compile(r'(?<= href="#)[^"]+(?=")|(?<="url\(#)[^)]+(?=\)")|(?<= for=")[^"]+(?=")|(?<= aria-labelledby=")[^"]+(?=")')


def plain(body: str) -> str:
    """Without marks around signs. An isolated text that begins with a letter of its direction does not name it."""
    return ISOLATE.sub(_isolate, SEPARATOR.sub(r"\1", body))


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


def shortened(body: str, css: str, kept: Set[str]) -> tuple[str, str]:
    """Body and style sheet with short names for classes, custom properties and ids, without those that nothing asks for.

    The ids in `kept` stay as they are.
    """
    found = NAMED.findall(css)
    classes = _short_names("c", (name for _, name, _ in found))
    properties = _short_names("--p", (name for _, _, name in found))

    def short(one: re.Match[str]) -> str:
        return one[1] or (f".{classes[one[2]]}" if one[2] else properties[one[3]])

    return _numbered(_classed(_unbroken(body), classes), kept), NAMED.sub(short, css)


def _unbroken(body: str) -> str:
    """Without line breaks that show nowhere."""
    parts = PREFORMATTED.split(body)
    return "".join(part if number % 2 else BLOCK.sub("", BLANK.sub("\n", part)) for number, part in enumerate(parts))


def _short_names(start: str, names: Iterable[str]) -> dict[str, str]:
    return {name: f"{start}{number}" for number, name in enumerate(dict.fromkeys(filter(None, names)), 1)}


def _classed(body: str, classes: Mapping[str, str]) -> str:
    def short(found: re.Match[str]) -> str:
        names = [classes[name] for name in found[1].split() if name in classes]
        return f' class="{" ".join(names)}"' if names else ""

    return in_tags(body, CLASSES, short)


def _numbered(body: str, kept: Set[str]) -> str:
    wanted = set(found_in_tags(body, TARGET)) - kept
    names = _short_names("n", (name for name in found_in_tags(body, ID) if name in wanted))

    def short(found: re.Match[str]) -> str:
        return f' id="{names[found[1]]}"' if found[1] in names else found[0] if found[1] in kept else ""

    shorter = in_tags(in_tags(body, ID, short), TARGET, lambda found: names.get(found[0], found[0]))
    return shorter.replace("<span></span>", "")
