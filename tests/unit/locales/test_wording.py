"""Dates and lists in words. A table for editors of each language to read."""

from __future__ import annotations

import pytest

from briefing.dates import parse
from briefing.locales.wording import MONTHS, date_words, list_words, month_words

DATES = [
    ("2024-01-10", "10 January 2024", "10 كانون الثاني/يناير 2024"),
    ("2024-01-10~", "around 10 January 2024", "حوالي 10 كانون الثاني/يناير 2024"),
    ("2024-01-10?", "possibly 10 January 2024", "ربما 10 كانون الثاني/يناير 2024"),
    ("2024-01-10%", "possibly around 10 January 2024", "ربما حوالي 10 كانون الثاني/يناير 2024"),
    ("2024-01", "January 2024", "كانون الثاني/يناير 2024"),
    ("2024", "2024", "عام 2024"),
    ("2024~", "around 2024", "حوالي عام 2024"),
    ("202X", "between 2020 and 2029", "بين عامي 2020 و2029"),
    ("2024-08-XX", "on an unknown day of August 2024", "في يوم غير محدد من آب/أغسطس 2024"),
    ("2024-XX", "in an unknown month of 2024", "في شهر غير محدد من عام 2024"),
    ("2024-XX-XX", "in an unknown month of 2024", "في شهر غير محدد من عام 2024"),
    ("2024-08-XX~", "around August 2024", "حوالي آب/أغسطس 2024"),
    ("2024-08-07T21:30", "7 August 2024, 21:30", "7 آب/أغسطس 2024، الساعة 21:30"),
    ("2024-08-07T21:30+03:00", "7 August 2024, 21:30", "7 آب/أغسطس 2024، الساعة 21:30"),
    # ranges
    ("2024-08-06/2024-08-12", "6–12 August 2024", "من 6 إلى 12 آب/أغسطس 2024"),
    ("2024-08-28/2024-09-03", "28 August – 3 September 2024", "من 28 آب/أغسطس إلى 3 أيلول/سبتمبر 2024"),
    (
        "2023-12-30/2024-01-02",
        "30 December 2023 – 2 January 2024",
        "من 30 كانون الأول/ديسمبر 2023 إلى 2 كانون الثاني/يناير 2024",
    ),
    ("2023/2024", "2023–2024", "من عام 2023 إلى عام 2024"),
    ("2024-08/2024-09", "August 2024 – September 2024", "من آب/أغسطس 2024 إلى أيلول/سبتمبر 2024"),
    ("2024-08-06/2024-09", "6 August 2024 – September 2024", "من 6 آب/أغسطس 2024 إلى أيلول/سبتمبر 2024"),
    (
        "2024-08-06~/2024-08-12",
        "from around 6 August 2024 to 12 August 2024",
        "من حوالي 6 آب/أغسطس 2024 إلى 12 آب/أغسطس 2024",
    ),
    ("2024-08-XX/2024-09-03", "August 2024 – 3 September 2024", "من آب/أغسطس 2024 إلى 3 أيلول/سبتمبر 2024"),
    # open and unknown ends
    ("2024-08-07/..", "since 7 August 2024, continuing", "منذ 7 آب/أغسطس 2024، ولا يزال"),
    ("2024-08-07/", "began 7 August 2024; our sources give no end", "بدأ في 7 آب/أغسطس 2024، ولا تذكر مصادرنا نهايته"),
    ("../2024-08-07", "until 7 August 2024, from an earlier time", "حتى 7 آب/أغسطس 2024، وبدأ قبل ذلك"),
    ("/2024-08-07", "ended 7 August 2024; our sources give no beginning", "انتهى في 7 آب/أغسطس 2024، ولا تذكر مصادرنا بدايته"),
    ("2024-08-07~/..", "since around 7 August 2024, continuing", "منذ حوالي 7 آب/أغسطس 2024، ولا يزال"),
    ("2024-08-XX/..", "since August 2024, continuing", "منذ آب/أغسطس 2024، ولا يزال"),
    # one day of a set
    ("[2024-08-06..2024-08-12]", "on a day between 6 and 12 August 2024", "في يوم بين 6 و12 آب/أغسطس 2024"),
    (
        "[2023-12-30..2024-01-02]",
        "on a day between 30 December 2023 and 2 January 2024",
        "في يوم بين 30 كانون الأول/ديسمبر 2023 و2 كانون الثاني/يناير 2024",
    ),
    (
        "[..2024-08-07]",
        "no later than 7 August 2024; the day is not given",
        "في موعد لا يتجاوز 7 آب/أغسطس 2024، من دون تحديد اليوم",
    ),
    (
        "[2024-08-07..]",
        "no earlier than 7 August 2024; the day is not given",
        "في موعد لا يسبق 7 آب/أغسطس 2024، من دون تحديد اليوم",
    ),
]


@pytest.mark.parametrize(("edtf", "english", "arabic"), DATES, ids=[row[0] for row in DATES])
def test_dates_in_words(edtf: str, english: str, arabic: str) -> None:
    assert date_words(parse(edtf), "en") == english
    assert date_words(parse(edtf), "ar") == arabic


def test_twelve_months_in_both_languages() -> None:
    assert [month_words(2024, number, "en").split()[0] for number in (1, 12)] == ["January", "December"]
    assert month_words(2024, 1, "ar") == "كانون الثاني/يناير 2024"
    assert all(len(set(months)) == 12 for months in MONTHS.values())
    assert all("/" in month for month in MONTHS["ar"])


def test_no_babel_locale_changes_the_words() -> None:
    """python-babel #1234: formatting in one Arabic locale changes the months of another."""
    from babel.dates import format_date

    for name in ("ar", "ar_SY", "ar_EG"):
        format_date(None, "long", locale=name)
    assert date_words(parse("2024-01-10"), "ar") == "10 كانون الثاني/يناير 2024"


@pytest.mark.parametrize(
    ("items", "english", "arabic"),
    [
        (["1"], "1", "1"),
        (["1", "2"], "1 and 2", "1 و2"),
        (["1", "2", "3"], "1, 2 and 3", "1 و2 و3"),
    ],
)
def test_lists_in_words(items: list[str], english: str, arabic: str) -> None:
    assert (list_words(items, "en"), list_words(items, "ar")) == (english, arabic)
