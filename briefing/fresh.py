"""The folder beside the site in which a build writes, and how it takes the place of the old one."""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.problems import BuildError
from briefing.scratch import MOVED, is_marked, scratch


@contextmanager
def fresh_folder(out: Path) -> Iterator[Path]:
    """A new folder for what is to stand at `out`, in a scratch folder beside it. Afterwards it is gone, whatever stands there then.

    Raises BuildError if the folder that is to hold `out` cannot be made.
    """
    make_parent(out)
    with scratch(out.parent) as folder:
        fresh = folder / "new"
        fresh.mkdir()
        yield fresh


def make_parent(out: Path) -> None:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BuildError(f"cannot make the folder {out.parent}: {error.strerror}") from None


def refuse_foreign(out: Path) -> None:
    """Raises BuildError if something stands at `out` that no build of ours made."""
    if out.is_symlink() or (out.exists() and not out.is_dir()):
        raise BuildError(f"{out} is not a folder: choose another one with --out")
    if out.is_dir() and any(out.iterdir()) and not is_ours(out):
        raise BuildError(f"{out} holds files that are not a site of ours: choose another folder with --out, or empty it")


def is_ours(folder: Path) -> bool:
    """Whether a build made the folder, and nobody has made a repository of it."""
    return not folder.is_symlink() and is_marked(folder) and not os.path.lexists(folder / ".git")


def put_in_place(fresh: Path, out: Path) -> None:
    """Puts the fresh folder at `out`; what stood there is then at `fresh`.

    Raises BuildError if something stands at `out` that no build of ours made, however late it has come there: it stays.
    """
    refuse_foreign(out)
    swap(fresh, out)
    if os.path.lexists(fresh) and not is_ours(fresh) and (not fresh.is_dir() or any(fresh.iterdir())):
        swap(fresh, out)
        raise BuildError(f"{out} was given files meanwhile that are not a site of ours: choose another folder with --out, or empty it")


def swap(fresh: Path, out: Path) -> None:
    """One step wherever the system has it: afterwards what stood at `out` is at `fresh`.

    Where it does not, and this process is killed between the steps, `take_away_left` puts the old one back.
    """
    if not out.exists():
        fresh.rename(out)
    elif not _exchange(fresh, out):
        old = fresh.parent / MOVED / out.name
        old.parent.mkdir(exist_ok=True)
        out.rename(old)
        try:
            fresh.rename(out)
        except OSError:
            old.rename(out)
            raise
        old.rename(fresh)


def _exchange(one: Path, other: Path) -> bool:
    """Linux' renameat2(RENAME_EXCHANGE); False where the system or the disk does not have it."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    at_cwd, exchange = -100, 2
    if renameat2(at_cwd, os.fsencode(one), at_cwd, os.fsencode(other), exchange) == 0:
        return True
    if ctypes.get_errno() in (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP):
        return False
    raise BuildError(f"cannot replace {other}: {os.strerror(ctypes.get_errno())}")
