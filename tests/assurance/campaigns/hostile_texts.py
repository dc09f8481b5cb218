"""Every hostile text in every field of every kind of record: the site, its files, its bundle's pages opened by http and from the disk."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from assurance.ledger import Figure
from chromium import UNDRAWN, chromium, serving, stay
from hostile_texts import browsing, files
from hostile_texts.content import EVERY, Supply, write
from hostile_texts.corpus import VECTORS
from hostile_texts.intact import Looks
from hostile_texts.programs import tried
from playwright.sync_api import Browser

import build

ROOT = Path(__file__).parent.parent.parent.parent
SITE, WORDS = ROOT / "tests/sites/harbour", ROOT / "content/vocabularies"
BASE = "https://harbour.example/archive/"
WORLDS = 6
"""Copies of the invented archive in one site."""
MOST_BUILDS = 40


def run(say: Callable[[str], None]) -> list[Figure]:
    with tempfile.TemporaryDirectory() as name, chromium(UNDRAWN) as browser:
        folder, supply = Path(name), Supply()
        harbour = shutil.copytree(SITE, folder / "harbour")
        shutil.copytree(WORDS, harbour / "vocabularies")
        figures: list[Figure] = []
        for number in range(MOST_BUILDS):
            if number and supply.is_through():
                break
            figures += _build(harbour, folder / str(number), supply, browser, say)
            say(f"site {number + 1}: {min(supply.given.values())} of {len(EVERY)} texts in the field that has the fewest")
            shutil.rmtree(folder / str(number))
        programs = tried(harbour, VECTORS, 7, folder / "programs")
        for fault in programs.broken:
            say(fault)
        return [*_summed(figures), Figure("texts-for-programs", programs.number, programs.number - len(programs.broken))]


def _build(harbour: Path, folder: Path, supply: Supply, browser: Browser, say: Callable[[str], None]) -> list[Figure]:
    """One site of several worlds, with as many texts in each field as there is room for."""
    hostile = write(harbour, folder / "content", WORLDS, supply, together=True)
    site = folder / "site"
    if build.main(["--content", str(hostile.folder), "--out", str(site), "--base-url", BASE]):
        raise RuntimeError("the site of hostile texts was not built")
    found, beside = browsing.Opened(Looks(hostile.told)), Looks(hostile.told)
    risky = files.look_at(site, beside)
    every = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html") if path.name != "404.html")
    with serving(site) as served:
        for base, width in ((served, 360), (site.as_uri() + "/", 1280)):
            context = browser.new_context(viewport={"width": width, "height": 900})
            stay(context)
            browsing.look_at(context, base, every, found)
            context.close()
    looks = [*found.looks.values(), *beside.values()]
    broken = [fault for look in looks for fault in look.broken] + risky
    for fault in (*found.unsound, *broken):
        say(fault)
    seen = sum(len(look.seen) for look in looks)
    refused = len(hostile.refused)
    return [
        Figure("texts-refused", refused, sum(bool(one.codes) for one in hostile.refused)),
        Figure("texts-opened", len(found.pages), found.sound),
        Figure("texts-shown", seen + len(broken), seen),
    ]


def _summed(figures: list[Figure]) -> list[Figure]:
    names = sorted({figure.promise for figure in figures})
    sums = {name: [figure for figure in figures if figure.promise == name] for name in names}
    return [Figure(name, sum(one.tried for one in those), sum(one.held for one in those)) for name, those in sums.items()]
