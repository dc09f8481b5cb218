"""Work apart gives what it gives or raises, and once it is called off it changes nothing any more."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from briefing.problems import BuildError, ContentError, Problem
from briefing.serve.apart import Apart, apart
from briefing.workers import Task, share_out

FAULT = Problem("actors/a.yml", 1, 1, "E010", "unknown key")


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test may run beside a thread of the runner, which does nothing meanwhile."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def no() -> bool:
    return False


@pytest.fixture
def quiet() -> Iterator[Connection]:
    """A way by which nothing comes."""
    here, there = Pipe()
    yield here
    there.close()


def test_it_gives_what_it_gives_in_another_process(quiet: Connection) -> None:
    assert apart(os.getpid, no, quiet) not in (None, os.getpid())
    assert apart(os.getpid, no, None) == os.getpid()


@pytest.mark.parametrize("error", [BuildError("the disk is full"), ContentError([FAULT])])
def test_what_it_raises_is_raised_here(error: Exception, quiet: Connection) -> None:
    def fail() -> None:
        raise error

    with pytest.raises(type(error)) as raised:
        apart(fail, no, quiet)
    assert str(raised.value) == str(error)
    assert getattr(raised.value, "problems", ()) == getattr(error, "problems", ())


def test_one_that_is_ended_from_outside_is_told_in_one_line(quiet: Connection) -> None:
    with pytest.raises(BuildError, match=r"ended from outside; .*--jobs 1"):
        apart(lambda: os.kill(os.getpid(), signal.SIGKILL), no, quiet)


def paused(begun: int, cleared: Path) -> None:
    """Shares out what never ends by itself, and takes something away at the end."""

    def forever() -> None:
        os.write(begun, f"{os.getpid()} ".encode())
        signal.pause()

    try:
        list(share_out([Task(forever), Task(forever)], 2))
    finally:
        cleared.write_text("cleared", encoding="utf-8")


def pids(here: int, number: int) -> list[int]:
    found = b""
    while found.count(b" ") < number:
        found += os.read(here, 64)
    return [int(one) for one in found.split()]


def test_it_is_called_off_when_something_comes(tmp_path: Path) -> None:
    """With all the processes that it began, and what it has begun is taken away."""
    (here, there), (orders, ours) = os.pipe(), Pipe()
    work = Apart(partial(paused, there, tmp_path / "cleared"), no)
    copies = pids(here, 2)
    ours.send("something else")
    assert work.result_unless(orders) is None
    work._copy.join()
    assert (tmp_path / "cleared").exists()
    for one in copies:
        with pytest.raises(ProcessLookupError):
            os.kill(one, 0)


def test_what_is_done_already_is_finished() -> None:
    """It goes on when it has been asked whether it is done."""
    (here, there), (go, on) = os.pipe(), os.pipe()

    def late() -> str:
        os.write(there, b"begun ")
        os.read(go, 1)
        return "all"

    work: Apart[str] = Apart(late, lambda: os.write(on, b"x") == 1)
    os.read(here, 1)
    assert work.call_off() == "all"


def interrupted(_: object) -> None:
    raise KeyboardInterrupt


def test_whoever_is_interrupted_calls_it_off(tmp_path: Path, quiet: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = os.pipe()
    work = Apart(partial(paused, there, tmp_path / "cleared"), no)
    pids(here, 2)
    monkeypatch.setattr("briefing.serve.apart.wait", interrupted)
    with pytest.raises(KeyboardInterrupt):
        work.result_unless(quiet)
    work._copy.join()
    assert (tmp_path / "cleared").exists()
