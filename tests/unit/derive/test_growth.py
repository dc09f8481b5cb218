"""No page of an overview grows with the archive: four times as many records make more pages, and none that is longer."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

import pytest
from fabricate import actor, catalog_of, incident

from briefing.catalog import Catalog
from briefing.derive import planned
from briefing.render import render

OVERVIEWS = frozenset({"home", "briefings", "timeline", "map", "search", "gaps", "list", "revisions"})
SMALL = {
    "briefing.lists.every_part.MOST": 6,
    "briefing.lists.directories.MOST": 6,
    "briefing.lists.directories.FOREMOST": 4,
    "briefing.lists.overviews.MOST": 6,
    "briefing.derive.gaps.MOST": 6,
    "briefing.derive.gaps.EXCERPT": 4,
}
"""How many entries a page may have, so that few records are many."""
FEW, MANY = 24, 96


def archive(folder: Path, number: int) -> Catalog:
    """Incidents and actors, so many of each, in two months of two years."""
    days = [f"20{30 + place % 2}-0{1 + place // 2 % 2}-{1 + place % 28:02}" for place in range(number)]
    incidents = {f"incidents/{day[:4]}/n-{place:04}.yml": incident(f"n-{place:04}", day) for place, day in enumerate(days)}
    actors = {f"actors/n-{place:04}.yml": actor(f"n-{place:04}", f"جماعة {place:04}", f"Band {place:04}") for place in range(number)}
    return catalog_of(folder, {**incidents, **actors})


@pytest.fixture(scope="module")
def longest(tmp_path_factory: pytest.TempPathFactory) -> dict[int, dict[str, int]]:
    """Number of records → kind of page → length of the longest."""
    found: dict[int, dict[str, int]] = {}
    with pytest.MonkeyPatch.context() as patched:
        for name, value in SMALL.items():
            patched.setattr(name, value)
        for number in (FEW, MANY):
            catalog = archive(tmp_path_factory.mktemp("growth") / str(number), number)
            plan = [page for page in planned(catalog, "") if page.kind in OVERVIEWS and page.lang == "ar"]
            pages = render(page.make(catalog) for page in plan)
            found[number] = {kind: max(len(page.body) for page in pages.values() if page.kind == kind) for kind in OVERVIEWS}
    return found


@pytest.mark.parametrize("kind", sorted(OVERVIEWS))
def test_no_overview_grows_with_the_archive(longest: dict[int, dict[str, int]], kind: str) -> None:
    """What is added are digits, and numbers of pages that are left out."""
    assert longest[MANY][kind] <= longest[FEW][kind] * 1.1 + 200


def test_every_record_can_be_reached_from_the_first_pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SMALL.items():
        monkeypatch.setattr(name, value)
    catalog = archive(tmp_path / "content", FEW)
    pages = render(page.make(catalog) for page in planned(catalog, "") if page.kind in OVERVIEWS and page.lang == "en")
    reached: set[str] = set()
    waiting = [f"en/{name}.html" for name in ("timeline/index", "incidents/index", "actors/index", "revisions", "gaps", "map")]
    while waiting:
        path = waiting.pop()
        if path not in reached:
            reached.add(path)
            waiting += targets(path, pages[path].body) if path in pages else []
    parts = {path for path, page in pages.items() if page.kind in ("timeline", "list", "revisions", "gaps", "map")}
    records = {f"en/incidents/{name}.html" for name in catalog.incidents} | {f"en/actors/{name}.html" for name in catalog.actors}
    apart = {"en/places/index.html", "en/sources/index.html", "en/outlets/index.html"}
    assert parts | records <= reached | apart


def targets(path: str, body: str) -> list[str]:
    links = (link.partition("#")[0] for link in re.findall(r'href="([^"]+)"', body))
    return [posixpath.normpath(posixpath.join(posixpath.dirname(path), link)) for link in links if link]
