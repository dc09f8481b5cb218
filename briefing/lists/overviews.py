"""A catalog → the pages of what is said of the whole archive, the log of changes and the gaps, made once and asked by key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from briefing.at_hand.entries import Entry
from briefing.catalog import Catalog
from briefing.changes import change_names
from briefing.gaps import archive_day, gaps_in
from briefing.lists.every_part import by_publication, part_key
from briefing.lists.months import Month, month_in
from briefing.lists.parts import MOST, Part, Parts, in_a_row, parted
from briefing.records import Actor, Source
from briefing.rules.silent_party import silent

CHANGES = "changes"
"""The list of the log of changes."""
EPISODES = "briefings"
"""The list of the briefings, the latest first."""
CARDS = 60
"""Briefings that stand on one page: each is told there in a few lines."""
OF_INCIDENTS = ("silent-party", "one-originator", "one-source", "open-claim", "unknown-date", "unknown-place")
OF_SOURCES = ("no-archive", "no-address")
OF_ACTORS = ("review-overdue",)
SORTS = (*OF_INCIDENTS, *OF_SOURCES, *OF_ACTORS)
"""The sorts of gaps, by the kind of record that has them."""


def gap_list(sort: str) -> str:
    """The list of the records that have a gap of that sort."""
    return f"gaps {sort}"


def overviews(catalog: Catalog) -> tuple[dict[str, Part[str]], dict[str, tuple[str, ...]]]:
    """What they add to `Catalog.parts` and `Catalog.part_names`. A list without an entry is not among them."""
    changed = dict(_by_month((month_in(day[:7]), name) for day, name in change_names(catalog)))
    has_years = len({year for year, _ in changed}) > 1
    log = parted(changed.items(), MOST, has_years, is_newest_first=True)
    lists: dict[str, Parts[str]] = {
        CHANGES: log,
        EPISODES: _briefings(catalog),
        **{gap_list(sort): found for sort, found in _gaps(catalog)},
    }
    parts = {part_key(listed, name): part for listed, found in lists.items() for name, part in found.items()}
    return parts, {listed: tuple(found) for listed, found in lists.items()}


def _briefings(catalog: Catalog) -> Parts[str]:
    periods = [(month_in(one.period), one.id) for one in reversed(list(catalog.briefings.values()))]
    return parted(_by_month(periods), CARDS, is_newest_first=True)


def _gaps(catalog: Catalog) -> Iterator[tuple[str, Parts[str]]]:
    """Of incidents and sources the newest first, of actors in their order."""
    yield from _dated(OF_INCIDENTS, [(month_in(one.edtf), one.name, _lacking(catalog, one)) for one in catalog.entries.values()])
    yield from _dated(OF_SOURCES, [(month_in(one.published), one.id, _in("source", one, catalog)) for one in _published(catalog)])
    overdue = [one.id for one in catalog.actors.values() if _in("actor", one, catalog)]
    if overdue:
        yield OF_ACTORS[0], in_a_row(overdue, MOST)


def _dated(sorts: Iterable[str], records: Sequence[tuple[Month, str, set[str]]]) -> Iterator[tuple[str, Parts[str]]]:
    """`records`: month, id and gaps of each, the newest last."""
    for sort in sorts:
        found = [(month, name) for month, name, lacks in reversed(records) if sort in lacks]
        if found:
            yield sort, parted(_by_month(found), MOST, is_newest_first=True)


def _published(catalog: Catalog) -> list[Source]:
    return by_publication(catalog.sources.values())


def _in(kind: str, record: Source | Actor, catalog: Catalog) -> set[str]:
    return {gap.missing.kind for gap in gaps_in(kind, record, catalog, archive_day(catalog) or date.min)}


def _lacking(catalog: Catalog, entry: Entry) -> set[str]:
    is_silent = bool(entry.parties) and bool(silent(entry.parties, entry.heard, catalog.bodies))
    return {*entry.gaps, "silent-party"} if is_silent else set(entry.gaps)


def _by_month(dated: Iterable[tuple[Month, str]]) -> Iterable[tuple[Month, list[str]]]:
    found: dict[Month, list[str]] = {}
    for month, name in dated:
        found.setdefault(month, []).append(name)
    return found.items()
