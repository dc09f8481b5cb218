"""Calendar dates, weekdays and clock times in a text."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.language.arabic import TWO_WORD_MONTHS
from briefing.language.reading import Find, Reading, read

DAY, YEAR, MONTH = frozenset("Ddr"), frozenset("Yy"), frozenset("MmR")
BARE_WEEKDAYS = {"B": 0, "A": 6}
BETWEEN = frozenset(",;67")
NOON = 12 * 60


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as far as the text gives it. Each day of “6–12 August” is a mention of its own."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WeekdayMention:
    """A weekday, 0 for Monday, and the date that stands right beside it."""

    number: int
    start: int
    end: int
    date: DateMention | None


@dataclass(frozen=True, slots=True)
class ClockMention:
    """A time of day."""

    hour: int
    minute: int
    start: int
    end: int


def dates(text: str, language: str) -> tuple[DateMention, ...]:
    """The dates of the text, in our house style and near it; none in a language we cannot read."""
    reading = read(text, language)
    finds = [find for find in reading.finds if find.kind == "date"] if reading else []
    return tuple(mention for find in finds for mention in _mentions(reading, find)) if reading and finds else ()


def weekdays(text: str, language: str) -> tuple[WeekdayMention, ...]:
    """The weekdays that the text names, each with the date beside it."""
    reading = read(text, language)
    finds = reading.finds if reading else []
    if not reading or not any(find.kind == "weekday" for find in finds):
        return ()
    spans = reading.spans
    return tuple(
        WeekdayMention(weekday_number(reading, find), *spans[find.first], _beside(reading, finds, find))
        for find in finds
        if find.kind == "weekday"
    )


def clock_times(text: str, language: str = "en") -> tuple[ClockMention, ...]:
    """The times of day in the text: 12:30, 9 pm, «الساعة 9»."""
    reading = read(text, language)
    finds = [find for find in reading.finds if find.kind == "clock"] if reading else []
    if not reading or not finds:
        return ()
    spans = reading.spans
    return tuple(ClockMention(*divmod(minutes(reading, find), 60), spans[find.first][0], spans[find.end - 1][1]) for find in finds)


def minutes(reading: Reading, find: Find) -> int:
    """The time of day in minutes since midnight."""
    value = int(reading.value(find.first) or 0)
    since = value if reading.signs[find.first] == "C" else value * 60
    return since % NOON + NOON if reading.words[find.end - 1].lower() == "pm" else since


def weekday_number(reading: Reading, find: Find) -> int:
    """0 for Monday."""
    sign = reading.signs[find.first]
    return BARE_WEEKDAYS[sign] if sign in BARE_WEEKDAYS else int(reading.value(find.first) or 0)


def parts(reading: Reading, find: Find) -> list[tuple[int | None, int | None, int | None]]:
    """(year, month, day) of each date of a find."""
    if reading.signs[find.first] == "I":
        year, month, *day = map(int, reading.words[find.first].split("-"))
        return [(year, month, day[0] if day else None)]
    year_, month_, days = _year(reading, find), _month(reading, find), _days(reading, find)
    return [(year_, month_, int(reading.value(day) or 0)) for day in days] or [(year_, month_, None)]


def _days(reading: Reading, find: Find) -> list[int]:
    return [index for index in range(find.first, find.end) if reading.signs[index] in DAY]


def _year(reading: Reading, find: Find) -> int | None:
    last = find.end - 1
    return int(reading.value(last) or 0) if reading.signs[last] in YEAR else None


def _month(reading: Reading, find: Find) -> int | None:
    for index in range(find.first, find.end):
        if reading.signs[index] in MONTH:
            return int(reading.value(index) or 0)
        if two := TWO_WORD_MONTHS.get(reading.signs[index : index + 2]):
            return two
    return None


def _mentions(reading: Reading, find: Find) -> list[DateMention]:
    spans, days, found = reading.spans, _days(reading, find), parts(reading, find)
    starts = [spans[find.first][0], *(spans[day][0] for day in days[1:])]
    ends = [*(spans[day][1] for day in days[:-1]), spans[find.end - 1][1]]
    return [DateMention(*part, start, end) for part, start, end in zip(found, starts, ends, strict=True)]


def _beside(reading: Reading, finds: list[Find], weekday: Find) -> DateMention | None:
    for find in finds:
        gap = reading.signs[weekday.end : find.first] or reading.signs[find.end : weekday.first]
        near = -1 < find.first - weekday.end <= 2 or -1 < weekday.first - find.end <= 3
        if find.kind == "date" and near and BETWEEN.issuperset(gap):
            day = _mentions(reading, find)[0 if find.first > weekday.first else -1]
            return day if day.day else None
    return None
