"""Dates, weekdays and clock times."""

from __future__ import annotations

import pytest

from briefing.language.days import clock_times, dates, weekdays

YEARLESS = None


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("on 12 August 2024", "en", [(2024, 8, 12)]),
        ("6–12 August 2024", "en", [(2024, 8, 6), (2024, 8, 12)]),
        ("from 6 to 12 August", "en", [(None, 8, 6), (None, 8, 12)]),
        ("August 2024", "en", [(2024, 8, None)]),
        ("August 12, 2024", "en", [(2024, 8, 12)]),
        ("in 2020 and 2021", "en", [(2020, None, None), (2021, None, None)]),
        ("30 July – 5 August 2024", "en", [(None, 7, 30), (2024, 8, 5)]),
        ("in May", "en", [(None, 5, None)]),
        ("May be shown. They may march.", "en", []),
        ("2024-08-12", "en", [(2024, 8, 12)]),
        ("2,020 men", "en", []),
        ("5 men in August", "en", [(None, 8, None)]),
        ("في 12 آب/أغسطس 2024", "ar", [(2024, 8, 12)]),
        ("في ١٢ آب/أغسطس ٢٠٢٤", "ar", [(2024, 8, 12)]),
        ("من 6 إلى 12 آب/أغسطس 2024", "ar", [(2024, 8, 6), (2024, 8, 12)]),
        ("بين 6 و12 آب/أغسطس", "ar", [(None, 8, 6), (None, 8, 12)]),
        ("12 آب", "ar", [(None, 8, 12)]),
        ("12 أغسطس", "ar", [(None, 8, 12)]),
        ("كانون الثاني/يناير 2021", "ar", [(2021, 1, None)]),
        ("10 كانون الأول/ديسمبر", "ar", [(None, 12, 10)]),
        ("تشرين الأول/أكتوبر 2022", "ar", [(2022, 10, None)]),
        ("تشرين الثاني 2022", "ar", [(2022, 11, None)]),
        ("آذار/مارس", "ar", [(None, 3, None)]),
        ("5 مارس", "ar", [(None, 3, 5)]),
        ("آب/أغسطس من عام 2024", "ar", [(2024, 8, None)]),
        ("عام 2019 وعام 2020", "ar", [(2019, None, None), (2020, None, None)]),
        ("6 من الشهر نفسه", "ar", [(None, None, 6)]),
        ("مارس ضغوطًا على أب وعند باب", "ar", []),
        ("4 سيارات بيك آب", "ar", []),
        ("2024", "fr", []),
    ],
)
def test_dates(text: str, language: str, found: list[tuple[int | None, int | None, int | None]]) -> None:
    assert [(mention.year, mention.month, mention.day) for mention in dates(text, language)] == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Monday and Friday", "en", [0, 4]),
        ("يوم الاثنين", "ar", [0]),
        ("الإثنين", "ar", [0]),
        ("والثلاثاء", "ar", [1]),
        ("مساء الأربعاء", "ar", [2]),
        ("للخميس", "ar", [3]),
        ("الجمعة والسبت", "ar", [4, 5]),
        ("ليل الأحد", "ar", [6]),
        ("كان يوم أحد", "ar", [6]),
        ("يوم اثنين", "ar", [0]),
        ("أحد الجنود، ولم يُقتل أحد", "ar", []),
        ("جنديان اثنان", "ar", []),
        ("خميس رجل", "ar", []),
    ],
)
def test_weekdays(text: str, language: str, found: list[int]) -> None:
    assert [mention.number for mention in weekdays(text, language)] == found


@pytest.mark.parametrize(
    ("text", "language", "beside"),
    [
        ("Friday, 5 May 2023", "en", (2023, 5, 5)),
        ("Monday 12 August", "en", (None, 8, 12)),
        ("on 12 August 2024, a Monday", "en", None),
        ("12 August 2024 (Monday)", "en", (2024, 8, 12)),
        ("الجمعة 5 أيار/مايو 2023", "ar", (2023, 5, 5)),
        ("يوم الجمعة، 5 أيار/مايو", "ar", (None, 5, 5)),
        ("Monday of a week in May", "en", None),
    ],
)
def test_a_weekday_knows_the_date_beside_it(text: str, language: str, beside: tuple[int | None, int, int] | None) -> None:
    (weekday,) = weekdays(text, language)
    assert (weekday.date and (weekday.date.year, weekday.date.month, weekday.date.day)) == beside


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("at 12:30", "en", [(12, 30)]),
        ("at 9 pm", "en", [(21, 0)]),
        ("الساعة 12:30", "ar", [(12, 30)]),
        ("الساعة 9", "ar", [(9, 0)]),
        ("25:70", "en", []),
    ],
)
def test_clock_times(text: str, language: str, found: list[tuple[int, int]]) -> None:
    assert [(mention.hour, mention.minute) for mention in clock_times(text, language)] == found
