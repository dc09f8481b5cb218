"""Parts of a comment → as much of them as it may hold. Standard library alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the comment, as HTML without an empty line."""

    head: str
    rows: tuple[str, ...]
    foot: str
    is_table: bool = True
    """Whether its rows are those of a table."""
    left_out: int = 0
    """How many rows are left out at its end."""


def length(text: str) -> int:
    """In the units of UTF-16, which is the larger of the two ways in which forges count."""
    return len(text.encode("utf-16-le")) // 2


def fitted(parts: Sequence[Part], room: int) -> list[Part]:
    """The parts with all their rows if these are not longer than `room`; else the longest parts lose rows at their ends."""
    sizes = [[length(row) + 1 for row in part.rows] for part in parts]
    share = _share([sum(each) for each in sizes], room)
    return [_cut(part, each, share) for part, each in zip(parts, sizes, strict=True)]


def _share(sizes: list[int], room: int) -> int:
    """What each part may have, so that what the short ones do not need falls to the long ones."""
    left = sorted(sizes)
    while left and left[0] * len(left) <= room:
        room -= left.pop(0)
    return max(room, 0) // len(left) if left else max(sizes, default=0)


def _cut(part: Part, sizes: list[int], share: int) -> Part:
    kept = total = 0
    while kept < len(sizes) and total + sizes[kept] <= share:
        total += sizes[kept]
        kept += 1
    return replace(part, rows=part.rows[:kept], left_out=len(sizes) - kept)
