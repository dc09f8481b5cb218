"""How long it takes from an editor's save until the page on the disk says it, while `build.py serve` runs.

usage: python -m bench.speed.serving [--incidents 5000] [--saves 40] [--jobs 4]
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from bench.archive import ROOT, archive, incident_files
from bench.speed.changes import TITLE, changed

PATIENCE = 120.0
"""Seconds after which a page that does not change is a fault."""
WORD = "Savedjustnow"


def saves(content: Path, out: Path, number: int) -> Iterator[float]:
    """Seconds from each of so many saves, of as many incidents in turn: a word is written into a title, and taken out again."""
    files = [path for path in incident_files(content) if TITLE.search(path.read_text(encoding="utf-8"))]
    files = [path for path in files if "status: published" in path.read_text(encoding="utf-8")]
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
    begun = time.time()
    home = out / "en" / "index.html"
    while not home.exists() or home.stat().st_mtime < begun:
        if server.poll() is not None:
            raise RuntimeError("serve ended before it had built anything")
        time.sleep(0.1)
    time.sleep(1)


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.speed.serving", description="Measures how soon a save is on the disk.")
    parser.add_argument("--incidents", type=int, default=5000, metavar="N", help="how large an archive (default: 5000)")
    parser.add_argument("--saves", type=int, default=40, metavar="N", help="how many saves (default: 40)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="processes (default: one for each core)")
    options = parser.parse_args(words)
    content = archive(options.incidents)
    out = content.parent / "served"
    with served(content, out, options.jobs):
        taken = sorted(saves(content, out, options.saves))
    most = quantiles(taken, n=20)[-1]
    print(f"{options.incidents} incidents, {len(taken)} saves: median {1000 * median(taken):.0f} ms, 95 of 100 within {1000 * most:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
