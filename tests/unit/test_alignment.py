"""Paragraphs of two languages are paired in order, chapter by chapter where the chapters answer to each other."""

from __future__ import annotations

import pytest
from markupsafe import escape

from briefing.alignment import aligned
from briefing.markdown import Block


def blocks(sketch: str) -> list[Block]:
    """«a b #c d»: a word is a paragraph, with # before it a heading, with ## one below."""
    return [Block(escape(word.lstrip("#")), 2 + word.count("#") if "#" in word else 0) for word in sketch.split()]


def paired(*sketches: str) -> list[str]:
    rows = aligned([blocks(sketch) for sketch in sketches])
    return [" ".join(block.html if block else "–" for block in row) for row in rows]


@pytest.mark.parametrize(
    ("one", "other", "rows"),
    [
        ("a b", "A B", ["a A", "b B"]),
        ("a b c", "A", ["a A", "b –", "c –"]),
        ("a", "A B", ["a A", "– B"]),
        ("", "A B", ["– A", "– B"]),
        ("", "", []),
        ("a b #c d", "A #C D", ["a A", "b –", "c C", "d D"]),
        ("#c d e #f g", "#C D #F G H", ["c C", "d D", "e –", "f F", "g G", "– H"]),
        ("a #c d", "A D", ["a A", "c D", "d –"]),
        ("a #c d", "A ##C D E", ["a A", "c C", "d D", "– E"]),
        ("a b #c", "", ["a –", "b –", "c –"]),
    ],
)
def test_what_stands_beside_what(one: str, other: str, rows: list[str]) -> None:
    assert paired(one, other) == rows


def test_three_languages_are_paired_at_once_and_one_may_be_missing() -> None:
    assert paired("a b #c", "", "A #C") == ["a – A", "b – –", "c – C"]
