"""Sites full of hostile texts, built and looked at: their files, and their pages, opened by http or from the disk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from chromium import serving, stay
from fabricate import BRIEFING, COUNCIL, INCIDENT, TOWN, WORD, both, changed, records, write_site
from fabricate import SITE as SETTINGS
from hostile_texts import browsing, files, planted
from hostile_texts.content import Hostile, Supply, write
from hostile_texts.intact import Looks
from playwright.sync_api import Browser

import build

ROOT = Path(__file__).parent.parent.parent
MAP = ROOT / "tests/sites/harbour/base-maps/velmar.yml"
BASE = "https://harbour.example/archive/"
WORLDS = 6
"""Copies of the records in one site."""
FRONT = ("index", "map", "data", "contact", "revisions", "timeline/index", "places/index")
"""Pages of a small site, of which each such site has two opened."""
WIDTHS = (360, 1280)
SHARED = frozenset({"Site", "Contact", "Editor", "Release", "BaseMap", "River", "Outline", "MapName"})
"""The record types of which a site has one, however many worlds it has."""


class Looked(NamedTuple):
    """What was found in sites."""

    refused: int
    refused_with_a_code: int
    opened: int
    sound: int
    shown: int
    intact: int
    told: list[str]
    """Each fault, with its place."""


def large(harbour: Path, folder: Path, supply: Supply, browser: Browser, turn: int) -> Looked:
    """A site of several worlds of `harbour`. Each page that tells of texts is opened by one of the ways, next turn by the other."""
    hostile, site = _built(write(harbour, folder / "content", WORLDS, supply, together=True), folder / "site")
    return _looked(hostile, site, list(_telling(site)), browser, turn)


def small(one_of_each: Path, folder: Path, supply: Supply, browser: Browser, turn: int) -> Looked:
    """A site of several worlds of a few records; of one, when only what a site has once lacks texts. Each turn opens other pages."""
    number = WORLDS if any(field.split(".")[0] not in SHARED for field in supply.left()) else 1
    hostile, site = _built(write(one_of_each, folder / "content", number, supply, together=True), folder / "site")
    names = [f"{code}/{name}.html" for name in FRONT for code in ("ar", "en")]
    there = [name for name in names if (site / name).is_file()]
    return _looked(hostile, site, [there[(2 * turn + one) % len(there)] for one in (0, 1)], browser, turn)


def one_of_each(folder: Path) -> Path:
    """Records in which each field of text stands at least once, a map and two releases among them."""
    return write_site(
        folder,
        {
            "base-maps/velmar.yml": MAP.read_text(encoding="utf-8").replace("place: north-coast", "place: null"),
            SETTINGS: {"releases": [{"name": "2031.1", "on": "2031-06-30", "note": _reason()}, {"name": "2031.2", "on": "2031-12-31"}]},
            INCIDENT: {
                "context": _reason(),
                "sensitivity": {"reason": _reason()},
                "assessment": {"grade": "disputed", "rationale": _reason(), "by": "desk", "on": "2031-06-01"},
                "claims.0.chain": [{"description": _reason()}, {"source": "src-2031-05-gazette"}],
            },
            "briefings/withdrawn.yml": changed(
                records()[BRIEFING], {"id": "withdrawn", "status": "withdrawn", "withdrawn": {"on": "2031-06-03", "note": _reason()}}
            ),
            COUNCIL: {"aka": [{"text": "RC", "lang": "en"}]},
            TOWN: {"point": {"lat": "12.5", "lon": "-61.25", "basis": "gazetteer", "source": "An atlas"}},
            WORD: {"forms": ["heroes"]},
        },
    )


def _reason() -> dict[str, str]:
    return both("السبب", "The reason")


def _built(hostile: Hostile, site: Path) -> tuple[Hostile, Path]:
    if build.main(["--content", str(hostile.folder), "--out", str(site), "--base-url", BASE, "--jobs", "1", "--no-cache"]):
        raise RuntimeError("the site of hostile texts was not built")
    return hostile, site


def _looked(hostile: Hostile, site: Path, every: Sequence[str], browser: Browser, turn: int) -> Looked:
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
    codes = sum(bool(one.codes) for one in hostile.refused)
    return Looked(len(hostile.refused), codes, len(found.pages), found.sound, seen + len(broken), seen, [*found.unsound, *broken])


def _telling(site: Path) -> Iterator[str]:
    """The pages in which more texts stand than those of the site itself, which every page has."""
    own = set(planted.WORD.findall((site / "404.html").read_text(encoding="utf-8")))
    for path in sorted(site.rglob("*.html")):
        if set(planted.WORD.findall(path.read_text(encoding="utf-8"))) - own:
            yield path.relative_to(site).as_posix()
