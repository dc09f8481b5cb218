"""The lists of records: their groups, how many stand in each, and what is said of each entry."""

from __future__ import annotations

from pathlib import Path

import pytest
from fabricate import SOURCE, actor, catalog_of, incident

from briefing.derive.directories import ACTORS, PLACES, whole_page
from briefing.derive.lists import incident_lists, incidents_page, sources_page
from briefing.derive.scope import Scope
from briefing.lists import every_part
from briefing.locales import locale
from briefing.render import render_page
from briefing.views.pages import ListPage

EVERY_YEAR = {"incidents/2031/inc-0002.yml": incident("inc-0002", "2030-12-31"), "incidents/2031/inc-0003.yml": incident("inc-0003", None)}


@pytest.fixture(scope="module")
def scope(tmp_path_factory: pytest.TempPathFactory) -> Scope:
    band = {"actors/band.yml": actor("band", "الجماعة", "The Band")}
    return Scope(catalog_of(tmp_path_factory.mktemp("lists") / "content", {**EVERY_YEAR, **band}), locale("en"), "en/actors/index.html")


def groups(page: ListPage) -> list[tuple[str, str, str]]:
    return [(group.title.value, group.anchor, group.count) for group in page.groups]


def test_incidents_stand_by_year_and_the_undated_last(scope: Scope) -> None:
    assert groups(incidents_page("", scope)) == [("2030", "y2030", "1"), ("2031", "y2031", "1"), ("Undated", "undated", "1")]


def test_every_group_counts_its_entries(scope: Scope) -> None:
    for page in (whole_page(ACTORS, scope), whole_page(PLACES, scope), incidents_page("", scope), sources_page("", scope)):
        assert page.groups
        assert all(group.count == str(len(group.entries)) for group in page.groups)


def test_an_actor_in_no_incident_is_listed_all_the_same(scope: Scope) -> None:
    entries = [entry for group in whole_page(ACTORS, scope).groups for entry in group.entries if entry.title.text.value == "The Band"]
    assert [detail.value for detail in entries[0].details] == ["0 incidents"]


@pytest.mark.parametrize(
    ("published", "group"),
    [("2031-05-11", "y2031"), ("2031-05~", "y2031"), ("[..2031-05-20]", "y2031"), (None, "undated")],
)
def test_sources_stand_by_the_year_of_publication(tmp_path: Path, published: str | None, group: str) -> None:
    catalog = catalog_of(tmp_path / "content", {SOURCE: {"published": published}})
    assert [one.anchor for one in sources_page("", Scope(catalog, locale("en"), "en/sources/index.html")).groups] == [group]


def test_incidents_that_do_not_stand_on_one_page_have_pages_by_month(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every_part, "MOST", 1)
    monkeypatch.setattr(every_part, "FIRST", 1)
    files = {**EVERY_YEAR, "incidents/2031/inc-0004.yml": incident("inc-0004", "2031-04-01")}
    scope = Scope(catalog_of(tmp_path / "content", files), locale("en"), "en/incidents/by-date/2031.html")
    names = ["index", "by-date/2030", "by-date/2031", "by-date/2031-04", "by-date/2031-05", "by-date/undated"]
    assert [page.path for page in incident_lists(scope.catalog, "en")] == [f"en/incidents/{name}.html" for name in names]
    assert groups(incidents_page("", scope)) == [("2031", "y2031", "1")]
    assert groups(incidents_page("2031-04", scope)) == [("April 2031", "m2031-04", "1")]
    year = incidents_page("2031", scope)
    assert (year.title, year.groups, year.head.crumbs[0].href) == ("Incidents: 2031", (), "../index.html")
    assert year.paging
    assert [leaf.name.href for leaf in year.paging.inner] == ["2031-04.html", "2031-05.html"]
    assert "No incident has been published yet." not in render_page(year).body
