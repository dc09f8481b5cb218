"""Finished files → `dist/`, all of them or none; files of other versions stay."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.bundle import sums
from briefing.fresh import fresh_folder, swap
from briefing.problems import BuildError

OWN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
"""The name of a file that a build can have put there."""


@contextmanager
def distributed(dist: Path) -> Iterator[Path]:
    """Gives an empty folder. What is in it at the end comes into `dist` in one step, beside what is there already.

    `SHA256SUMS` then lists all of it; a file that was there keeps its sum. If anything fails, `dist` is as it was.
    Raises BuildError if `dist` holds something that no `SHA256SUMS` of ours lists.
    """
    refuse_foreign(dist)
    with fresh_folder(dist) as fresh:
        yield fresh
        kept = _keep(dist, fresh)
        (fresh / sums.NAME).write_bytes(
            sums.listing(kept | {path.name: sums.sum_of(path) for path in fresh.iterdir() if path.name not in kept})
        )
        _settle(fresh)
        refuse_foreign(dist)
        swap(fresh, dist)
        _give_back(fresh, dist)


def _give_back(old: Path, dist: Path) -> None:
    """What somebody has put into the old folder in the last moment is not ours to take away."""
    with suppress(FileNotFoundError):
        for name in {*os.listdir(old)} - {*_listed(old), sums.NAME}:
            (old / name).rename(dist / name)


def refuse_foreign(dist: Path) -> None:
    """Raises BuildError if something stands in `dist` that no bundle of ours put there."""
    if dist.is_symlink() or (dist.exists() and not dist.is_dir()):
        raise BuildError(f"{dist} is not a folder: choose another one with --out")
    ours = {*_listed(dist), sums.NAME} if _listed(dist) else set()
    foreign = sorted(path.name for path in dist.iterdir() if path.name not in ours or not _is_file(path)) if dist.is_dir() else []
    if foreign:
        raise BuildError(f"{dist} holds {foreign[0]}, which no bundle of ours put there: choose another folder with --out, or move it away")


def _listed(dist: Path) -> dict[str, str]:
    """What the list in `dist` names. A list with a path in it is none of ours: what it names may lie anywhere."""
    with suppress(FileNotFoundError, ValueError):
        found = sums.read(dist / sums.NAME)
        return found if all(OWN.fullmatch(name) for name in found) else {}
    return {}


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _keep(dist: Path, fresh: Path) -> dict[str, str]:
    """Links into `fresh` what stands in `dist` and is not made anew; gives its sums."""
    kept = {name: value for name, value in _listed(dist).items() if _is_file(dist / name) and not (fresh / name).exists()}
    for name in kept:
        try:
            os.link(dist / name, fresh / name)
        except OSError:
            shutil.copy2(dist / name, fresh / name)
    return kept


def _settle(folder: Path) -> None:
    """Has the disk hold all of it before it takes its place."""
    folder.chmod(0o755)
    for path in [*folder.iterdir(), folder]:
        if path.is_file():
            path.chmod(0o644)
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
