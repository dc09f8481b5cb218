"""A long list → the pages on which it stands: by year, the year by month, the month by number. In no language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import ceil
from typing import Generic, NamedTuple, TypeVar

from briefing.lists.months import REST, UNDATED, Month

MOST = 200
"""Things that stand on one page."""
Item = TypeVar("Item")


class Period(NamedTuple):
    """A year and month; month 0: the whole year; REST: what of the year cannot be put into a month; year 0: all of the list."""

    year: int = 0
    month: int = 0

    @property
    def name(self) -> str:
        """How addresses name it: 2024, 2024-08, 2024-xx, undated; empty for all."""
        if self.year == UNDATED:
            return "undated"
        month = {0: "", REST: "-xx"}.get(self.month, f"-{self.month:02}")
        return f"{self.year}{month}" if self.year else ""

    @property
    def around(self) -> Period:
        """What it is a part of."""
        return Period(self.year) if self.month and self.year != UNDATED else Period()


WHOLE = Period()


class Place(NamedTuple):
    """One of the pages of a period."""

    period: Period = WHOLE
    number: int = 1

    @property
    def name(self) -> str:
        """Of the page within the list: empty for the first, then as the period, the second page of a month `2024-08-2`."""
        return "-".join(part for part in (self.period.name, str(self.number) if self.number > 1 else "") if part)


@dataclass(frozen=True, slots=True)
class Inner:
    """A period that has a page of its own, and how many things lie in it."""

    period: Period
    count: int


@dataclass(frozen=True, slots=True)
class Part(Generic[Item]):
    """One page of a list. It names all that the page says of itself and its neighbours, so that the page asks for nothing else."""

    place: Place
    items: tuple[Item, ...]
    """What stands on the page: all of its period, a part of it, its latest, or nothing where `inner` alone leads to it."""
    start: int
    """How many things of the period stand on pages before this one."""
    total: int
    """Things in the period."""
    pages: int
    """Pages of the period."""
    inner: tuple[Inner, ...] = ()
    """The periods into which this one is parted."""
    beside: tuple[Period, ...] = ()
    """The periods into which the one around it is parted, this one among them."""
    before: Place | None = None
    after: Place | None = None

    @property
    def is_whole(self) -> bool:
        """Whether all things of the period stand here."""
        return len(self.items) == self.total


Parts = dict[str, Part[Item]]
"""Name of the page → the part; that of the first page is empty."""


def parted(
    calendar: Iterable[tuple[Month, Sequence[Item]]],
    most: int = MOST,
    has_years: bool = False,
    is_newest_first: bool = False,
    first: int | None = None,
) -> Parts[Item]:
    """The pages of a list of dated things, which come by their months and keep their order within a month.

    Up to `most` stand on the first page, and there is no other unless `has_years` asks for a page of each
    year. Else the first page holds the latest months, no more than `first` (`most`, if it is None), and the
    years have pages; a year beyond `most` leads to the pages of its months, a month beyond it to numbered pages.
    """
    months = _in_order(calendar, is_newest_first)
    total = sum(map(len, months.values()))
    years = {year: dict(found) for year, found in groupby(months.items(), lambda pair: pair[0][0])}
    is_parted = total > most
    parts = [part for year, found in years.items() if is_parted or (has_years and year != UNDATED) for part in _year(year, found, most)]
    shown = _latest(months, first or most, is_newest_first) if is_parted else [item for items in months.values() for item in items]
    inner = tuple(Inner(part.place.period, part.total) for part in parts if part.place.period.around == WHOLE and part.place.number == 1)
    front = Part(Place(), tuple(shown), 0, total, 1, inner)
    return {part.place.name: part for part in [front, *_beside(_neighbours(parts), inner)]}


def backwards(calendar: Iterable[tuple[Month, Sequence[Item]]], most: int, first: int) -> Parts[Item]:
    """The same in few pages: the first holds the latest months, no more than `first`; the next ones share what is before those evenly.

    None holds more than `most`. What has no date comes last. `Part.start` counts from the oldest.
    """
    months = _in_order(calendar, False)
    latest = _latest(months, first, False)
    items = [*months.pop((UNDATED, REST), ()), *(item for found in months.values() for item in found)]
    left = len(items) - len(latest)
    pages = ceil(left / most)
    ends = [len(items), *(left * page // pages for page in range(pages, 0, -1))]
    starts = [*ends[1:], 0]
    return _in_a_row(
        Part(Place(number=number), tuple(items[start:end]), start, len(items), len(starts))
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )


def numbered(items: Sequence[Item], most: int = MOST, period: Period = WHOLE) -> list[Part[Item]]:
    """The pages of things that have an order and nothing else: 1, 2, …"""
    starts = range(0, len(items), most) or range(1)
    return [
        Part(Place(period, number), tuple(items[start : start + most]), start, len(items), len(starts))
        for number, start in enumerate(starts, 1)
    ]


def in_a_row(items: Sequence[Item], most: int = MOST) -> Parts[Item]:
    """The same by their names, each with its neighbours."""
    return _in_a_row(numbered(items, most))


def _in_a_row(parts: Iterable[Part[Item]]) -> Parts[Item]:
    return {part.place.name: part for part in _neighbours(tuple(parts))}


def _in_order(calendar: Iterable[tuple[Month, Sequence[Item]]], is_newest_first: bool) -> dict[Month, list[Item]]:
    """Of the list; what has no date is always the last."""
    found = {month: list(items) for month, items in calendar}
    undated = found.pop((UNDATED, REST), None)
    ordered = {month: found[month] for month in sorted(found, reverse=is_newest_first)}
    return {**ordered, (UNDATED, REST): undated} if undated else ordered


def _latest(months: Mapping[Month, list[Item]], most: int, is_newest_first: bool) -> list[Item]:
    """The last whole months that keep within `most`; of a last month beyond it, the last things."""
    dated = [items for (year, _), items in months.items() if year != UNDATED]
    shown: list[Item] = []
    for items in dated if is_newest_first else reversed(dated):
        if shown and len(shown) + len(items) > most:
            break
        shown = shown + items if is_newest_first else items + shown
    return shown[:most] if is_newest_first else shown[-most:]


def _year(year: int, months: Mapping[Month, list[Item]], most: int) -> Iterator[Part[Item]]:
    items = [item for found in months.values() for item in found]
    if len(items) <= most or year == UNDATED:
        yield from numbered(items, most, Period(year))
        return
    inner = tuple(Inner(Period(*month), len(found)) for month, found in months.items())
    yield Part(Place(Period(year)), (), 0, len(items), 1, inner)
    for month, found in months.items():
        yield from (replace(part, beside=tuple(one.period for one in inner)) for part in numbered(found, most, Period(*month)))


def _neighbours(parts: Sequence[Part[Item]]) -> list[Part[Item]]:
    """Each page with the one before and after it: a page of things among those, a year that only leads on among the years."""
    years = [part for part in parts if part.place.number == 1 and part.place.period.around == WHOLE]
    found: dict[str, Part[Item]] = {}
    for row in (years, [part for part in parts if not part.inner]):
        for before, part, after in zip([None, *row], row, [*row[1:], None], strict=False):
            found[part.place.name] = replace(part, before=before.place if before else None, after=after.place if after else None)
    return [found[part.place.name] for part in parts]


def _beside(parts: Iterable[Part[Item]], inner: Sequence[Inner]) -> Iterator[Part[Item]]:
    years = tuple(one.period for one in inner)
    yield from (part if part.beside else replace(part, beside=years) for part in parts)
