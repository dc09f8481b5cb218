"""Builds the site whenever it is asked to, in a process of its own: one that the next program takes the place of."""

from __future__ import annotations

import multiprocessing
import traceback
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
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
    """What came of a build, or of the first part of it."""

    fault: str = ""
    """What keeps the site from being built; empty if it was built."""
    told: str = ""
    """What there is to say of what was built."""
    is_last: bool = True


ENDED = Result("the program ended: the terminal says why; it is started again when one of its files changes")


class Builder:
    """A process that builds. It begins anew from the files of the program, and with a first build."""

    def __init__(self, order: Order) -> None:
        self._here, there = multiprocessing.get_context("spawn").Pipe()
        self._process: SpawnProcess = multiprocessing.get_context("spawn").Process(target=build_on_demand, args=(order, there))
        self._process.start()
        there.close()

    def results(self) -> Iterator[Result]:
        """What comes of the first build, as it comes."""
        while True:
            try:
                result: Result = self._here.recv()
            except EOFError:
                result = ENDED
            yield result
            if result.is_last:
                return

    def build(self, changed: Collection[Path]) -> Iterator[Result]:
        """The same of another build, after those files have changed."""
        with suppress(OSError):
            self._here.send(changed)
        yield from self.results()

    def end(self) -> None:
        """Waits for it to finish what it does."""
        self._here.close()
        self._process.join()


def build_on_demand(order: Order, orders: Connection) -> None:
    """Builds, says what came of it, and waits to be asked again, until nobody can ask any more."""
    from briefing.serve.site import Site

    site, changed = Site(order), frozenset[Path]()
    try:
        while True:
            for result in _results(site, changed):
                orders.send(result)
            changed = orders.recv()
    except (EOFError, BrokenPipeError, KeyboardInterrupt):
        return


def _results(site: Site, changed: Collection[Path]) -> Iterator[Result]:
    """A fault may be one of the records, or of the program, which somebody has just changed."""
    from briefing.problems import BuildError, ContentError, counted

    try:
        for told in site.build(changed):
            yield Result(told=told, is_last=False)
    except ContentError as error:
        yield Result(f"{error}\n{counted(error.problems)}")
    except (BuildError, OSError) as error:
        yield Result(str(error))
    except Exception:
        yield Result(traceback.format_exc())
    else:
        yield Result()
