"""Everything that may hold a word: the files of a folder, and what its git repository keeps of former ones."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

OF_OTHERS = frozenset({".venv", "node_modules"})
"""Folders that are passed over: packages."""

Place = tuple[str, bytes | None]
"""Its name and what it holds; None: it cannot be read."""


def places(folder: Path) -> Iterator[Place]:
    """All files below the folder, and all objects of its repository and of others in it. Raises OSError."""
    yield from objects(folder)
    for here, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if name not in OF_OTHERS)
        if _is_repository(Path(here)):
            folders.remove("objects")
            if Path(here) not in (folder, folder / ".git"):
                yield from objects(Path(here))
        yield from _files(folder, Path(here), sorted([*names, *folders]))


def _refuse(error: OSError) -> None:
    raise error


def _is_repository(folder: Path) -> bool:
    """Whether git keeps its objects right here, where they are packed: they are read through git."""
    return (folder / "HEAD").is_file() and (folder / "objects").is_dir()


def _files(folder: Path, here: Path, names: list[str]) -> Iterator[Place]:
    """Each by its path in the folder, hidden ones and git's own too: first its name, then what it holds. Links are not followed."""
    for path in (here / name for name in names):
        name = path.relative_to(folder).as_posix()
        yield from ((name, os.fsencode(name)), (name, _content(path)))


def _content(path: Path) -> bytes | None:
    try:
        if path.is_symlink():
            return os.fsencode(path.readlink())
        return path.read_bytes() if path.is_file() else b""
    except FileNotFoundError:
        return b""
    except OSError:
        return None


def objects(folder: Path) -> Iterator[Place]:
    """Each object that git keeps there, reachable or not: texts, names of files, messages, authors (git-cat-file(1)).

    None where there is no repository. Raises OSError if git cannot read one, or is not installed.
    """
    words = ["git", "-C", str(folder), "cat-file", "--batch-all-objects", "--unordered", "--batch"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        assert process.stdout
        while line := process.stdout.readline():
            name, kind, size = line.decode("ascii").split()
            yield f"git {kind} {name[:12]}", process.stdout.read(int(size) + 1)
    if process.returncode and (_is_repository(folder) or os.path.lexists(folder / ".git")):
        raise OSError(f"git cannot read all of {folder}: `git -C {folder} fsck` says why")
