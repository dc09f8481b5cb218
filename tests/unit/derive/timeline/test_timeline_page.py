"""The pages of the timeline: what stands on them when the archive is small, and when it is large."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fabricate import SOURCE, catalog_of, incident

from briefing import urls
from briefing.derive.scope import Scope
from briefing.derive.timeline import filters
from briefing.derive.timeline.page import timeline_page, timeline_pages
from briefing.lists.every_part import INCIDENTS, part_key
from briefing.lists.months import calendar, month_of
from briefing.lists.parts import parted
from briefing.locales import locale
from briefing.views.pages import TimelinePage

DATES = ["2031-03-01", "2031-04-02", "2031-04-03", "2031-05-01", "2031-05-02", "2031-05-03"]


@pytest.fixture(scope="module")
def scope(tmp_path_factory: pytest.TempPathFactory) -> Scope:
    records = {f"incidents/2031/inc-{number:04}.yml": incident(f"inc-{number:04}", edtf) for number, edtf in enumerate(DATES, 1)}
    catalog = catalog_of(tmp_path_factory.mktemp("timeline") / "content", {**records, SOURCE: {"published": None}})
    return Scope(catalog, locale("en"), "en/timeline/index.html")


def page_of(scope: Scope, name: str = "") -> TimelinePage:
    return timeline_page(name, scope.at(urls.timeline(scope.locale.code, name)))


def of_many(scope: Scope, most: int) -> Scope:
    """The same archive where no more than `most` incidents stand on one page."""
    months = {name: month_of(one) for name, one in scope.catalog.incidents.items()}
    found = parted(calendar(scope.catalog.incidents, months), most, has_years=True)
    parts = {part_key(INCIDENTS, name): part for name, part in found.items()}
    return replace(scope, catalog=replace(scope.catalog, parts=parts, part_names={INCIDENTS: tuple(found)}))


def anchors(page: TimelinePage) -> list[str]:
    return [entry.anchor for year in page.timeline.years for period in year.periods for entry in period.entries]


@pytest.mark.parametrize(("most", "shown"), [(6, 6), (5, 5), (4, 3), (3, 3), (2, 2)])
def test_a_large_archive_shows_its_latest(scope: Scope, most: int, shown: int) -> None:
    page = page_of(of_many(scope, most))
    assert anchors(page) == [f"inc-{number:04}" for number in range(7 - shown, 7)]
    assert bool(page.paging.here) == bool(page.search) == (shown < 6)


def test_a_bar_leads_to_the_page_where_its_month_stands(scope: Scope) -> None:
    assert hrefs(page_of(of_many(scope, 6))) == ["#m2031-03", "#m2031-04", "#m2031-05"]
    assert hrefs(page_of(of_many(scope, 3))) == ["2031-03.html#m2031-03", "2031-04.html#m2031-04", "#m2031-05"]
    assert hrefs(page_of(of_many(scope, 6), "2031")) == ["#m2031-03", "#m2031-04", "#m2031-05"]
    assert hrefs(page_of(of_many(scope, 3), "2031")) == [f"2031-0{month}.html#m2031-0{month}" for month in (3, 4, 5)]


def hrefs(page: TimelinePage) -> list[str]:
    assert page.density
    return [bar.href for bar in page.density.years[0].bars if bar.href]


def test_a_year_with_too_many_leads_to_its_months_alone(scope: Scope) -> None:
    page = page_of(of_many(scope, 3), "2031")
    assert (anchors(page), page.filters, page.title) == ([], None, "Timeline of 2031")
    assert [(leaf.name.href, leaf.count) for leaf in page.paging.inner] == [
        ("2031-03.html", "1"),
        ("2031-04.html", "2"),
        ("2031-05.html", "3"),
    ]


def test_every_page_is_planned_in_every_language(scope: Scope) -> None:
    catalog = of_many(scope, 2).catalog
    paths = {code: [page.path for page in timeline_pages(catalog, code)] for code in ("ar", "en")}
    names = ["index", "2031", "2031-03", "2031-04", "2031-05", "2031-05-2"]
    assert paths == {code: [f"{code}/timeline/{name}.html" for name in names] for code in ("ar", "en")}


def test_a_month_has_no_bars(scope: Scope) -> None:
    assert page_of(of_many(scope, 2), "2031-05-2").density is None


def test_filters_offer_what_occurs(scope: Scope) -> None:
    page = page_of(scope)
    assert page.filters
    offered = {choice.name: [option.text.value for option in choice.options] for choice in page.filters.choices}
    assert offered["place"] == ["Karvan Province", "Tamsil"]
    assert offered["grade"] == ["No assessment"]
    assert page.filters.counts == {"one": "{shown} of {total} incidents", "other": "{shown} of {total} incidents"}
    entry = page.timeline.years[0].periods[0].entries[0]
    assert (entry.keys["month"], entry.keys["place"]) == ("2031-03", "karvan-province tamsil")
    assert set(entry.keys["actor"].split()) <= {option.id for option in page.filters.choices[0].options}


def test_arabic_carries_every_plural_form(scope: Scope) -> None:
    page = page_of(scope.in_locale("ar"))
    assert page.filters
    assert sorted(page.filters.counts) == ["few", "many", "one", "other", "two", "zero"]
    assert page.filters.counts["few"] == "{shown} حوادث من أصل {total}"


def test_one_incident_has_no_filters(scope: Scope) -> None:
    assert filters.filters(scope, list(scope.catalog.incidents.values())[:1]) is None
