"""Incidents in order of date, an imprecise one where its known bounds put it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from fabricate import BRIEFING, INCIDENT, SOURCE, catalog_of, incident

from briefing.derive.scope import Scope
from briefing.derive.timeline.chronology import Telling, by_year, chronology, span
from briefing.lists.months import UNDATED, month_of
from briefing.locales import locale
from briefing.records import Incident
from briefing.views.timeline import Timeline


def dated(edtf: str | None, name: str = "inc-0001") -> Incident:
    return Incident.model_validate(incident(name, edtf))


DATES = {
    "inc-0009": "2030-12-31",
    "inc-0008": "2031-05-10",
    "inc-0007": "2031-05",
    "inc-0006": "2031-05-10",
    "inc-0005": "[..2031-05-10]",
    "inc-0004": "2031",
    "inc-0003": "2031-06-01/2031-07-01",
    "inc-0002": None,
    "inc-0001": "2031-04-30~",
}


@pytest.fixture(scope="module")
def scope(tmp_path_factory: pytest.TempPathFactory) -> Scope:
    records = {f"incidents/2031/{name}.yml": incident(name, edtf) for name, edtf in DATES.items()}
    changes = {**records, SOURCE: {"published": None}}
    catalog = catalog_of(tmp_path_factory.mktemp("chronology") / "content", changes)
    return Scope(catalog, locale("en"), "en/timeline/index.html")


def outline(view: Timeline) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    return [(year.title, [(period.title, [entry.anchor for entry in period.entries]) for period in year.periods]) for year in view.years]


def test_years_months_and_what_cannot_be_put_into_one(scope: Scope) -> None:
    view = chronology(scope, list(scope.catalog.incidents), Telling())
    assert outline(view) == [
        ("2030", [("December 2030", ["inc-0009"])]),
        (
            "2031",
            [
                ("April 2031", ["inc-0001"]),
                ("May 2031", ["inc-0007", "inc-0006", "inc-0008", "inc-0005"]),
                ("June 2031", ["inc-0003"]),
                ("Month not given", ["inc-0004"]),
            ],
        ),
        ("Undated", [("Year not given", ["inc-0002"])]),
    ]


def test_anchors_of_years_and_months(scope: Scope) -> None:
    years = chronology(scope, list(scope.catalog.incidents), Telling()).years
    assert [year.anchor for year in years] == ["y2030", "y2031", "undated"]
    anchors = [period.anchor for year in years for period in year.periods]
    assert anchors == ["m2030-12", "m2031-04", "m2031-05", "m2031-06", "m2031-13", "m9999-13"]


def test_in_arabic(scope: Scope) -> None:
    view = chronology(Scope(scope.catalog, locale("ar"), "ar/timeline/index.html"), ["inc-0009", "inc-0004", "inc-0002"], Telling())
    assert [(title, [month for month, _ in months]) for title, months in outline(view)] == [
        ("2030", ["كانون الأول/ديسمبر 2030"]),
        ("2031", ["الشهر غير مذكور"]),
        ("بلا تاريخ", ["السنة غير مذكورة"]),
    ]


def test_incidents_by_year(scope: Scope) -> None:
    found = by_year(reversed(list(scope.catalog.incidents.values())))
    assert [(year, len(incidents)) for year, incidents in found.items()] == [(2030, 1), (2031, 7), (UNDATED, 1)]
    assert [month_of(incident)[1] for incident in found[2031]] == [4, 5, 5, 5, 5, 6, 13]


@pytest.mark.parametrize(
    ("dates", "bounds"),
    [
        (["2031-05-10", "2030"], (date(2030, 1, 1), date(2031, 5, 10))),
        (["2031-05-10/..", "[..2031-03-01]"], (date(2031, 3, 1), date(2031, 5, 10))),
        (["2031-02", None], (date(2031, 2, 1), date(2031, 2, 28))),
        ([None], None),
        ([], None),
    ],
)
def test_span(dates: list[str | None], bounds: tuple[date, date] | None) -> None:
    assert span(dates) == bounds


def test_an_entry_tells_where_and_what(tmp_path: Path) -> None:
    catalog = catalog_of(
        tmp_path / "content",
        {
            INCIDENT: {
                "event.sub_type": "armed_clash",
                "locations": [
                    {"place": "tamsil", "role": "occurred", "geo_precision": 1},
                    {"place": "karvan-province", "role": "mentioned", "geo_precision": 3},
                ],
            },
            BRIEFING: {"status": "draft"},
        },
    )
    (year,) = chronology(Scope(catalog, locale("en"), "en/index.html"), ["inc-0001"], Telling()).years
    (entry,) = year.periods[0].entries
    assert [place.text.value for place in entry.places] == ["Tamsil"]
    assert (entry.event.id, entry.date.words, entry.date.iso, entry.date.nature) == ("armed_clash", "10 May 2031", "2031-05-10", "day")
    assert entry.title.href == "incidents/inc-0001.html"


@pytest.mark.parametrize(("sub_type", "shown"), [(None, "battles"), ("other", "battles"), ("armed_clash", "armed_clash")])
def test_the_narrowest_kind_of_event_that_says_something(tmp_path: Path, sub_type: str | None, shown: str) -> None:
    catalog = catalog_of(tmp_path / "content", {INCIDENT: {"event.sub_type": sub_type}})
    (year,) = chronology(Scope(catalog, locale("en"), "en/index.html"), ["inc-0001"], Telling()).years
    assert year.periods[0].entries[0].event.id == shown
