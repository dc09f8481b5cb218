"""Records → catalog, if nothing is wrong with them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, cast

from briefing.at_hand.entries import Entry
from briefing.at_hand.shelf import Shelf
from briefing.catalog import Catalog
from briefing.check import found_in
from briefing.evidence.weigh import Weighed
from briefing.examine import Examined
from briefing.facts import Archive, Facts
from briefing.findings import UNWEIGHED, archive_of, between, standing
from briefing.gather import Gathered
from briefing.indexes import build_catalog, entry_as_published
from briefing.kept.entries import recall_entries, record_digests, remember_entries
from briefing.kept.program import program
from briefing.load import KINDS, HandWritten
from briefing.problems import ContentError, Problem
from briefing.records import Incident, Place, Site, Source
from briefing.validate import Validated
from briefing.withhold import hidden, withhold
from briefing.workers import Later, Task, at_once, share_out

ALONE = 256
"""So few entries are made faster by one process than by several."""
TOGETHER = 32
"""Entries that a process makes at a time."""
SMALL = tuple(kind for kind in KINDS if kind != "incident")
"""Kinds of records that are all read at once."""


def resolve(validated: Validated, weighed: Weighed | None = None) -> tuple[Catalog, tuple[Problem, ...]]:
    """The catalog of all that may be published, and the warnings and notes; those of the evidence too, where it was weighed.

    Raises ContentError with every problem found, if one of them is an error.
    """
    archive = archived(validated)
    problems = all_problems(validated, archive, weighed)
    site = next((item.record for item in validated.documents if isinstance(item.record, Site)), None)
    if site is None or any(problem.level == "error" for problem in problems):
        raise ContentError(problems)
    return linked(site, validated, hidden(archive)), tuple(problems)


def resolve_gathered(
    gathered: Gathered, kept: Path | None = None, jobs: int = 1, later: Later = at_once
) -> tuple[Catalog, tuple[Problem, ...]]:
    """The same, of what several processes gathered with its records. `kept`: the file in which entries are kept; None: none are.

    `later`: keeps them. Raises ContentError, and BuildError as `share_out` does.
    """
    found = found_in(gathered)
    if any(problem.level == "error" for problem in found.problems):
        raise ContentError(found.problems)
    everything = [(outcome.facts, outcome.record) for outcome in gathered.outcomes if outcome.facts]
    pages = tuple(HandWritten(**json.loads(record)) for facts, record in everything if facts.kind == "page")
    told = {kind: {facts.name: record for facts, record in everything if facts.kind == kind} for kind in (*KINDS, "site")}
    records = {kind: {name: KINDS[kind].model_validate_json(record) for name, record in told[kind].items()} for kind in SMALL}
    named = {facts.name: _places_named(facts) for facts, _ in everything if facts.kind == "incident"}
    digests = record_digests(program(), told["incident"], named, cast(dict[str, Place], records["place"]))
    incidents = Shelf(told["incident"], lambda name: Incident.model_validate_json(told["incident"][name]), 0, digests.__getitem__)
    [site] = map(Site.model_validate_json, told["site"].values())
    known = recall_entries(kept, digests) if kept else {}
    public = [facts.name for facts, _ in everything if facts.kind == "incident" and facts.status == "published"]
    made = _entries(Records(incidents, cast(dict[str, Place], records["place"])), [name for name in public if name not in known], jobs)
    catalog = build_catalog(site, {**records, "incident": incidents}, pages, hidden(found.archive), known | made)
    if kept and known != catalog.entries:
        later(partial(remember_entries, kept, digests, catalog.entries))
    return catalog, found.problems


def _places_named(facts: Facts) -> tuple[str, ...]:
    return tuple(sorted({name for _, kind, name in facts.references if kind == "place"}))


@dataclass(frozen=True, slots=True)
class Records:
    """What entries are made of."""

    incidents: Mapping[str, Incident]
    places: Mapping[str, Place]

    def entries(self, names: Sequence[str]) -> list[Entry]:
        """Those of published incidents."""
        return [entry_as_published(withhold(self.incidents[name], self.places), self.places) for name in names]


def _entries(records: Records, names: Sequence[str], jobs: int) -> dict[str, Entry]:
    """The same by several processes, so that the first need not read every record before the pages are begun."""
    runs = [names[start : start + TOGETHER] for start in range(0, len(names), TOGETHER)]
    made = share_out([Task(partial(records.entries, run)) for run in runs], jobs if len(names) > ALONE else 1)
    return {entry.name: entry for _, entries in made for entry in entries}


def archived(validated: Validated) -> Archive:
    return archive_of(validated.context, [item.facts for item in validated.documents], validated.unreadable)


def all_problems(validated: Validated, archive: Archive, weighed: Weighed | None = None) -> list[Problem]:
    """What is wrong in each document, between them and against their sources, sorted; without what a waiver answers."""
    documents = {item.document.path: item.document for item in validated.documents}
    found = [*validated.problems, *between(archive, documents.__getitem__), *(weighed.problems if weighed else ())]
    return standing(found, archive, documents.__getitem__, frozenset() if weighed else UNWEIGHED)


def linked(site: Site, validated: Validated, hidden: Mapping[str, frozenset[str]], sources: Mapping[str, Source] | None = None) -> Catalog:
    """The catalog of records without an error. `hidden`: kind → the ids that no published record may show (`withhold.hidden`);
    `sources`: those that are taken instead of the ones that were read.
    """
    pages = tuple(item.document for item in validated.documents if isinstance(item.document, HandWritten))
    records = {kind: _by_id(kind, validated.documents) for kind in KINDS}
    return build_catalog(site, records if sources is None else {**records, "source": sources}, pages, hidden)


def _by_id(kind: str, documents: tuple[Examined, ...]) -> dict[str, Any]:
    return {item.facts.name: item.record for item in documents if item.facts.kind == kind}
