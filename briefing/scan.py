"""Reads a finished page back quickly: the same outline as `briefing.outline`, which parses whatever is written less plainly."""

from __future__ import annotations

import re
from html import unescape

from briefing.outline import Outline, Reader, outline

TAG = re.compile(r"<[^<>]*>")
PLAIN = re.compile(
    r"""<(?: / [a-z][a-z0-9]*
       | ! doctype\ html
       | (?P<name> [a-zA-Z][a-zA-Z0-9]* ) (?P<values> (?: \s+ [a-zA-Z][a-zA-Z0-9:_-]* (?: ="[^"<>]*" )? )* ) \s* (?P<end> /? )
       )>""",
    re.VERBOSE | re.ASCII,
)
"""A tag that can be read by itself: what is between its quotes ends neither the value nor the tag."""
VALUE = re.compile(r'\s([a-zA-Z][a-zA-Z0-9:_-]*)(?:="([^"]*)")?', re.ASCII)
TEXT = re.compile(r"<(script|title)(\s[^<>]*)?>([^<]*)</\1>")
NO_TEXT = frozenset({"iframe", "listing", "noembed", "noframes", "plaintext", "style", "textarea", "xmp"})
"""Elements in which a parser may take tags for text (HTML, 13.2.5.2 and 13.2.5.3), as in `script` and `title`."""
MANY = 50_000


class NotPlainError(ValueError):
    """The tag cannot be read by itself."""


class _Tags(dict[str, Outline | None]):
    """Tag → what it tells, None for nothing: most tags of a page stand in many others."""

    def __missing__(self, tag: str) -> Outline | None:
        if len(self) >= MANY:
            self.clear()
        self[tag] = found = _told(tag)
        return found


_TAGS = _Tags()
NOTHING = Outline()


def scan(html: str) -> Outline:
    """What `outline` gives for the page, in less than a tenth of the time."""
    tags = TAG.findall(html)
    texts = TEXT.findall(html)
    is_plain = len(tags) == html.count("<") and len(texts) == html.count("<script") + html.count("<title") and html.count("<html") < 2
    if not is_plain:
        return outline(html)
    try:
        told = list(filter(None, map(_TAGS.__getitem__, tags)))
    except NotPlainError:
        return outline(html)
    return _joined(told, texts)


def _told(tag: str) -> Outline | None:
    """Raises NotPlainError."""
    plain = PLAIN.fullmatch(tag)
    if not plain:
        raise NotPlainError(tag)
    name = (plain["name"] or "").lower()
    if name in NO_TEXT or (name in ("script", "title") and plain["end"]):
        raise NotPlainError(tag)
    if not name:
        return None
    reader = Reader()
    if "&" in tag:
        reader.feed(tag)
    else:
        reader.handle_starttag(name, [(key.lower(), value) for key, value in VALUE.findall(plain["values"])])
    return None if reader.found == NOTHING else reader.found


def _joined(told: list[Outline], texts: list[tuple[str, str, str]]) -> Outline:
    whole = Outline()
    for one in told:
        whole.ids += one.ids
        whole.links += one.links
        whole.attributes += one.attributes
        whole.refused += one.refused
        whole.html = one.html or whole.html
    reader = Reader()
    for name, values, text in texts:
        reader.handle_starttag(name, [(key.lower(), unescape(value)) for key, value in VALUE.findall(values)])
        reader.handle_data(unescape(text) if name == "title" else text)
        reader.handle_endtag(name)
    whole.title, whole.inline_scripts, whole.linked = reader.found.title, reader.found.inline_scripts, reader.found.linked
    return whole
