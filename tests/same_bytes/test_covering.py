"""Few builds show what follows a condition, or meet all threes."""

from __future__ import annotations

from math import comb

import pytest
from same_bytes.covering import met, opposites, threes


@pytest.mark.parametrize("conditions", [2, 3, 15, 16])
def test_two_rows_of_a_first_level_differ_in_all_else(conditions: int) -> None:
    rows = opposites(conditions)
    for first in (0, 1):
        one, other = (row[1:] for row in rows if row[0] == first)
        assert len(one) == conditions - 1
        assert {level + opposite for level, opposite in zip(one, other, strict=True)} == {1}


def test_many_pairs_of_levels_meet() -> None:
    """All those of the first condition, and of 7 others with 7; of the rest half."""
    assert met(opposites(15), 2) == 4 * (14 + 7 * 7) + 2 * (comb(14, 2) - 7 * 7)


@pytest.mark.parametrize(("conditions", "rows"), [(3, 8), (8, 16), (15, 32), (16, 32), (17, 64)])
def test_every_three_levels_meet(conditions: int, rows: int) -> None:
    assert len(threes(conditions)) == rows
    assert met(threes(conditions), 3) == 8 * comb(conditions, 3)


def test_a_row_that_is_lacking_is_noticed() -> None:
    assert met(threes(4)[1:], 3) < 8 * comb(4, 3)
