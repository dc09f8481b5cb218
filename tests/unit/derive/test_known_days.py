"""Each page is given as of the newest day of what it shows, and of nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIEFING, COUNCIL, GUARD, SOURCE, both, catalog_of, incident, place

from briefing.catalog import ARCHIVE, Catalog
from briefing.derive.known import known
from briefing.lists import parts
from briefing.lists.every_part import INCIDENTS, part_key
from briefing.lists.overviews import CHANGES
from briefing.locales import locale

LATE = "2032-04-05"


def revised(name: str, edtf: str, on: str, **more: Any) -> dict[str, Any]:
    return incident(name, edtf) | {"revisions": [{"on": on, "kind": "added", "note": both("أضيف السجل.", "Record added.")}], **more}


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Two incidents of two years; the earlier one, revised later, names another place, and is told of by one of the actors alone."""
    second = revised("inc-0002", "2030-03-01", LATE, locations=[{"place": "farhold", "role": "occurred", "geo_precision": 1}])
    second["claims"] = second["claims"][:1]
    second["participants"] = []
    changes = {
        "places/farhold.yml": place("farhold", "فرهولد", "Farhold", "city", ["karvan-province"], "point"),
        "incidents/2030/inc-0002.yml": second,
        **{name: {"reviewed_on": "2031-05-20"} for name in (GUARD, COUNCIL)},
        SOURCE: {"accessed_at": "2031-05-30"},
        BRIEFING: {"incidents": ["inc-0001"]},
    }
    return catalog_of(tmp_path_factory.mktemp("days") / "content", changes)


@pytest.mark.parametrize(
    ("shown", "day"),
    [
        (ARCHIVE, LATE),
        ("incident/inc-0001", "2031-06-01"),
        ("incident/inc-0002", LATE),
        ("actor/hill-guard", "2031-06-01"),
        ("actor/river-council", LATE),
        ("place/tamsil", "2031-06-01"),
        ("place/farhold", LATE),
        ("place/karvan-province", LATE),
        ("source/src-2031-05-gazette", LATE),
        ("outlet/blue-gazette", LATE),
        ("briefing/tamsil-road", "2031-06-02"),
        (part_key(INCIDENTS), LATE),
        (part_key(INCIDENTS, "2031"), "2031-06-01"),
        (part_key(INCIDENTS, "2030"), LATE),
        (part_key(CHANGES, "2031"), "2031-06-02"),
    ],
)
def test_the_newest_day_of_what_is_shown(catalog: Catalog, shown: str, day: str) -> None:
    assert catalog.days[shown] == date.fromisoformat(day)


def test_what_no_record_dates_has_no_day(catalog: Catalog) -> None:
    assert "place/tamsil-bridge" not in catalog.days
    assert known(catalog, locale("en"), "place/tamsil-bridge") == ""


def test_the_page_of_a_year_that_only_leads_on_is_as_new_as_its_months(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.lists.every_part.MOST", 1)
    more = {f"incidents/2031/inc-000{month}.yml": revised(f"inc-000{month}", f"2031-0{month}-01", f"2031-09-0{month}") for month in (2, 3)}
    days = catalog_of(tmp_path / "content", more).days
    assert days[part_key(INCIDENTS, "2031")] == date(2031, 9, 3)
    assert days[part_key(INCIDENTS, "2031-02")] == date(2031, 9, 2)
    assert days[part_key(INCIDENTS, "2031-05")] == date(2031, 6, 1)
    assert parts.MOST > 1
