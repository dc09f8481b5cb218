"""Dates → the keys under which they are found: of a year, a month, a day, and of a month or day of any year."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from briefing.dates import Date, Moment, earliest, latest

MONTHS, DAYS = 24, 31
"""A longer span of time is found by its years alone, or by its months."""
KEPT = 64
"""Dates whose keys are kept: each language asks for them."""


@lru_cache(KEPT)
def date_keys(when: Date) -> tuple[str, ...]:
    """Every year and month that the date touches, and every day if they are few. Of an open end only the known bound counts."""
    first, last = _bounds(when)
    years = [f"{year:04}" for year in range(first.year, last.year + 1)]
    months = _months(first, last)
    found = months if len(months) <= MONTHS else []
    days = [first + timedelta(number) for number in range((last - first).days + 1)] if (last - first).days < DAYS else []
    full = [*found, *(day.isoformat() for day in days)]
    return tuple(dict.fromkeys([*years, *full, *(f"--{key[5:]}" for key in full)]))


def first_year(when: Date) -> str:
    """The year of the first possible day, or of the last where no first is known."""
    return f"{_bounds(when)[0].year:04}"


def _bounds(when: Date) -> tuple[date, date]:
    known = [when] if isinstance(when, Moment) else [end for end in (when.start, when.end) if isinstance(end, Moment)]
    first, last = earliest(known[0]), latest(known[-1])
    assert first
    assert last
    return first, last


def _months(first: date, last: date) -> list[str]:
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(start, end + 1)]
