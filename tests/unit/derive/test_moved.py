"""Every address that ever led to a record leads somewhere, and says nothing that had to go."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIDGE, BRIEFING, GUARD, INCIDENT, OUTLET, SITE, SOURCE, TOWN, both, catalog_of, incident, taken_down

from briefing.bundle.narrow import narrow
from briefing.derive import derive
from briefing.derive.moved import moved_pages
from briefing.former import first_id
from briefing.lists import every_part
from briefing.render import render

SECOND = "incidents/2031/inc-0002.yml"
RENAMED = {
    INCIDENT: "incidents/inc-0001",
    GUARD: "actors/hill-guard",
    TOWN: "places/tamsil",
    SOURCE: "sources/src-2031-05-gazette",
    OUTLET: "outlets/blue-gazette",
    BRIEFING: "briefings/tamsil-road",
}
WITHDRAWN = {"status": "withdrawn", "withdrawn": {"on": "2031-08-03", "note": both("بلا أساس.", "Without ground.")}}


def ways(folder: Path, changes: dict[str, Any], language: str = "en") -> dict[str, str]:
    """Former address → where it leads, without the language of both."""
    catalog = catalog_of(folder, changes)
    found = {one.path: one.make(catalog).head.leads_to for one in moved_pages(catalog)}
    mine = {path: to for path, to in found.items() if path.startswith(f"{language}/")}
    return {path.removeprefix(f"{language}/"): to.removeprefix(f"{language}/") for path, to in mine.items()}


def test_nothing_has_moved_where_nothing_was_renamed(tmp_path: Path) -> None:
    assert ways(tmp_path, {}) == {}


@pytest.mark.parametrize("name", RENAMED)
def test_each_former_id_of_each_kind_leads_to_the_record_in_each_language(tmp_path: Path, name: str) -> None:
    folder = RENAMED[name].partition("/")[0]
    pages = {f"{folder}/{old}.html": f"{RENAMED[name]}.html" for old in ("old-one", "old-two")}
    if folder in ("incidents", "briefings"):
        pages |= {f"side-by-side/{path}": f"side-by-side/{to}" for path, to in pages.items()}
    for language in ("ar", "en"):
        assert ways(tmp_path / language, {name: {"previous_ids": ["old-one", "old-two"]}}, language) == pages


def test_the_pages_of_its_lists_lead_on_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every_part, "RECORD_MOST", 1)
    found = ways(tmp_path, {GUARD: {"previous_ids": ["old-one"]}, SECOND: incident("inc-0002", "2030-02-01")})
    assert found == {f"actors/old-one{part}.html": f"actors/hill-guard{part}.html" for part in ("", "/2030", "/2031")}


def test_what_was_removed_keeps_its_addresses_and_those_that_it_had(tmp_path: Path) -> None:
    gone = {**incident("inc-0002"), "status": "withdrawn", "previous_ids": ["inc-old"], "revisions": taken_down()}
    assert ways(tmp_path, {SECOND: gone, BRIEFING: WITHDRAWN}) == {
        "incidents/inc-old.html": "incidents/inc-0002.html",
        "side-by-side/incidents/inc-old.html": "incidents/inc-0002.html",
        "side-by-side/incidents/inc-0002.html": "incidents/inc-0002.html",
        "side-by-side/briefings/tamsil-road.html": "briefings/tamsil-road.html",
    }


def test_in_one_language_nothing_was_side_by_side(tmp_path: Path) -> None:
    catalog = narrow(catalog_of(tmp_path, {INCIDENT: {"previous_ids": ["inc-old"]}}), "ar")
    assert [page.path for page in moved_pages(catalog)] == ["ar/incidents/inc-old.html"]


def test_what_is_not_shown_was_never_anywhere(tmp_path: Path) -> None:
    draft = {**incident("inc-0002"), "status": "draft", "previous_ids": ["inc-old"]}
    assert ways(tmp_path, {SECOND: draft, BRIDGE: {"previous_ids": ["old-bridge"]}}) == {}


def test_the_page_says_which_record_it_was(tmp_path: Path) -> None:
    pages = render(derive(catalog_of(tmp_path, {INCIDENT: {"previous_ids": ["inc-old"]}}), ""))
    page = pages["en/incidents/inc-old.html"]
    assert (page.kind, page.title, page.leads_to) == ("moved", "This page has moved: inc-old", "en/incidents/inc-0001.html")
    assert page.description == "What was known as inc-old now stands here:"
    assert '<a href="inc-0001.html"><bdi dir="ltr">Clash near Tamsil</bdi></a>' in page.body


def test_a_withdrawn_briefing_says_when_and_why_and_nothing_of_its_own(tmp_path: Path) -> None:
    pages = render(derive(catalog_of(tmp_path, {BRIEFING: {**WITHDRAWN, "title": both("قديم", "Old title")}}), ""))
    page = pages["en/briefings/tamsil-road.html"]
    assert (page.kind, page.title) == ("removed", "This briefing was withdrawn: tamsil-road")
    assert '<time datetime="2031-08-03"' in page.body
    assert "Without ground." in page.body
    assert [path for path, one in pages.items() if "Old title" in one.body + one.title + one.description] == []
    assert "Without ground." in pages["en/revisions.html"].body


def test_the_first_id_is_kept_for_good(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, {INCIDENT: {"previous_ids": ["first", "second"]}, SITE: {"authority": "karvan.org,2031"}})
    assert [first_id(one) for one in (*catalog.incidents.values(), *catalog.actors.values())] == ["first", "hill-guard", "river-council"]
