"""A page that is served loads itself anew when the site changes, and shows above itself what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from briefing.serve.state import Shown
from briefing.serve.window import window

FAULT = "content/actors/harbour-guard.yml:53:1: error[E010]: unknown key\n    | nonsense: <b>1</b>\n    | ^^^^^^^^"


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def page(built: Path, shown: Shown, browser: Browser) -> Iterator[Page]:
    with window(0, built, shown) as address, browser.new_context() as context:
        opened = context.new_page()
        said: list[str] = []
        opened.on("console", lambda message: said.append(message.text))
        opened.goto(f"{address}ar/actors/harbour-guard.html")
        yield opened
        assert said == []


def test_a_fault_appears_and_goes_by_itself(page: Page, shown: Shown) -> None:
    """Nobody loads the page anew but itself; the policy of the site's pages stands in no way."""
    title = page.title()
    expect(page.locator(".serve-fault")).to_have_count(0)
    shown.show(FAULT)
    expect(page.locator(".serve-fault__lines")).to_have_text(FAULT)
    assert page.locator(".serve-fault b").count() == 0
    expect(page.locator(".serve-fault")).to_have_css("position", "sticky")
    shown.show()
    expect(page.locator(".serve-fault")).to_have_count(0)
    assert page.title() == title


def test_a_page_that_nobody_looked_at_is_up_to_date_when_somebody_does(page: Page, shown: Shown) -> None:
    page.evaluate("""() => {
        Object.defineProperty(document, "visibilityState", {get: () => globalThis.seen ?? "hidden", configurable: true});
        document.dispatchEvent(new Event("visibilitychange"));
    }""")
    shown.show(FAULT)
    page.evaluate("""() => { globalThis.seen = "visible"; document.dispatchEvent(new Event("visibilitychange")); }""")
    expect(page.locator(".serve-fault")).to_have_count(1)
