"""Weekdays that a rationale names, held against the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from briefing.dates.bounds import Bounds, months_of, weekdays_of, years_of
from briefing.language.days import DateMention, WeekdayMention, dates, weekdays

NAMES = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
SIGNS = ("day", "اثنين", "إثنين", "ثلاثاء", "أربعاء", "اربعاء", "خميس", "جمعة", "سبت", "أحد", "احد")
"""One of these is in every text that names a weekday, once it is in lower case."""
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class WrongWeekday:
    """A weekday that stands beside a date and is not that date's."""

    words: str
    number: int
    """0 for Monday."""
    days: tuple[date, ...]
    """Which days the date may mean."""


def wrong_weekdays(text: str, language: str, within: Bounds) -> Iterator[WrongWeekday]:
    """The weekdays beside a date that the calendar contradicts.

    A year or month that is not given may be any that the text or `within` has.
    """
    for mention in _weekdays(text, language):
        days = _days(mention.date, text, language, within) if mention.date else ()
        if days and mention.number not in {day.weekday() for day in days}:
            yield WrongWeekday(_words(text, mention), mention.number, days)


def unexplained(text: str, language: str, within: Bounds) -> list[tuple[str, int]]:
    """Words and number (0 for Monday) of the weekdays without a date that fall on no day within and on no date that the text names."""
    lone = {mention.number: text[mention.start : mention.end] for mention in _weekdays(text, language) if mention.date is None}
    if not lone:
        return []
    known = weekdays_of(within)
    if not known.issuperset(lone):
        known |= {day.weekday() for mention in dates(text, language) for day in _days(mention, text, language, within)}
    return [(words, number) for number, words in lone.items() if number not in known]


def names_day(text: str, language: str) -> bool:
    """Whether the text names a day of the calendar, with its month."""
    return any(mention.day and mention.month for mention in dates(text, language))


def nearest(number: int, day: date) -> tuple[date, date]:
    """The last and the next day of that weekday."""
    before = day - timedelta((day.weekday() - number) % 7)
    return before, before + timedelta(7)


@lru_cache(maxsize=64)
def _weekdays(text: str, language: str) -> list[WeekdayMention]:
    return [_parted(mention, text) for mention in weekdays(text, language)] if _may_name_weekday(text.lower()) else []


def _may_name_weekday(text: str) -> bool:
    return any(map(text.__contains__, SIGNS))


def _parted(mention: WeekdayMention, text: str) -> WeekdayMention:
    """A weekday that a conjunction (و، ف) parts from the date before it begins a clause of its own."""
    is_new_clause = mention.date and mention.date.start < mention.start and text[mention.start] in "وف"
    return replace(mention, date=None) if is_new_clause else mention


def _words(text: str, mention: WeekdayMention) -> str:
    assert mention.date is not None
    return text[min(mention.start, mention.date.start) : max(mention.end, mention.date.end)]


def _days(mention: DateMention, text: str, language: str, within: Bounds) -> tuple[date, ...]:
    if mention.day is None:
        return ()
    years = [mention.year] if mention.year else [*years_of(within), *(int(year) for year in YEAR.findall(text))]
    months = [mention.month] if mention.month else [*months_of(within), *(other.month for other in dates(text, language) if other.month)]
    return tuple(day for year in dict.fromkeys(years) for month in dict.fromkeys(months) if (day := _day(year, month, mention.day)))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
