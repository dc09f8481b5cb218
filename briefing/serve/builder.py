"""Builds the site whenever it is asked to, in a process of its own: one that the next program takes the place of."""

from __future__ import annotations

import multiprocessing
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Order:
    """What is built, and where the site goes."""

    content: Path
    out: Path
    jobs: int


@dataclass(frozen=True, slots=True)
class Result:
    fault: str = ""
    """What keeps the site from being built; empty if it was built."""
    told: str = ""
    """What there is to say of a site that was built."""


ENDED = Result("the program ended: the terminal says why; it is started again when one of its files changes")


class Builder:
    """A process that builds. It begins anew from the files of the program, and with a first build."""

    def __init__(self, order: Order) -> None:
        self._here, there = multiprocessing.get_context("spawn").Pipe()
        self._process: SpawnProcess = multiprocessing.get_context("spawn").Process(target=build_on_demand, args=(order, there))
        self._process.start()
        there.close()

    def result(self) -> Result:
        """What came of the build, once it is done."""
        try:
            result: Result = self._here.recv()
        except EOFError:
            return ENDED
        return result

    def build(self) -> Result:
        """The same of another build."""
        with suppress(OSError):
            self._here.send(None)
        return self.result()

    def end(self) -> None:
        """Waits for it to finish what it does."""
        self._here.close()
        self._process.join()


def build_on_demand(order: Order, orders: Connection) -> None:
    """Builds, says what came of it, and waits to be asked again, until nobody can ask any more."""
    try:
        while True:
            orders.send(_built(order))
            orders.recv()
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        return


def _built(order: Order) -> Result:
    """A fault may be one of the records, or of the program, which somebody has just changed."""
    from briefing.problems import BuildError, ContentError, counted
    from briefing.serve.site import build_site

    started = time.perf_counter()
    try:
        count = build_site(order.content, order.out, order.jobs)
    except ContentError as error:
        return Result(f"{error}\n{counted(error.problems)}")
    except (BuildError, OSError) as error:
        return Result(str(error))
    except Exception:
        return Result(traceback.format_exc())
    return Result(told=f"{count} pages in {time.perf_counter() - started:.2f} s")
