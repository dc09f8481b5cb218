"""Which of two levels each condition has in each of a few builds: so that nothing escapes that follows one of them, or three together."""

from __future__ import annotations

from itertools import combinations

Row = tuple[int, ...]
"""0 or 1 for each condition."""


def opposites(conditions: int) -> list[Row]:
    """Two rows for each level of the first condition, which differ in every other. In the one two all others have the same level, in the
    other two they take turns: so half of them meet the other half in all four ways.
    """
    alike, in_turns = (0,) * (conditions - 1), tuple(column % 2 for column in range(conditions - 1))
    return [(first, *(level ^ turned for level in row)) for first, row in ((0, alike), (1, in_turns)) for turned in (0, 1)]


def threes(conditions: int) -> list[Row]:
    """Rows in which any three conditions have all eight threes of levels: the Reed-Muller code of first order.

    Row (a, b) has the parity of `a & column`, changed by b: three columns are three linear forms that do not depend on each other.
    """
    bits = (conditions - 1).bit_length()
    return [tuple((a & column).bit_count() % 2 ^ b for column in range(conditions)) for b in (0, 1) for a in range(2**bits)]


def met(rows: list[Row], size: int) -> int:
    """How many different combinations of the levels of `size` conditions meet in some row."""
    return len({(columns, tuple(row[column] for column in columns)) for row in rows for columns in combinations(range(len(row)), size)})
