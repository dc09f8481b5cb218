"""The hostile texts in the fields of all kinds of records: sites and their files, their pages opened by http or from the disk.

First in a few large sites; then, what a field had no room for there, in small ones, of which each has a few texts in each field.
"""

from __future__ import annotations

import multiprocessing
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from assurance.ledger import Figure
from chromium import UNDRAWN, chromium, serving, stay
from fabricate import SITE as SETTINGS
from fabricate import write_site
from hostile_texts import browsing, files
from hostile_texts.content import EVERY, Hostile, Supply, write
from hostile_texts.corpus import VECTORS
from hostile_texts.intact import Looks
from hostile_texts.planted import WORD
from hostile_texts.programs import tried
from playwright.sync_api import Browser

import build

ROOT = Path(__file__).parent.parent.parent.parent
SITE, WORDS = ROOT / "tests/sites/harbour", ROOT / "content/vocabularies"
BASE = "https://harbour.example/archive/"
SHARES = 3
"""Processes, each with its share of the texts."""
WORLDS, BUILDS = 6, 3
"""Copies of the invented archive in one site, and sites of each share."""
SMALL = 60
"""Small sites of each share, at the most."""
FRONT = ("index", "map", "data", "contact", "revisions", "timeline/index", "places/index")
"""Pages of a small site, of which each such site has two opened."""
WIDTHS = (360, 1280)

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
    supply, figures, said = Supply(EVERY[number::SHARES]), list[Figure](), list[str]()
    small = _small(folder / "of-a-small-site")
    with chromium(UNDRAWN) as browser:
        for turn in range(BUILDS):
            site, faults = _site(harbour, folder / str(turn), supply, browser, turn)
            figures += site
            said += faults
            shutil.rmtree(folder / str(turn))
        for turn in range(SMALL if supply.left() else 0):
            site, faults = _small_site(small, folder / "small", supply, browser, turn)
            figures += site
            said += faults
            shutil.rmtree(folder / "small")
    said += [f"share {number + 1}: {field} had not {left} of {len(supply.texts)}" for field, left in supply.left().most_common()]
    return [*figures, Figure("texts-in-fields", supply.pairs(), supply.pairs())], said


def _site(harbour: Path, folder: Path, supply: Supply, browser: Browser, turn: int) -> Result:
    """One site of several worlds, with as many texts in each field as there is room for.

    Each page that tells of them is opened by one of the ways.
    """
    hostile, site = _built(write(harbour, folder / "content", WORLDS, supply, together=True), folder / "site")
    return _looked(hostile, site, list(_telling(site)), browser, turn)


def _small(folder: Path) -> Path:
    """Records with one of each kind, a map and two releases."""
    maps, settings = (SITE / "base-maps/velmar.yml").read_text(encoding="utf-8"), (SITE / "site.yml").read_text(encoding="utf-8")
    changes = {"base-maps/velmar.yml": maps.replace("place: north-coast", "place: null"), SETTINGS: settings.replace("night-desk", "desk")}
    return write_site(folder, changes)


def _small_site(records: Path, folder: Path, supply: Supply, browser: Browser, turn: int) -> Result:
    hostile, site = _built(write(records, folder / "content", 1, supply, together=True), folder / "site")
    names = [f"{code}/{name}.html" for name in FRONT for code in ("ar", "en")]
    there = [name for name in names if (site / name).is_file()]
    return _looked(hostile, site, [there[(2 * turn + one) % len(there)] for one in (0, 1)], browser, turn)


def _built(hostile: Hostile, site: Path) -> tuple[Hostile, Path]:
    if build.main(["--content", str(hostile.folder), "--out", str(site), "--base-url", BASE, "--jobs", "1", "--no-cache"]):
        raise RuntimeError("the site of hostile texts was not built")
    return hostile, site


def _looked(hostile: Hostile, site: Path, every: Sequence[str], browser: Browser, turn: int) -> Result:
    """What is found in its files, and in those of its pages, each opened by one of the ways."""
    found, beside = browsing.Opened(Looks(hostile.told)), Looks(hostile.told)
    faults = files.look_at([site], beside)
    with serving(site) as served:
        for way, base in enumerate((served, site.as_uri() + "/")):
            context = browser.new_context(viewport={"width": WIDTHS[way], "height": 900})
            stay(context)
            browsing.look_at(context, base, every[(way + turn) % 2 :: 2], found)
            context.close()
    looks = [*found.looks.values(), *beside.values()]
    broken = [*(fault for look in looks for fault in look.broken), *faults]
    seen = sum(len(look.seen) for look in looks)
    figures = [
        Figure("texts-refused", len(hostile.refused), sum(bool(one.codes) for one in hostile.refused)),
        Figure("texts-opened", len(found.pages), found.sound),
        Figure("texts-shown", seen + len(broken), seen),
    ]
    return figures, [*found.unsound, *broken]


def _telling(site: Path) -> Iterator[str]:
    """The pages in which more texts stand than those of the site itself, which every page has."""
    own = set(WORD.findall((site / "404.html").read_text(encoding="utf-8")))
    for path in sorted(site.rglob("*.html")):
        if set(WORD.findall(path.read_text(encoding="utf-8"))) - own:
            yield path.relative_to(site).as_posix()
