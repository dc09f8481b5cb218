"""The accounts in a real browser: cards one after the other, or a grid whose rows line up."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page
from watched import Watched
from windows import Windows

pytestmark = pytest.mark.in_turns
MANY = "ar/incidents/hb-0011.html"


def tops(page: Page, selector: str) -> list[float]:
    """Where each element begins, from the top of the window."""
    found: list[float] = page.evaluate(
        "s => [...document.querySelectorAll(s)].map(e => Math.round(e.getBoundingClientRect().top))", selector
    )
    return found


@pytest.mark.parametrize("script", [True, False], ids=["with scripts", "without scripts"])
def test_on_a_phone_the_accounts_stand_one_below_the_other(window: Windows, served: str, script: bool) -> None:
    context = window(viewport={"width": 360, "height": 740}, java_script_enabled=script)
    page = context.new_page()
    page.goto(served + MANY)
    boxes = [box.bounding_box() for box in page.locator(".account").all()]
    assert len(boxes) == 4
    placed = [(box["y"], box["y"] + box["height"]) for box in boxes if box]
    assert placed == sorted(placed)
    assert all(above[1] <= below[0] for above, below in pairwise(placed))
    assert not page.locator(".cell--silent").first.is_visible()
    assert page.locator(".account__silence").first.is_visible()


def test_on_a_desk_every_row_begins_at_one_height_for_all_accounts(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + MANY)
    rows = tops(page, ".matter")
    assert len(set(rows)) == len(rows) > 5
    for number in range(1, 5):
        assert tops(page, f"#account-{number} > .cell") == rows
    assert watched.faults == []


def test_the_matters_stay_in_sight_when_many_accounts_scroll(watched: Watched, base: str) -> None:
    page = watched.page
    page.set_viewport_size({"width": 800, "height": 900})
    page.goto(base + MANY)
    before = page.locator(".matter").first.bounding_box()
    last = page.locator("#account-4").bounding_box()
    page.evaluate("document.querySelector('.accounts').scrollLeft = -9999")
    after, moved = page.locator(".matter").first.bounding_box(), page.locator("#account-4").bounding_box()
    assert before
    assert after
    assert last
    assert moved
    assert moved["x"] > last["x"]
    assert abs(after["x"] - before["x"]) <= 2


def test_a_link_to_a_claim_opens_its_source_and_chain(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(f"{base}{MANY}#claim-c7")
    assert page.locator("#claim-c7 .chain").is_visible()
    assert not page.locator("#claim-c8 .chain").is_visible()
    page.locator("#matter-killed .matter__speakers a").last.evaluate("link => link.click()")
    assert page.locator("#claim-c8 .chain").is_visible()


def test_the_chain_runs_as_the_page_is_read(watched: Watched, base: str) -> None:
    page = watched.page
    for language, turn in (("ar", -1), ("en", 1)):
        page.goto(f"{base}{language}/incidents/hb-0002.html#claim-c1")
        steps = [box for step in page.locator("#claim-c1 .chain > li").all() if (box := step.bounding_box())]
        assert len(steps) == 2
        assert steps[0]["y"] == steps[1]["y"]
        assert (steps[1]["x"] - steps[0]["x"]) * turn > 0
