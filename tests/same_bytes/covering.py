"""Which of two levels each condition has in each of a few builds, so that every pair, or every three, of levels meet in one of them."""

from __future__ import annotations

from itertools import combinations

Row = tuple[int, ...]
"""0 or 1 for each condition."""


def pairs(conditions: int) -> list[Row]:
    """The fewest rows in which any two conditions have all four pairs of levels (Kleitman and Spencer 1973, Katona 1973).

    The first row is all 0. The columns are as many different sets of the other rows, of a size that any two of them
    overlap and neither holds the other: so they meet as 0 0, 1 1, 0 1 and 1 0.
    """
    rows = next(rows for rows in range(4, 99) if len(_columns(rows)) >= conditions)
    columns = _columns(rows)[:conditions]
    return [tuple(int(row in column) for column in columns) for row in range(rows)]


def threes(conditions: int) -> list[Row]:
    """Rows in which any three conditions have all eight threes of levels: the Reed-Muller code of first order.

    Row (a, b) has the parity of `a & column`, changed by b: three columns are three linear forms that do not depend on each other.
    """
    bits = (conditions - 1).bit_length()
    return [tuple((a & column).bit_count() % 2 ^ b for column in range(conditions)) for b in (0, 1) for a in range(2**bits)]


def met(rows: list[Row], size: int) -> int:
    """How many different combinations of the levels of `size` conditions meet in some row."""
    return len({(columns, tuple(row[column] for column in columns)) for row in rows for columns in combinations(range(len(row)), size)})


def _columns(rows: int) -> list[tuple[int, ...]]:
    return list(combinations(range(1, rows), (rows + 1) // 2))
