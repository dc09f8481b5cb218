"""The page of the search: its address holds what is searched, and every way to and fro keeps it."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect
from searching import HITS, led_to, marked
from watched import Watched
from windows import Windows

pytestmark = pytest.mark.in_turns
QUERY = "#search-query"
TOLD = ".search-page__state"
KIND, YEAR, ACTOR = "#search-kind", "#search-year", "#search-actor"


@pytest.fixture
def english(watched: Watched) -> Page:
    """The English page, with results for «quay»."""
    watched.page.goto(f"{watched.base}en/search.html#q=quay")
    expect(watched.page.locator(HITS).first).to_be_visible()
    return watched.page


def fragment(page: Page) -> str:
    return unquote(urlsplit(page.url).fragment)


def found(page: Page) -> list[str]:
    return led_to(page.locator(HITS))


@pytest.mark.in_turns("asked", [("ar", "#q=", "رصيف الجمارك"), ("en", "?q=", "customs quay")])
def test_an_address_with_a_query_shows_its_results(watched: Watched, asked: tuple[str, str, str]) -> None:
    page, (code, way, query) = watched.page, asked
    page.goto(f"{watched.base}{code}/search.html{way}{query}")
    expect(page.locator(QUERY)).to_have_value(query)
    expect(page.locator(HITS).first).to_be_visible()
    assert f"{code}/places/customs-quay.html" in found(page)
    assert fragment(page) in (f"q={query}", f"q={query.replace(' ', '+')}")
    assert watched.faults == []


@pytest.mark.in_turns("code", ["en", "ar"])
def test_results_stand_by_kind_with_date_place_and_marks(watched: Watched, code: str) -> None:
    page = watched.page
    page.goto(f"{watched.base}{code}/search.html#q={'quay' if code == 'en' else 'رصيف'}")
    expect(page.locator(HITS).first).to_be_visible()
    headings = page.locator("section:has(.hit) h2").all_inner_texts()
    assert len(headings) >= 4
    assert all(re.search(r"\d", heading) for heading in headings)
    shots = page.locator(HITS).filter(has=page.locator("a[href$='hb-0001.html']"))
    expect(shots).to_contain_text(re.compile("4–6 March 2031|من 4 إلى 6 آذار/مارس 2031"))
    expect(shots).to_contain_text(re.compile("Customs Quay|رصيف الجمارك"))
    assert {word.casefold() for word in marked(page, HITS)} & {"quay", "رصيف", "الرصيف"}


def test_every_result_leads_to_a_page(english: Page, built: Path) -> None:
    assert len(found(english)) > 5
    assert [path for path in found(english) if not (built / path.partition("#")[0]).is_file()] == []


def test_a_claim_that_has_the_words_is_shown(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{watched.base}en/search.html#q=dozens+families")
    shots = page.locator(HITS).filter(has=page.locator("a[href$='hb-0001.html']"))
    expect(shots.locator("mark").first).to_be_visible()
    assert {"dozens", "families"} & {word.casefold() for word in shots.locator("mark").all_text_contents()}


def test_a_choice_outlives_a_reload_and_the_other_language(english: Page) -> None:
    english.locator(KIND).select_option("actor")
    english.wait_for_url("**kind=actor**")
    english.reload()
    expect(english.locator(KIND)).to_have_value("actor")
    expect(english.locator(HITS).first).to_be_visible()
    assert all("/actors/" in path for path in found(english))
    english.locator("header a.language").click()
    english.wait_for_url("**/ar/search.html**")
    assert fragment(english) == "q=quay&kind=actor"
    expect(english.locator(QUERY)).to_have_value("quay")
    expect(english.locator(KIND)).to_have_value("actor")
    assert english.locator(".hit__title").first.evaluate("one => getComputedStyle(one).direction") == "rtl"


@pytest.mark.parametrize("base", ["http", "file"], indirect=True)
def test_back_from_a_result_shows_the_results_again(english: Page) -> None:
    english.locator(KIND).select_option("place")
    english.wait_for_url("**kind=place**")
    english.locator(f"{HITS} a[href$='customs-quay.html']").first.click()
    english.wait_for_url("**/customs-quay.html")
    english.go_back()
    expect(english.locator(QUERY)).to_have_value("quay")
    expect(english.locator(KIND)).to_have_value("place")
    expect(english.locator(HITS).first).to_be_visible()


@pytest.mark.in_turns("choice", [(YEAR, "2032"), (ACTOR, "tide-watch")])
def test_year_and_actor_narrow_too(english: Page, choice: tuple[str, str]) -> None:
    page, (select, value) = english, choice
    label = page.locator(f"{select} option[value='{value}']").inner_text()
    told = re.search(r"\((\d+)\)", label)
    assert told, label
    everything = page.locator(TOLD).inner_text()
    page.locator(select).select_option(value)
    expect(page.locator(TOLD)).not_to_have_text(everything)
    assert re.findall(r"\d+", page.locator(TOLD).inner_text())[0] == told[1]


def test_typing_in_the_page_searches_and_is_announced(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{watched.base}en/search.html")
    page.locator(QUERY).fill("boathouse")
    expect(page.locator(HITS)).to_have_count(1)
    expect(page.locator("form.search-page [role=status]")).to_have_text("1 result")
    page.wait_for_url("**#q=boathouse")


def test_of_a_long_question_it_is_told_that_only_its_beginning_was_looked_for(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{watched.base}en/search.html#q={'quay+' * 13}")
    expect(page.locator(".search-page__state")).to_contain_text("only its beginning was looked for")
    page.locator("#search-query").fill("quay " * 12)
    expect(page.locator(".search-page__state")).not_to_contain_text("only its beginning")
    expect(page.locator(HITS).first).to_be_visible()


@pytest.mark.in_turns("code", ["en", "ar"])
def test_without_scripts_the_page_says_so_and_leads_to_the_lists(window: Windows, base: str, built: Path, code: str) -> None:
    context = window(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base}{code}/index.html")
    page.locator("header a[href$='search.html'], header form.search button").locator("visible=true").first.click()
    page.wait_for_url(re.compile(rf"/{code}/search\.html"))
    expect(page.get_by_text(re.compile("needs JavaScript|يحتاج البحث إلى جافاسكربت"))).to_be_visible()
    expect(page.locator("form")).to_have_count(page.locator("form[hidden]").count())
    expect(page.locator(".search-page__examples")).to_be_hidden()
    links = led_to(page.locator("article a, main a"))
    lists = [f"{code}/{kind}/index.html" for kind in ("briefings", "incidents", "actors", "places", "sources", "outlets", "timeline")]
    assert [path for path in lists if path not in links] == []
    assert [path for path in links if not (built / path.partition("#")[0]).is_file()] == []
