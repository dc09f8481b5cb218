"""How long it takes from an editor's save until the page on the disk says it, and all the others do, while `build.py serve` runs."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.archive import ROOT, archive
from bench.speed.changes import changed, incidents

PATIENCE = 120.0
"""Seconds after which a page that does not change is a fault."""
WHOLES = 6
"""Saves after which all of the site is waited for."""
WORD = "Savedjustnow"


def saves(content: Path, out: Path, number: int) -> Iterator[float]:
    """Seconds from each of so many saves, of as many incidents in turn: a word is written into a title, and taken out again."""
    files = incidents(content)
    for place in range(number // 2):
        path = files[place * len(files) // (number // 2)]
        page = out / "en" / "incidents" / f"{path.stem}.html"
        with changed(path, WORD):
            yield _until(lambda: WORD in _read(page))  # noqa: B023 - asked at once
        yield _until(lambda: WORD not in _read(page))  # noqa: B023


def wholes(content: Path, out: Path, number: int) -> Iterator[float]:
    """Seconds from each of so many saves of an incident until the whole site has taken the place of the last."""
    path = incidents(content)[0]
    for _ in range(number):
        before = out.stat().st_ino
        with changed(path, WORD):
            yield _until(lambda: _inode(out) not in (0, before))  # noqa: B023
        _until(lambda: WORD not in _read(out / "en" / "incidents" / f"{path.stem}.html"))


def _until(is_so: Callable[[], bool]) -> float:
    """Seconds from now until it is so. Raises TimeoutError."""
    begun = time.perf_counter()
    while not is_so():
        if time.perf_counter() > begun + PATIENCE:
            raise TimeoutError("what was saved was not built")
        time.sleep(0.002)
    return time.perf_counter() - begun


def _inode(folder: Path) -> int:
    """0 where there is none."""
    try:
        return folder.stat().st_ino
    except OSError:
        return 0


def _read(page: Path) -> str:
    try:
        return page.read_text(encoding="utf-8")
    except OSError:
        return ""


@contextmanager
def served(content: Path, out: Path, jobs: int) -> Iterator[None]:
    """`build.py serve`, once its first site is there."""
    words = [
        sys.executable,
        str(ROOT / "build.py"),
        "serve",
        "--content",
        str(content),
        "--out",
        str(out),
        "--port",
        "0",
        "--jobs",
        str(jobs),
    ]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603
        try:
            assert server.stdout
            if not any(" pages in " in line for line in server.stdout):
                raise RuntimeError("serve ended before it had built anything")
            yield
        finally:
            server.send_signal(signal.SIGINT)


def measured(incidents: int, number: int, jobs: int) -> dict[str, Any]:
    """Seconds of each of so many saves."""
    content = archive(incidents)
    out = content.parent / "served"
    shutil.rmtree(out, ignore_errors=True)
    with served(content, out, jobs):
        taken = list(saves(content, out, number))
        return {"incidents": incidents, "taken": taken, "whole": list(wholes(content, out, WHOLES))}
