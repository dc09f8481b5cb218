"""Another machine, for a build that is compared. Python loads this before any other module when it stands on PYTHONPATH.

`ORDER`: folders list their files in reversed order, or in one that is shuffled by this word. `CLOCK`: seconds by which the clock
is wrong. `NAMELESS`: the system does not know the user. What the locale says is asked for, as some libraries do.
"""

from __future__ import annotations

import datetime
import locale
import os
import pwd
import random
import time
from contextlib import suppress
from typing import Any

ORDER, WRONG = os.environ["ORDER"], float(os.environ["CLOCK"])
SHUFFLED = random.Random(ORDER)  # noqa: S311 - for an order, not for a secret

listdir, scandir, clock, clock_ns = os.listdir, os.scandir, time.time, time.time_ns


def in_another_order(found: Any) -> list[Any]:
    names = list(found)
    if ORDER == "reversed":
        return sorted(names, key=lambda name: os.fspath(name), reverse=True)
    SHUFFLED.shuffle(names)
    return names


class Scanned:
    """What `os.scandir` gives: an iterator that can be closed."""

    def __init__(self, *path: Any) -> None:
        with scandir(*path) as found:
            self._found = iter(in_another_order(found))

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


def nobody(user: object) -> Any:
    raise KeyError(f"getpwuid(): uid not found: {user}")


os.listdir = lambda *path: in_another_order(listdir(*path))
os.scandir = Scanned  # type: ignore[assignment]
os.supports_fd.update((os.listdir, os.scandir))
time.time = lambda: clock() + WRONG
time.time_ns = lambda: clock_ns() + int(WRONG) * 10**9
datetime.date = Day  # type: ignore[misc]
datetime.datetime = Moment  # type: ignore[misc]
if "NAMELESS" in os.environ:
    pwd.getpwuid = pwd.getpwnam = nobody
with suppress(locale.Error):
    locale.setlocale(locale.LC_ALL, "")
