"""Every hostile text in every field of all kinds of records: sites and their files, their pages opened by http or from the disk.

First in a few large sites; then, what a field had no room for there, in small ones, of which each has a few texts in each field.
"""

from __future__ import annotations

import multiprocessing
import shutil
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from assurance.ledger import Figure
from chromium import UNDRAWN, chromium
from hostile_texts.content import EVERY, Supply
from hostile_texts.corpus import VECTORS
from hostile_texts.programs import tried
from hostile_texts.tried_sites import ROOT, Looked, large, one_of_each, small
from playwright.sync_api import Browser

SITE, WORDS = ROOT / "tests/sites/harbour", ROOT / "content/vocabularies"
SHARES = 3
"""Processes, each with its share of the texts."""
LARGE, SMALL = 3, 400
"""Sites of each share; so many small ones at the most."""

Result = tuple[list[Figure], list[str]]
"""What was tried and held, and what is said about it."""


def run(say: Callable[[str], None]) -> list[Figure]:
    sums: dict[str, tuple[int, int]] = {}
    with ProcessPoolExecutor(SHARES, multiprocessing.get_context("spawn")) as pool:
        for figures, said in pool.map(_part, range(SHARES + 1)):
            for line in said:
                say(line)
            for name, number, held, _ in figures:
                tried_before, held_before = sums.get(name, (0, 0))
                sums[name] = tried_before + number, held_before + held
    return [Figure(name, *figures) for name, figures in sorted(sums.items())]


def _part(number: int) -> Result:
    """One share of the texts, or, as the last part, the fields that programs read."""
    with tempfile.TemporaryDirectory(prefix="hostile-") as name:
        harbour = shutil.copytree(SITE, Path(name) / "harbour")
        shutil.copytree(WORDS, harbour / "vocabularies")
        return _share(number, harbour, Path(name)) if number < SHARES else _programs(harbour, Path(name))


def _programs(harbour: Path, folder: Path) -> Result:
    found = tried(harbour, VECTORS, 7, folder / "programs")
    return [Figure("texts-for-programs", found.number, found.number - len(found.broken))], found.broken


def _share(number: int, harbour: Path, folder: Path) -> Result:
    supply = Supply(EVERY[number::SHARES])
    with chromium(UNDRAWN) as browser:
        found = list(_sites(harbour, folder, supply, browser))
    figures = [
        Figure("texts-refused", sum(site.refused for site in found), sum(site.refused_with_a_code for site in found)),
        Figure("texts-opened", sum(site.opened for site in found), sum(site.sound for site in found)),
        Figure("texts-shown", sum(site.shown for site in found), sum(site.intact for site in found)),
        Figure("texts-in-fields", len(supply.given) * len(supply.texts), supply.pairs()),
    ]
    lacking = [f"share {number + 1}: {field} had not {left} of {len(supply.texts)}" for field, left in supply.left().most_common()]
    return figures, [*(fault for site in found for fault in site.told), *lacking]


def _sites(harbour: Path, folder: Path, supply: Supply, browser: Browser) -> Iterator[Looked]:
    """Large ones, then small ones until each field has had all texts of the share."""
    few = one_of_each(folder / "of-a-small-site")
    for turn, write in enumerate([partial(large, harbour)] * LARGE + [partial(small, few)] * SMALL):
        if supply.given and not supply.left():
            return
        yield write(folder / "site", supply, browser, turn)
        shutil.rmtree(folder / "site")
