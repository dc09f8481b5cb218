"""As of when a page is given: the newest day on which something was worked on that it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from briefing.at_hand.entries import Entry, days_of
from briefing.catalog import ARCHIVE, Catalog
from briefing.lists.every_part import MENTION, OUTLET_SOURCES, SOURCES, of_record, part_key
from briefing.lists.overviews import CHANGES, EPISODES, OF_ACTORS, OF_INCIDENTS, OF_SOURCES, gap_list
from briefing.lists.parts import WHOLE, Part
from briefing.records import Actor, Briefing, Incident, Source

Days = dict[str, date]
Index = Mapping[str, tuple[str, ...]]
"""Record → its incidents."""


def days_of_records(
    entries: Mapping[str, Entry],
    removed: Mapping[str, Incident],
    actors: Mapping[str, Actor],
    sources: Mapping[str, Source],
    briefings: Mapping[str, Briefing],
    lists: Mapping[str, Index],
) -> Days:
    """Of `Catalog.days` the archive's and those of the records: a record's own day, or a later one of an incident that it shows.

    `briefings`: withdrawn ones too; `lists`: kind → the incidents of each record of that kind.
    """
    own = dict(_own_days(entries, removed, actors, sources, briefings))
    found = dict(own)
    for kind, records in lists.items():
        for name, shown in records.items():
            _take_newest(
                found, of_record("place" if kind == MENTION else kind, name), (own.get(of_record("incident", one)) for one in shown)
            )
    for source in sources.values():
        if source.outlet:
            _take_newest(found, of_record("outlet", source.outlet), [own.get(of_record("source", source.id))])
    _take_newest(found, ARCHIVE, own.values())
    return {key: _date(day) for key, day in found.items()}


def _own_days(
    entries: Mapping[str, Entry],
    removed: Mapping[str, Incident],
    actors: Mapping[str, Actor],
    sources: Mapping[str, Source],
    briefings: Mapping[str, Briefing],
) -> Iterator[tuple[str, str]]:
    """Record → the last day on which it says that it was worked on."""
    yield from ((of_record("incident", name), max(entry.days)) for name, entry in entries.items() if entry.days)
    yield from ((of_record("incident", name), max(days_of(one))) for name, one in removed.items())
    yield from ((of_record("actor", name), actor.reviewed_on) for name, actor in actors.items())
    for name, source in sources.items():
        if days := [day for day in (source.accessed_at, source.archived_at) if day]:
            yield of_record("source", name), max(days)
    yield from ((of_record("briefing", name), one.withdrawn.on if one.withdrawn else one.published_on) for name, one in briefings.items())


def _take_newest(found: dict[str, str], key: str, days: Iterable[str | None]) -> None:
    if newest := max([found.get(key, ""), *(day for day in days if day)]):
        found[key] = newest


@cache
def _date(day: str) -> date:
    return date.fromisoformat(day)


def days_of_parts(catalog: Catalog) -> Days:
    """Those of the pages of lists: the newest of the records that stand there, or in the periods to which the page leads."""
    lists = {listed: names for listed, names in catalog.part_names.items() if part_key(listed) in catalog.parts}
    return {key: day for listed, names in lists.items() for key, day in _of_list(catalog, listed, names)}


def _of_list(catalog: Catalog, listed: str, names: Iterable[str]) -> Iterator[tuple[str, date]]:
    parts, record_of = {name: catalog.parts[part_key(listed, name)] for name in names}, _record_of(listed)
    own = {name: [day for item in part.items if (day := catalog.days.get(record_of(item)))] for name, part in parts.items()}
    newest = {name: max(days) for name, days in own.items() if days}
    for name, part in parts.items():
        if days := [day for other, day in newest.items() if other == name or _holds(part, parts[other])]:
            yield part_key(listed, name), max(days)


def _holds(part: Part[str], other: Part[str]) -> bool:
    """Whether a page leads to that other one as to a part of its period."""
    period = part.place.period
    return bool(part.inner) and (period == WHOLE or other.place.period.around == period)


KINDS = {
    SOURCES: "source",
    OUTLET_SOURCES: "source",
    EPISODES: "briefing",
    **{gap_list(sort): "incident" for sort in OF_INCIDENTS},
    **{gap_list(sort): "source" for sort in OF_SOURCES},
    **{gap_list(sort): "actor" for sort in OF_ACTORS},
}
"""List → the kind of its records, where they are no incidents. A list by name says its kind itself (`directories.of_kind`)."""


def _record_of(listed: str) -> Callable[[str], str]:
    """Item of the list → the record that it is, as `Catalog.days` names it."""
    sort = listed.partition("/")[0]
    if sort == CHANGES:
        return lambda item: of_record(*item.split(" ")[:2])
    kind = KINDS.get(sort) or (sort.split(" ")[1] if " " in sort else "incident")
    return lambda item: of_record(kind, item)
