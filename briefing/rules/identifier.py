"""An id is well formed and equals the file's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefing.load import STEM, Document, HandWritten
from briefing.markdown.headings import heading_ids
from briefing.markers import IDENTIFIER
from briefing.rules.rule import Finding, Rule, Where
from briefing.seen_as import sequence
from briefing.walk import Leaf

TAKEN = {
    "index": "the home page",
    "gaps": "the page on what we do not know",
    "map": "the page of the map",
    "search": "the page of the search",
    "revisions": "the log of changes",
    "data": "the page of the data",
}
"""Names of pages that the program writes."""
IN_LISTS = re.compile(r"top|content|density|filters|filter-[a-z]+|legend|map-hatch|undated|y[0-9]+|m[0-9]+-[0-9]+")
"""Ids of what stands beside the incidents on timelines and maps, where each incident can be reached by its own."""
IN_PAGES = re.compile(r"top|content|channels|word-[a-z0-9-]+")
"""Ids of what stands beside the headings of a hand-written page."""
FORM = "lower-case Latin letters and digits, parted by single hyphens"


def ask_identifier(leaf: Leaf, where: Where) -> Iterator[Finding]:
    if not STEM.fullmatch(leaf.value):
        yield Finding((), f'"{leaf.value}" is no id', _cure(leaf, where))


def _cure(leaf: Leaf, where: Where) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", leaf.value.lower()).strip("-")
    if leaf.path == ("id",):
        plain = where.document.stem
    return f"write {plain}: {FORM}" if plain else FORM


def ask_document(document: Document, where: Where) -> Iterator[Finding]:
    if document.kind == "site" or not isinstance(document.data, dict):
        return
    yield from _former(document.data)
    name = document.data.get("id")
    if document.kind == "incident" and IN_LISTS.fullmatch(document.stem):
        yield Finding(("id",), f'"{document.stem}" is the name of a part of the timeline or of the map', "choose another id")
    elif document.stem == "index":
        yield Finding(("id",), '"index" is the name of the list of such records', "choose another id")
    elif isinstance(name, str) and STEM.fullmatch(name) and name != document.stem:
        hint = f"write {document.stem}, or rename the file; a published id never changes"
        yield Finding(("id",), f'the id "{name}" differs from the file\'s name "{document.stem}"', hint)


def _former(data: Mapping[str, Any]) -> Iterator[Finding]:
    """Former ids that no record can have had."""
    for index, name in enumerate(sequence(data.get("previous_ids"))):
        if name == "index":
            yield Finding(("previous_ids", index), f'"{name}" was the id of no record', "take it away")


def ask_page(page: HandWritten, where: Where) -> Iterator[Finding]:
    if page.id in TAKEN:
        yield Finding((), f'"{page.id}" is the name of {TAKEN[page.id]}', "choose another name for the file")
    for name in heading_ids(page.text):
        if IN_PAGES.fullmatch(name):
            yield Finding((), f'the heading id "{name}" is that of a part that every page has', "choose another one", f"{{#{name}}}")


RULE = Rule(
    code="E015",
    title="an id that is malformed or differs from the file's name",
    why="""
The id is the record's address on the site and the name by which others refer to it. It has lower-case
Latin letters and digits, with single hyphens between words, it equals the file's name without `.yml`,
and it never changes once it is published.
""",
    wrong="""
# actors/hill-guard.yml
id: hill guard
""",
    right="""
# actors/hill-guard.yml
id: hill-guard
""",
    of={IDENTIFIER: ask_identifier, Document: ask_document, HandWritten: ask_page},
)
