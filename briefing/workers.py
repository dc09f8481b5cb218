"""Work shared out among processes. What comes of it depends neither on their number nor on who did what."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import pickle
import signal
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Generic, TypeVar

from briefing.problems import BuildError

Made = TypeVar("Made")

FEW = 50
"""For fewer files it takes longer to begin the processes than to do the work."""
MUCH = 8
"""Tasks for each process."""
PR_SET_PDEATHSIG = 1
HINT = "if the memory does not suffice, fewer need less: --jobs 1"


def over_files(work: Callable[[Path], Made], paths: Sequence[Path], jobs: int) -> Iterator[Made]:
    """What `work` makes of each file, in the order of the paths, with that many processes. It is a function of a module."""
    if jobs == 1 or len(paths) < FEW:
        yield from map(work, paths)
    else:
        way = multiprocessing.get_context("fork" if can_copy() else "spawn")
        with _ended_in_one_line(jobs), ProcessPoolExecutor(jobs, way, end_with, (os.getpid(),)) as processes:
            yield from processes.map(work, paths, chunksize=16)


@contextmanager
def _ended_in_one_line(jobs: int) -> Iterator[None]:
    """Raises BuildError if a process of a pool is ended from outside."""
    try:
        yield
    except BrokenProcessPool:
        raise BuildError(f"one of the {jobs} processes that read or pack files was ended from outside; {HINT}") from None


@dataclass(frozen=True, slots=True)
class Task(Generic[Made]):
    do: Callable[[], Made]
    """What it gives is passed from one process to another, and so is small."""
    after: int = 0
    """So many of the first tasks must be done before this one may begin; they stand before it."""


def share_out(tasks: Sequence[Task[Made]], jobs: int) -> Iterator[tuple[int, Made]]:
    """The number of each task and what it gave, as they come. They are begun in their order, by `jobs` copies of this process.

    Each copy holds all that this process holds now, so that it is told numbers alone. Where there can be no copies, or one task
    alone, this process does them itself. Raises what a task raises, and BuildError if a copy is ended from outside; then and
    always no copy is left.
    """
    with sharing(tasks, jobs) as made:
        yield from made


@contextmanager
def sharing(tasks: Sequence[Task[Made]], jobs: int) -> Iterator[Iterator[tuple[int, Made]]]:
    """The same, begun at once: what this process does before it asks for the first result is done meanwhile."""
    assert all(task.after <= number for number, task in enumerate(tasks)), "a task stands before one that it needs"
    if min(jobs, len(tasks)) > 1 and can_copy():
        with _copies(tasks, min(jobs, len(tasks))) as copies:
            dealing = _Dealing(tasks, copies)
            dealing.deal()
            yield dealing.results()
    else:
        yield ((number, task.do()) for number, task in enumerate(tasks))


Later = Callable[[Callable[[], None]], None]
"""Takes what need not be done before this process goes on."""


def at_once(do: Callable[[], None]) -> None:
    """Does it before this process goes on."""
    do()


@contextmanager
def beside() -> Iterator[Later]:
    """What it is given is done by copies of this process, which has what is so until the end of the context. Where there can be no
    copy it does it itself. Nobody is told if a copy is ended from outside.
    """
    copies: list[BaseProcess] = []

    def begin(do: Callable[[], None]) -> None:
        if can_copy():
            copies.append(multiprocessing.get_context("fork").Process(target=_alone, args=(os.getpid(), do), daemon=True))
            copies[-1].start()
        else:
            do()

    try:
        yield begin
    finally:
        for copy in copies:
            copy.join()


def _alone(parent: int, do: Callable[[], None]) -> None:
    _begin_copy(parent)
    do()


def _begin_copy(parent: int) -> None:
    """In a copy of the process with that number: it need not be interrupted by itself, and does not outlive it."""
    end_with(parent)
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def end_with(parent: int) -> None:
    """Has this process end as soon as its parent does, by whatever that is ended: nobody would wait for what it makes, and what it
    holds locked stays locked (Linux, prctl(2), PR_SET_PDEATHSIG; elsewhere it comes to the end of what it is at).
    """
    with suppress(AttributeError, OSError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def can_copy() -> bool:
    """Whether the system copies processes at once. A copy of one with several threads may never end."""
    return threading.active_count() == 1 and "fork" in multiprocessing.get_all_start_methods()


Copies = Mapping[Connection, BaseProcess]
"""What leads to each process, and the process."""


@contextmanager
def _copies(tasks: Sequence[Task[Made]], number: int) -> Iterator[Copies]:
    """What is there now is frozen: else the collector of each copy would write into the memory that all have in common."""
    copies: dict[Connection, BaseProcess] = {}
    gc.freeze()
    try:
        for _ in range(number):
            here, there = Pipe()
            given = (os.getpid(), tasks, there, (*copies, here))
            copy: BaseProcess = multiprocessing.get_context("fork").Process(target=_work, args=given, daemon=True)
            copies[here] = copy
            copy.start()
            there.close()
        yield copies
    except BaseException:
        for copy in copies.values():
            if copy.pid:
                copy.terminate()
        raise
    finally:
        gc.unfreeze()
        _end(copies)


def _end(copies: Copies) -> None:
    for way in copies:
        way.close()
    for copy in copies.values():
        if copy.pid:
            copy.join()


def _work(parent: int, tasks: Sequence[Task[Made]], way: Connection, others: Sequence[Connection]) -> None:
    """In a copy: it ends when nothing leads to it any more, by whatever the first process was ended."""
    _begin_copy(parent)
    for other in others:
        other.close()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            number = way.recv()
            way.send((number, *_outcome(tasks[number])))


def _outcome(task: Task[Made]) -> tuple[Made | None, Exception | None]:
    """What the task gives, or what it raises."""
    try:
        return task.do(), None
    except Exception as error:
        return None, passed_on(error)


def passed_on(error: Exception) -> Exception:
    """The same as it can be told to another process, with the place where it was raised, which would else be lost."""
    where = f"in another process:\n{traceback.format_exc()}"
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - what we have just written
    except Exception:
        error = RuntimeError(repr(error))
    error.add_note(where)
    return error


class _Dealing(Generic[Made]):
    """Deals the tasks out, and gives what comes back."""

    def __init__(self, tasks: Sequence[Task[Made]], copies: Copies) -> None:
        self._tasks, self._copies, self._has = tasks, copies, dict.fromkeys(copies, 0)
        self._needed = max(task.after for task in tasks)
        self._waiting = list(reversed(range(len(tasks))))
        """The first stands at the end."""
        self._done, self._settled = set[int](), 0

    def deal(self) -> None:
        """Gives something to do to every copy that has nothing, as far as there is something that may begin.

        While much waits, and nothing for which others wait, also to those that have one thing: they need not wait for the next.
        """
        while self._settled in self._done:
            self._settled += 1
        for has in range(1 + self._is_much()):
            for way in [way for way, number in self._has.items() if number == has]:
                if (number := self._next()) is not None:
                    _give(number, way, self._copies)
                    self._has[way] += 1

    def _is_much(self) -> bool:
        return self._settled >= self._needed and len(self._waiting) > MUCH * len(self._copies)

    def results(self) -> Iterator[tuple[int, Made]]:
        while any(self._has.values()):
            made = [self._result(way) for way in wait([*self._copies]) if isinstance(way, Connection)]
            self.deal()
            yield from made

    def _next(self) -> int | None:
        """Takes out the first that may begin, if there is one."""
        for place in reversed(range(len(self._waiting))):
            if self._tasks[self._waiting[place]].after <= self._settled:
                return self._waiting.pop(place)
        return None

    def _result(self, way: Connection) -> tuple[int, Made]:
        number, made = _result(way, self._copies)
        self._has[way] -= 1
        self._done.add(number)
        return number, made


def _give(number: int, way: Connection, copies: Copies) -> None:
    try:
        way.send(number)
    except (BrokenPipeError, ConnectionResetError):
        raise _ended(way, copies) from None


def _result(way: Connection, copies: Copies) -> tuple[int, Any]:
    try:
        number, made, error = way.recv()
    except (EOFError, ConnectionResetError):
        raise _ended(way, copies) from None
    if error:
        raise error
    return number, made


def _ended(way: Connection, copies: Copies) -> BuildError:
    copies[way].join()
    code = copies[way].exitcode or 0
    by = f"by signal {-code}" if code < 0 else f"with status {code}"
    return BuildError(f"one of the {len(copies)} processes that share the work was ended from outside, {by}; {HINT}")
