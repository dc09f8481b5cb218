"""Hostile XML → why it is no feed of ours. A browser opens a feed as it opens a page, and no policy stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from briefing.assets.names import plain
from briefing.preview.artifact.links import leads_to_file
from briefing.preview.artifact.markup import Tag, Unclear, decoded, tags
from briefing.preview.artifact.refused import shown

BEGINNING = re.compile(r'<\?xml version="1\.0" encoding="utf-8"\?>\n<\?xml-stylesheet type="text/css" href="([A-Za-z0-9._/-]+)"\?>\n')
STYLE = "feed.css"
NAMESPACES = {"feed": "http://www.w3.org/2005/Atom", "div": "http://www.w3.org/1999/xhtml"}
"""Element → the namespace that it, and what stands in it, belongs to."""
ELEMENTS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("author", "entry", "id", "name", "published", "rights", "subtitle", "title", "updated"), frozenset[str]()),
    "bdi": frozenset({"dir", "lang"}),
    "div": frozenset({"dir", "lang", "xmlns"}),
    "feed": frozenset({"xml:lang", "xmlns"}),
    "link": frozenset({"href", "hreflang", "rel", "type"}),
    "p": frozenset({"dir", "lang", "xml:lang"}),
    "summary": frozenset({"type"}),
}
"""Elements, and the attributes that they have."""
TOLD = frozenset({"bdi", "p"})
"""What stands in a `div`, and so is HTML: no `link` there, which would be one of HTML's."""


def feed_faults(name: str, raw: bytes, known: Set[str]) -> Iterator[str]:
    """Why the feed at `name` is refused, a line for each reason. `known`: the files that its links may lead to."""
    try:
        text = decoded(raw)
        begun = BEGINNING.match(text)
        if not begun or not leads_to_file(name, begun[1], {path for path in known if plain(path) == STYLE}):
            raise Unclear("does not begin as our feeds do: version, encoding, style sheet")
        if "&nbsp;" in text:
            raise Unclear("has a reference that XML does not know")
        for tag in tags(text[begun.end() :].rstrip("\n"), frozenset()):
            yield from _tag_faults(name, tag, known)
    except Unclear as unclear:
        yield shown(str(unclear))


def _tag_faults(name: str, tag: Tag, known: Set[str]) -> Iterator[str]:
    if tag.name not in (TOLD if "div" in tag.parents else ELEMENTS) or (tag.name == "feed") == bool(tag.parents):
        yield f"has a <{shown(tag.name)}> where our feeds have none"
        return
    for attribute in sorted(tag.attributes.keys() - ELEMENTS[tag.name]):
        yield f"has a <{tag.name}> with the attribute {shown(attribute)}, which ours never has"
    if tag.attributes.get("xmlns") != NAMESPACES.get(tag.name):
        yield f"has a <{tag.name}> of another namespace"
    if tag.name == "summary" and tag.attributes != {"type": "xhtml"}:
        yield "has a <summary> that is not written as ours is"
    if tag.name == "link" and not leads_to_file(name, tag.attributes.get("href", ""), known):
        yield f"has a <link> to {shown(tag.attributes.get('href', ''))}, which is no file of the preview"
