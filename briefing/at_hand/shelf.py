"""Records that are read when they are asked for: an archive need not fit into memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

R = TypeVar("R")

AT_HAND = 300
"""Records that stay read, the last ones asked for: some 12 MB of incidents in each process."""


class Shelf(Mapping[str, R]):
    """Id → record, in the order of the ids. `read` gives the record of an id, always the same one."""

    __slots__ = ("_names", "_record", "digest")

    def __init__(
        self, names: Iterable[str], read: Callable[[str], R], at_hand: int = AT_HAND, digest: Callable[[str], str] | None = None
    ) -> None:
        """`digest`: what differs if the record of an id does, where that is known without reading it."""
        self._names = dict.fromkeys(names)
        self._record = lru_cache(at_hand)(read)
        self.digest = digest

    def __getitem__(self, name: str) -> R:
        if name not in self._names:
            raise KeyError(name)
        return self._record(name)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
