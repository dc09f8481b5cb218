"""What is planned is what is made: a worker is told the number of a page, and makes it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fabricate import BRIEFING, INCIDENT, both, catalog_of, incident

from briefing.bundle.narrow import narrow
from briefing.catalog import Catalog
from briefing.command.content import catalog_of as catalog_in
from briefing.derive import derive, planned, read_pages
from briefing.problems import BuildError


@pytest.fixture(scope="module")
def whole(harbour: Path) -> Catalog:
    return catalog_in(harbour)


def test_a_planned_page_stands_where_it_was_planned(whole: Catalog) -> None:
    plan = planned(whole, "")
    heads = [page.make(whole).head for page in plan]
    assert [(page.path, page.kind, page.lang) for page in plan] == [(head.path, head.kind, head.lang) for head in heads]
    assert [head.path for head in heads] == [view.head.path for view in derive(whole, "")]


def test_the_pages_of_a_record_are_planned_as_its_own(whole: Catalog) -> None:
    name = next(iter(whole.incidents))
    mine = [page.path for page in planned(whole, "") if page.record == ("incident", name) and page.kind != "moved"]
    assert mine == [
        f"ar/incidents/{name}.html",
        f"en/incidents/{name}.html",
        f"ar/side-by-side/incidents/{name}.html",
        f"en/side-by-side/incidents/{name}.html",
    ]


def test_read_are_all_pages_but_those_that_lead_on_or_list_files(whole: Catalog) -> None:
    read = {view.head.path for view in read_pages(whole)}
    assert {page.kind for page in planned(whole, "") if page.path not in read} == {"data", "moved"}
    some = {view.head.path for view in read_pages(whole, {("incident", next(iter(whole.incidents)))})}
    assert read > some
    assert not [path for path in some if "/actors/" in path and not path.endswith("index.html")]


def test_two_pages_at_one_path_are_refused(whole: Catalog) -> None:
    with pytest.raises(BuildError, match=f"two pages would stand at ar/{whole.pages[0].id}.html"):
        planned(replace(whole, pages=(*whole.pages, whole.pages[0])), "")


def test_in_one_language_nothing_is_planned_in_another(whole: Catalog) -> None:
    assert {page.lang for page in planned(narrow(whole, "en"), "")} == {"en"}


def test_what_was_removed_is_planned_beside_what_is_there(tmp_path: Path) -> None:
    gone = {"status": "withdrawn", "withdrawn": {"on": "2031-08-03", "note": both("بلا أساس.", "Without ground.")}}
    plan = planned(catalog_of(tmp_path, {BRIEFING: gone, INCIDENT: incident("inc-0001") | {"previous_ids": ["inc-old"]}}), "")
    kinds = {page.path: page.kind for page in plan}
    assert kinds["en/briefings/tamsil-road.html"] == "removed"
    assert kinds["en/incidents/inc-old.html"] == "moved"
