"""The records → the pages of every list that may be long, made once for the whole site and asked by key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefing import dates
from briefing.at_hand.entries import Entry
from briefing.lists.months import Calendar, calendar, month_in, month_key
from briefing.lists.parts import Part, Parts, backwards, parted
from briefing.records import Source

INCIDENTS, SOURCES = "incidents", "sources"
"""The lists of all of them."""
MENTION, OUTLET_SOURCES = "mention", "outlet-sources"
"""Lists of a record beside that of its incidents: those that only mention a place, and the sources that an outlet published."""

MOST, FIRST = 90, 40
"""Entries on a page, which keep it light for a weak phone (some 140 KB with scales and places); and those on the first page of more."""
RECORD_MOST, RECORD_WHOLE, RECORD_FIRST = 70, 30, 12
"""The same for a record, whose entries tell more; those that stand whole on its own page, which holds much else; the first of more."""
YEARS = 200
"""Entries of such a record that stand by number on few pages; more stand by year and month."""
BUSY = frozenset({"actor", "place", "outlet", MENTION})
"""Lists that stand on such a page."""


def of_record(kind: str, name: str) -> str:
    """The list of the incidents of a record of that kind; or another list of it."""
    return f"{kind}/{name}"


def part_key(listed: str, name: str = "") -> str:
    """What `Catalog.parts` is asked for: the list, and the name of its page."""
    return f"{listed}/{name}"


def every_part(
    incidents: Mapping[str, Entry],
    sources: Mapping[str, Source],
    by_record: Mapping[str, Mapping[str, tuple[str, ...]]],
    by_outlet: Mapping[str, tuple[str, ...]],
) -> tuple[dict[str, Part[str]], dict[str, tuple[str, ...]]]:
    """`Catalog.parts` and `Catalog.part_names`. `by_record`: kind → record → its incidents in order of date; `by_outlet`: its sources."""
    months = {name: month_in(entry.edtf) for name, entry in incidents.items()}
    published = {source.id: month_in(source.published) for source in by_publication(sources.values())}
    lists = {
        INCIDENTS: parted(calendar(incidents, months), MOST, has_years=True, first=FIRST),
        SOURCES: parted(calendar(published, published), MOST),
    }
    for kind, records in by_record.items():
        lists |= {of_record(kind, name): _of_record(kind, calendar(names, months)) for name, names in records.items()}
    for name, names in by_outlet.items():
        lists[of_record(OUTLET_SOURCES, name)] = _of_record(OUTLET_SOURCES, calendar(names, published))
    parts = {part_key(listed, name): part for listed, found in lists.items() for name, part in found.items()}
    return parts, {listed: tuple(found) for listed, found in lists.items()}


def _of_record(kind: str, dated: Calendar) -> Parts[str]:
    if kind not in BUSY:
        return parted(dated, MOST, first=FIRST)
    is_few = RECORD_WHOLE < sum(len(names) for _, names in dated) <= YEARS
    return (backwards if is_few else parted)(dated, RECORD_MOST, first=RECORD_FIRST)


def densities(entries: Iterable[Entry]) -> dict[str, dict[str, int]]:
    """`Catalog.densities`."""
    found: dict[str, dict[str, int]] = {"": {}}
    for entry in entries:
        key = month_key(entry.edtf)
        for year in ("", str(month_in(entry.edtf)[0])):
            counts = found.setdefault(year, {})
            counts[key] = counts.get(key, 0) + 1
    return found


def by_publication(sources: Iterable[Source]) -> list[Source]:
    """In order of publication, those of an unknown date last."""
    return sorted(sources, key=_publication)


def _publication(source: Source) -> tuple[object, ...]:
    return (month_in(source.published)[0], *dates.sort_key(dates.parse(source.published) if source.published else None, source.id))
