"""What a period of time brings to the database, and under which numbers its rows stand there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefing.limits import CLAIMS_A_MONTH
from briefing.problems import BuildError

Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Brought:
    name: str
    sum: str
    """The same for the same rows."""
    months: tuple[str, ...]
    """YYYY-MM, in order."""
    rows: Callable[[], Iterable[tuple[str, Sequence[Rows]]]]
    """Of each incident its month, and its rows in each of the tables of incidents, in their order."""
    segments: Callable[[], bytes]
    """The index of their words (`search.segments`)."""


def numbers(month: str) -> range:
    """Those of a month: a row keeps its number whatever is added to other months."""
    year, _, number = month.partition("-")
    first = (12 * int(year) + int(number)) * CLAIMS_A_MONTH
    return range(first, first + CLAIMS_A_MONTH)


def numbered(rows: Iterable[tuple[str, Rows]]) -> Iterator[tuple[int, Sequence[Any]]]:
    """The rows, which come month by month, with their numbers."""
    current, left = "", iter(range(0))
    for month, found in rows:
        if month != current:
            current, left = month, iter(numbers(month))
        for row in found:
            number = next(left, None)
            if number is None:
                raise BuildError(f"the database has room for {CLAIMS_A_MONTH} claims a month, and {month} has more")
            yield number, row
