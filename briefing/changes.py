"""What was published, corrected and taken down, and when: for pages, feeds and data alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefing.catalog import Catalog
from briefing.records import Briefing, Incident, Revision


@dataclass(frozen=True, slots=True)
class Change:
    """A revision with the record it belongs to; without one, the publication of a briefing."""

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
    changes = sorted(_changes(catalog), key=lambda change: change.on, reverse=True)
    return {year: tuple(found) for year, found in groupby(changes, key=lambda change: int(change.on[:4]))}


def _changes(catalog: Catalog) -> Iterator[Change]:
    for briefing in catalog.briefings.values():
        yield Change(briefing.published_on, "briefing", briefing.id, None, True)
    for incident in catalog.incidents.values():
        for index, revision in enumerate(incident.revisions):
            yield Change(revision.on, "incident", incident.id, revision, index == 0)
    for kind, removed in (("incident", catalog.removed), ("briefing", catalog.withdrawn_briefings)):
        for record in removed.values():
            for revision in removals(record):
                yield Change(revision.on, kind, record.id, revision, False)


def removals(record: Incident | Briefing) -> Sequence[Revision]:
    """All that may still be said of what was withdrawn or merged: when, and why. Other notes may tell what had to go."""
    if isinstance(record, Incident):
        return [item for item in record.revisions if item.kind == record.status]
    return [Revision(on=record.withdrawn.on, kind="withdrawn", note=record.withdrawn.note)] if record.withdrawn else []
