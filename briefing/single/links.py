"""The body of a page of the site → a part of a file that stands alone: where its links lead, and what its ids are called.

HTML as our templates write it: attributes in double quotes, no link inside a link.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape

from briefing import urls
from briefing.single.tags import found_in_tags, in_tags

LINK = re.compile(r'<a((?: [a-z-]+="[^"]*")*)>(.*?)</a>', re.DOTALL)
ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
ID = re.compile(r'(?<= id=")[^"]+(?=")')
NAME = re.compile(r'(?<= id=")[^"]+(?=")|(?<= aria-labelledby=")[^"]+(?=")|(?<="url\(#)[^)]+(?=\)")')
"""An id where it is given, or told otherwise than by a link."""
UNUSED = re.compile(r' (?:title|data-[a-z]+)="[^"]*"')
"""What only a script or a mouse would find."""
OUTSIDE = re.compile(r"[a-z]+:")
CLOSED = "noopener noreferrer"
"""Of a link to any host, that of the living site too: it learns not where the file lies (HTML, 4.6.6.17 and 18)."""


@dataclass(frozen=True, slots=True)
class Inside:
    """A page of the site that is a part of the file."""

    start: str
    """The id in the file at which it begins."""
    ids: Mapping[str, str]
    """Its ids as its page has them → as the file has them."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a body stands: on the site, and in the file."""

    path: str
    prefix: str
    inside: Mapping[str, Inside]
    """Path on the site → the part of the file that holds that page."""
    base_url: str


def prefixed(body: str, prefix: str) -> dict[str, str]:
    """The ids of a body → the same with the prefix."""
    return {name: prefix + name for name in found_in_tags(body, ID)}


def moved(body: str, place: Place) -> str:
    """The body with ids of its own in the file, and links into the file or to the living site; what leads elsewhere is plain text."""
    named = in_tags(in_tags(body, UNUSED, ""), NAME, lambda found: place.prefix + found[0])
    return LINK.sub(lambda found: _link(found[1], found[2], place), named)


def linked_once(body: str, base_url: str) -> str:
    """The body with one link to each page of the living site, at its first mention: a permalink is long, and a name stands often."""
    met: set[str] = set()

    def once(found: re.Match[str]) -> str:
        href = ATTRIBUTE.findall(found[1])[0][1]
        if not href.startswith(base_url):
            return found[0]
        is_new = href not in met
        met.add(href)
        return found[0] if is_new else found[2]

    return LINK.sub(once, body) if base_url else body


def _link(attributes: str, text: str, place: Place) -> str:
    values = dict(ATTRIBUTE.findall(attributes))
    href = _href(unescape(values.pop("href")), place)
    if href is not None:
        if "://" in href:
            values["rel"] = CLOSED
        return f'<a href="{escape(href)}"{_written(values)}>{text}</a>'
    if values.get("class") == "method":
        return ""
    return text


def _written(values: Mapping[str, str]) -> str:
    return "".join(f' {name}="{value}"' for name, value in values.items())


def _href(href: str, place: Place) -> str | None:
    """Where the link leads from the file; None if the file cannot know."""
    if OUTSIDE.match(href):
        return href
    path, _, part = href.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(place.path), path)) if path else place.path
    if target in place.inside:
        return _within(place.inside[target], part)
    return urls.absolute(place.base_url, target + (f"#{part}" if part else "")) if place.base_url else None


def _within(inside: Inside, part: str) -> str:
    return f"#{inside.ids.get(part, inside.start)}"
