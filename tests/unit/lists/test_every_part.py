"""The pages of lists, as the catalog knows them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fabricate import INCIDENT, SOURCE, catalog_of, incident

from briefing.lists import every_part
from briefing.lists.every_part import INCIDENTS, SOURCES, of_record, part_key

DATES = {"inc-0004": None, "inc-0003": "2031-05-10", "inc-0002": "2031", "inc-0001": "2031-05-11"}
FILES = {f"incidents/2031/{name}.yml": incident(name, edtf) for name, edtf in DATES.items()}


@pytest.mark.parametrize("listed", [INCIDENTS, of_record("actor", "river-council"), of_record("source", "src-2031-05-gazette")])
def test_incidents_stand_in_the_order_of_their_months(tmp_path: Path, listed: str) -> None:
    catalog = catalog_of(tmp_path / "content", {**FILES, INCIDENT: FILES[INCIDENT]})
    assert catalog.parts[part_key(listed)].items == ("inc-0003", "inc-0001", "inc-0002", "inc-0004")


def test_the_plan_finds_the_name_of_every_page(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path / "content", {**FILES, INCIDENT: FILES[INCIDENT]})
    assert catalog.part_names[INCIDENTS] == ("", "2031")
    assert catalog.part_names[of_record("actor", "river-council")] == ("",)
    assert {part_key(listed, name) for listed, names in catalog.part_names.items() for name in names} == set(catalog.parts)


def test_a_record_s_own_page_holds_the_latest_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every_part, "RECORD_FIRST", 2)
    monkeypatch.setattr(every_part, "RECORD_MOST", 3)
    monkeypatch.setattr(every_part, "YEARS", 3)
    catalog = catalog_of(tmp_path / "content", {**FILES, INCIDENT: FILES[INCIDENT]})
    own = of_record("actor", "river-council")
    assert catalog.part_names[own] == ("", "2031", "undated")
    assert catalog.parts[part_key(own)].items == ("inc-0002",)


def test_sources_stand_by_the_month_of_their_publication(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path / "content", {SOURCE: {"published": None}})
    assert catalog.parts[part_key(SOURCES)].items[-1] == "src-2031-05-gazette"


def test_a_record_in_some_incidents_has_few_pages_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Years would be many pages of a few incidents each."""
    for bound, number in {"RECORD_MOST": 2, "RECORD_WHOLE": 3, "RECORD_FIRST": 1}.items():
        monkeypatch.setattr(every_part, bound, number)
    catalog = catalog_of(tmp_path / "content", {**FILES, INCIDENT: FILES[INCIDENT]})
    own = of_record("actor", "river-council")
    assert catalog.part_names[own] == ("", "2", "3")
    assert [catalog.parts[part_key(own, name)].items for name in ("", "2", "3")] == [("inc-0002",), ("inc-0003", "inc-0001"), ("inc-0004",)]


def test_a_record_that_is_about_its_incidents_holds_a_page_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(every_part, "RECORD_WHOLE", 2)
    catalog = catalog_of(tmp_path / "content", {**FILES, INCIDENT: FILES[INCIDENT]})
    assert catalog.part_names[of_record("source", "src-2031-05-gazette")] == ("",)
    assert len(catalog.part_names[of_record("actor", "river-council")]) == 2
