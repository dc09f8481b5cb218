"""Tells those who wait how far a build is: one line that changes on a terminal, now and then a line of its own in a log."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

SOON, SELDOM = 0.1, 10.0
"""Seconds between two lines, on a terminal and in a log."""
SHORT = 2.0
"""Seconds. A log does not tell of a stage that took less, and before it nobody can say how long the rest may take."""
CLEAR = "\r\x1b[K"
"""To the beginning of the line, and nothing behind it (ECMA-48, 8.3.41)."""

Add = Callable[[int], None]
"""Is told how many more are done."""


class Progress:
    """`stream`: where it is told; None: nowhere. `now`: a clock that never goes back."""

    def __init__(self, stream: TextIO | None, now: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._now = stream, now
        self._is_terminal = bool(stream and stream.isatty() and os.environ.get("TERM") != "dumb")

    @contextmanager
    def stage(self, name: str, total: int) -> Iterator[Add]:
        """A part of the work, of which so much is to be done. No line of it is left on a terminal when it ends, however it ends."""
        begun = last = self._now()
        done = 0

        def add(number: int) -> None:
            nonlocal done, last
            done += number
            if self._now() - last >= (SOON if self._is_terminal else SELDOM) and done < total:
                last = self._now()
                self._tell(told(name, done, total, last - begun))

        try:
            yield add
        finally:
            self._end(told(name, done, total, self._now() - begun), self._now() - begun)

    def _tell(self, line: str) -> None:
        if self._stream:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write(f"{CLEAR}{line[:width]}" if self._is_terminal else f"{line}\n")
            self._stream.flush()

    def _end(self, line: str, seconds: float) -> None:
        if self._stream and self._is_terminal:
            self._stream.write(CLEAR)
            self._stream.flush()
        elif seconds >= SHORT:
            self._tell(line)


SILENT = Progress(None)


def told(name: str, done: int, total: int, seconds: float) -> str:
    """How far a stage is after so many seconds, and how long the rest may take; when it is at its end, how long it took."""
    rate = done / seconds if seconds else 0.0
    if done >= total:
        return f"{name}: {done:,} in {seconds:,.0f} s, {rate:,.0f} a second"
    left = f", {(total - done) / rate:,.0f} s left" if rate and seconds >= SHORT else ""
    return f"{name}: {done:,} of {total:,}, {rate:,.0f} a second{left}"
