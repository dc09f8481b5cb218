"""Tasks dealt out to processes: all of them, in order where they need one another, and no process left whatever happens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from briefing.problems import BuildError
from briefing.workers import MUCH, Task, beside, over_files, share_out, sharing

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test may run beside a thread of the runner, which does nothing meanwhile."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def results(tasks: list[Callable[[], object]], jobs: int) -> dict[int, object]:
    return dict(share_out([Task(task) for task in tasks], jobs))


@pytest.mark.parametrize("jobs", [1, 2, 3, 50])
def test_each_task_is_done_once(jobs: int, tmp_path: Path) -> None:
    def mark(number: int) -> int:
        with (tmp_path / str(number)).open("x"):
            return number * number

    assert results([partial(mark, number) for number in range(40)], jobs) == {number: number * number for number in range(40)}


def test_several_processes_do_them() -> None:
    """A task that waits for the other can only end if another process has that one."""
    here, there = os.pipe()

    def first() -> int:
        os.read(here, 1)
        return os.getpid()

    def second() -> int:
        os.write(there, b"x")
        return os.getpid()

    found = results([first, second], 2)
    assert len({os.getpid(), *found.values()}) == 3


def test_no_task_is_nothing() -> None:
    assert results([], 4) == {}


@pytest.mark.parametrize("jobs", [1, 3])
def test_what_a_task_needs_is_done_before_it(jobs: int, tmp_path: Path) -> None:
    def part(number: int) -> int:
        (tmp_path / str(number)).write_bytes(b"")
        return number

    def whole() -> int:
        return len(list(tmp_path.iterdir()))

    tasks = [*(Task(partial(part, number)) for number in range(9)), Task(whole, after=9), Task(lambda: 0)]
    assert dict(share_out(tasks, jobs))[9] == 9


def test_a_task_cannot_need_a_later_one() -> None:
    with pytest.raises(AssertionError):
        list(share_out([Task(int, after=1)], 2))


class OddError(Exception):
    """One that cannot be made anew of its text."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one + other)


@pytest.mark.parametrize(
    ("error", "kind", "told"),
    [
        (BuildError("no room"), BuildError, "no room"),
        (OSError(28, "No space left on device"), OSError, "No space left"),
        (ZeroDivisionError("by nothing"), ZeroDivisionError, "by nothing"),
        (OddError("an odd", " one"), RuntimeError, "an odd one"),
    ],
)
def test_what_a_task_raises_is_raised_with_its_place(error: Exception, kind: type[Exception], told: str) -> None:
    def fail() -> None:
        raise error

    with pytest.raises(kind, match=told) as raised:
        results([fail, int], 2)
    assert "in fail" in raised.value.__notes__[0]


def test_a_process_that_is_ended_is_told_in_one_line() -> None:
    with pytest.raises(BuildError, match=r"one of the 2 processes .* ended from outside, by signal 9; .*--jobs 1") as raised:
        results([int, lambda: os.kill(os.getpid(), signal.SIGKILL), *[int] * 20], 2)
    assert "\n" not in str(raised.value)


def test_one_that_goes_by_itself_too() -> None:
    with pytest.raises(BuildError, match="with status 3"):
        results([int, lambda: os._exit(3)], 2)


def test_whoever_stops_listening_ends_them(tmp_path: Path) -> None:
    here, there = os.pipe()

    def forever(number: int) -> None:
        (tmp_path / str(number)).write_text(str(os.getpid()), encoding="utf-8")
        os.write(there, b"x")
        signal.pause()

    def both_are_there() -> int:
        return len(os.read(here, 1) + os.read(here, 1)) - 2

    coming = share_out([Task(both_are_there), Task(partial(forever, 1)), Task(partial(forever, 2))], 3)
    assert isinstance(coming, Iterator)
    assert next(coming) == (0, 0)
    coming.close()  # type: ignore[attr-defined]
    for path in tmp_path.iterdir():
        with pytest.raises(ProcessLookupError):
            os.kill(int(path.read_text(encoding="utf-8")), 0)


def test_what_is_shared_is_begun_before_anything_is_asked() -> None:
    here, there = os.pipe()
    tasks = [Task(partial(os.write, there, b"a")), Task(partial(os.write, there, b"b"))]
    with sharing(tasks, 2) as made:
        begun = os.read(here, 1) + os.read(here, 1)
        assert sorted(made) == [(0, 1), (1, 1)]
    assert set(begun) == set(b"ab")


