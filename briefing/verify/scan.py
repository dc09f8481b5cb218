"""Reads a finished page back quickly: the same outline as `briefing.verify.outline`, which parses whatever is written less plainly."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import unescape
from typing import NamedTuple

from briefing.verify.outline import FORBIDDEN, LINKS, REFUSED, Outline, Reader, outline

QUIET = r'/[a-z0-9]++|(?:span|bdi|div|li|p|d[dt])(?: (?:class|dir)="[a-z_ -]*+")?+'
"""The plain end of an element, and the commonest beginnings that tell nothing."""
TAG = re.compile(rf"<(?!(?:{QUIET})>)([^>]*+)>")
"""Any other tag. (`[^<>]` would be tried three times as slowly.)"""
PLAIN = re.compile(
    r"""(?P<name> [a-zA-Z][a-zA-Z0-9]*+ )
         (?P<values> (?: \s++ [a-zA-Z][a-zA-Z0-9:_-]*+ (?: ="[^"<>]*+" )?+ )*+ )
         \s* (?P<end> /? )""",
    re.VERBOSE | re.ASCII,
)
"""A tag that can be read by itself: what is between its quotes ends neither the value nor the tag."""
VALUE = re.compile(r'\s([a-zA-Z][a-zA-Z0-9:_-]*+)(?:="([^"]*+)")?+', re.ASCII)
DOCTYPE = "!doctype html"
TEXT = re.compile(r"<(script|title)(\s[^<>]*)?>([^<]*)</\1>")
NO_TEXT = frozenset({"iframe", "listing", "noembed", "noframes", "plaintext", "style", "textarea", "xmp"})
"""Elements in which a parser may take tags for text (HTML, 13.2.5.2 and 13.2.5.3), as in `script` and `title`."""
TELL_MORE = frozenset({"html", "meta", "script", "title"}) | REFUSED
"""Elements of which more than an id and a link is told."""
MANY = 20_000
"""So many tags are kept, some 7 MB."""


class NotPlainError(ValueError):
    """The tag cannot be read by itself."""


class Told(NamedTuple):
    """What one tag tells."""

    ids: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    more: Outline | None
    """All of it, where there is more than those."""
    name: str
    """Of the element, where that is told more of."""


class Scanned(NamedTuple):
    """What a part of a page tells."""

    found: Outline
    roots: int
    """How many elements `html` begin in it."""


class _Tags(dict[str, Told | None]):
    """Tag → what it tells, None for nothing: most tags of a page stand in many others."""

    def __missing__(self, tag: str) -> Told | None:
        if len(self) >= MANY:
            self.clear()
        self[tag] = found = _told(tag)
        return found


_TAGS = _Tags()


def scan(html: str) -> Outline:
    """What `outline` gives for the page, in a fraction of the time."""
    return _whole([quick(html)]) or outline(html)


def scan_parts(html: str, parts: Iterable[str | Scanned | None]) -> Outline:
    """The same for a page that consists of those parts, each in the form of text or scanned before. None parts a tag or a text."""
    return _whole([quick(part) if isinstance(part, str) else part for part in parts]) or outline(html)


def quick(html: str) -> Scanned | None:
    """What is told by a part of a page that begins and ends between tags; None where only the thorough reading can tell."""
    if html.rfind("<") > html.rfind(">"):
        return None
    try:
        told = list(filter(None, map(_TAGS.__getitem__, TAG.findall(html))))
    except NotPlainError:
        return None
    more = [one for one in told if one.name]
    names = [one.name for one in more]
    texts = TEXT.findall(html) if more else []
    if len(texts) != names.count("script") + names.count("title"):
        return None
    return Scanned(_joined(told, more, texts), names.count("html"))


def _whole(parts: Sequence[Scanned | None]) -> Outline | None:
    """What the parts tell together; None where only the thorough reading can tell."""
    known = [part for part in parts if part]
    if len(known) < len(parts) or sum(part.roots for part in known) > 1:
        return None
    if len(known) == 1:
        return known[0].found
    whole = Outline()
    for found, _ in known:
        whole.ids += found.ids
        whole.links += found.links
        whole.attributes += found.attributes
        whole.refused += found.refused
        whole.inline_scripts += found.inline_scripts
        whole.linked += found.linked
        whole.html = found.html or whole.html
        whole.title = whole.title or found.title
    return whole


def _told(tag: str) -> Told | None:
    """Raises NotPlainError."""
    plain = PLAIN.fullmatch(tag)
    if not plain:
        if tag == DOCTYPE:
            return None
        raise NotPlainError(tag)
    name = plain["name"].lower()
    if name in NO_TEXT or (name in ("script", "title") and plain["end"]):
        raise NotPlainError(tag)
    values = {key.lower(): value for key, value in VALUE.findall(plain["values"])}
    ids = (values["id"],) if "id" in values else ()
    links = ((name, values[LINKS[name]]),) if LINKS.get(name) in values else ()
    if _tells_more(name, values) or (ids and "&" in ids[0]) or (links and "&" in links[0][1]):
        reader = Reader()
        reader.feed(f"<{tag}>")
        return Told(tuple(reader.found.ids), tuple(reader.found.links), reader.found, name)
    return Told(ids, links, None, "") if ids or links else None


def _tells_more(name: str, values: Mapping[str, str]) -> bool:
    """Whether more than an id and a link must be told; of the meta elements, only of those that stand for a header."""
    is_strange = not FORBIDDEN.isdisjoint(values) or " on" in " ".join(("", *values))
    return is_strange or (name in TELL_MORE and (name != "meta" or "http-equiv" in values))


def _joined(told: list[Told], more: list[Told], texts: list[tuple[str, str, str]]) -> Outline:
    ids = [name for one in told for name in one.ids]
    whole = Outline(ids, [link for one in told for link in one.links])
    for _, _, found, _ in more:
        if found:
            whole.attributes += found.attributes
            whole.refused += found.refused
            whole.html = found.html or whole.html
    if texts:
        _add_texts(whole, texts)
    return whole


def _add_texts(whole: Outline, texts: list[tuple[str, str, str]]) -> None:
    reader = Reader()
    for name, values, text in texts:
        reader.handle_starttag(name, [(key.lower(), unescape(value)) for key, value in VALUE.findall(values)])
        reader.handle_data(unescape(text) if name == "title" else text)
        reader.handle_endtag(name)
    whole.title, whole.inline_scripts, whole.linked = reader.found.title, reader.found.inline_scripts, reader.found.linked
