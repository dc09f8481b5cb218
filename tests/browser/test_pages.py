"""What a reader meets in a real browser, over http and from the disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from assurance.ledger import Assured
from chromium import stay
from folders import BASE
from kinds import few_of_each, kind_of, turn
from playwright.sync_api import Page
from policy.visiting import HELD, faults
from watched import Watched
from windows import Windows

from briefing.hosting import policy

SMALLEST = 360
VIOLATION = "document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI))"


class Visits:
    """What pages of the site said of themselves, each visited once, and the faults of all; the last is the page for unknown addresses."""

    def __init__(self, watched: Watched, names: list[str]) -> None:
        self.said: dict[str, dict[str, Any]] = {}
        self.faults: list[str] = []
        stay(watched.page)
        watched.page.add_init_script(VIOLATION)
        for name in sorted(names, key="404.html".__eq__):
            if name == "404.html":  # its styles are those of the site's root
                self.faults = list(watched.faults)
            watched.page.goto(watched.base + name)
            self.said[name] = watched.page.evaluate(HELD)


@pytest.fixture(scope="module")
def visits(measured: Windows, base: str, built: Path) -> Visits:
    """The largest page of each kind in one language by the one way, in the other by the other; `make assurance` opens all pages by both."""
    is_served = base.startswith("http")
    own = [path for path in few_of_each(built, 1) if "/" not in path or turn(f"{kind_of(path)}.{path[:2]}") == is_served]
    watched = Watched(measured(viewport={"width": 1280, "height": 900}).new_page(), base)
    return Visits(watched, own)


def test_every_page_is_quiet_and_stays_at_home(visits: Visits, assured: Assured) -> None:
    """No error, no violation of the policy, no request that fails or leaves the site."""
    assert len(visits.said) > 25
    assert visits.faults == []
    assured("policy-pages", len(visits.said), len(visits.said))


def test_no_page_holds_a_style_handler_or_script_of_its_own_or_tells_where_its_reader_comes_from(visits: Visits, assured: Assured) -> None:
    wrong = {name: found for name, held in visits.said.items() if (found := faults(held, policy.META))}
    assert wrong == {}
    assured("policy-held", len(visits.said), len(visits.said))
    links = sum(held["outward"] for held in visits.said.values())
    assured("policy-links", links, links)


def test_every_page_says_its_language_and_direction(visits: Visits) -> None:
    for name, said in visits.said.items():
        assert (said["lang"], said["dir"]) == (("en", "ltr") if name.startswith("en/") else ("ar", "rtl")), name
        assert len(said["title"]) > 5, name


@pytest.mark.in_turns
def test_a_reader_walks_from_the_choice_to_a_timeline(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "index.html")
    page.click(".choice a[href='en/index.html']")
    page.click(".card__title a")
    assert "/en/briefings/" in page.url
    page.click("ol.timeline .entry__title a")
    assert "/en/incidents/" in page.url
    page.click(".participant__name a")
    assert "/en/actors/" in page.url
    page.click("ol.timeline .entry__title a")
    page.click(".crumbs li:nth-child(2) a")
    assert "/en/timeline/" in page.url
    assert watched.faults == []


@pytest.mark.in_turns
def test_the_language_link_leads_to_the_same_page_and_back(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "ar/actors/index.html")
    page.click("a.language")
    assert page.url.endswith("/en/actors/index.html")
    page.click("a.language")
    assert page.url.endswith("/ar/actors/index.html")


@pytest.mark.in_turns
def test_without_scripts_everything_is_there(window: Windows, base: str) -> None:
    context = window(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + "index.html")
    page.click(".choice a[href='ar/index.html']")
    page.click("ol.timeline .entry__title a")
    assert page.locator(".accounts").is_visible()
    page.locator(".claim__origin summary").first.click()
    assert page.locator(".chain").first.is_visible()
    page.click("a.language")
    assert "/en/incidents/" in page.url


def is_light(page: Page) -> bool:
    red, green, blue = page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)")
    return bool(red + green + blue > 700)


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.in_turns("scheme", ["light", "dark"])
def test_the_colours_follow_the_reader(window: Windows, base: str, scheme: str, javascript: bool) -> None:
    context = window(color_scheme="dark" if scheme == "dark" else "light", java_script_enabled=javascript)
    page = context.new_page()
    page.goto(base + "en/index.html")
    assert is_light(page) == (scheme == "light")


def test_the_chosen_colours_are_kept_on_the_next_page(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/index.html")
    page.click("button:has-text('Switch to dark colours')")
    assert not is_light(page)
    page.goto(base + "ar/actors/index.html")
    assert not is_light(page)
    page.click("button.colours")
    assert is_light(page)
    assert watched.faults == []


@pytest.mark.in_turns
def test_the_menu_opens_by_keys_and_without_scripts(window: Windows, base: str) -> None:
    context = window(java_script_enabled=False, viewport={"width": SMALLEST, "height": 700})
    page = context.new_page()
    page.goto(base + "ar/actors/index.html")
    menu = page.locator(".menu nav a")
    assert not menu.first.is_visible()
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert menu.first.is_visible()
    assert menu.count() == page.locator(".sections a").count() - 1 + page.locator(".foot nav a").count()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(base + "ar/index.html")


def test_the_page_not_found_leads_home_from_any_depth(window: Windows, based: Path) -> None:
    """At a host it is shown at the unknown address itself, so its links start from the base address's path."""
    context = window()
    page = context.new_page()
    html = (based / "404.html").read_text(encoding="utf-8")
    page.route(f"{BASE}**", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"{BASE}en/incidents/deep/nothing.html")
    links = page.eval_on_selector_all("article a", "found => found.map(link => link.href)")
    assert links == [f"{BASE}ar/index.html", f"{BASE}en/index.html"]