def test_while_much_waits_nobody_waits_for_the_next() -> None:
    here, there = os.pipe()
    with sharing([Task(partial(os.write, there, b"x"))] * 2 * (MUCH + 2), 2) as made:
        begun = sum(len(os.read(here, 1)) for _ in range(3))
        assert begun == 3
        assert len(list(made)) == 2 * (MUCH + 2)


def test_what_others_wait_for_is_not_given_to_somebody_busy() -> None:
    """The first task can only end if another process has the second, and not the same one after it."""
    here, there = os.pipe()
    tasks = [Task(partial(os.read, here, 1)), Task(partial(os.write, there, b"x")), *[Task(int, after=2)] * 4 * MUCH]
    assert len(list(share_out(tasks, 2))) == len(tasks)


def test_whoever_fails_meanwhile_ends_them() -> None:
    here, there = os.pipe()

    def forever() -> None:
        os.write(there, f"{os.getpid()} ".encode())
        signal.pause()

    found = b""
    with suppress(ZeroDivisionError), sharing([Task(forever), Task(forever)], 2):
        while found.count(b" ") < 2:
            found += os.read(here, 64)
        raise ZeroDivisionError
    for one in found.split():
        with pytest.raises(ProcessLookupError):
            os.kill(int(one), 0)


def test_beside_another_thread_it_works_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert results([os.getpid, os.getpid], 2) == {0: os.getpid(), 1: os.getpid()}


def test_where_processes_cannot_be_copied_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("multiprocessing.get_all_start_methods", lambda: ["spawn"])
    assert results([os.getpid, os.getpid], 2) == {0: os.getpid(), 1: os.getpid()}


def end_at_the_last(path: Path) -> int:
    """Is the work of a process of its own."""
    if path.name == "59":
        os._exit(9)
    return 0


def test_a_process_that_reads_files_is_missed_in_one_line_too() -> None:
    with pytest.raises(BuildError, match=r"one of the 2 processes .* ended from outside; .*--jobs 1"):
        list(over_files(end_at_the_last, [Path(str(number)) for number in range(60)], 2))


ORPHANS = """
import os, signal, sys
from briefing.workers import MUCH, Task, share_out

def tell():
    os.write(1, f"{os.getpid()}\\n".encode())
    return os.getpid()

def end():
    os.kill(os.getppid(), signal.SIGKILL)

list(share_out([Task(tell), Task(tell), Task(end, after=2)], 2))
"""


def test_none_outlives_the_process_that_began_it() -> None:
    """Its end of the pipe that they hold is closed when the last of them has ended."""
    done = subprocess.run([sys.executable, "-c", ORPHANS], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603 our own program
    assert done.returncode == -signal.SIGKILL
    assert len(done.stdout.split()) == 2


BUSY = """
import os, signal, sys, time
from pathlib import Path
from briefing.workers import Task, over_files, share_out

def work(path=None):
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(60)

if sys.argv[1] == "tasks":
    list(share_out([Task(work), Task(work), Task(lambda: (time.sleep(0.3), os.kill(os.getppid(), signal.SIGKILL)))], 3))
else:
    signal.signal(signal.SIGALRM, lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, 0.3)
    list(over_files(work, [Path(str(number)) for number in range(60)], 2))
"""


@pytest.mark.parametrize("work", ["tasks", "files"])
def test_none_goes_on_with_what_it_is_at(work: str) -> None:
    """What it holds locked would stay locked: the next build could not take away what this one left."""
    begun = time.monotonic()
    done = subprocess.run([sys.executable, "-c", BUSY, work], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603 our own program
    assert done.returncode == -signal.SIGKILL
    assert len(done.stdout.split()) == 2
    assert time.monotonic() - begun < 30


def test_what_is_done_beside_is_done_by_another_process_with_things_as_they_were(tmp_path: Path) -> None:
    things = ["before"]

    def tell(name: str) -> None:
        (tmp_path / name).write_text(" ".join([*things, str(os.getpid())]))

    with beside() as later:
        later(partial(tell, "one"))
        things.append("after")
        later(partial(tell, "two"))
    one, two = ((tmp_path / name).read_text().split(" ") for name in ("one", "two"))
    assert (one[:-1], two[:-1]) == (["before"], ["before", "after"])
    assert len({one[-1], two[-1], str(os.getpid())}) == 3


def test_what_would_be_done_beside_is_done_at_once_where_there_can_be_no_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    done: list[int] = []
    with beside() as later:
        later(lambda: done.append(1))
        assert done == [1]
