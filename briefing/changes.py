"""What was published, corrected and taken down, and when: for pages, feeds and data alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefing.catalog import Catalog
from briefing.records import Briefing, Incident, Revision


@dataclass(frozen=True, slots=True)
class Change:
    """A revision with the record it belongs to; without one, the first publication of the record."""

    on: str
    record: str
    """The kind of the record: incident or briefing."""
    name: str
    revision: Revision | None
    is_first: bool

    @property
    def is_addition(self) -> bool:
        return self.revision is None or self.revision.kind == "added"


Log = Mapping[int, Sequence[Change]]
"""Year → its changes, newest first."""


def log_of(catalog: Catalog) -> Log:
    """All changes of what is or was published, the latest year first."""
    of_incidents = (change for incident in catalog.incidents.values() for change in of_revisions(incident))
    changes = sorted([*published(catalog), *of_incidents, *removed(catalog)], key=lambda change: change.on, reverse=True)
    return {year: tuple(found) for year, found in groupby(changes, key=lambda change: int(change.on[:4]))}


def published(catalog: Catalog) -> Iterator[Change]:
    """The publications of briefings."""
    for briefing in catalog.briefings.values():
        yield Change(briefing.published_on, "briefing", briefing.id, None, True)


def of_revisions(incident: Incident) -> Iterator[Change]:
    """Those of a published incident."""
    for index, revision in enumerate(incident.revisions):
        yield Change(revision.on, "incident", incident.id, None if is_publication(index, revision.kind) else revision, index == 0)


def is_publication(index: int, kind: str) -> bool:
    """Whether the revision of that number and kind says no more than that the incident was published."""
    return index == 0 and kind == "added"


def removed(catalog: Catalog) -> Iterator[Change]:
    """The removals of incidents and briefings."""
    for kind, records in (("incident", catalog.removed), ("briefing", catalog.withdrawn_briefings)):
        for record in records.values():
            for revision in removals(record):
                yield Change(revision.on, kind, record.id, revision, False)


def revision_of(catalog: Catalog, change: str) -> Change:
    """The change that `change_names` names. The record is read only if the change says something of it."""
    kind, name, place = change.split(" ")
    index = int(place)
    if kind == "briefing" and name in catalog.briefings:
        return Change(catalog.briefings[name].published_on, kind, name, None, True)
    if kind == "incident" and name in catalog.entries:
        on, sort = catalog.entries[name].revisions[index].split(" ")
        told = None if is_publication(index, sort) else catalog.incidents[name].revisions[index]
        return Change(on, kind, name, told, index == 0)
    records: Mapping[str, Incident | Briefing] = catalog.removed if kind == "incident" else catalog.withdrawn_briefings
    revision = removals(records[name])[index]
    return Change(revision.on, kind, name, revision, False)


def change_names(catalog: Catalog) -> list[tuple[str, str]]:
    """The day and the name of each change, the newest first: of which record it is, and which of its revisions. No incident is read."""
    found = [(one.published_on, f"briefing {one.id} 0") for one in catalog.briefings.values()]
    for entry in catalog.entries.values():
        found += [(revision[:10], f"incident {entry.name} {index}") for index, revision in enumerate(entry.revisions)]
    for kind, records in (("incident", catalog.removed), ("briefing", catalog.withdrawn_briefings)):
        for record in records.values():
            found += [(revision.on, f"{kind} {record.id} {index}") for index, revision in enumerate(removals(record))]
    return sorted(found, key=lambda pair: pair[0], reverse=True)


def removals(record: Incident | Briefing) -> Sequence[Revision]:
    """All that may still be said of what was withdrawn or merged: when, and why. Other notes may tell what had to go."""
    if isinstance(record, Incident):
        return [item for item in record.revisions if item.kind == record.status]
    return [Revision(on=record.withdrawn.on, kind="withdrawn", note=record.withdrawn.note)] if record.withdrawn else []
