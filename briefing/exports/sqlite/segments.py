"""The records by which FTS5 finds its segments (SQLite's `fts5_index.c`, “Format of the %_data table”).

An index is a set of segments, each a list of words of its own; a question asks all of them. What a segment holds does not depend
on the others, so that indexes that were made by themselves can stand side by side in one: only their numbers must differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

SHIFT = 37
"""A block's number has the segment's above so many bits."""
COOKIE = b"\0\0\0\0"
"""The first bytes of the structure: which settings it was written with."""


class Segment(NamedTuple):
    number: int
    """From 1."""
    was: int
    """The number that it had where it was made."""
    first: int
    last: int
    """Its leaves."""

    def moved(self, block: int) -> int:
        """The number of one of its blocks, here."""
        return block + ((self.number - self.was) << SHIFT)


def first_and_last(record: bytes) -> tuple[int, int, int] | None:
    """Number, first and last leaf of the only segment of an index; None if it has none."""
    levels, count, _, *rest = _numbers(record.removeprefix(COOKIE))
    found: list[tuple[int, int, int]] = []
    for _ in range(levels):
        _, here, *rest = rest
        found += [(rest[at], rest[at + 1], rest[at + 2]) for at in range(0, 3 * here, 3)]
        rest = rest[3 * here :]
    assert len(found) == count <= 1, "an index that was to be one segment is several"
    return found[0] if found else None


def structure(segments: Sequence[Segment]) -> bytes:
    """The record of an index of these segments, all of one level."""
    told = [1, len(segments), 0, 0, len(segments)] if segments else [0, 0, 0]
    return COOKIE + _written([*told, *(number for one in segments for number in (one.number, one.first, one.last))])


def total(records: Iterable[bytes]) -> bytes:
    """The record of how many rows there are, and words in each column, of those of several indexes. That of one without rows is empty."""
    return _written(map(sum, zip(*map(_numbers, filter(None, records)), strict=True)))


def _numbers(record: bytes) -> list[int]:
    """SQLite's variable-length integers: seven bits a byte, the highest first. None of ours needs a ninth byte."""
    found, number = [], 0
    for byte in record:
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            found.append(number)
            number = 0
    return found


def _written(numbers: Iterable[int]) -> bytes:
    return b"".join(map(_bytes, numbers))


def _bytes(number: int) -> bytes:
    low = bytes([number & 0x7F])
    return bytes(byte | 0x80 for byte in _bytes(number >> 7)) + low if number > 0x7F else low
