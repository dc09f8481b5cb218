"""Days and dates in words, the weekday with them."""

from __future__ import annotations

from datetime import date

from bench.words import Pair
from briefing.locales.wording import MONTHS

WEEKDAYS = {
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def weekday(day: date) -> Pair:
    return Pair(WEEKDAYS["ar"][day.weekday()], WEEKDAYS["en"][day.weekday()])


def date_words(day: date) -> Pair:
    """«4 أيار/مايو 2023», “4 May 2023”."""
    return Pair(f"{day.day} {MONTHS['ar'][day.month - 1]} {day.year}", f"{day.day} {MONTHS['en'][day.month - 1]} {day.year}")


def day_words(day: date) -> Pair:
    """«الخميس 4 أيار/مايو 2023», “Thursday 4 May 2023”."""
    name, words = weekday(day), date_words(day)
    return Pair(f"{name.ar} {words.ar}", f"{name.en} {words.en}")


def month_words(day: date) -> Pair:
    return Pair(f"{MONTHS['ar'][day.month - 1]} {day.year}", f"{MONTHS['en'][day.month - 1]} {day.year}")
