"""Builds the site whenever it is asked to, in a process of its own: one that the next program takes the place of."""

from __future__ import annotations

import multiprocessing
import traceback
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.serve.site import Site


@dataclass(frozen=True, slots=True)
class Order:
    """What is built, and where the site goes."""

    content: Path
    out: Path
    jobs: int


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a build, or of a part of it."""

    fault: str = ""
    """What keeps the site from being built; empty if it was built."""
    told: str = ""
    """What there is to say of what was built."""


ENDED = Result("the program ended: the terminal says why; it is started again when one of its files changes")


class Builder:
    """A process that builds. It begins anew from the files of the program, and with a first build."""

    def __init__(self, order: Order, tell: Callable[[Result], None]) -> None:
        """`tell`: is told, in another thread, what comes of every build, as it comes."""
        self._here, there = multiprocessing.get_context("spawn").Pipe()
        self._process: SpawnProcess = multiprocessing.get_context("spawn").Process(target=build_on_demand, args=(order, there))
        self._process.start()
        there.close()
        self._tell, self._is_wanted = tell, True
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    def build(self, changed: Collection[Path]) -> None:
        """Begins another build, after those files have changed, in place of what is being done."""
        with suppress(OSError):
            self._here.send(changed)

    def end(self) -> None:
        """Calls off what it does, and waits until it is gone. Afterwards nothing more is told."""
        self._is_wanted = False
        with suppress(OSError):
            self._here.send(None)
        self._process.join()
        self._listener.join()
        self._here.close()

    def _listen(self) -> None:
        with suppress(EOFError, OSError):
            while True:
                self._tell(self._here.recv())
        if self._is_wanted:
            self._tell(ENDED)


def build_on_demand(order: Order, orders: Connection) -> None:
    """Builds, says what came of it, and does it again whenever it is asked to; until it is told None, or nobody can ask any more."""
    from briefing.serve.site import Site

    site, changed = Site(order, orders), frozenset[Path]()
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        while changed is not None:
            for result in _results(site, changed):
                orders.send(result)
            changed = orders.recv()


def _results(site: Site, changed: Collection[Path]) -> Iterator[Result]:
    """A fault may be one of the records, or of the program, which somebody has just changed."""
    from briefing.printable import lines
    from briefing.problems import BuildError, ContentError, counted

    try:
        for told in site.build(changed):
            yield Result(told=told)
    except ContentError as error:
        yield Result(f"{error}\n{counted(error.problems)}")
    except (BuildError, OSError) as error:
        yield Result(lines(str(error)))
    except Exception:
        yield Result(lines(traceback.format_exc()))
