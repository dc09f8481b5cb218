"""A citation is copied by a button where scripts run, and selected by one click where they do not."""

from __future__ import annotations

import pytest
from watched import Watched
from windows import Windows

pytestmark = pytest.mark.in_turns
PAGES = ["en/incidents/hb-0001.html", "ar/actors/harbour-guard.html", "ar/briefings/2031-03-quay.html"]
COPIED = {"en": "Copied", "ar": "تم النسخ"}


@pytest.mark.in_turns("path", PAGES)
def test_the_button_copies_the_citation_and_says_so(watched: Watched, base: str, path: str) -> None:
    page = watched.page
    page.goto(base + path)
    page.evaluate("document.addEventListener('copy', () => { window.copied = String(getSelection()); })")
    page.evaluate("navigator.clipboard && (navigator.clipboard.writeText = async (text) => { window.copied = text; })")
    language = path.partition("/")[0]
    page.click(f"button[data-copies=cite-{language}]")
    page.wait_for_function("document.querySelector('.citation__status').textContent !== ''")
    assert page.inner_text(".citation__status") == COPIED[language]
    assert page.evaluate("window.copied") == page.text_content(f"#cite-{language}")
    assert watched.faults == []


@pytest.mark.parametrize("base", ["http", "file"], indirect=True)
def test_where_the_clipboard_is_refused_the_older_way_serves(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/incidents/hb-0001.html")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.evaluate("document.addEventListener('copy', () => { window.copied = String(getSelection()); })")
    page.click(".citation__more summary")
    page.click("button[data-copies=cite-bibtex]")
    page.wait_for_function("document.querySelector('.citation__status').textContent !== ''")
    assert page.inner_text(".citation__status") == "Copied"
    assert page.evaluate("window.copied").startswith("@misc{harbour-hb-0001,\n  title = {{Shots on Customs Quay}},")


def test_where_nothing_copies_the_text_is_selected_and_that_is_said(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/incidents/hb-0001.html")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.evaluate("document.execCommand = () => false")
    page.click("button[data-copies=cite-en]")
    page.wait_for_function("document.querySelector('.citation__status').textContent !== ''")
    assert page.inner_text(".citation__status").startswith("Selected")
    assert page.evaluate("String(getSelection())") == page.text_content("#cite-en")


def test_without_scripts_there_is_no_button_and_one_click_selects(window: Windows, base: str) -> None:
    context = window(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + "ar/incidents/hb-0001.html#citation")
    assert page.locator("button.copy:visible").count() == 0
    assert page.locator("#cite-ar").is_visible()
    page.click(".citation__more summary")
    assert page.locator("#cite-bibtex").is_visible()
    assert page.locator("#cite-ar").evaluate("element => getComputedStyle(element).userSelect") == "all"


def test_paper_has_the_citation_in_the_page_s_language(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "ar/incidents/hb-0001.html")
    page.emulate_media(media="print")
    assert page.locator("#cite-ar").is_visible()
    assert page.locator(".standing time").is_visible()
    assert page.locator("button.copy:visible").count() == 0
    assert not page.locator("#cite-bibtex").is_visible()
