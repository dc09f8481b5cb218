"""Everything that may hold a word: the files of a folder, and what its git repository keeps of former ones."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

OF_OTHERS = frozenset({".venv", "node_modules", "objects"})
"""Folders that are passed over: packages, and git's objects, which are read through git."""


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each file by its path in the folder, hidden ones and git's own too: first its name, then what it holds. Links are not followed."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in OF_OTHERS)
        for path in (Path(here) / name for name in sorted([*names, *folders])):
            name = path.relative_to(folder).as_posix()
            yield from ((name, os.fsencode(name)), (name, _content(path)))


def _content(path: Path) -> bytes:
    if path.is_symlink():
        return os.fsencode(path.readlink())
    with suppress(OSError):
        return path.read_bytes() if path.is_file() else b""
    return b""


def objects(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each object that git keeps there, reachable or not: texts, names of files, messages, authors (git-cat-file(1))."""
    words = ["git", "-C", str(folder), "cat-file", "--batch-all-objects", "--unordered", "--batch"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        assert process.stdout
        while line := process.stdout.readline():
            name, kind, size = line.decode("ascii").split()
            yield f"git {kind} {name[:12]}", process.stdout.read(int(size) + 1)
