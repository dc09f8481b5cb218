"""Readers who use no mouse: everything can be reached, in reading order, and one sees where one is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from kinds import one_of_each
from playwright.sync_api import Page
from searches import await_results, searches
from walking import expected, walk
from windows import Windows

from briefing.render import Edition

WALKED = ("home", "incident", "timeline", "map", "actor", "briefing", "search", "search-results")
WIDTHS = (1280, 360)
"""Each kind of page is walked in one language at one of them; the home page, with `--whole` every page, in both, each at another."""
Open = Callable[[str, int], Page]


@pytest.fixture(scope="module")
def paths(edition: Edition) -> dict[str, str]:
    return one_of_each(edition) | searches()


@pytest.fixture
def shown(measured: Windows, built: Path, paths: dict[str, str]) -> Open:
    """Opens the page of a kind, such as `home.ar`, in a window of a width."""
    context = measured(reduced_motion="reduce")
    page = context.new_page()

    def show(name: str, width: int) -> Page:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{built.as_uri()}/{paths[name]}")
        await_results(page)
        return page

    return show


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "width" in metafunc.fixturenames:
        every = metafunc.config.getoption("--whole")
        metafunc.parametrize(
            ("kind", "language", "width"),
            [
                (kind, language, WIDTHS[(number // 2 + turn) % 2])
                for number, kind in enumerate(WALKED)
                for turn, language in enumerate(("ar", "en"))
                if every or kind == "home" or number % 2 == turn
            ],
        )


def test_everything_is_reached_in_reading_order_and_seen(shown: Open, kind: str, language: str, width: int) -> None:
    page = shown(f"{kind}.{language}", width)
    names = expected(page)
    stops = walk(page)
    assert len(names) > 12
    assert [stop.name for stop in stops] == names
    assert [stop.name for stop in stops if not stop.has_ring] == []
    assert [stop.name for stop in stops if not stop.is_seen] == []


def test_the_way_back_is_the_same(shown: Open) -> None:
    page = shown("incident.ar", 1280)
    names = expected(page)
    assert [stop.name for stop in walk(page, "Shift+Tab")] == names[::-1]


@pytest.mark.parametrize("name", ["home.ar", "incident.en", "timeline.ar"])
def test_the_first_stop_skips_to_the_content(shown: Open, name: str) -> None:
    page = shown(name, 1280)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.skip') && document.activeElement.checkVisibility({ opacityProperty: true })")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('article')")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_what_can_be_opened_opens_and_closes_by_key(shown: Open, key: str) -> None:
    page = shown("incident.ar", 1280)
    page.locator("article summary").first.focus()
    is_open = "document.activeElement.closest('details').open"
    states = [page.evaluate(is_open)]
    for _ in range(2):
        page.keyboard.press(key)
        states.append(page.evaluate(is_open))
    assert states == [False, True, False]


@pytest.mark.parametrize("name", ["home.ar", "incident.en"])
def test_the_menu_of_narrow_windows_opens_and_closes_by_key(shown: Open, name: str) -> None:
    page = shown(name, 360)
    page.locator(".menu > summary").focus()
    links = page.locator(".menu nav a")
    seen = [links.first.is_visible()]
    for _ in range(2):
        page.keyboard.press("Enter")
        seen.append(links.first.is_visible())
    assert seen == [False, True, False]


def test_the_open_menu_is_walked_before_the_page(shown: Open) -> None:
    page = shown("home.ar", 360)
    page.locator(".menu > summary").focus()
    page.keyboard.press("Enter")
    expected(page)
    stops = [stop.name for stop in walk(page)]
    links = page.locator(".menu nav a").all_inner_texts()
    assert len(links) > 8
    assert all(link in stop for link, stop in zip(links, stops, strict=False))
