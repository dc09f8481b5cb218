"""Days of a date in EDTF: between which something happened for certain (`bounds`), and which it names (`named`)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from briefing import dates
from briefing.dates import Date, Interval, Moment, OneOf

Bounds = tuple[date | None, date | None]
"""The first and the last day that are possible; None where there is no bound."""


@lru_cache(maxsize=4096)
def bounds(edtf: str | None) -> Bounds:
    """The bounds of a date. What is only approximate (`~`) bounds nothing, and neither does what is no date."""
    try:
        when = dates.parse(edtf) if edtf else None
    except dates.DateError:
        return None, None
    if when is None:
        return None, None
    start, end = _sides(when)
    return (dates.earliest(when) if _is_firm(start) else None), (dates.latest(when) if _is_firm(end) else None)


def named(edtf: str | None) -> Bounds:
    """The first and the last day that a date names, as timeline, filters and data have them: `~` and `?` are set aside.

    To leave out what is in doubt would take it out of every count by month, and to widen it would be a guess: so the
    days stand as they are written, and `is_doubtful` beside them. Raises DateError for what is no date.
    """
    when = dates.parse(edtf) if edtf else None
    return (dates.earliest(when), dates.latest(when)) if when else (None, None)


def moments_of(edtf: str | None) -> list[Moment]:
    """The moments of which a date is made. Raises DateError for what is none."""
    sides = _sides(dates.parse(edtf)) if edtf else ()
    return [side for side in dict.fromkeys(sides) if isinstance(side, Moment)]


def is_doubtful(edtf: str | None) -> bool:
    """Whether the date is marked as approximate or uncertain."""
    return bool(edtf) and edtf is not None and any(mark in edtf for mark in "~?%")


def day_of(iso: str | None) -> date | None:
    """The day that YYYY-MM-DD means, if it is one."""
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


def weekdays_of(within: Bounds) -> frozenset[int]:
    """The weekdays (0 for Monday) of the days within: all of them where a side is open; none without any bound."""
    first, last = within
    if first is None and last is None:
        return frozenset()
    if first is None or last is None or (last - first).days >= 6:
        return frozenset(range(7))
    return frozenset((first + timedelta(days)).weekday() for days in range((last - first).days + 1))


def years_of(within: Bounds) -> list[int]:
    """The years of the bounds and all between them."""
    known = [day.year for day in within if day]
    return list(range(known[0], known[-1] + 1)) if known else []


def months_of(within: Bounds) -> list[int]:
    """The months of the bounds."""
    return list(dict.fromkeys(day.month for day in within if day))


def _sides(when: Date) -> tuple[object, object]:
    return (when.start, when.end) if isinstance(when, (Interval, OneOf)) else (when, when)


def _is_firm(side: object) -> bool:
    return not (isinstance(side, Moment) and side.approximate)
