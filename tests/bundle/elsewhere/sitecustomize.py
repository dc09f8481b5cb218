"""Another machine, for a build that is compared: folders list their files in another order, and the clock is years ahead.

Python loads this before any other module when it stands on PYTHONPATH.
"""

from __future__ import annotations

import datetime
import os
import random
import time
from typing import Any

AHEAD = 20 * 365 * 86_400.0
ORDER = random.Random(os.environ["ORDER"])  # noqa: S311 - for an order, not for a secret

listdir, scandir, clock, clock_ns = os.listdir, os.scandir, time.time, time.time_ns


def shuffled(found: Any) -> list[Any]:
    names = list(found)
    ORDER.shuffle(names)
    return names


class Scanned:
    """What `os.scandir` gives: an iterator that can be closed."""

    def __init__(self, *path: Any) -> None:
        with scandir(*path) as found:
            self._found = iter(shuffled(found))

    def __iter__(self) -> Scanned:
        return self

    def __next__(self) -> Any:
        return next(self._found)

    def __enter__(self) -> Scanned:
        return self

    def __exit__(self, *what: object) -> None:
        self.close()

    def close(self) -> None:
        self._found = iter(())


class Day(datetime.date):
    @classmethod
    def today(cls) -> Day:
        return cls.fromtimestamp(time.time())


class Moment(datetime.datetime):
    @classmethod
    def now(cls, tz: Any = None) -> Moment:
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls) -> Moment:
        return cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls) -> Moment:
        return cls.now()


os.listdir = lambda *path: shuffled(listdir(*path))
os.scandir = Scanned  # type: ignore[assignment, misc]
time.time = lambda: clock() + AHEAD
time.time_ns = lambda: clock_ns() + int(AHEAD) * 10**9
datetime.date = Day  # type: ignore[misc]
datetime.datetime = Moment  # type: ignore[misc]
