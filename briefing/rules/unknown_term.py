"""A term is one of its vocabulary's, and the vocabularies have the terms that the program relies on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from pydantic import BaseModel

from briefing.facts import Archive, Facts
from briefing.load import Document
from briefing.markers import Term
from briefing.records import Claim, Contact, IncidentDate, Location, Outlet
from briefing.rules.rule import Finding, Rule, Where
from briefing.suggest import did_you_mean
from briefing.walk import Leaf


def _choices(model: type[BaseModel], field: str) -> tuple[str, ...]:
    """The words that the schema allows in the field."""
    return get_args(model.model_fields[field].annotation)


CLOSED = {
    "position": _choices(Claim, "position"),
    "claim-status": _choices(Claim, "status"),
    "date-basis": _choices(IncidentDate, "basis"),
    "location-role": _choices(Location, "role"),
    "reliability": _choices(Outlet, "reliability"),
    "contact-kind": _choices(Contact, "kind"),
    "geo-precision": tuple("123"),
    "credibility": tuple("123456"),
    "inter": tuple("12345678"),
}
"""Vocabulary → the terms that a record may hold without naming the vocabulary."""


def ask_term(leaf: Leaf, where: Where) -> Iterator[Finding]:
    assert isinstance(leaf.marker, Term)
    terms = where.context.terms.get(leaf.marker.vocabulary)
    if terms is not None and leaf.value not in terms:
        hint = did_you_mean(leaf.value, terms) or (f"terms: {', '.join(terms)}" if terms else None)
        yield Finding((), f'"{leaf.value}" is no term of the vocabulary {leaf.marker.vocabulary}', hint)


def ask_document(document: Document, where: Where) -> Iterator[Finding]:
    """The terms that this vocabulary lacks."""
    if document.kind == "vocabulary":
        for term in CLOSED.get(document.stem, ()):
            if term not in where.context.terms[document.stem]:
                yield Finding(("terms",), f'the vocabulary {document.stem} lacks the term "{term}"')


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    """The vocabularies that are missing altogether; asked of the site."""
    if facts.kind != "site":
        return
    for name in CLOSED:
        if name not in archive.records["vocabulary"] and ("vocabulary", name) not in archive.unreadable:
            yield Finding((), f"the vocabulary {name} is missing", f"write vocabularies/{name}.yml")


RULE = Rule(
    code="E014",
    title="a term that is in no vocabulary",
    why="""
Where a key asks for a term, only the ids in its vocabulary may stand (`content/vocabularies/`); each has
a definition there in both languages. Take the one that fits. Do not make up terms: if none fits, ask
for it.
""",
    wrong="""
# incidents/2031/inc-0001.yml
event:
  type: battle
  sub_type: null
  basis: [c1]
""",
    right="""
# incidents/2031/inc-0001.yml
event:
  type: battles
  sub_type: null
  basis: [c1]
""",
    of={Term: ask_term, Document: ask_document},
    across=across,
)
