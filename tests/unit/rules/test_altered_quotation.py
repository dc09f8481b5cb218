"""A quotation is the source's own words, letter by letter."""

from __future__ import annotations

import pytest

from briefing.rules.altered_quotation import stands_in

SEGMENT = 'وقال المتحدث إنّ «الزورق   الأزرق» غادر المرفأ بــ"هدوء تام" ولم يُصَب أحد، لكن the pilot’s log says “no one came”.'


@pytest.mark.parametrize(
    "quote",
    [
        "الزورق الأزرق",
        '"الزورق الأزرق"',
        "“الزورق الأزرق” غادر",
        "« الزورق الأزرق » غادر",
        "قال المتحدث إن",
        "لم يصب أحد",
        "هدوء تام",
        "the pilot's log",
        "no one\n came",
        "وقال المتحدّث إنّ",
    ],
)
def test_it_stands(quote: str) -> None:
    assert stands_in(quote, ["Another.", SEGMENT])


@pytest.mark.parametrize(
    "quote",
    [
        "الزورق الازرق",
        "الزورق الأزرقَ غادرت",
        "زورق الأزرق",
        "الزورق الأزر",
        "المتحدث قال",
        "No one came",
        "no one cam",
        "o one came",
        "pilots log",
        "هدوء تامّ ولم أحد",
    ],
)
def test_it_does_not(quote: str) -> None:
    assert not stands_in(quote, ["Another.", SEGMENT])


def test_it_stands_in_one_segment() -> None:
    assert not stands_in("came back", ["They came", "back"])
