"""The page of the search in a reader's hands: results by kind, filters, the way back, what is not found, paper."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from watched import Watched

pytestmark = pytest.mark.in_turns
FIELD, HIT = ".search-page [name=q]", ".search-page__found .hit"
STATE = ".search-page__state"
COUNTED = {0: "لا نتائج", 1: "نتيجة واحدة", 2: "نتيجتان", 3: "3 نتائج", 11: "11 نتيجة", 100: "100 نتيجة"}


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator(HIT).first).to_be_visible()
    return page


def asked(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(page.url.partition("#")[2]).items()}


def total(page: Page) -> int:
    return int(page.inner_text(f"{STATE} strong").split()[0])


def test_results_stand_by_kind_with_their_number(watched: Watched, base: str) -> None:
    page = opened(watched.page, base + "en/search.html#q=quay")
    numbers = [int(text) for text in page.locator(".search-page__found h2 .count").all_inner_texts()]
    assert sum(numbers) == total(page) > max(numbers)
    assert page.locator(".hit__title mark").count() > 0
    expect(page.locator(".search-page__status")).to_have_text(f"{total(page)} results")
    assert page.locator(".search-page__help").is_hidden()
    assert watched.faults == []


def test_five_of_a_kind_and_a_button_for_more(watched: Watched, base: str) -> None:
    page = opened(watched.page, base + "en/search.html#q=guard")
    section = page.locator(".search-page__found section", has_text=re.compile("^Incidents"))
    whole = int(section.locator(".count").inner_text())
    assert section.locator(".hit").count() == 5 < whole
    section.locator(".search-page__more").click()
    expect(section.locator(".hit")).to_have_count(whole)
    expect(section.locator(".hit a").nth(5)).to_be_focused()
    assert section.locator(".search-page__more").is_hidden()


def test_a_filter_narrows_and_clearing_widens(watched: Watched, base: str) -> None:
    page = opened(watched.page, base + "en/search.html#q=guard")
    before = total(page)
    label = page.locator("[name=kind] option[value=incident]").inner_text()
    offered = int(label.rpartition("(")[2].rstrip(")"))
    page.select_option("[name=kind]", "incident")
    expect(page.locator(f"{STATE} strong")).to_have_text(f"{offered} results")
    assert page.locator(".search-page__found h2").count() == 1
    assert asked(page) == {"q": "guard", "kind": "incident"}
    page.click("[type=reset]")
    expect(page.locator(f"{STATE} strong")).to_have_text(f"{before} results")
    assert page.input_value(FIELD) == "guard"
    assert page.locator("[type=reset]").is_hidden()


def test_filters_by_year_and_actor_hold_together(watched: Watched, base: str) -> None:
    page = opened(watched.page, base + "en/search.html#q=quay&year=2031&actor=harbour-guard")
    assert (page.input_value("[name=year]"), page.input_value("[name=actor]")) == ("2031", "harbour-guard")
    assert page.locator("[name=actor] option:checked").inner_text().startswith("Harbour Guard (")
    both = total(page)
    page.select_option("[name=actor]", "")
    expect(page.locator("[name=actor] option:checked")).to_have_text("All actors")
    page.wait_for_function(f"number => parseInt(document.querySelector('{STATE} strong').textContent) > number", arg=both)


@pytest.mark.in_turns("fragment", ["kind=unheard-of", "kind=constructor", "year=x", "actor=<b>"])
def test_what_cannot_be_chosen_is_not(watched: Watched, base: str, fragment: str) -> None:
    page = opened(watched.page, f"{base}en/search.html#q=quay&{fragment}")
    assert page.input_value(f"[name={fragment.partition('=')[0]}]") == ""
    assert watched.faults == []


def test_a_choice_without_results_stays_chosen_and_can_be_taken_back(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/search.html#q=quay&year=1999&actor=nobody")
    expect(page.locator(".search-page__none")).to_be_visible()
    assert page.locator("[name=year] option:checked").inner_text() == "1999 (0)"
    assert page.locator("[name=actor] option:checked").inner_text() == "nobody (0)"
    page.click("[type=reset]")
    expect(page.locator(HIT).first).to_be_visible()
    assert watched.faults == []


def test_a_question_in_the_address_goes_into_the_fragment(watched: Watched, base: str) -> None:
    page = opened(watched.page, base + "en/search.html?q=quay")
    page.fill(FIELD, "guard")
    page.wait_for_url(re.compile(r"search\.html#q=guard$"))


@pytest.mark.parametrize("base", ["http", "file"], indirect=True)
def test_the_way_back_leads_through_what_was_looked_for(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/search.html")
    for query in ("quay", "guard"):
        page.fill(FIELD, query)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**#q={query}")
    page.select_option("[name=kind]", "incident")
    page.wait_for_url("**#q=guard&kind=incident")
    page.go_back()
    assert (asked(page), page.input_value("[name=kind]")) == ({"q": "guard"}, "")
    page.go_back()
    assert (asked(page), page.input_value(FIELD)) == ({"q": "quay"}, "quay")
    page.go_forward()
    expect(page.locator(FIELD)).to_have_value("guard")
    expect(page.locator(HIT).first).to_be_visible()


def test_typing_on_makes_no_step_of_its_own(watched: Watched, base: str) -> None:
    page = opened(watched.page, base + "en/search.html#q=quay")
    steps = page.evaluate("history.length")
    for query in ("gu", "guar", "guard"):
        page.fill(FIELD, query)
        page.wait_for_url(f"**#q={query}")
    assert page.evaluate("history.length") == steps + 1


def test_where_nothing_is_found_the_other_language_is_offered(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/search.html#q=xyzzyqqq")
    expect(page.locator(".search-page__none")).to_be_visible()
    assert page.inner_text(STATE).split("\n")[0] == "Nothing was found."
    assert "No page has: xyzzyqqq." in page.inner_text(STATE)
    assert page.locator(".search-page__help").is_visible()
    page.click(".search-page__none a.language")
    page.wait_for_url("**/ar/search.html#q=xyzzyqqq")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_example_finds_something(context: BrowserContext, served: str, language: str) -> None:
    page = context.new_page()
    page.goto(f"{served}{language}/search.html")
    examples = page.locator(".search-page__examples a").evaluate_all("all => all.map(one => one.hash)")
    assert len(examples) > 6
    for example in examples:
        page.fill(FIELD, "")
        expect(page.locator(HIT)).to_have_count(0)
        opened(page, f"{served}{language}/search.html{example}")


def test_an_example_is_looked_for_on_the_page_itself(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "ar/search.html")
    page.locator(".search-page__examples a").first.click()
    expect(page.locator(HIT).first).to_be_visible()
    assert page.input_value(FIELD) != ""


def test_arabic_counts_results_in_its_own_plural_forms(context: BrowserContext, served: str) -> None:
    page = context.new_page()
    page.goto(served + "ar/search.html")
    said = page.evaluate("all => all.map((n) => searchShow.counted(n))", list(COUNTED))
    assert said == list(COUNTED.values())


def test_texts_of_records_stay_in_their_own_language_and_direction(context: BrowserContext, served: str) -> None:
    page = opened(context.new_page(), served + "ar/search.html#q=Lantern")
    name = page.locator(".hit__alias bdi[lang=en]").first
    assert "Lantern" in name.inner_text()
    assert name.evaluate("one => getComputedStyle(one).direction") == "ltr"


def test_on_paper_stand_the_results(watched: Watched, base: str) -> None:
    page = opened(watched.page, base + "en/search.html#q=quay")
    page.emulate_media(media="print")
    assert page.locator(HIT).first.is_visible()
    assert page.locator(STATE).is_visible()
    assert not page.locator(".search-page__filters").is_visible()


def test_search_engines_are_asked_not_to_list_the_page(watched: Watched, base: str) -> None:
    watched.page.goto(base + "en/search.html")
    assert watched.page.locator("meta[name=robots]").get_attribute("content") == "noindex"
