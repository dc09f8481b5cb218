"""The texts are as many as is said of them, and no two of them are the same."""

from __future__ import annotations

from hostile_texts.corpus import LOOKALIKES, VECTORS

ROOM = 1_900
"""Characters, of the 2,000 that a plain text may have: tests put a word beside the text."""


def test_there_are_enough_of_either() -> None:
    assert len(VECTORS) >= 300
    assert len(LOOKALIKES) >= 30


def test_no_two_are_the_same() -> None:
    every = VECTORS + LOOKALIKES
    assert len({vector.text for vector in every}) == len({str(vector) for vector in every}) == len(every)


def test_each_has_room_in_a_field() -> None:
    assert [str(vector) for vector in VECTORS + LOOKALIKES if not 0 < len(vector.text) <= ROOM] == []
