"""Dates and lists in words, as careful editors of each language write them.

Arabic: dual month names («كانون الثاني/يناير»), European digits, ranges «من 6 إلى 12».
English: «6–12 August 2024» (New Hart's Rules). Babel's Arabic dates are not used: they
change with the locales that were formatted before (python-babel #1234).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TypeVar

from babel import Locale as BabelLocale
from babel.lists import format_list

from briefing.dates import Date, End, Interval, Moment, OneOf

MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    "ar": (
        "كانون الثاني/يناير",
        "شباط/فبراير",
        "آذار/مارس",
        "نيسان/أبريل",
        "أيار/مايو",
        "حزيران/يونيو",
        "تموز/يوليو",
        "آب/أغسطس",
        "أيلول/سبتمبر",
        "تشرين الأول/أكتوبر",
        "تشرين الثاني/نوفمبر",
        "كانون الأول/ديسمبر",
    ),
}
PATTERNS = {
    "en": {
        "about": "around {}",
        "possibly": "possibly {}",
        "range": "from {} to {}",
        "since": "since {}, continuing",
        "began": "began {}; our sources give no end",
        "until": "until {}, from an earlier time",
        "ended": "ended {}; our sources give no beginning",
        "one of": "on a day between {} and {}",
        "not after": "no later than {}; the day is not given",
        "not before": "no earlier than {}; the day is not given",
        "some day": "on an unknown day of {}",
        "some month": "in an unknown month of {}",
        "decade": "between {} and {}",
        "year": "{}",
        "time": "{}, {}",
    },
    "ar": {
        "about": "حوالي {}",
        "possibly": "ربما {}",
        "range": "من {} إلى {}",
        "since": "منذ {}، ولا يزال",
        "began": "بدأ في {}، ولا تذكر مصادرنا نهايته",
        "until": "حتى {}، وبدأ قبل ذلك",
        "ended": "انتهى في {}، ولا تذكر مصادرنا بدايته",
        "one of": "في يوم بين {} و{}",
        "not after": "في موعد لا يتجاوز {}، من دون تحديد اليوم",
        "not before": "في موعد لا يسبق {}، من دون تحديد اليوم",
        "some day": "في يوم غير محدد من {}",
        "some month": "في شهر غير محدد من عام {}",
        "decade": "بين عامي {} و{}",
        "year": "عام {}",
        "time": "{}، الساعة {}",
    },
}


Bound = TypeVar("Bound", Moment, Moment | End, Moment | None)


def date_words(when: Date, language: str) -> str:
    """The date in words of `language` (`ar` or `en`), plain text."""
    if isinstance(when, Interval):
        return _interval(Interval(_known(when.start), _known(when.end)), language)
    if isinstance(when, OneOf):
        return _one_of(OneOf(_known(when.start), _known(when.end)), language)
    return _qualified(when, language)


def month_words(year: int, month: int, language: str) -> str:
    """«January 2024», «كانون الثاني/يناير 2024»."""
    return f"{MONTHS[language][month - 1]} {year}"


def list_words(items: Sequence[str], language: str) -> str:
    """«a, b and c», «أ وب وج»."""
    return items[0] if len(items) == 1 else format_list(list(items), locale=_babel_locale(language))


@cache
def _babel_locale(language: str) -> BabelLocale:
    return BabelLocale.parse({"en": "en_GB"}.get(language, language))


def _known(bound: Bound) -> Bound:
    """Without an unknown day or month: the phrases of intervals and of «around» have no room for it."""
    return replace(bound, month=bound.month or None, day=bound.day or None) if isinstance(bound, Moment) else bound


def _qualified(moment: Moment, language: str) -> str:
    words = _moment(_known(moment) if moment.approximate else moment, language)
    if moment.approximate:
        words = PATTERNS[language]["about"].format(words)
    return PATTERNS[language]["possibly"].format(words) if moment.uncertain else words


def _moment(moment: Moment, language: str) -> str:
    patterns = PATTERNS[language]
    if moment.decade:
        return patterns["decade"].format(moment.year, moment.year + 9)
    if moment.month == 0:
        return patterns["some month"].format(moment.year)
    if moment.month is None:
        return patterns["year"].format(moment.year)
    month = month_words(moment.year, moment.month, language)
    if moment.day == 0:
        return patterns["some day"].format(month)
    words = month if moment.day is None else f"{moment.day} {month}"
    return patterns["time"].format(words, moment.time) if moment.time else words


def _interval(when: Interval, language: str) -> str:
    patterns = PATTERNS[language]
    if isinstance(when.start, Moment) and isinstance(when.end, Moment):
        return _range(when.start, when.end, language)
    if isinstance(when.start, Moment):
        return patterns["since" if when.end is End.OPEN else "began"].format(_qualified(when.start, language))
    assert isinstance(when.end, Moment)
    return patterns["until" if when.start is End.OPEN else "ended"].format(_qualified(when.end, language))


def _range(start: Moment, end: Moment, language: str) -> str:
    first, last = _shared(start, end, language), _qualified(end, language)
    if language == "en" and _plain(start) and _plain(end):
        return f"{first}–{last}" if " " not in first else f"{first} – {last}"
    return PATTERNS[language]["range"].format(first, last)


def _one_of(when: OneOf, language: str) -> str:
    patterns = PATTERNS[language]
    if when.start and when.end:
        return patterns["one of"].format(_shared(when.start, when.end, language), _qualified(when.end, language))
    if when.end:
        return patterns["not after"].format(_qualified(when.end, language))
    assert when.start
    return patterns["not before"].format(_qualified(when.start, language))


def _shared(start: Moment, end: Moment, language: str) -> str:
    """The start without the month and year that it shares with the end."""
    if not (_plain(start) and _plain(end) and start.year == end.year and start.day and start.month):
        return _qualified(start, language)
    if start.month == end.month and end.day:
        return str(start.day)
    return f"{start.day} {MONTHS[language][start.month - 1]}" if end.day else _qualified(start, language)


def _plain(moment: Moment) -> bool:
    return not (moment.approximate or moment.uncertain or moment.decade or moment.time)
