"""A record in two languages: columns on a desk, one below the other on a phone, each in its own direction."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page
from watched import Watched
from windows import Windows

pytestmark = pytest.mark.in_turns
PATH = "side-by-side/incidents/hb-0001.html"


def boxes(page: Page, anchor: str) -> tuple[dict[str, float], dict[str, float]]:
    sides = page.locator(f"#{anchor} > [lang]")
    first, second = sides.nth(0).bounding_box(), sides.nth(1).bounding_box()
    assert first
    assert second
    return dict(first), dict(second)


@pytest.mark.in_turns("language", ["ar", "en"])
def test_on_a_desk_the_page_s_language_begins_the_line(watched: Watched, base: str, language: str) -> None:
    page = watched.page
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{base}{language}/{PATH}")
    for anchor in ("title", "claim-c1", "rationale"):
        first, second = boxes(page, anchor)
        assert first["y"] == second["y"]
        assert (first["x"] > second["x"]) == (language == "ar")
    assert watched.faults == []


def test_on_a_phone_the_two_stand_together_one_below_the_other(watched: Watched, base: str) -> None:
    page = watched.page
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{base}ar/{PATH}")
    first, second = boxes(page, "claim-c1")
    assert second["y"] >= first["y"] + first["height"] - 1
    assert abs(first["width"] - second["width"]) < 1
    pair = page.locator("#claim-c1").bounding_box()
    assert pair
    assert pair["y"] <= first["y"] < second["y"] + second["height"] <= pair["y"] + pair["height"] + 1


def test_a_line_can_be_pointed_at_without_scripts(window: Windows, base: str) -> None:
    context = window(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + "en/incidents/hb-0001.html")
    page.click(".standing a[href*=side-by-side]")
    page.click("#claim-c1 .pair__number")
    assert page.url.endswith(f"/en/{PATH}#claim-c1")
    page.click("text=Back to the record")
    assert page.url.endswith("/en/incidents/hb-0001.html")


def test_each_column_reads_in_its_own_direction(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(f"{base}en/{PATH}")
    found = page.evaluate("[...document.querySelectorAll('.pair > [lang]')].map(side => side.lang + getComputedStyle(side).direction)")
    assert set(found) == {"arrtl", "enltr"}
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
