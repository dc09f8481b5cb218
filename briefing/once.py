"""What is worked out once, for several who ask for it one after another."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

R = TypeVar("R")
T = TypeVar("T")

AT_HAND = 8
"""Things that stay worked out: those of the record whose pages are being made."""


def once(work: Callable[[R], T]) -> Callable[[R], T]:
    """The same, worked out once for those who ask for it of the same record.

    `work` reads nothing but the record; or all who ask are columns of one row, so that what it reads is noted for that row.
    """
    last: list[tuple[R, T]] = []

    def worked_out(record: R) -> T:
        if not last or last[0][0] is not record:
            last[:] = [(record, work(record))]
        return last[0][1]

    return worked_out


class Shared:
    """What the pages of a record have in common. Who is given it has read all that was read to make it."""

    __slots__ = ("_known", "reads")

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[Any, frozenset[Any]]] = {}
        self.reads: set[Any] = set()
        """What is read of the catalog meanwhile, where that is noted."""

    def of(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gave for the key, now or a moment ago. It depends on the key and the catalog alone."""
        if key not in self._known:
            while len(self._known) >= AT_HAND:
                del self._known[next(iter(self._known))]
            self._known[key] = self._made(make)
        made, read = self._known[key]
        self.reads |= read
        return made  # type: ignore[no-any-return]

    def _made(self, make: Callable[[], T]) -> tuple[T, frozenset[Any]]:
        before = self.reads.copy()
        self.reads.clear()
        try:
            return make(), frozenset(self.reads)
        finally:
            self.reads |= before
