"""Hundreds of records that are full everywhere, each by itself, and archives of more and more of them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

from assurance.ledger import Figure
from limits.full import checked, full, is_bounded, is_checked, write_archive

from briefing.authoring.forms import MODELS

SEEDS = 40
"""Records of each kind."""
EACH = (1, 4, 16)
"""Records of each kind in an archive."""


def run(say: Callable[[str], None]) -> list[Figure]:
    tasks = [(kind, seed) for kind in MODELS for seed in range(SEEDS)]
    with ProcessPoolExecutor(3) as pool:
        found = list(pool.map(_is_checked, *zip(*tasks, strict=True), chunksize=8))
    for task, is_held in zip(tasks, found, strict=True):
        if not is_held:
            say(f"not bounded: {task[0]}, seed {task[1]}")
    archives = [_archive(each, say) for each in EACH]
    tried, held = (sum(each) for each in zip(*archives, strict=True))
    return [Figure("limits-at-once", len(tasks) + tried, sum(found) + held)]


def _is_checked(kind: str, seed: int) -> bool:
    return is_checked(kind, full(kind, Random(seed)))  # noqa: S311


def _archive(each: int, say: Callable[[str], None]) -> tuple[int, int]:
    """How many records it has, and how many of them were checked within the bounds: all or none."""
    with tempfile.TemporaryDirectory(prefix="full-") as folder:
        number = write_archive(Path(folder, "content"), Random(each), each)  # noqa: S311
        spent = checked(Path(folder, "content"))
    say(f"{number} full records: {spent.readings:.0f} readings, {spent.mebibytes:.0f} MiB")
    return number, number if is_bounded(spent, number) else 0
