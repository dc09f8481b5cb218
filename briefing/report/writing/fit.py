"""Parts of a comment → as much of them as it may hold. Standard library alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the comment, as HTML without an empty line."""

    head: str
    rows: tuple[str, ...]
    foot: str
    is_table: bool = True
    """Whether its rows are those of a table."""
    counts: tuple[int, ...] = ()
    """How many things each of its rows tells."""
    left_out: int = 0
    """How many things are left out at its end."""
    rank: int = 0
    """Parts of a higher one lose rows first."""


def length(text: str) -> int:
    """In the units of UTF-16, which is the larger of the two ways in which forges count."""
    return len(text.encode("utf-16-le")) // 2


def enough(rows: Iterable[str], room: int) -> Iterator[str]:
    """The first of the rows, as long as there may be room for one more: thousands need not be made."""
    for row in rows:
        yield row
        room -= length(row) + 1
        if room < 0:
            return


def fitted(parts: Sequence[Part], room: int) -> list[Part]:
    """The parts with all their rows if these are not longer than `room`; else those of higher rank lose rows at their ends first.

    None takes so much that a later one has nothing: first each may have two thirds of what is left by those before it,
    then what the last ones do not need falls to the first ones again.
    """
    sizes = {id(part): [length(row) + 1 for row in part.rows] for part in parts}
    order = [id(part) for part in sorted(parts, key=lambda part: part.rank)]
    shares = dict.fromkeys(order, 0)
    for most in (2, 3):
        for one in order:
            share = min(sum(sizes[one]) - shares[one], room * most // 3)
            shares[one] += share
            room -= share
    return [_cut(part, sizes[id(part)], shares[id(part)]) for part in parts]


def _cut(part: Part, sizes: list[int], share: int) -> Part:
    kept = total = 0
    while kept < len(sizes) and total + sizes[kept] <= share:
        total += sizes[kept]
        kept += 1
    return replace(part, rows=part.rows[:kept], left_out=part.left_out + sum(part.counts[kept:]))
