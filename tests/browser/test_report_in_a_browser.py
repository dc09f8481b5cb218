"""The change report in a browser, from the disk: its languages are chosen without a script, and it reads well in each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import reports
from conformance.accessibility import axe
from conformance.findings import told
from playwright.sync_api import Browser, BrowserContext, Page
from rtl.browser import script
from rtl.fonts import Fonts
from rtl.sweep import WIDTHS, at_widths
from windows import Windows

from briefing.report.page.html import html
from briefing.report.writing.links import Links

LINKS = Links("before", "site")
CHOICES = ("all", "ar", "en")
WITHOUT_ADDRESS = replace(reports.EVERYTHING, records=tuple(one for one in reports.EVERYTHING.records if reports.ADDRESS not in one.fields))
"""An address breaks where the line ends, within a word."""
REPORTS = {"everything": WITHOUT_ADDRESS, "nothing": reports.NOTHING, "broken": reports.BROKEN}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("a report تقرير")
    for name, report in REPORTS.items():
        (made / f"{name}.html").write_text(html(report, LINKS), encoding="utf-8")
    return made


def languages(page: Page) -> set[str | None]:
    """In which languages the summary is seen."""
    return {one.get_attribute("lang") for one in page.locator(".summary > .in").all() if one.is_visible()}


def test_languages_are_chosen_with_the_keyboard(context: BrowserContext, folder: Path) -> None:
    page = context.new_page()
    page.goto((folder / "everything.html").as_uri())
    assert languages(page) == {"ar", "en"}
    page.keyboard.press("Tab")
    for seen, direction in (({"ar"}, "rtl"), ({"en"}, "ltr")):
        page.keyboard.press("ArrowDown")
        assert languages(page) == seen
        assert page.evaluate("getComputedStyle(document.body).direction") == direction
        assert page.evaluate("getComputedStyle(document.activeElement.closest('label')).outlineStyle") == "solid"


@pytest.mark.parametrize(("scheme", "width", "choices"), [("light", 320, ("all", "en")), ("dark", 1280, ("all", "ar"))])
def test_axe_finds_nothing_in_any_language(measured: Windows, folder: Path, scheme: str, width: int, choices: tuple[str, ...]) -> None:
    page = measured(color_scheme="dark" if scheme == "dark" else "light", viewport={"width": width, "height": 900}).new_page()
    page.goto((folder / "everything.html").as_uri())
    for choice in choices:
        page.locator(f"#show-{choice}").evaluate("one => one.click()")
        assert told(axe(page, choice)) == ""


def test_nothing_is_wrong_with_direction_order_or_type(browser: Browser, folder: Path) -> None:
    context = browser.new_context(reduced_motion="reduce", color_scheme="light")
    context.add_init_script(script())
    page = context.new_page()
    fonts = Fonts(page)
    turn = 0
    for name in REPORTS:
        page.goto((folder / f"{name}.html").as_uri())
        page.evaluate("document.fonts.ready.then(() => true)")
        for choice in CHOICES:
            page.check(f"#show-{choice}")
            said, width = f"{name} {choice}", WIDTHS[turn % len(WIDTHS)]  # each choice meets three widths, and each report too
            assert [str(found) for found in (*at_widths(page, said, [width]), *fonts.findings(said))] == []
            turn += 1
    context.close()
