"""What the search box finds, tells and marks, in both languages, over http and from the disk."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect
from searching import ask, field, led_to, marked, options
from watched import Watched

LANGUAGES = ("en", "ar")
QUAY = {"en": "quay", "ar": "رصيف"}
KINDS = {"en": {"Incidents", "Actors", "Places"}, "ar": {"الحوادث", "الجهات", "الأماكن"}}
SAID = {
    "en": {"boathouse": "1 result", "quay": r"\d+ results", "qxzvkwjq": "Nothing was found."},
    "ar": {"مخزن السفن": "نتيجة واحدة", "رصيف": r"\d+ (نتائج|نتيجة)"},
}
NAMES = {
    "en": {
        "ميناء الفنار": "places/port-lantern.html",
        "Bendera Fenere": "places/port-lantern.html",
        "hg": "actors/harbour-guard.html",
        "comite du quai": "actors/quay-committee.html",
        "lantren": "places/port-lantern.html",
    },
    "ar": {
        "Port Lantern": "places/port-lantern.html",
        "مرصد المد": "actors/tide-watch.html",
        "الساحل الشملاي": "places/north-coast.html",
    },
}
DATES = {"en": ("Jan 2032", "2032-01", "1/2032"), "ar": ("كانون الثاني 2032", "يناير ٢٠٣٢", "2032-01")}
MARKED = {"en": {"SHOT": "Shots", "comite": "Comité"}, "ar": {"المد": "المدّ", "الـمـرفـأ": "المرفأ"}}


@pytest.mark.in_turns("code", LANGUAGES)
def test_typing_shows_results_by_kind_with_date_and_place(watched: Watched, code: str) -> None:
    page = watched.page
    page.goto(f"{watched.base}{code}/incidents/hb-0003.html")
    ask(page, QUAY[code])
    headings = page.locator("form.search [role=group]").evaluate_all(
        "found => found.map((one) => document.getElementById(one.getAttribute('aria-labelledby')).textContent)"
    )
    assert len(set(headings)) == len(headings)
    assert set(headings) > KINDS[code]
    shot = options(page).filter(has_text=re.compile("Shots|إطلاق نار"))
    assert led_to(shot) == [f"{code}/incidents/hb-0001.html"]
    expect(shot).to_contain_text(re.compile("2031.*(Customs|الجمارك)"))
    assert watched.faults == []


@pytest.mark.in_turns("code", LANGUAGES)
def test_every_result_leads_to_a_page(watched: Watched, built: Path, code: str) -> None:
    watched.page.goto(f"{watched.base}{code}/places/index.html")
    ask(watched.page, QUAY[code])
    addresses = [address.partition("#")[0] for address in led_to(options(watched.page))]
    assert len(addresses) > 4
    assert [address for address in addresses if not (built / address).is_file()] == []


@pytest.mark.in_turns("code", LANGUAGES)
def test_the_number_of_results_is_announced(watched: Watched, code: str) -> None:
    watched.page.goto(f"{watched.base}{code}/index.html")
    for query, said in SAID[code].items():
        field(watched.page).fill(query)
        expect(watched.page.locator("form.search [role=status]")).to_have_text(re.compile(f"^{said}$"))


@pytest.mark.in_turns("address", ["en/index.html", "ar/timeline/index.html"])
def test_an_address_can_hold_a_query(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{watched.base}{address}?q=customs+quay")
    expect(field(page)).to_have_value("customs quay")
    expect(options(page).first).to_be_visible()
    assert f"{address[:2]}/places/customs-quay.html" in led_to(options(page))
    assert watched.faults == []


@pytest.mark.in_turns("code", LANGUAGES)
def test_names_are_found_in_every_spelling(watched: Watched, code: str) -> None:
    watched.page.goto(f"{watched.base}{code}/index.html")
    for query, path in NAMES[code].items():
        ask(watched.page, query)
        assert f"{code}/{path}" in led_to(options(watched.page))[:5], query


@pytest.mark.in_turns("code", LANGUAGES)
def test_dates_are_found_as_people_write_them(watched: Watched, code: str) -> None:
    watched.page.goto(f"{watched.base}{code}/index.html")
    for query in DATES[code]:
        ask(watched.page, query)
        assert led_to(options(watched.page))[0] == f"{code}/incidents/hb-0005.html", query


@pytest.mark.in_turns("code", LANGUAGES)
def test_words_are_marked_as_they_are_written(watched: Watched, code: str) -> None:
    watched.page.goto(f"{watched.base}{code}/index.html")
    for query, written in MARKED[code].items():
        ask(watched.page, query)
        assert written in marked(watched.page, "form.search"), query
