"""EDTF, the Extended Date/Time Format (ISO 8601-2:2019): level 0 and the part of levels 1 and 2 we need.

Read here: year, month, day, time with offset; `~ ? %` behind a date; `XX` for an unknown month or day,
`202X` for a year within a decade; intervals `a/b`, `a/..` and `../b` (open), `a/` and `/b` (unknown);
one day of a set, `[a..b]`, `[..b]`, `[a..]` (level 2).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache


class DateError(ValueError):
    """The text is no date that we read; the message says why."""


class End(Enum):
    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, month, year or decade. `month` or `day` is 0 where EDTF has XX."""

    year: int
    month: int | None = None
    day: int | None = None
    decade: bool = False
    approximate: bool = False
    uncertain: bool = False
    time: str | None = None
    """HH:MM as written, without seconds."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From one moment to another; an end is open (said to go on) or unknown (said by nobody)."""

    start: Moment | End
    end: Moment | End


@dataclass(frozen=True, slots=True)
class OneOf:
    """One day of those from `start` to `end`; None: no bound is known on that side."""

    start: Moment | None
    end: Moment | None


Date = Moment | Interval | OneOf

MOMENT = re.compile(
    r"(?P<year>\d{3}[\dX])(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?"
    r"(?:T(?P<time>\d\d:\d\d)(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?)?(?P<mark>[~?%])?",
    re.ASCII,
)


@lru_cache(maxsize=4096)
def parse(text: str) -> Date:
    """The date that `text` (EDTF, ASCII) means. Raises DateError for any other text."""
    if text.startswith("[") and text.endswith("]"):
        return _one_of(text[1:-1])
    if "/" in text:
        return _interval(text)
    return _moment(text)


def _one_of(text: str) -> OneOf:
    start, dots, end = text.partition("..")
    if not dots or not (start or end):
        raise DateError("a set is written [a..b], [..b] or [a..]")
    one = OneOf(_moment(start) if start else None, _moment(end) if end else None)
    _refuse_reversed(one.start, one.end)
    return one


def _interval(text: str) -> Interval:
    start, _, end = text.partition("/")
    if cure := _cure(text):
        raise DateError(f'"{text}" is not written YYYY-MM-DD{cure}')
    interval = Interval(_end(start), _end(end))
    if not (isinstance(interval.start, Moment) or isinstance(interval.end, Moment)):
        raise DateError("an interval gives at least one of its ends")
    _refuse_reversed(interval.start, interval.end)
    return interval


def _end(text: str) -> Moment | End:
    return End(text) if text in ("", "..") else _moment(text)


def _refuse_reversed(start: Moment | End | None, end: Moment | End | None) -> None:
    if isinstance(start, Moment) and isinstance(end, Moment) and _first(start) > _last(end):
        raise DateError("the end lies before the start")


def _moment(text: str) -> Moment:
    found = MOMENT.fullmatch(text)
    if not found:
        raise DateError(f'"{text}" is not written YYYY, YYYY-MM or YYYY-MM-DD' + _cure(text))
    year, month, day, mark = found["year"], _number(found["month"]), _number(found["day"]), found["mark"] or ""
    moment = Moment(
        int(year.replace("X", "0")), month, day, "X" in year, mark in "~%" and mark != "", mark in "?%" and mark != "", found["time"]
    )
    _refuse_impossible(moment, text)
    return moment


def _cure(text: str) -> str:
    digits = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹/.", "01234567890123456789--")
    plain = text.translate(digits)
    if MOMENT.fullmatch(plain):
        return f": write {plain}"
    short = re.fullmatch(r"(\d{4})-(0?[1-9]|1[0-2])-(0?[1-9]|[12]\d|3[01])", plain, re.ASCII)
    if short:
        return f": write {short[1]}-{int(short[2]):02}-{int(short[3]):02}"
    turned = re.fullmatch(r"(\d\d?)-(0?[1-9]|1[0-2])-(\d{4})", plain, re.ASCII)
    return f": write {turned[3]}-{int(turned[2]):02}-{int(turned[1]):02}, year first" if turned else ""


def _number(text: str | None) -> int | None:
    return None if text is None else 0 if text == "XX" else int(text)


def _refuse_impossible(moment: Moment, text: str) -> None:
    if moment.decade and moment.month is not None:
        raise DateError(f'"{text}": a decade has no month')
    if moment.month == 0 and moment.day not in (None, 0):
        raise DateError(f'"{text}": a day of an unknown month')
    if moment.year == 0 or (moment.month is not None and moment.month > 12):
        raise DateError(f'"{text}": there is no such month' if moment.year else f'"{text}": there is no year 0')
    if "-00" in text.partition("T")[0]:
        raise DateError(f'"{text}": 00 is no month and no day; write XX for an unknown one')
    if moment.month and moment.day and moment.day > monthrange(moment.year, moment.month)[1]:
        raise DateError(f'"{text}": the month has only {monthrange(moment.year, moment.month)[1]} days')
    if moment.time and not moment.day:
        raise DateError(f'"{text}": a time needs a day')
    if moment.time and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", moment.time):
        raise DateError(f'"{text}": there is no such time of day')


def _first(moment: Moment) -> date:
    return date(moment.year, moment.month or 1, moment.day or 1)


def _last(moment: Moment) -> date:
    year = moment.year + 9 if moment.decade else moment.year
    month = moment.month or 12
    return date(year, month, moment.day or monthrange(year, month)[1])


def earliest(when: Date) -> date | None:
    """The first day that `when` allows; None if it gives no bound on that side."""
    if isinstance(when, Moment):
        return _first(when)
    return _first(when.start) if isinstance(when.start, Moment) else None


def latest(when: Date) -> date | None:
    """The last day that `when` allows; None if it gives no bound on that side."""
    if isinstance(when, Moment):
        return _last(when)
    return _last(when.end) if isinstance(when.end, Moment) else None


class Nature(Enum):
    """How a date is drawn."""

    DAY = "day"
    ABOUT = "about"
    INTERVAL = "interval"
    OPEN = "open"
    BAND = "band"


def nature(when: Date) -> Nature:
    """A day is a dot, an interval a bar, an open end an arrow, a month, year or set a band."""
    if isinstance(when, Interval):
        return Nature.INTERVAL if isinstance(when.start, Moment) and isinstance(when.end, Moment) else Nature.OPEN
    if isinstance(when, OneOf) or not when.day:
        return Nature.BAND
    return Nature.ABOUT if when.approximate or when.uncertain else Nature.DAY


def sort_key(when: Date | None, name: str) -> tuple[date, date, int, str]:
    """Orders by (earliest, latest, precision, name).

    A bound that no source gives is taken from the other one, so that an event known only to lie
    before a day is found at that day, after what is known to have happened on it.
    """
    if when is None:
        return (date.max, date.max, 9, name)
    first, last = earliest(when), latest(when)
    known = first or last or date.max
    return (known, last or known, list(Nature).index(nature(when)) + (4 if first is None else 0), name)


NO_MONTH = "9999-13"
"""Behind all others."""


def ordered_by(edtf: str | None) -> str:
    """The month (YYYY-MM) of the day by which what has that date is ordered; NO_MONTH without a date. Raises DateError."""
    return sort_key(parse(edtf), "")[0].isoformat()[:7] if edtf else NO_MONTH


def overlap(one: Date, other: Date) -> bool:
    """Whether a day may belong to both; a bound that is not known excludes nothing."""
    first, last = earliest(one) or date.min, latest(one) or date.max
    return first <= (latest(other) or date.max) and (earliest(other) or date.min) <= last
