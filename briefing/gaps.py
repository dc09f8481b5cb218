"""The catalog → its gaps: what readers would want to know and the published records do not hold.

A gap is found by the rules that have `gaps`, and a record waives it like a warning. Because only the
catalog is asked, nothing that is withheld or not published shows in a gap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from briefing.at_hand.entries import Lacks
from briefing.catalog import ARCHIVE, Catalog
from briefing.load import Document
from briefing.locate import problem_of
from briefing.problems import Problem
from briefing.records import EditedRecord, Incident
from briefing.rules import GAPS, RULES, silent_party
from briefing.rules.rule import Finding, Missing

NOTHING_ELSE: Any = None
"""For the rules that ask no catalog."""


@dataclass(frozen=True, slots=True)
class Gap:
    code: str
    kind: str
    """The kind of the record that has the gap, as in `load.KINDS`."""
    name: str
    """The record's id."""
    missing: Missing


def gaps(catalog: Catalog, today: date | None = None) -> Iterator[Gap]:
    """Every gap that no waiver answers, as of a day; without one as of the archive's own (`archive_day`)."""
    day = today or archive_day(catalog) or date.min
    for kind, records in _records(catalog).items():
        for record in records.values():
            yield from gaps_in(kind, record, catalog, day)


def gaps_in(kind: str, record: Any, catalog: Catalog, today: date) -> Iterator[Gap]:
    """The gaps of one record of the catalog."""
    waived = {waiver.code for waiver in record.waivers}
    yield from (gap for gap in _found(kind, record, catalog, today) if gap.code not in waived)


def lacks(incident: Incident) -> Lacks:
    """What an entry knows of the gaps of an incident: those of its record alone, and who should be heard and is."""
    waived = {waiver.code for waiver in incident.waivers}
    alone = (rule for rule in RULES if "incident" in rule.gaps and rule is not silent_party.RULE and rule.code not in waived)
    found = (missing.kind for rule in alone for missing in rule.gaps["incident"](incident, NOTHING_ELSE, date.min))
    is_waived = silent_party.RULE.code in waived
    return {
        "gaps": tuple(dict.fromkeys(found)),
        "parties": () if is_waived else tuple(silent_party.parties(incident)),
        "heard": tuple(silent_party.heard(incident)),
    }


def archive_day(catalog: Catalog) -> date | None:
    """The latest day on which a record says that it was worked on, so that a build does not depend on its day."""
    return catalog.days.get(ARCHIVE)


def gap_notes(catalog: Catalog, documents: Iterable[Document], today: date) -> list[Problem]:
    """The gaps as notes for editors, sorted, and a note on each waiver of a gap that is none. `documents`: what the catalog was made of."""
    by_id = {(document.kind, document.stem): document for document in documents}
    notes = []
    for kind, records in _records(catalog).items():
        for name, record in records.items():
            document = by_id[kind, name]
            for code, finding in _findings(kind, record, catalog, today):
                notes.append(problem_of(document, code, (), finding))
    return sorted(notes)


def _findings(kind: str, record: EditedRecord, catalog: Catalog, today: date) -> Iterator[tuple[str, Finding]]:
    found = list(_found(kind, record, catalog, today))
    waived = {waiver.code for waiver in record.waivers}
    yield from ((gap.code, gap.missing.finding) for gap in found if gap.code not in waived)
    for index, waiver in enumerate(record.waivers):
        if waiver.code in GAPS and waiver.code not in {gap.code for gap in found}:
            message = f"nothing in this record gives the note {waiver.code}"
            yield "N001", Finding(("waivers", index, "code"), message, "take the waiver away")


def _found(kind: str, record: Any, catalog: Catalog, today: date) -> Iterator[Gap]:
    for code, look in _looks(kind):
        for missing in look(record, catalog, today):
            yield Gap(code, kind, record.id, missing)


@cache
def _looks(kind: str) -> tuple[tuple[str, Callable[..., Iterable[Missing]]], ...]:
    """The code of each rule that finds gaps in records of the kind, and how it looks for them."""
    return tuple((rule.code, rule.gaps[kind]) for rule in RULES if kind in rule.gaps)


def _records(catalog: Catalog) -> dict[str, Mapping[str, Any]]:
    """The records that may have gaps: the latest incident first, the others in the order of their files."""
    incidents = dict(reversed(list(catalog.incidents.items())))
    return {"incident": incidents, "source": catalog.sources, "actor": catalog.actors}
