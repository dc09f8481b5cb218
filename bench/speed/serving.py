"""How long it takes from an editor's save until the page on the disk says it, while `build.py serve` runs."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.archive import ROOT, archive
from bench.speed.changes import changed, incidents

PATIENCE = 120.0
"""Seconds after which a page that does not change is a fault."""
WORD = "Savedjustnow"


def saves(content: Path, out: Path, number: int) -> Iterator[float]:
    """Seconds from each of so many saves, of as many incidents in turn: a word is written into a title, and taken out again."""
    files = incidents(content)
    for place in range(number // 2):
        path = files[place * len(files) // (number // 2)]
        page = out / "en" / "incidents" / f"{path.stem}.html"
        with changed(path, WORD):
            begun = time.perf_counter()
            yield _until(page, True) - begun
        begun = time.perf_counter()
        yield _until(page, False) - begun


def _until(page: Path, has: bool) -> float:
    """When the page says the word, or says it no more. Raises TimeoutError."""
    end = time.perf_counter() + PATIENCE
    while (WORD in _read(page)) is not has:
        if time.perf_counter() > end:
            raise TimeoutError(f"{page} was not built anew")
        time.sleep(0.002)
    return time.perf_counter()


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
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL) as server:  # noqa: S603
        try:
            _first(out, server)
            yield
        finally:
            server.send_signal(signal.SIGINT)


def _first(out: Path, server: subprocess.Popen[bytes]) -> None:
    """Waits for the first site; there was none before."""
    while not (out / "en" / "index.html").exists():
        if server.poll() is not None:
            raise RuntimeError("serve ended before it had built anything")
        time.sleep(0.1)
    time.sleep(1)


def measured(incidents: int, number: int, jobs: int) -> dict[str, Any]:
    """Seconds of each of so many saves."""
    content = archive(incidents)
    out = content.parent / "served"
    shutil.rmtree(out, ignore_errors=True)
    with served(content, out, jobs):
        return {"incidents": incidents, "taken": list(saves(content, out, number))}
