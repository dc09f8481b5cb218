"""The invented site on 32 machines, on which any three of fifteen conditions meet in all eight ways, and with other versions of Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from math import comb
from pathlib import Path

from assurance.ledger import Figure
from same_bytes.another_machine import ROOT, Tree, different, made_here
from same_bytes.another_machine import run as made_by
from same_bytes.conditions import CONDITIONS, machine
from same_bytes.covering import met, threes

ROWS = threes(len(CONDITIONS))
PLAIN = (0, *[1] * (len(CONDITIONS) - 1)), (1,) * len(CONDITIONS)
"""Two machines that differ in what is made alone."""
MINORS = range(11, 16)
AT_ONCE = 3
"""Machines; each has processes of its own."""


def run(say: Callable[[str], None]) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="same-bytes-") as folder:
        return _tried(Path(folder), say)


def _tried(folder: Path, say: Callable[[str], None]) -> list[Figure]:
    harbour = folder / "content"
    shutil.copytree(ROOT / "tests/sites/harbour", harbour)
    shutil.copytree(ROOT / "content/vocabularies", harbour / "vocabularies")
    here = made_here(harbour, folder)
    meet = Figure("three-conditions-that-meet", 8 * comb(len(CONDITIONS), 3), met(ROWS, 3))
    return [meet, _rows(harbour, folder, here, say), *_with_pythons(harbour, folder, here, say)]


def _rows(harbour: Path, folder: Path, here: Mapping[str, Tree], say: Callable[[str], None]) -> Figure:
    """`here`: what this machine makes, by what is asked for."""

    def others(number: int) -> list[str]:
        conditions = machine(ROWS[number])
        found = different(here[conditions["what is made"]], made_by(conditions, harbour, folder / str(number)))
        shutil.rmtree(folder / str(number))
        say(f"{number + 1} of {len(ROWS)}: {found or 'the same'}")
        return found

    with ThreadPoolExecutor(AT_ONCE) as pool:
        differing = sum(map(len, pool.map(others, range(len(ROWS)))))
    tried = sum(len(here[machine(row)["what is made"]]) for row in ROWS)
    return Figure("files-with-the-same-bytes", tried, tried - differing)


def _with_pythons(harbour: Path, folder: Path, here: Mapping[str, Tree], say: Callable[[str], None]) -> list[Figure]:
    """None where there is no other Python."""
    tried = held = 0
    for python in _pythons():
        environment = folder / Path(python).name
        words = ["sh", str(ROOT / "scripts/environment.sh"), str(environment), str(ROOT / "requirements.txt")]
        subprocess.run(words, env={**os.environ, "PYTHON": python}, capture_output=True, check=True)  # noqa: S603
        for row in PLAIN:
            conditions = machine(row)
            expected = here[conditions["what is made"]]
            others = different(
                expected, made_by(conditions, harbour, folder / f"{environment.name}-{row[0]}", str(environment / "bin/python"))
            )
            tried, held = tried + len(expected), held + len(expected) - len(others)
            say(f"{python}: {others or 'the same'}")
    return [Figure("files-of-other-pythons", tried, held)] if tried else []


def _pythons() -> Iterator[str]:
    """One of each version of Python that is allowed, on the path or where pyenv has them."""
    for minor in MINORS:
        kept = sorted(Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python3.{minor}"))
        found = str(kept[-1]) if kept else shutil.which(f"python3.{minor}")
        if found:
            yield found
