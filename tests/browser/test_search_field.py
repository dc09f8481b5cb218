"""The search field at the head of a page, in a reader's hands: keys, what is told, what happens when a file does not come."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from watched import Watched

FIELD, OPTION, CHOSEN = ".search [name=q]", ".search [role=option]", ".search [aria-selected=true]"


@pytest.fixture
def page(watched: Watched, base: str) -> Page:
    watched.page.goto(base + "en/contact.html")
    return watched.page


def look_for(page: Page, query: str) -> None:
    page.fill(FIELD, query)
    expect(page.locator(OPTION).last).to_be_visible()


@pytest.mark.parametrize("key", ["/", "s", "س"])
def test_a_key_leads_to_the_field(page: Page, key: str) -> None:
    page.evaluate("key => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))", key)
    expect(page.locator(FIELD)).to_be_focused()
    assert page.input_value(FIELD) == ""


def test_the_keys_are_letters_while_one_types_and_left_alone_with_a_modifier(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/timeline/index.html")
    page.keyboard.press("Alt+s")
    expect(page.locator(FIELD)).not_to_be_focused()
    page.focus("[name=text]")
    page.keyboard.type("s/")
    assert page.input_value("[name=text]") == "s/"
    look_for(page, "quay")
    assert watched.faults == []


def test_what_is_found_stands_in_a_list_by_kind(watched: Watched, page: Page) -> None:
    look_for(page, "quay")
    assert page.get_attribute(FIELD, "aria-expanded") == "true"
    assert len(set(page.locator(".search__kind").all_inner_texts())) == page.locator(".search__kind").count() > 1
    assert "quay" in [text.lower() for text in page.locator(".search mark").all_inner_texts()]
    assert re.fullmatch(r"All results · \d+ results", page.locator(OPTION).last.inner_text())
    expect(page.locator(".search [role=status]")).to_have_text(re.compile(r"^\d+ results$"))
    assert watched.faults == []


def test_nothing_is_loaded_before_the_field_is_used(watched: Watched, base: str) -> None:
    asked: list[str] = []
    watched.page.on("request", lambda request: asked.append(request.url))
    watched.page.goto(base + "en/contact.html", wait_until="networkidle")
    assert not [url for url in asked if "/search/" in url or url.endswith("/search.js")]
    watched.page.focus(FIELD)
    look_for(watched.page, "quay")
    assert [url for url in asked if "/search/en/" in url]
    assert not [url for url in asked if "/search/ar/" in url]


def test_arrows_move_and_enter_opens_what_is_chosen(page: Page) -> None:
    look_for(page, "quay")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.get_attribute(FIELD, "aria-activedescendant") == page.get_attribute(CHOSEN, "id") == "search-option-0"
    target = page.locator(CHOSEN).evaluate("one => one.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_up_from_the_field_goes_to_all_results(page: Page) -> None:
    look_for(page, "quay")
    page.keyboard.press("ArrowUp")
    assert page.locator(CHOSEN).inner_text().startswith("All results")
    page.keyboard.press("ArrowDown")
    assert page.locator(CHOSEN).count() == 0
    assert page.get_attribute(FIELD, "aria-activedescendant") is None


def test_enter_alone_leads_to_the_search_page_and_tells_no_server(page: Page) -> None:
    page.fill(FIELD, "quay & guard")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search.html#q=*")
    assert unquote(page.url.partition("#")[2].replace("+", " ")) == "q=quay & guard"
    assert "?" not in page.url


def test_escape_closes_then_empties(page: Page) -> None:
    look_for(page, "quay")
    page.keyboard.press("Escape")
    assert page.locator(".search__panel").is_hidden()
    assert (page.input_value(FIELD), page.get_attribute(FIELD, "aria-expanded")) == ("quay", "false")
    page.keyboard.press("Escape")
    assert page.input_value(FIELD) == ""


def test_the_list_closes_where_the_focus_leaves_and_opens_again_with_an_arrow(page: Page) -> None:
    look_for(page, "quay")
    page.keyboard.press("Tab")
    assert page.locator(".search__panel").is_hidden()
    page.focus(FIELD)
    page.keyboard.press("ArrowDown")
    expect(page.locator(OPTION).last).to_be_visible()


def test_a_question_in_the_address_opens_the_box_in_the_other_language_too(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/contact.html?q=quay")
    expect(page.locator(OPTION).last).to_be_visible()
    expect(page.locator(FIELD)).to_be_focused()
    page.click("a.language")
    page.wait_for_url("**/ar/contact.html?q=quay")
    assert page.input_value(FIELD) == "quay"
    assert watched.faults == []


def test_words_that_no_page_has_are_told(page: Page) -> None:
    look_for(page, "quay xyzzyqqq")
    assert page.inner_text(".search__note") == "No page has: xyzzyqqq."
    page.fill(FIELD, "xyzzyqqq")
    expect(page.locator(".search__note > span")).to_have_text("Nothing was found.")
    assert page.locator(".search__note button").is_hidden()
    assert page.locator(".search__list").is_hidden()


@pytest.mark.parametrize("lost", ["**/js/search.js", "**/search/en/index.js*", "**/search/en/texts-0.js*"])
def test_a_file_that_does_not_come_is_told_and_asked_for_again(browser: Browser, served: str, lost: str) -> None:
    page = browser.new_page()
    page.route(lost, lambda route: route.abort())
    page.goto(served + "en/contact.html")
    page.fill(FIELD, "quay")
    retry = page.locator(".search__note button")
    expect(retry).to_be_visible()
    assert page.inner_text(".search__note").startswith("The search could not be loaded.")
    expect(page.locator(".search [role=status]")).to_have_text("The search could not be loaded.")
    page.unroute(lost)
    retry.click()
    expect(page.locator(OPTION).last).to_be_visible()
    expect(page.locator(FIELD)).to_be_focused()
    page.close()


def test_a_slow_line_is_told_and_a_late_answer_does_not_replace_a_newer_one(browser: Browser, served: str) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route("**/search/en/index.js*", lambda route: held.append(route))
    page.goto(served + "en/contact.html")
    page.fill(FIELD, "quay")
    expect(page.locator(".search__note")).to_contain_text("Searching…")
    page.fill(FIELD, "xyzzyqqq")
    held[0].continue_()
    expect(page.locator(".search__note")).to_contain_text("Nothing was found.")
    assert page.locator(OPTION).first.is_hidden()
    page.close()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_on_a_phone_the_field_opens_over_the_whole_width(browser: Browser, base: str, language: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.goto(f"{base}{language}/contact.html")
    assert page.locator(FIELD).is_hidden()
    page.tap(".search-link")
    expect(page.locator(FIELD)).to_be_focused()
    assert page.locator(".search").evaluate("one => one.getBoundingClientRect().width") > 300
    page.keyboard.press("Escape")
    assert page.locator(FIELD).is_hidden()
    expect(page.locator(".search-link")).to_be_focused()
    context.close()


def test_without_scripts_the_field_and_the_phone_s_link_lead_to_the_search_page(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(base + "en/contact.html")
    page.fill(FIELD, "quay")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search.html?q=quay")
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(base + "ar/contact.html")
    page.click(".search-link")
    page.wait_for_url("**/ar/search.html")
    context.close()


def test_markup_in_a_question_stays_text(watched: Watched, page: Page) -> None:
    page.fill(FIELD, "<img src=x onerror=alert(1)> \u202e quay")
    expect(page.locator(OPTION).last).to_be_visible()
    assert page.locator(".search img").count() == 0
    assert watched.faults == []


def test_the_script_of_the_box_is_small(built: Path) -> None:
    assert len(gzip.compress((built / "js/search_box.js").read_bytes(), 9)) <= 3 * 1024


def test_a_word_with_a_slip_is_told_beside_what_it_was_taken_for(page: Page) -> None:
    look_for(page, "lanterrn")
    assert page.inner_text(".search__note") == "No page has: lanterrn. These pages have similar words."
