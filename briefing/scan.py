"""Reads a finished page back quickly: the same outline as `briefing.outline`, which parses whatever is written less plainly."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from briefing.outline import LINKS, REFUSED, Outline, Reader, outline

TAG = re.compile(r"<(?:/[a-z0-9]+>|([^/>][^>]*)>)")
"""What begins an element, from its name on; the plain end of one, as nothing. (`[^<>]` would be tried three times as slowly.)"""
PLAIN = re.compile(
    r"""(?P<name> [a-zA-Z][a-zA-Z0-9]* )
         (?P<values> (?: \s+ [a-zA-Z][a-zA-Z0-9:_-]* (?: ="[^"<>]*" )? )* )
         \s* (?P<end> /? )""",
    re.VERBOSE | re.ASCII,
)
"""A tag that can be read by itself: what is between its quotes ends neither the value nor the tag."""
VALUE = re.compile(r'\s([a-zA-Z][a-zA-Z0-9:_-]*)(?:="([^"]*)")?', re.ASCII)
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
    tags, texts = TAG.findall(html), TEXT.findall(html)
    if len(tags) != html.count("<"):
        return outline(html)
    try:
        told = list(filter(None, map(_TAGS.__getitem__, filter(None, tags))))
    except NotPlainError:
        return outline(html)
    names = [one.name for one in told if one.name]
    is_whole = names.count("html") < 2 and len(texts) == names.count("script") + names.count("title")
    return _joined(told, texts) if is_whole else outline(html)


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
    if name in TELL_MORE or "&" in tag or any(key == "style" or key.startswith("on") for key in values):
        reader = Reader()
        reader.feed(f"<{tag}>")
        return Told((), (), reader.found, name)
    ids = (values["id"],) if "id" in values else ()
    links = ((name, values[LINKS[name]]),) if LINKS.get(name) in values else ()
    return Told(ids, links, None, "") if ids or links else None


def _joined(told: list[Told], texts: list[tuple[str, str, str]]) -> Outline:
    whole = Outline()
    for ids, links, more, _ in told:
        whole.ids += ids if more is None else more.ids
        whole.links += links if more is None else more.links
        if more:
            whole.attributes += more.attributes
            whole.refused += more.refused
            whole.html = more.html or whole.html
    reader = Reader()
    for name, values, text in texts:
        reader.handle_starttag(name, [(key.lower(), unescape(value)) for key, value in VALUE.findall(values)])
        reader.handle_data(unescape(text) if name == "title" else text)
        reader.handle_endtag(name)
    whole.title, whole.inline_scripts, whole.linked = reader.found.title, reader.found.inline_scripts, reader.found.linked
    return whole
