"""Folders for what is not finished. Each is locked as long as somebody is at it: so the next one knows what was left by somebody who was
killed, and takes it away at once. What is left may hold what has been withdrawn since.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MARKER = ".briefing-site"
"""Stands in a folder that is ours: only such a folder is ever replaced, or taken away."""
PREFIX = ".briefing-"
NAME = re.compile(r"\.briefing-[a-z0-9_]{8}")
"""As `tempfile` names what begins with PREFIX."""
MOVED = "moved"
"""The folder in a scratch folder in which stands what was moved out of its place, until another has taken it."""


@contextmanager
def scratch(parent: Path) -> Iterator[Path]:
    """A new, empty folder in that one, but for our mark; only this user may look into it. Afterwards it is gone, with all that is in it.

    What was left there by somebody who was killed is taken away first. Raises OSError.
    """
    take_away_left(parent)
    with scratch_among_kept(parent) as folder:
        yield folder


@contextmanager
def scratch_among_kept(parent: Path) -> Iterator[Path]:
    """The same where ten thousand files are kept, and a folder is made for each: nobody looks for what was left there but
    `take_away_left_below`, once, when a command begins.
    """
    folder, lock = _locked(parent)
    try:
        mark(folder)
        yield folder
    finally:
        _take_away(folder, lock)
        os.close(lock)


@contextmanager
def temporary_scratch() -> Iterator[Path]:
    """The same as `scratch`, among the temporary folders of the system."""
    with scratch(Path(tempfile.gettempdir())) as folder:
        yield folder


def mark(folder: Path) -> None:
    """Says in the folder that it is ours. Whoever serves the site may read it, whatever this system's habit is."""
    path = folder / MARKER
    path.write_text("This folder is written by a build, and replaced by the next one.\n", encoding="utf-8")
    path.chmod(0o644)


def is_marked(folder: Path) -> bool:
    """Whether our mark stands in the folder itself: a link to one is none."""
    try:
        return stat.S_ISREG(os.lstat(folder / MARKER).st_mode)
    except OSError:
        return False


def take_away_left(parent: Path) -> None:
    """Takes away what was left in that folder by somebody who was killed; what had been moved out of its place goes back there.

    What somebody is at stays. So does what does not bear our mark, what is only linked there, and what cannot be taken away.
    """
    with suppress(OSError):
        for name in filter(NAME.fullmatch, os.listdir(parent)):
            with suppress(OSError):
                _take_away_if_left(parent / name)


def take_away_left_below(top: Path) -> None:
    """The same in that folder and in all folders in it. No link is followed."""
    for folder, inner, _ in os.walk(top):
        take_away_left(Path(folder))
        inner[:] = [name for name in inner if not NAME.fullmatch(name)]


def _locked(parent: Path) -> tuple[Path, int]:
    """A new folder and its lock. Another process may have taken it for one that was left, in the moment before it was locked."""
    while True:
        try:
            folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(parent)) from None
        with suppress(FileNotFoundError):
            lock = _opened(folder)
            fcntl.flock(lock, fcntl.LOCK_EX)
            if _is_at(folder, lock):
                return folder, lock
            os.close(lock)


def _opened(folder: Path) -> int:
    return os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)


def _is_at(folder: Path, number: int) -> bool:
    """Whether what was opened by that number still stands there."""
    try:
        return os.path.samestat(os.lstat(folder), os.fstat(number))
    except FileNotFoundError:
        return False


def _take_away_if_left(folder: Path) -> None:
    """Raises OSError if somebody is at it, or if it is no folder."""
    lock = _opened(folder)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if _is_at(folder, lock) and (is_marked(folder) or not os.listdir(lock)):
            _put_back(folder / MOVED, folder.parent)
            _take_away(folder, lock)
    finally:
        os.close(lock)


def _put_back(moved: Path, parent: Path) -> None:
    with suppress(FileNotFoundError):
        for name in os.listdir(moved):
            if not os.path.lexists(parent / name):
                (moved / name).rename(parent / name)


def _take_away(folder: Path, lock: int) -> None:
    """The mark comes last: what is left of a folder when somebody is killed here is ours still. What cannot be taken away stays."""
    with suppress(OSError):
        for name in os.listdir(lock):
            if name != MARKER:
                _remove(name, lock)
        if os.listdir(lock) == [MARKER]:
            os.unlink(MARKER, dir_fd=lock)
        folder.rmdir()


def _remove(name: str, within: int) -> None:
    """Nothing is followed, whatever takes the place of a folder meanwhile: all is named as seen from the one that is open."""
    if stat.S_ISDIR(os.stat(name, dir_fd=within, follow_symlinks=False).st_mode):
        shutil.rmtree(name, ignore_errors=True, dir_fd=within)
    else:
        os.unlink(name, dir_fd=within)
