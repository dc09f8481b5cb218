"""No text of ours has eight words in a row from the text of a source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.evidence import Evidence
from briefing.evidence.copies import copies
from briefing.load import Document, HandWritten
from briefing.rules.rule import Finding, Rule
from briefing.walk import Path


def against_document(document: Document, evidence: Evidence) -> Iterator[Finding]:
    """Every text of a record, published or not: the repository publishes it. A source's own headline apart."""
    for path, text in _texts(document.data, ()):
        if (document.kind, path) != ("source", ("title",)):
            yield from _copied(text, path, evidence)


def against_page(page: HandWritten, evidence: Evidence) -> Iterator[Finding]:
    return _copied(page.text, (), evidence)


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, (dict, list)):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*path, step))


def _copied(text: str, path: Path, evidence: Evidence) -> Iterator[Finding]:
    for copy in copies(text, evidence.known):
        message = f"{copy.count} words in a row are those of {copy.source}, segment {copy.segment}"
        yield Finding(path, message, "say it in our own words; a quotation has seven words at the most", copy.words)


RULE = Rule(
    code="E042",
    title="eight words in a row from a source",
    why="""
We write in our own words: the article belongs to those who wrote it. Eight words in a row that stand in
a source too, in whatever spelling, are a copy. Say it in another order and with other words. Where the
source's own words matter, quote seven of them at the most. A headline may stand in the `title` of its
source.
""",
    wrong="""
# incidents/2031/inc-0001.yml
summary:
  en: The council says that two of our men fell at the old bridge before noon.
""",
    right="""
# incidents/2031/inc-0001.yml
summary:
  en: The council says that two of its men were killed at the bridge in the morning.
""",
    against={Document: against_document, HandWritten: against_page},
)
