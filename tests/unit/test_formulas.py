"""No cell is taken for a formula by a spreadsheet, wherever it parts the row, and nothing of the text is lost."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.formulas import BLANK, SEPARATORS, SIGNS, neutral

LETTERS = "=+-@＝＋－＠'\";,|،؛\t\r\n \u200f\ufeff\u202e\u00a01.aب"
TEXTS = st.text(st.one_of(st.sampled_from(LETTERS), st.characters(codec="utf-8")), max_size=40)
APOSTROPHE = "'"
NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def restored(cell: str) -> str:
    """What the documentation tells readers to do to have the text as it was."""
    return re.sub(rf"\A'(?='*[\t\r\n])|'(?=[{SIGNS}])", "", cell)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("@SUM(1+1)*cmd|' /C calc'!A0", "'@SUM(1+1)*cmd|' /C calc'!A0"),
        ('=HYPERLINK("https://evil.example","Open")', '\'=HYPERLINK("https://evil.example","Open")'),
        ("＝1+1", "'＝1+1"),
        ("﹢1+1", "'﹢1+1"),
        (" \u200f\ufeff=1+1", " \u200f\ufeff'=1+1"),
        ("\u00a0=1+1", "\u00a0'=1+1"),
        ("\tname", "'\tname"),
        ("\t=1+1", "'\t'=1+1"),
        ("\nname", "'\nname"),
        ("Guard;=1+1", "Guard;'=1+1"),
        ("Guard; =1+1", "Guard; '=1+1"),
        ("الحرس؛=1+1", "الحرس؛'=1+1"),
        ('Guard",=1+1', "Guard\",'=1+1"),
        ("Guard\n=1+1", "Guard\n'=1+1"),
        ("Guard\t+1+1", "Guard\t'+1+1"),
        ("-1+1", "'-1+1"),
        ("-Guard", "'-Guard"),
        ("'=1+1", "''=1+1"),
    ],
)
def test_what_may_run_is_marked(text: str, expected: str) -> None:
    assert neutral(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "-5",
        "+12.50",
        "Deir ez-Zor",
        "al-Basira; al-Bulayl",
        "3–5 dead, none of them soldiers",
        "— says the Guard",
        "«-» is a dash",
        "guard@harbour.example",
        "2031-03-10/2031-03-12",
        "https://harbour.example/?a=1&b=-2",
        "a = b + c",
        "حرس المرفأ - الكتيبة الثانية",
        "tag:harbour.example,2031:harbour/incidents/hb-0001",
        "#event+id",
    ],
)
def test_what_cannot_run_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


def test_harmless_text_that_looks_alike_is_met_too() -> None:
    """The price: told in the documentation, and undone by the same rule."""
    assert neutral("by the sea, -5 degrees") == "by the sea, '-5 degrees"
    assert restored("by the sea, '-5 degrees") == "by the sea, -5 degrees"


def test_every_form_of_the_signs_is_known() -> None:
    forms = {sign for sign in map(chr, range(0x110000)) if unicodedata.normalize("NFKC", sign) in tuple("=+-@")}
    assert {sign for sign in forms if re.fullmatch(f"[{SIGNS}]", sign)} == forms
    assert not re.fullmatch(f"[{SIGNS}]", "–")


@given(TEXTS)
@example("'='")
@example("''\t='")
@example("-'\n-")
def test_nothing_is_lost(text: str) -> None:
    assert restored(neutral(text)) == text


@given(TEXTS)
def test_no_part_of_a_cell_starts_with_a_sign(text: str) -> None:
    cell = neutral(text)
    if not NUMBER.fullmatch(cell):
        signed = [part for part in re.split(f"[{SEPARATORS.replace(APOSTROPHE, '')}]", cell) if re.match(f"[{BLANK}]*[{SIGNS}]", part)]
        assert signed == []
        assert not re.match(r"[\t\r\n]", cell)
