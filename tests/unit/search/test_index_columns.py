"""A dictionary as columns of text: smaller, and the same when it is read back."""

from __future__ import annotations

import pytest
from index_reading import lengthened, rows

from briefing.search.columns import Row, columns, shortened

ROWS = [
    Row("lamp", ["lamp", "lamps"], ["AB", "C"], "", []),
    Row("lantern", [], [], "AAC", []),
    Row("الفنار", ["والفنار"], ["D"], "", ["فنار", "منار"]),
]


def test_each_column_has_a_section_for_every_row() -> None:
    assert columns(ROWS) == ["0lamp 2ntern 0الفنار", "~,~s  و~", "AB,C  D", " AAC ", "  فنار,منار"]
    assert list(rows(columns(ROWS))) == ROWS


def test_no_row_gives_five_empty_columns() -> None:
    assert columns([]) == [""] * 5


@pytest.mark.parametrize(
    "keys",
    [
        ["a"],
        ["a", "ab", "abc", "b"],
        ["2024", "2024-01", "2024-01-10"],
        ["x" * 40 + "a", "x" * 40 + "b"],
        ["\U00020000a", "\U00020000b", "\ufa0e"],
        ["قذيف", "قذيفه"],
    ],
)
def test_shortened_keys_come_back(keys: list[str]) -> None:
    assert list(lengthened(shortened(keys))) == keys


def test_a_digit_says_how_many_letters_are_those_of_the_key_before() -> None:
    assert shortened(["abc", "abd", "x", "x" * 40, "x" * 41]) == "0abc 2d 0x 1" + "x" * 39 + " z" + "x" * 6
    assert shortened(["\U00020000a", "\U00020000b"]) == "0\U00020000a 0\U00020000b"
