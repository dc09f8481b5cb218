"""Few builds meet all pairs of conditions, or all threes."""

from __future__ import annotations

from math import comb

import pytest
from same_bytes.covering import met, pairs, threes


@pytest.mark.parametrize(("conditions", "rows"), [(2, 4), (4, 5), (5, 6), (10, 6), (11, 7), (15, 7), (16, 8)])
def test_every_pair_of_levels_meets(conditions: int, rows: int) -> None:
    assert len(pairs(conditions)) == rows
    assert met(pairs(conditions), 2) == 4 * comb(conditions, 2)


@pytest.mark.parametrize(("conditions", "rows"), [(3, 8), (8, 16), (15, 32), (16, 32), (17, 64)])
def test_every_three_levels_meet(conditions: int, rows: int) -> None:
    assert len(threes(conditions)) == rows
    assert met(threes(conditions), 3) == 8 * comb(conditions, 3)


def test_a_row_that_is_lacking_is_noticed() -> None:
    assert met(pairs(15)[1:], 2) < 4 * comb(15, 2)
    assert met(threes(4)[1:], 3) < 8 * comb(4, 3)
