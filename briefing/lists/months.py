"""Incidents → the months in whose groups they stand, wherever a page lists them by date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from briefing import dates
from briefing.at_hand.lines import Told

Month = tuple[int, int]
"""Year and month; month REST where only the year is known, year UNDATED where nothing is."""
Calendar = tuple[tuple[Month, tuple[str, ...]], ...]
"""The ids of incidents by month, in order; within a month in the order of the catalog."""
UNDATED, REST = 9999, 13


def month_of(incident: Told) -> Month:
    """The month in whose group the incident stands: that of its only known bound, or of both."""
    return month_in(incident.date.edtf)


@lru_cache(maxsize=65536)
def month_in(edtf: str | None) -> Month:
    """The same of a date, None for an unknown one."""
    if edtf is None:
        return (UNDATED, REST)
    when = dates.parse(edtf)
    first, last = dates.earliest(when), dates.latest(when)
    known = first or last
    assert known is not None
    if isinstance(when, dates.Interval):
        begun = when.start if isinstance(when.start, dates.Moment) else when.end
        return (known.year, known.month if isinstance(begun, dates.Moment) and begun.month else REST)
    is_one = first is None or last is None or (first.year, first.month) == (last.year, last.month)
    return (known.year, known.month if is_one else REST)


@lru_cache(maxsize=65536)
def month_key(edtf: str | None) -> str:
    """«2031-05» if what has that date is known to have begun in that month, «2031» if only the year is known, else an empty text.

    A date that is approximate or uncertain is not known to lie in its month.
    """
    when = dates.parse(edtf) if edtf else None
    if isinstance(when, dates.Interval):
        return _key(when.start, when.start) if isinstance(when.start, dates.Moment) else ""
    if isinstance(when, dates.OneOf):
        return _key(when.start, when.end) if when.start and when.end else ""
    return _key(when, when) if when else ""


def _key(start: dates.Moment, end: dates.Moment) -> str:
    if start.year != end.year or start.decade or end.decade:
        return ""
    is_sure = not any(moment.approximate or moment.uncertain for moment in (start, end))
    return f"{start.year}-{start.month:02}" if is_sure and start.month and start.month == end.month else str(start.year)


def calendar(names: Iterable[str], months: Mapping[str, Month]) -> Calendar:
    """The ids, which come in the order of the catalog, by their `months`."""
    found: dict[Month, list[str]] = {}
    for name in names:
        found.setdefault(months[name], []).append(name)
    return tuple((month, tuple(found[month])) for month in sorted(found))
