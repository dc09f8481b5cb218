"""What can go wrong in the middle of a command, brought about at one moment of it: a function for each, run in the process that it befalls.

A moment is what Python is about to ask of the disk (PEP 578, audit events): to open a file for writing, to make, name or take away one.
"""

from __future__ import annotations

import ctypes
import errno
import os
import resource
import signal
import stat
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

CHANGES = frozenset(
    {"os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.chmod", "shutil.rmtree", "shutil.copyfile", "ctypes.dlsym"}
)
"""The last is how a swap in one step is asked for."""
CAPABILITY_VERSION_3, CAP_DAC_OVERRIDE = 0x20080522, 1
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def _is_moment(event: str, given: tuple[Any, ...]) -> bool:
    return event in CHANGES or (event == "open" and isinstance(given[0], str | bytes) and bool((given[2] or 0) & WRITING))


def _at_each(do: Callable[[int], None]) -> None:
    """Calls it with the number of each moment of this process, not of its copies."""
    count, own = 0, os.getpid()

    def look(event: str, given: tuple[Any, ...]) -> None:
        nonlocal count
        if _is_moment(event, given) and os.getpid() == own:
            count += 1
            do(count)

    sys.addaudithook(look)


def kill(at: int) -> None:
    """This process is killed."""
    _at_each(lambda one: os.kill(os.getpid(), signal.SIGKILL) if one == at else None)


def count(path: str) -> None:
    """Nothing; the file tells how many moments there were."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    _at_each(lambda one: os.pwrite(file, str(one).encode(), 0))


def cut(size: int) -> None:
    """This process is killed as soon as a file is to have more bytes: so many are there already."""
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    limit(size)


def kill_copy(at: int) -> None:
    """A copy that shares the work is killed at its task of that number, as by a system that lacks memory."""
    from briefing import workers

    left = at

    outcome = workers._outcome

    def counted(task: workers.Task[Any]) -> Any:
        nonlocal left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return outcome(task)

    vars(workers)["_outcome"] = counted


def fill(at: int) -> None:
    """From then on no file and no folder can be made any more, by any process."""

    def look(event: str, given: tuple[Any, ...]) -> None:
        nonlocal at
        if event == "os.mkdir" or (event == "open" and isinstance(given[0], str | bytes) and (given[2] or 0) & os.O_CREAT):
            at -= 1
            if at <= 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), os.fsdecode(given[0]))

    sys.addaudithook(look)


def limit(size: int) -> None:
    """No file can have more bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def vanish(path: str, time_: int = 1) -> None:
    """The file is taken away when it is about to be read for that time."""
    _when_read(path, time_, lambda: os.remove(path))


def change(path: str, text: str, time_: int = 1) -> None:
    """The file is written anew when it is about to be read for that time."""
    _when_read(path, time_, lambda: _write(path, text))


def _write(path: str, text: str) -> None:
    Path(path).write_text(text, encoding="utf-8")


def _when_read(path: str, time_: int, do: Callable[[], None]) -> None:
    left = time_

    def look(event: str, given: tuple[Any, ...]) -> None:
        nonlocal left
        if event == "open" and str(given[0]) == path:
            left -= 1
            if left == 0:
                do()

    sys.addaudithook(look)


def forbid(path: str) -> None:
    """Nobody may write in the folder, nor may the system's first user, whom modes do not hinder otherwise (Linux, capset(2))."""
    os.chmod(path, stat.S_IRUSR | stat.S_IXUSR)
    libc, head, rights = ctypes.CDLL(None), (ctypes.c_uint32 * 2)(CAPABILITY_VERSION_3, 0), (ctypes.c_uint32 * 6)()
    libc.capget(head, rights)
    rights[0] &= ~(1 << CAP_DAC_OVERRIDE)
    libc.capset(head, rights)


def fail(where: str, error: str) -> None:
    """A function of the program raises: `module:name`."""
    module, name = where.split(":")

    def broken(*_: object, **__: object) -> None:
        raise ERRORS[error]()

    setattr(import_module(module), name, broken)


ERRORS: dict[str, Callable[[], Exception]] = {
    "the disk": lambda: OSError(errno.EIO, os.strerror(errno.EIO), "/somewhere"),
    "the memory": MemoryError,
    "the program": lambda: RuntimeError("a fault of ours"),
}


def fail_job(number: int, error: str) -> None:
    """A job raises when it is its turn."""
    from briefing import jobs, write

    rounds = jobs.rounds

    def broken(*_: object) -> Any:
        raise ERRORS[error]()

    def with_broken(*given: Any) -> Any:
        every, left = [list(one) for one in rounds(*given)], number
        for one in every:
            if left < len(one):
                one[left] = jobs.Job(one[left].name, broken)
                break
            left -= len(one)
        return tuple(map(tuple, every))

    vars(write)["rounds"] = with_broken


def shift(seconds: int) -> None:
    """The clock goes wrong by so much, after the command has begun."""
    real, real_ns = time.time, time.time_ns
    vars(time).update(time=lambda: real() + seconds, time_ns=lambda: real_ns() + seconds * 10**9)


def meet(at: int, words: list[str]) -> None:
    """At that moment another process runs a whole command of its own, and this one goes on when it has ended."""
    import build

    def other(one: int) -> None:
        if one == at:
            child = os.fork()
            if child == 0:
                os._exit(build.main(words))
            os.waitpid(child, 0)

    _at_each(other)


FAULTS: dict[str, Callable[..., None]] = {
    "": lambda: None,
    **{one.__name__: one for one in (count, kill, cut, kill_copy, fill, limit, vanish, change, forbid, fail, fail_job, shift, meet)},
}
