"""What is counted in which month, and what is counted apart because nobody knows its month."""

from __future__ import annotations

import pytest
from fabricate import SOURCE, catalog_of, incident

from briefing.derive.scope import Scope
from briefing.derive.timeline.density import density, density_of
from briefing.locales import locale
from briefing.views.timeline import Density

DATES = ["2028-02-03", "2031-05-10", "2031-05-11", "2031-05", "2031-04-02", "2031", "2031-04-01~", "[..2031-05-06]", None]


@pytest.fixture(scope="module")
def scope(tmp_path_factory: pytest.TempPathFactory) -> Scope:
    records = {f"incidents/2031/inc-{number:04}.yml": incident(f"inc-{number:04}", edtf) for number, edtf in enumerate(DATES, 1)}
    catalog = catalog_of(tmp_path_factory.mktemp("density") / "content", {**records, SOURCE: {"published": None}})
    return Scope(catalog, locale("en"), "en/timeline/index.html")


@pytest.fixture(scope="module")
def view(scope: Scope) -> Density:
    return density(scope, scope.catalog.incidents.values(), lambda year, month: f"#{year}-{month}")


def test_years_without_an_incident_are_told_in_words(view: Density) -> None:
    assert [(year.title, len(year.bars)) for year in view.years] == [("2028", 12), ("2029–2030", 0), ("2031", 12)]


def test_the_bars_of_all_years_have_one_scale(view: Density) -> None:
    heights = {bar.key: bar.height for year in view.years for bar in year.bars if bar.count}
    assert heights == {"2028-02": "13.3", "2031-04": "13.3", "2031-05": "40"}
    assert all(float(bar.top) + float(bar.height) == pytest.approx(54, abs=0.1) for year in view.years for bar in year.bars)
    assert all(float(bar.base) > 10 for year in view.years for bar in year.bars)


def test_a_bar_says_its_month_and_number_and_leads_there(view: Density) -> None:
    may = view.years[-1].bars[4]
    assert (may.number, may.title, may.count, may.href) == ("5", "May 2031", "3 incidents", "#2031-5")
    assert view.years[-1].bars[0].count == view.years[-1].bars[0].href == ""


def test_what_is_in_no_month_is_counted_apart_and_nothing_is_lost(view: Density) -> None:
    assert (view.years[0].loose, view.years[-1].loose, view.loose) == ("", "2 incidents", "2 incidents")


def test_nothing_at_all(scope: Scope) -> None:
    assert density(scope, (), lambda year, month: "") == Density((), "")


def test_of_many_months_the_latest_whole_years_are_drawn_and_the_others_told_in_words(scope: Scope) -> None:
    numbers = {"2028-02": 3, "2028": 1, "2030-01": 1, "2030-07": 1, "2031-05": 2}
    found = density_of(scope, numbers, lambda year, month: f"{year}.html", most=3)
    assert [(year.title, len(year.bars), year.count, year.href) for year in found.years] == [
        ("2028", 0, "4 incidents", "2028.html"),
        ("2029", 0, "", ""),
        ("2030", 12, "", "2030.html"),
        ("2031", 12, "", "2031.html"),
    ]


def test_the_last_year_is_always_drawn(scope: Scope) -> None:
    found = density_of(scope, {"2030-01": 1, "2031-05": 2, "2031-06": 1}, lambda year, month: "", most=1)
    assert [bool(year.bars) for year in found.years] == [False, True]
