"""Texts in drawings: where they break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.lettering import broken, width

WORDS = st.text(alphabet="abMWé ابجسلء0١,، ", max_size=60)


def test_the_width_grows_with_the_size() -> None:
    assert width("River", 20) == pytest.approx(2 * width("River", 10))


def test_a_text_breaks_between_words() -> None:
    assert broken("Hill Guard of the River", 60, 10) == ("Hill Guard of", "the River")


def test_a_word_that_is_too_wide_breaks_inside() -> None:
    assert broken("a Lighthouse", 30, 10) == ("a", "Lighth", "ouse")


@given(WORDS, st.integers(16, 200))
def test_nothing_is_lost_and_every_line_fits(text: str, room: int) -> None:
    lines = broken(text, room, 12)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line, 12) <= room for line in lines)
