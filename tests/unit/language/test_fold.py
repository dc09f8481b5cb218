"""Spellings that readers take for one word fold to one. Field notes, «Arabic search in a browser»."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.arabic import LEXICON
from briefing.language.fold import fold, without_prefixes, words

VECTORS = json.loads((Path(__file__).parents[2] / "fold_vectors.json").read_text(encoding="utf-8"))
"""Text and its folded spelling; the twin in JavaScript is tested with the same."""


@pytest.mark.parametrize(("text", "folded"), VECTORS)
def test_a_spelling_folds(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing_in_arabic_and_latin(text: str) -> None:
    plain = "".join(character for character in text if character < "\u0180" or "\u0600" <= character < "\u0700")
    assert fold(fold(plain)) == fold(plain)


def test_words_are_folded_and_without_marks() -> None:
    assert words("قُتل «جنديان»، وجُرح 3 في Al-Tall.") == ["قتل", "جنديان", "وجرح", "3", "في", "al", "tall"]


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("والجنود", "جنود"),
        ("بالجنود", "جنود"),
        ("كالجنود", "جنود"),
        ("فالجنود", "جنود"),
        ("للجنود", "جنود"),
        ("وللجنود", "جنود"),
        ("وبالجنود", "جنود"),
        ("فللجنود", "جنود"),
        ("لجنود", "جنود"),
        ("وبجنود", "جنود"),
        ("الجنود", "جنود"),
        ("للجنه", "لجنه"),
        ("للجنه", "جنه"),
        ("ولد", "لد"),
    ],
)
def test_prefixes_come_off(word: str, reading: str) -> None:
    assert reading in without_prefixes(word)


@pytest.mark.parametrize("word", ["جنود", "من", "ود", "مدينه"])
def test_what_has_no_prefix_has_no_other_reading(word: str) -> None:
    assert without_prefixes(word) == ()


def test_prefixes_in_no_legal_order_stay() -> None:
    assert "جنود" not in without_prefixes("بوجنود")
    assert "جنود" not in without_prefixes("البجنود")


def test_the_words_that_are_looked_up_are_folded() -> None:
    assert [word for word in LEXICON.signs if fold(word) != word] == []
