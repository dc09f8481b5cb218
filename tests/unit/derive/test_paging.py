"""What a page of a long list says of itself, in both languages, and where it leads."""

from __future__ import annotations

from functools import partial

import pytest
from fabricate import catalog_of

from briefing import urls
from briefing.derive.counts import incident_count
from briefing.derive.paging import crumbs, paging, place_words, titled
from briefing.derive.scope import Scope, words
from briefing.lists.months import UNDATED
from briefing.lists.parts import Parts, Period, Place, in_a_row, parted
from briefing.locales import locale
from briefing.views.paging import Leaf, Paging

MANY = [((2030, 12), ["a"]), ((2031, 5), list("bcdefgh")), ((2031, 6), ["i"]), ((UNDATED, 13), ["j"])]
PARTS: Parts[str] = parted(MANY, most=3)


@pytest.fixture(scope="module")
def scope(tmp_path_factory: pytest.TempPathFactory) -> Scope:
    return Scope(catalog_of(tmp_path_factory.mktemp("paging") / "content", {}), locale("en"), "en/timeline/index.html")


def shown(scope: Scope, name: str, code: str = "en") -> Paging:
    here = scope.in_locale(code).at(urls.timeline(code, name))
    return paging(here, PARTS[name], partial(urls.timeline, code), incident_count)


def told(leaves: tuple[Leaf, ...]) -> list[tuple[str, str | None, str]]:
    return [(leaf.name.text.value, leaf.name.href, leaf.count) for leaf in leaves]


@pytest.mark.parametrize(
    ("name", "english", "arabic"),
    [
        ("", "The latest of 10 incidents", "الأحدث من أصل 10 حوادث"),
        ("2030", "1 incident", "حادثة واحدة"),
        ("2031", "8 incidents", "8 حوادث"),
        ("2031-05-2", "4–6 of 7 incidents; page 2 of 3", "من 4 إلى 6، من أصل 7 حوادث؛ الصفحة 2 من 3"),
        ("2031-05-3", "Number 7 of 7 incidents; page 3 of 3", "الرقم 7 من أصل 7 حوادث؛ الصفحة 3 من 3"),
    ],
)
def test_which_part_of_how_many(scope: Scope, name: str, english: str, arabic: str) -> None:
    assert (shown(scope, name).here, shown(scope, name, "ar").here) == (english, arabic)


def test_the_first_page_leads_to_the_years_with_their_counts(scope: Scope) -> None:
    assert told(shown(scope, "").inner) == [("2030", "2030.html", "1"), ("2031", "2031.html", "8"), ("Undated", "undated.html", "1")]
    assert shown(scope, "").around == ()


def test_a_month_leads_to_those_of_its_year_and_to_its_neighbours(scope: Scope) -> None:
    month = shown(scope, "2031-05-3", "ar")
    assert told(month.around) == [("أيار/مايو", "2031-05.html", ""), ("حزيران/يونيو", "2031-06.html", "")]
    assert [leaf.is_here for leaf in month.around] == [True, False]
    assert month.before
    assert (month.before.href, month.before.text.value) == ("2031-05-2.html", "أيار/مايو 2031، الصفحة 2")
    assert month.after
    assert (month.after.href, month.after.text.value) == ("2031-06.html", "حزيران/يونيو 2031")
    assert told(month.numbers) == [("1", "2031-05.html", ""), ("2", "2031-05-2.html", ""), ("3", None, "")]


def test_the_ends_of_the_row(scope: Scope) -> None:
    assert shown(scope, "2030").before is None
    assert shown(scope, "undated").after is None


def test_of_many_numbered_pages_only_the_near_ones_and_the_ends_are_named(scope: Scope) -> None:
    part = in_a_row(list(range(100)), most=2)["25"]
    view = paging(scope, part, lambda name: f"en/list/{name or 'index'}.html", incident_count)
    assert [leaf.name.text.value for leaf in view.numbers] == ["1", "…", "23", "24", "25", "26", "27", "…", "50"]


@pytest.mark.parametrize(
    ("place", "english", "arabic"),
    [
        (Place(), "", ""),
        (Place(Period(2031)), "2031", "2031"),
        (Place(Period(2031, 8)), "August 2031", "آب/أغسطس 2031"),
        (Place(Period(2031, 13)), "2031, month not given", "2031، الشهر غير مذكور"),
        (Place(Period(UNDATED), 2), "Undated, page 2", "بلا تاريخ، الصفحة 2"),
        (Place(number=2), "page 2", "الصفحة 2"),
    ],
)
def test_names_of_pages(scope: Scope, place: Place, english: str, arabic: str) -> None:
    assert (place_words(scope, place), place_words(scope.in_locale("ar"), place)) == (english, arabic)


def test_titles(scope: Scope) -> None:
    assert titled(scope, "Incidents", Place()) == "Incidents"
    assert titled(scope, "Incidents", Place(Period(2031, 8), 2)) == "Incidents: August 2031, page 2"


@pytest.mark.parametrize(
    ("name", "way"),
    [
        ("", []),
        ("2030", ["index.html"]),
        ("2031-06", ["index.html", "2031.html"]),
        ("2031-05-2", ["index.html", "2031.html", "2031-05.html"]),
    ],
)
def test_the_way_here(scope: Scope, name: str, way: list[str]) -> None:
    here = scope.at(urls.timeline("en", name))
    found = crumbs(here, PARTS[name].place, partial(urls.timeline, "en"), words(scope, "Timeline"))
    assert [link.href for link in found] == way
