"""What a process notes of its reading, to be told to another one in few bytes."""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Iterable
from typing import NamedTuple

from briefing.kept.traces import NUMBER
from briefing.kept.watch import Read


class Noted(NamedTuple):
    """What was read to make a page, as one process tells it to another."""

    owner: int
    """The process. It counts what it has read; what it told before, it tells by number."""
    news: tuple[tuple[int, Read, str], ...]
    """What it read for the first time: its number, and its digest."""
    numbers: bytes


class Notes:
    """What this process notes of its reading."""

    def __init__(self, digest_of: Callable[[Read], str]) -> None:
        self._digest_of = digest_of
        self._numbers: dict[Read, int] = {}

    def of(self, reads: Iterable[Read]) -> Noted:
        ordered = sorted(reads, key=lambda read: (read[0], read[1] or ""))
        news = [read for read in ordered if read not in self._numbers]
        self._numbers.update({read: len(self._numbers) + index for index, read in enumerate(news)})
        numbers = array(NUMBER, [self._numbers[read] for read in ordered])
        told = tuple((self._numbers[read], read, self._digest_of(read)) for read in news)
        return Noted(os.getpid(), told, numbers.tobytes())
