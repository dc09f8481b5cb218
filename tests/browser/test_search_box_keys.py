"""The search box in a reader's hands: keys, fingers, what opens and closes, what is told, what is loaded."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect
from searching import FIELD, HITS, OPTIONS, ask, led_to
from watched import Watched
from windows import Windows

from briefing.assets.shipped import shipped_paths

pytestmark = pytest.mark.in_turns
CHOSEN = f"{OPTIONS}[aria-selected=true]"


@pytest.fixture
def page(watched: Watched, base: str) -> Page:
    watched.page.goto(base + "en/contact.html")
    return watched.page


def test_a_key_leads_to_the_field(page: Page) -> None:
    for key in ("/", "s", "س"):
        page.evaluate("document.activeElement.blur()")
        expect(page.locator(FIELD), key).not_to_be_focused()
        page.evaluate("key => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))", key)
        expect(page.locator(FIELD), key).to_be_focused()
        assert page.input_value(FIELD) == "", key


def test_the_keys_are_letters_while_one_types_and_left_alone_with_a_modifier(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/timeline/index.html")
    for keys in ("Control+s", "Alt+s"):
        page.keyboard.press(keys)
        expect(page.locator(FIELD)).not_to_be_focused()
    page.focus("[name=text]")
    page.keyboard.type("s/")
    assert page.input_value("[name=text]") == "s/"
    ask(page, "quay")
    assert watched.faults == []


def test_an_open_list_says_so_and_ends_with_all_results(watched: Watched, page: Page) -> None:
    ask(page, "quay")
    assert page.get_attribute(FIELD, "aria-expanded") == "true"
    assert re.fullmatch(r"All results · \d+ results", page.locator(OPTIONS).last.inner_text())
    expect(page.locator(".search [role=status]")).to_have_text(re.compile(r"^\d+ results$"))
    assert watched.faults == []


@pytest.mark.parametrize("base", ["http", "file"], indirect=True)
def test_nothing_is_loaded_before_the_field_is_used(watched: Watched, base: str) -> None:
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url))
    watched.page.goto(base + "en/contact.html", wait_until="networkidle")
    assert not [url for url in asked if "/search/" in url or "/js/search." in url]
    watched.page.focus(FIELD)
    ask(watched.page, "quay")
    assert [url for url in asked if "/search/en" in url]
    assert not [url for url in asked if "/search/ar" in url]


def test_arrows_go_through_the_results_and_back_to_the_field(page: Page) -> None:
    ask(page, "quay")
    ids = page.locator(OPTIONS).evaluate_all("found => found.map((one) => one.id)")
    assert len(set(ids)) == len(ids) > 3
    walked = []
    for _ in range(len(ids) + 1):
        page.keyboard.press("ArrowDown")
        walked.append(page.get_attribute(FIELD, "aria-activedescendant"))
    assert walked == [*ids, None]
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_have_attribute("aria-activedescendant", ids[-1])
    assert page.locator(CHOSEN).inner_text().startswith("All results")
    expect(page.locator(FIELD)).to_be_focused()


def test_enter_opens_what_is_chosen(page: Page) -> None:
    ask(page, "quay")
    page.keyboard.press("ArrowDown")
    target = led_to(page.locator(CHOSEN))[0]
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{target}")


@pytest.mark.parametrize("base", ["http", "file"], indirect=True)
def test_enter_alone_leads_to_the_search_page_and_tells_no_server(page: Page) -> None:
    page.fill(FIELD, "quay & guard")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search.html#q=*")
    assert unquote(page.url.partition("#")[2].replace("+", " ")) == "q=quay & guard"
    assert "?" not in page.url
    expect(page.locator(HITS).first).to_be_visible()


def test_escape_closes_then_empties(page: Page) -> None:
    ask(page, "quay")
    page.keyboard.press("Escape")
    assert page.locator(".search__panel").is_hidden()
    assert (page.input_value(FIELD), page.get_attribute(FIELD, "aria-expanded")) == ("quay", "false")
    page.keyboard.press("Escape")
    assert page.input_value(FIELD) == ""


def test_the_list_closes_where_the_focus_leaves_and_opens_again_with_an_arrow(page: Page) -> None:
    ask(page, "quay")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(FIELD)).not_to_be_focused()
    assert page.locator(".search__panel").is_hidden()
    page.focus(FIELD)
    page.keyboard.press("ArrowDown")
    expect(page.locator(OPTIONS).last).to_be_visible()


def test_a_click_beside_the_results_leaves_them_open(page: Page) -> None:
    ask(page, "quay")
    page.locator(".search__kind").first.click()
    assert page.locator(OPTIONS).last.is_visible()
    page.locator("h1").click()
    expect(page.locator(".search__panel")).to_be_hidden()


def test_a_question_in_the_address_opens_the_box_in_the_other_language_too(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/contact.html?q=quay")
    expect(page.locator(OPTIONS).last).to_be_visible()
    expect(page.locator(FIELD)).to_be_focused()
    page.click("a.language")
    page.wait_for_url("**/ar/contact.html?q=quay")
    assert page.input_value(FIELD) == "quay"
    assert watched.faults == []


def test_words_that_no_page_has_are_told(page: Page) -> None:
    ask(page, "quay xyzzyqqq")
    assert page.inner_text(".search__note") == "No page has: xyzzyqqq."
    page.fill(FIELD, "xyzzyqqq")
    expect(page.locator(".search__note > span")).to_have_text("Nothing was found.")
    assert page.locator(".search__note button").is_hidden()
    assert page.locator(".search__list").is_hidden()


@pytest.mark.in_turns("language", ["ar", "en"])
def test_on_a_phone_the_field_opens_over_the_whole_width(window: Windows, base: str, language: str) -> None:
    context = window(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(f"{base}{language}/contact.html")
    assert page.locator(FIELD).is_hidden()
    page.tap(".search-link")
    expect(page.locator(FIELD)).to_be_focused()
    assert page.locator(".search").evaluate("one => one.getBoundingClientRect().width") > 300
    page.keyboard.press("Escape")
    assert page.locator(FIELD).is_hidden()
    expect(page.locator(".search-link")).to_be_focused()
    page.tap(".search-link")
    ask(page, "Lantern")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    target = led_to(page.locator(OPTIONS).first)[0]
    page.tap(OPTIONS)
    page.wait_for_url(f"**/{target}")


def test_without_scripts_the_field_and_the_phone_s_link_lead_to_the_search_page(window: Windows, base: str) -> None:
    context = window(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(base + "en/contact.html")
    page.fill(FIELD, "quay")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search.html?q=quay")
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(base + "ar/contact.html")
    page.click(".search-link")
    page.wait_for_url("**/ar/search.html")


def test_the_script_of_the_box_is_small(built: Path) -> None:
    assert len(gzip.compress((built / shipped_paths()["js/search_box.js"]).read_bytes(), 9)) <= 3 * 1024


def test_a_word_with_a_slip_is_told_beside_what_it_was_taken_for(page: Page) -> None:
    ask(page, "lantren")
    assert page.inner_text(".search__note") == "No page has: lantren. These pages have similar words."
