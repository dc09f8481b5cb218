"""Texts in drawings: how wide they are taken to be, and where they break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.lettering import broken, width

WORDS = st.text(alphabet="abMWé ابجسلء0١,، ", max_size=60)


def test_a_letter_that_joins_the_next_is_narrower() -> None:
    assert width("بب", 10) < 2 * width("ب", 10)
    assert width("رر", 10) == 2 * width("ر", 10)


def test_marks_above_letters_take_no_room() -> None:
    assert width("قُتِلَ", 12) == width("قتل", 12)
    assert width("é", 12) == width("e", 12)


def test_an_unknown_letter_counts_as_a_wide_one() -> None:
    assert width("漢", 10) == 10


def test_the_width_grows_with_the_size() -> None:
    assert width("River", 20) == pytest.approx(2 * width("River", 10))


def test_a_text_breaks_between_words() -> None:
    assert broken("Hill Guard of the River", 60, 10) == ("Hill Guard", "of the River")


def test_a_word_that_is_too_wide_breaks_inside() -> None:
    assert broken("a Lighthouse", 30, 10) == ("a", "Light", "house")


@given(WORDS, st.integers(16, 200))
def test_nothing_is_lost_and_every_line_fits(text: str, room: int) -> None:
    lines = broken(text, room, 12)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line, 12) <= room for line in lines)
