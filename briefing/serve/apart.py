"""Work that a copy of this process does, and that can be called off as long as it has not come to its end."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe, wait
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Generic, TypeVar

from briefing.problems import BuildError
from briefing.workers import HINT, can_copy, end_with, passed_on

Made = TypeVar("Made")


class CalledOff(BaseException):
    """Raised in the copy, wherever it is: what it has begun it takes away."""


class Apart(Generic[Made]):
    """Begun at once, and ended for good by `result` or `call_off`."""

    def __init__(self, do: Callable[[], Made], is_done: Callable[[], bool]) -> None:
        """`is_done`: asked in the copy. Once all is there, what is left to do is no more called off."""
        self._way, there = Pipe()
        self._copy: BaseProcess = multiprocessing.get_context("fork").Process(target=_do, args=(os.getpid(), do, is_done, there, self._way))
        self._copy.start()
        there.close()

    def result(self) -> Made | None:
        """What it gives; None if it was called off. Raises what it raises, and BuildError if it is ended from outside."""
        try:
            return self._received()
        except (EOFError, ConnectionResetError):
            raise BuildError(f"the process that makes the site was ended from outside; {HINT}") from None

    def result_unless(self, other: Connection) -> Made | None:
        """The same; it is called off as soon as something comes by the other way."""
        try:
            is_wanted = self._way in wait([self._way, other])
        except BaseException:
            self.call_off()
            raise
        return self.result() if is_wanted else self.call_off()

    def call_off(self) -> Made | None:
        """Afterwards it changes nothing any more but what it takes away. If it was done by then, what it gives."""
        self._copy.terminate()
        with suppress(EOFError, ConnectionResetError):
            return self._received()
        return None

    def _received(self) -> Made | None:
        try:
            made, error = self._way.recv()
        finally:
            self._way.close()
        if error:
            raise error
        given: Made | None = made
        return given


def apart(do: Callable[[], Made], is_done: Callable[[], bool], unless: Connection | None) -> Made | None:
    """What the work gives; None if it was called off, for something came by that way. Where there can be no copies, it is done here."""
    return Apart(do, is_done).result_unless(unless) if unless and can_copy() else do()


def _do(parent: int, do: Callable[[], Made], is_done: Callable[[], bool], way: Connection, other: Connection) -> None:
    """In the copy, of which there may be copies, which end otherwise."""
    end_with(parent)
    other.close()
    own = os.getpid()

    def call_off(_: int, __: FrameType | None) -> None:
        if os.getpid() == own and not is_done():
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
            way.send((None, None))
            raise CalledOff

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, call_off)
    made, fault = None, None
    try:
        made = do()
    except CalledOff:
        return
    except Exception as error:
        fault = passed_on(error)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    way.send((made, fault))
