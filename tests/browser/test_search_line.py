"""The search on a bad line: no network at all, a file that does not come, an answer that comes late."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect
from searching import HITS, ask, field, led_to, options

pytestmark = pytest.mark.in_turns
ADDRESSES = re.compile(r"^(https?|wss?|ftp):")


class Line:
    """A page of which every request goes through the test; whatever leaves the site is refused and remembered."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self.base, self.page = base, context.new_page()
        self.strangers = list[str]()
        self.held, self.is_free = list[Route](), False
        context.route(ADDRESSES, self._answer)

    def _answer(self, route: Route) -> None:
        if route.request.url.startswith(self.base):
            route.continue_()
        else:
            self.strangers.append(route.request.url)
            route.abort()

    def cut(self, files: str) -> None:
        """Files of the index whose addresses go on so behind the language do not come."""
        self.page.route(re.compile(rf"/search/..{files}"), lambda route: route.abort())

    def mend(self) -> None:
        self.page.unroute_all()

    def hold(self, files: str) -> None:
        """They do not come before they are let go."""
        self.page.route(re.compile(rf"/search/..{files}"), lambda route: route.continue_() if self.is_free else self.held.append(route))

    def let_go(self) -> None:
        """Those that are asked for from now on come at once."""
        self.is_free = True
        for route in self.held:
            route.continue_()


@pytest.fixture
def line(context: BrowserContext, base: str) -> Line:
    return Line(context, base)


def open_home(line: Line) -> Page:
    line.page.goto(f"{line.base}en/index.html")
    return line.page


@pytest.mark.in_turns("code", ["en", "ar"])
def test_nothing_is_asked_of_the_network(line: Line, code: str) -> None:
    page = line.page
    page.goto(f"{line.base}{code}/index.html")
    ask(page, "Port Lantern")
    ask(page, "كانون الثاني 2032")
    field(page).fill("qxzvkwjq")
    expect(options(page).first).to_be_hidden()
    field(page).press("Enter")
    page.wait_for_url("**/search.html**")
    page.locator("#search-query").fill("2031")
    expect(page.locator(HITS).first).to_be_visible()
    assert line.strangers == []
    if line.base.startswith("file:"):
        assert page.evaluate("performance.getEntriesByType('resource').filter((one) => !one.name.startsWith('file:')).length") == 0


@pytest.mark.in_turns("files", [r"\.js", "/terms-", "/texts-"])
def test_a_file_that_does_not_come_is_told_and_can_be_asked_for_again(line: Line, files: str) -> None:
    line.cut(files)
    page = open_home(line)
    field(page).fill("quay")
    expect(page.get_by_text("The search could not be loaded.").locator("visible=true").first).to_be_visible()
    expect(page.locator("form.search [role=status]")).to_have_text("The search could not be loaded.")
    line.mend()
    page.get_by_role("button", name="Try again").click()
    expect(options(page).first).to_be_visible()
    expect(field(page)).to_be_focused()
    assert "en/places/customs-quay.html" in led_to(options(page))


@pytest.mark.in_turns("script", ["fold", "search"])
def test_the_engine_itself_can_be_asked_for_again(line: Line, script: str) -> None:
    line.page.route(f"**/js/{script}.*.js", lambda route: route.abort())
    page = open_home(line)
    field(page).fill("quay")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()
    line.mend()
    page.get_by_role("button", name="Try again").click()
    expect(options(page).first).to_be_visible()


def test_without_its_words_the_field_leads_to_the_page_of_the_search(line: Line) -> None:
    line.page.route("**/js/words.en.*.js", lambda route: route.abort())
    faults = list[str]()
    line.page.on("pageerror", lambda error: faults.append(str(error)))
    page = open_home(line)
    field(page).fill("quay")
    field(page).press("Enter")
    page.wait_for_url("**/search.html?q=quay")
    expect(page.locator(".search-page__lists a").first).to_be_visible()
    assert faults == []


@pytest.mark.in_turns("files", [r"\.js", "/terms-", "/texts-"])
def test_the_page_of_the_search_tells_it_too(line: Line, files: str) -> None:
    line.cut(files)
    page = line.page
    page.goto(f"{line.base}en/search.html#q=quay")
    expect(page.get_by_text("The search could not be loaded.").locator("visible=true").first).to_be_visible()
    expect(page.locator(".search-page__status")).to_have_text("The search could not be loaded.")
    line.mend()
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#search-query")).to_be_focused()
    expect(page.locator(HITS).first).to_be_visible()


def test_that_more_results_do_not_come_is_told(line: Line) -> None:
    page = line.page
    page.goto(f"{line.base}en/search.html#q=2031")
    more = page.locator(".search-page__more").locator("visible=true").first
    expect(more).to_be_visible()
    page.evaluate("() => { searchShelf.forget(); globalThis.bring = searchShelf.bring; searchShelf.bring = () => Promise.reject(); }")
    more.click()
    expect(page.get_by_text("The search could not be loaded.").locator("visible=true").first).to_be_visible()
    page.evaluate("() => { searchShelf.bring = bring; }")
    page.get_by_role("button", name="Try again").click()
    expect(more).to_be_visible()


def test_one_waits_in_sight(line: Line) -> None:
    line.hold("/texts-")
    page = open_home(line)
    field(page).fill("quay")
    expect(page.get_by_text("Searching…").locator("visible=true").first).to_be_visible()
    line.let_go()
    expect(options(page).first).to_be_visible()
    expect(page.get_by_text("Searching…").locator("visible=true")).to_have_count(0)
