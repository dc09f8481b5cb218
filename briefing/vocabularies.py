"""The terms on which the program itself relies: each must be in its vocabulary, with its label."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import get_args

from pydantic import BaseModel

from briefing.load import problem_at
from briefing.problems import Problem
from briefing.records import Claim, Contact, IncidentDate, Location, Outlet
from briefing.validate import Located


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


def vocabulary_problems(vocabularies: Mapping[str, Located], unreadable: frozenset[tuple[str, str]]) -> Iterator[Problem]:
    """Vocabularies that are missing, and those that lack a needed term."""
    for name, needed in CLOSED.items():
        found = vocabularies.get(name)
        if found:
            yield from _missing_terms(found, name, needed)
        elif ("vocabulary", name) not in unreadable:
            yield Problem("content/site.yml", 1, 1, "E014", f"the vocabulary {name} is missing", f"write vocabularies/{name}.yml")


def _missing_terms(item: Located, name: str, needed: tuple[str, ...]) -> Iterator[Problem]:
    terms = item.data.get("terms") if isinstance(item.data, dict) else None
    listed = {term.get("id") for term in terms or () if isinstance(term, dict)}
    for term in needed:
        if term not in listed:
            yield problem_at(item.document, ("terms",), "E014", f'the vocabulary {name} lacks the term "{term}"')
