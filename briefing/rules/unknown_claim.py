"""A claim that is named is one of its incident's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from briefing.facts import Archive, Facts, undotted
from briefing.load import Document
from briefing.problems import SHOWN
from briefing.rules.rule import Finding, Rule, Where
from briefing.rules.unknown_reference import other_comma
from briefing.seen_as import mapping, mappings, sequence
from briefing.walk import Path


def ask_document(document: Document, where: Where) -> Iterator[Finding]:
    """The claims that an incident, sound or not, names within itself; not asked while one of its claims has no id."""
    if document.kind != "incident":
        return
    data = mapping(document.data)
    claims = mappings(data.get("claims"))
    known = [claim["id"] for claim in claims if isinstance(claim.get("id"), str)]
    if len(known) < len(claims):
        return
    yield from _unknown(("event", "basis"), mapping(data.get("event")).get("basis"), known)
    for index, participant in enumerate(mappings(data.get("participants"))):
        yield from _unknown(("participants", index, "claims"), participant.get("claims"), known)


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    for path, incident, names in facts.cited:
        if incident in archive.records["incident"]:
            yield from _unknown((*undotted(path), "claims"), list(names), archive.records["incident"][incident].claims)


def _unknown(path: Path, names: Any, known: Sequence[str]) -> Iterator[Finding]:
    there = set(known)
    unknown = ((index, name) for index, name in enumerate(sequence(names)) if isinstance(name, str) and name not in there)
    for number, (index, name) in enumerate(unknown):
        yield Finding((*path, index), f'unknown claim "{name}"', other_comma(name) or _hint(known) if number < SHOWN else None)


def _hint(known: Sequence[str]) -> str | None:
    return f"claims of the incident: {', '.join(known[:SHOWN])}" if known else None


RULE = Rule(
    code="E022",
    title="a claim id that the incident does not have",
    why="""
Whoever takes part in an incident, the type of the event and the points of a briefing rest on claims,
named by their ids (`c1`, `c2` …) as they stand in the incident. Write the id of the claim that carries
the statement.
""",
    wrong="""
# incidents/2031/inc-0001.yml
event:
  type: battles
  sub_type: null
  basis: [c9]
""",
    right="""
# incidents/2031/inc-0001.yml
event:
  type: battles
  sub_type: null
  basis: [c1]
""",
    of={Document: ask_document},
    across=across,
)
