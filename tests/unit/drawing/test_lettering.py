"""Texts in drawings: how wide they are by the font, and where they break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.drawing.lettering import SPARE, broken, width

WORDS = st.text(alphabet="abMWé ابجسلء0١,، ", max_size=60)


@pytest.mark.parametrize("text", ["قلعة النهر", "Qal'at an-Nahr", "Şêx Maqsûd", "لا", "12"])
def test_widths_are_sums_of_letters(text: str) -> None:
    assert 0.2 * len(text) < width(text) < 0.8 * len(text)
    assert width(text + " ") == pytest.approx(width(text) + width(" "))


def test_letters_that_join_are_narrower() -> None:
    assert width("ببب") < 3 * width("ب")
    assert width("دد") == pytest.approx(2 * width("د"), rel=0.15)


def test_marks_above_letters_take_no_room_and_unknown_letters_a_wide_one() -> None:
    assert width("مَدّ") == width("مد")
    assert width("字") == 1.0


def test_a_text_breaks_between_words() -> None:
    assert broken("Hill Guard of the River", 60, 10) == ("Hill Guard of", "the River")


def test_a_word_that_is_too_wide_breaks_inside() -> None:
    assert broken("a Lighthouse", 30, 10) == ("a", "Lighth", "ouse")


@given(WORDS, st.integers(16, 200))
def test_nothing_is_lost_and_every_line_fits(text: str, room: int) -> None:
    lines = broken(text, room, 12)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line) * 12 * SPARE <= room for line in lines)
