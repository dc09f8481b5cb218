"""The lists of records: their groups, how many stand in each, and what is said of each entry."""

from __future__ import annotations

from pathlib import Path

import pytest
from fabricate import SOURCE, actor, catalog_of, incident

from briefing.derive.lists import actors_page, incidents_page, places_page, sources_page
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.views.pages import ListPage

EVERY_YEAR = {"incidents/2031/inc-0002.yml": incident("inc-0002", "2030-12-31"), "incidents/2031/inc-0003.yml": incident("inc-0003", None)}


@pytest.fixture(scope="module")
def scope(tmp_path_factory: pytest.TempPathFactory) -> Scope:
    band = {"actors/band.yml": actor("band", "الجماعة", "The Band")}
    return Scope(catalog_of(tmp_path_factory.mktemp("lists") / "content", {**EVERY_YEAR, **band}), locale("en"), "en/actors/index.html")


def groups(page: ListPage) -> list[tuple[str, str, str]]:
    return [(group.title.value, group.anchor, group.count) for group in page.groups]


def test_incidents_stand_by_year_and_the_undated_last(scope: Scope) -> None:
    assert groups(incidents_page(scope)) == [("2030", "y2030", "1"), ("2031", "y2031", "1"), ("Undated", "undated", "1")]


def test_every_group_counts_its_entries(scope: Scope) -> None:
    for page in (actors_page(scope), places_page(scope), incidents_page(scope), sources_page(scope)):
        assert page.groups
        assert all(group.count == str(len(group.entries)) for group in page.groups)


def test_an_actor_in_no_incident_is_listed_all_the_same(scope: Scope) -> None:
    entries = [entry for group in actors_page(scope).groups for entry in group.entries if entry.title.text.value == "The Band"]
    assert [detail.value for detail in entries[0].details] == ["0 incidents"]


@pytest.mark.parametrize(
    ("published", "group"),
    [("2031-05-11", "y2031"), ("2031-05~", "y2031"), ("[..2031-05-20]", "y2031"), (None, "undated")],
)
def test_sources_stand_by_the_year_of_publication(tmp_path: Path, published: str | None, group: str) -> None:
    catalog = catalog_of(tmp_path / "content", {SOURCE: {"published": published}})
    assert [one.anchor for one in sources_page(Scope(catalog, locale("en"), "en/sources/index.html")).groups] == [group]
