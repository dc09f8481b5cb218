"""The search box at the head of every page: by keyboard alone, in both languages, over http and from the disk."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from searching import FIELD, HITS, OPTIONS, ask, field, led_to, marked, options
from watched import Watched

LANGUAGES = ("en", "ar")
QUAY = {"en": "quay", "ar": "رصيف"}
KINDS = {"en": {"Incidents", "Actors", "Places"}, "ar": {"الحوادث", "الجهات", "الأماكن"}}


@pytest.mark.parametrize("code", LANGUAGES)
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


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_result_leads_to_a_page(watched: Watched, built: Path, code: str) -> None:
    watched.page.goto(f"{watched.base}{code}/places/index.html")
    ask(watched.page, QUAY[code])
    addresses = [address.partition("#")[0] for address in led_to(options(watched.page))]
    assert len(addresses) > 4
    assert [address for address in addresses if not (built / address).is_file()] == []


@pytest.mark.parametrize("key", ["/", "s", "س"])
def test_a_key_leads_into_the_box(watched: Watched, key: str) -> None:
    page = watched.page
    page.goto(f"{watched.base}ar/index.html")
    page.evaluate("(key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))", key)
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")
    page.keyboard.type("s/")
    expect(field(page)).to_have_value("s/")


@pytest.mark.parametrize("keys", ["Control+s", "Alt+s"])
def test_keys_of_the_browser_are_left_to_it(watched: Watched, keys: str) -> None:
    watched.page.goto(f"{watched.base}en/index.html")
    watched.page.keyboard.press(keys)
    expect(field(watched.page)).not_to_be_focused()


def test_a_letter_in_another_field_stays_there(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{watched.base}en/timeline/index.html")
    page.locator("form[name=filters] input[name=text], form.filters input[name=text]").first.press("s")
    expect(field(page)).not_to_be_focused()


def test_arrows_go_through_the_results_and_back_to_the_field(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{watched.base}en/index.html")
    ask(page, "quay")
    ids = options(page).evaluate_all("found => found.map((one) => one.id)")
    assert len(set(ids)) == len(ids) > 3
    walked = []
    for _ in range(len(ids) + 1):
        page.keyboard.press("ArrowDown")
        walked.append(field(page).get_attribute("aria-activedescendant"))
    assert walked == [*ids, None]
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_have_attribute("aria-activedescendant", ids[-1])
    expect(page.locator(f"{OPTIONS}[aria-selected=true]")).to_have_count(1)
    expect(field(page)).to_be_focused()


@pytest.mark.parametrize("code", LANGUAGES)
def test_enter_opens_the_chosen_result(watched: Watched, code: str) -> None:
    page = watched.page
    page.goto(f"{watched.base}{code}/index.html")
    ask(page, QUAY[code])
    page.keyboard.press("ArrowDown")
    chosen = led_to(page.locator(f"{OPTIONS}[aria-selected=true]"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{chosen[0]}")
    assert watched.faults == []


def test_enter_without_a_choice_goes_to_the_page_of_the_search(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{watched.base}en/places/velmar.html")
    field(page).fill("customs quay")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/en/search\.html#q=customs(\+|%20)quay$"))
    expect(page.locator(HITS).first).to_be_visible()
    assert watched.faults == []


def test_escape_closes_the_results_and_then_empties_the_field(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{watched.base}en/index.html")
    ask(page, "quay")
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(options(page).first).to_be_hidden()
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    expect(field(page)).to_have_value("quay")
    page.keyboard.press("Escape")
    expect(field(page)).to_have_value("")


def test_tab_leaves_the_results_closed_behind_it(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{watched.base}en/index.html")
    ask(page, "quay")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(field(page)).not_to_be_focused()
    expect(options(page).first).to_be_hidden()


@pytest.mark.parametrize(
    ("code", "query", "said"),
    [
        ("en", "boathouse", "1 result"),
        ("en", "quay", r"\d+ results"),
        ("ar", "مخزن السفن", "نتيجة واحدة"),
        ("en", "qxzvkwjq", "Nothing was found."),
    ],
)
def test_the_number_of_results_is_announced(watched: Watched, code: str, query: str, said: str) -> None:
    watched.page.goto(f"{watched.base}{code}/index.html")
    field(watched.page).fill(query)
    expect(watched.page.locator("form.search [role=status]")).to_have_text(re.compile(f"^{said}$"))


@pytest.mark.parametrize("address", ["en/index.html", "en/incidents/hb-0001.html", "ar/timeline/index.html"])
def test_an_address_can_hold_a_query(watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(f"{watched.base}{address}?q=customs+quay")
    expect(field(page)).to_have_value("customs quay")
    expect(options(page).first).to_be_visible()
    assert f"{address[:2]}/places/customs-quay.html" in led_to(options(page))
    assert watched.faults == []


@pytest.mark.parametrize(
    ("code", "query", "path"),
    [
        ("en", "ميناء الفنار", "places/port-lantern.html"),
        ("en", "Bendera Fenere", "places/port-lantern.html"),
        ("en", "hg", "actors/harbour-guard.html"),
        ("ar", "Port Lantern", "places/port-lantern.html"),
        ("ar", "مرصد المد", "actors/tide-watch.html"),
        ("en", "comite du quai", "actors/quay-committee.html"),
        ("en", "lantren", "places/port-lantern.html"),
        ("ar", "الساحل الشملاي", "places/north-coast.html"),
    ],
)
def test_names_are_found_in_every_spelling(watched: Watched, code: str, query: str, path: str) -> None:
    watched.page.goto(f"{watched.base}{code}/index.html")
    ask(watched.page, query)
    assert f"{code}/{path}" in led_to(options(watched.page))[:5]


@pytest.mark.parametrize(
    ("code", "query"),
    [("en", "Jan 2032"), ("en", "2032-01"), ("en", "1/2032"), ("ar", "كانون الثاني 2032"), ("ar", "يناير ٢٠٣٢"), ("ar", "2032-01")],
)
def test_dates_are_found_as_people_write_them(watched: Watched, code: str, query: str) -> None:
    watched.page.goto(f"{watched.base}{code}/index.html")
    ask(watched.page, query)
    assert led_to(options(watched.page))[0] == f"{code}/incidents/hb-0005.html"


@pytest.mark.parametrize(
    ("code", "query", "written"),
    [("ar", "المد", "المدّ"), ("ar", "الـمـرفـأ", "المرفأ"), ("en", "SHOT", "Shots"), ("en", "comite", "Comité")],
)
def test_words_are_marked_as_they_are_written(watched: Watched, code: str, query: str, written: str) -> None:
    watched.page.goto(f"{watched.base}{code}/index.html")
    ask(watched.page, query)
    assert written in marked(watched.page, "form.search")


def test_nothing_is_loaded_before_the_box_is_used(watched: Watched) -> None:
    page, asked = watched.page, list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{watched.base}en/index.html", wait_until="networkidle")
    assert [address for address in asked if re.search(r"/search/|js/search\.js", address)] == []
    field(page).focus()
    page.wait_for_function("() => typeof search !== 'undefined'")
    assert [address for address in asked if "js/search.js" in address] != []


def test_on_a_phone_the_box_unfolds(browser: Browser, base: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    watched = Watched(context.new_page(), base)
    watched.page.goto(f"{base}ar/index.html")
    expect(watched.page.locator(FIELD)).to_be_hidden()
    watched.page.locator(".search-link").tap()
    expect(watched.page.locator(FIELD)).to_be_focused()
    ask(watched.page, "رصيف")
    assert watched.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    watched.page.locator(OPTIONS).first.tap()
    watched.page.wait_for_url(re.compile(r"/ar/(?!index)"))
    assert watched.faults == []
    context.close()
