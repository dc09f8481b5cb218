"""The folder beside the site in which a build writes. It is locked while the build runs, so that the next one knows what a killed one
left: that may hold what has been withdrawn since.
"""

from __future__ import annotations

import fcntl
import glob
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MARKER = ".briefing-site"
"""Stands in a folder that is ours: only such a folder is ever replaced, or taken away."""
OLD = 60
"""Seconds. A younger folder may be one that its build is just about to lock."""


@contextmanager
def fresh_folder(out: Path) -> Iterator[Path]:
    """A new folder beside `out`. Afterwards it is gone, whatever stands there then."""
    _take_away_left(out)
    fresh = Path(tempfile.mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        with _opened(fresh) as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            mark(fresh)
            yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def mark(folder: Path) -> None:
    """Says in the folder that it is ours. Whoever serves the site may read it, whatever this system's habit is."""
    path = folder / MARKER
    path.write_text("This folder is written by a build, and replaced by the next one.\n", encoding="utf-8")
    path.chmod(0o644)


def _take_away_left(out: Path) -> None:
    """What builds left that were killed; what cannot be taken away stays."""
    for folder in out.parent.glob(f".{glob.escape(out.name)}-{'?' * 8}"):
        with suppress(OSError):
            if (folder / MARKER).is_file() and not folder.is_symlink() and time.time() - folder.stat().st_mtime > OLD:
                with _opened(folder) as lock:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    number = os.open(folder, os.O_RDONLY)
    try:
        yield number
    finally:
        os.close(number)
