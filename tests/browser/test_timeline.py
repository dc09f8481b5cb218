"""The timeline in a reader's hands: filters, the address, the keyboard, without scripts."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect
from watched import Watched
from windows import Windows

pytestmark = pytest.mark.in_turns
TIMELINE = "en/timeline/index.html"
RECORDS = (Path(__file__).parents[1] / "sites/harbour/incidents").rglob("*.yml")
ALL = sum("\nstatus: published\n" in path.read_text(encoding="utf-8") for path in RECORDS)
"""Published incidents of the fabricated site."""


def shown(page: Page) -> list[str]:
    return page.eval_on_selector_all(".entry", "found => found.filter(one => one.checkVisibility()).map(one => one.id)")


def count(page: Page) -> str:
    return page.inner_text(".filters__count")


def hash_of(page: Page) -> str:
    return unquote(page.url.partition("#")[2])


def test_a_filter_shows_what_answers_and_says_how_much(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + TIMELINE)
    assert (len(shown(page)), count(page)) == (ALL, f"{ALL} of {ALL} incidents")
    page.select_option("[name=actor]", "harbour-guard")
    found = shown(page)
    assert 0 < len(found) < ALL
    assert count(page) == f"{len(found)} of {ALL} incidents"
    assert hash_of(page) == "actor=harbour-guard"
    page.select_option("[name=grade]", "none")
    assert set(shown(page)) < set(found)
    page.click("button[type=reset]")
    assert (len(shown(page)), hash_of(page)) == (ALL, "")
    assert watched.faults == []


def test_months_and_years_without_a_hit_are_hidden_and_their_bars_dimmed(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(f"{base}{TIMELINE}#text=2032")
    assert shown(page) == ["hb-0005"]
    assert page.locator(".year:visible").count() == page.locator(".period:visible").count() == 1
    full = page.locator("[data-month='2032-01'].bar")
    empty = page.locator("[data-month='2031-03'].bar")
    assert full.locator(".bar__shown").get_attribute("height") != "0"
    assert empty.locator(".bar__shown").get_attribute("height") == "0"
    assert empty.locator("a").get_attribute("href") is None
    assert page.locator("a[href='#y2031']").count() == 0
    page.click("button[type=reset]")
    assert empty.locator("a").get_attribute("href") == "#m2031-03"
    assert page.locator("a[href='#y2031']").count() > 0


def test_a_place_finds_what_lies_in_it(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + TIMELINE)
    page.select_option("[name=place]", "customs-quay")
    inner = shown(page)
    page.select_option("[name=place]", "port-lantern")
    assert set(inner) < set(shown(page))


def test_words_are_found_in_any_spelling(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "ar/timeline/index.html")
    for typed in ("إغلاق القناة", "اغلاق  القناه", "إِغـلاق", "القناة ٢٠٣١"):
        page.fill("[name=text]", "")
        assert len(shown(page)) == ALL
        page.fill("[name=text]", typed)
        assert shown(page) == ["hb-0003"], typed


@pytest.mark.parametrize("base", ["http", "file"], indirect=True)
def test_the_address_brings_the_view_back_and_the_way_back_works(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + TIMELINE)
    page.select_option("[name=actor]", "harbour-guard")
    one = shown(page)
    page.select_option("[name=actor]", "quay-committee")
    other = shown(page)
    assert one != other
    page.go_back()
    assert (shown(page), page.input_value("[name=actor]")) == (one, "harbour-guard")
    page.go_back()
    assert len(shown(page)) == ALL
    page.go_forward()
    assert shown(page) == one
    page.goto(base + "en/index.html")
    page.goto(f"{base}{TIMELINE}#actor=quay-committee&kind=unheard-of")
    assert shown(page) == other
    assert page.input_value("[name=kind]") == ""
    assert watched.faults == []


def test_typing_makes_no_history_and_odd_characters_no_fault(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + TIMELINE)
    steps = page.evaluate("history.length")
    page.fill("[name=text]", "\"'] <b>&=#%")
    assert page.evaluate("history.length") == steps
    assert hash_of(page).startswith("text=")
    page.reload()
    assert page.input_value("[name=text]") == "\"'] <b>&=#%"
    assert shown(page) == []
    assert watched.faults == []


def test_an_anchor_leaves_the_view_as_it_is(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(f"{base}{TIMELINE}#actor=harbour-guard")
    before = shown(page)
    page.locator(".bar a[href]").last.click()
    expect(page).to_have_url(re.compile("#actor=harbour-guard$"))
    assert shown(page) == before


def test_a_plain_anchor_works_and_filters_nothing(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(f"{base}{TIMELINE}#m2031-05")
    assert len(shown(page)) == ALL
    assert page.evaluate("document.querySelector('#m2031-05').getBoundingClientRect().top < innerHeight")


@pytest.mark.parametrize("base", ["http", "file"], indirect=True)
def test_the_view_survives_the_change_of_language(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + TIMELINE)
    page.select_option("[name=actor]", "harbour-guard")
    found = shown(page)
    page.click("a.language")
    page.wait_for_url("**/ar/timeline/**")
    assert hash_of(page) == "actor=harbour-guard"
    assert shown(page) == found
    page.click("a.language")
    page.wait_for_url("**/en/timeline/**")
    assert shown(page) == found


def test_the_view_goes_along_to_the_page_of_a_year(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(f"{base}{TIMELINE}#actor=quay-committee")
    page.click(".leaves a >> text=2031")
    page.wait_for_url("**/2031.html#actor=quay-committee")
    assert page.input_value("[name=actor]") == "quay-committee"
    assert {"hb-0001", "hb-0003"} & set(shown(page)) == {"hb-0001"}


def test_the_place_on_a_page_survives_the_change_of_language(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/incidents/hb-0001.html#claim-c2")
    page.click("a.language")
    page.wait_for_url("**/ar/incidents/hb-0001.html#claim-c2")


COUNTED = {
    0: "لا حادثة من أصل 29",
    1: "حادثة واحدة من أصل 29",
    2: "حادثتان من أصل 29",
    3: "3 حوادث من أصل 29",
    11: "11 حادثة من أصل 29",
    100: "100 حادثة من أصل 29",
}


def test_arabic_counts_in_its_own_plural_forms(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "ar/timeline/index.html")
    forms = page.eval_on_selector(".filters__count", "one => ({...one.dataset})")
    categories = page.evaluate("all => all.map((n) => new Intl.PluralRules('ar').select(n))", list(COUNTED))
    found = [forms[category].replace("{shown}", str(n)).replace("{total}", "29") for category, n in zip(categories, COUNTED, strict=True)]
    assert found == list(COUNTED.values())


def test_without_scripts_there_is_no_dead_control_and_everything_else(window: Windows, base: str) -> None:
    context = window(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + "ar/timeline/index.html")
    assert page.locator("form.filters").is_hidden()
    assert page.locator(".entry:visible").count() == ALL
    page.locator(".bar a").first.click()
    expect(page).to_have_url(re.compile(r"#m2031-\d\d$"))
    page.click(".legend summary")
    assert page.locator(".legend__lines").is_visible()


def test_the_keyboard_reaches_everything_in_the_order_of_the_page(watched: Watched, base: str) -> None:
    """Skip link, years, bars, filters, legend, entries; whatever has the focus can be seen and shows it."""
    page = watched.page
    page.goto(base + TIMELINE)
    passed: list[str] = []
    for _ in range(120):
        page.keyboard.press("Tab")
        what, is_seen = page.evaluate(
            """() => { const at = document.activeElement, box = at.getBoundingClientRect(), style = getComputedStyle(at);
              const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
              const part = ['.skip', '.leaves', '.bars', '.filters', '.legend', '.timeline'].find(one => at.closest(one));
              return [part ?? '', !part || (box.height > 0 && (ring || part === '.skip'))]; }"""
        )
        assert is_seen, f"the focus cannot be seen in {what}"
        if what and what not in passed[-1:]:
            passed.append(what)
    assert passed[:6] == [".skip", ".leaves", ".bars", ".filters", ".legend", ".timeline"]


def test_a_filter_is_chosen_by_keyboard_alone(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + TIMELINE)
    page.focus("[name=grade]")
    page.keyboard.press("ArrowDown")
    expect(page).to_have_url(re.compile("#grade="))
    assert len(shown(page)) < ALL


def test_the_link_to_the_view_is_copied(window: Windows, served: str) -> None:
    context = window(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{served}{TIMELINE}#actor=harbour-guard")
    page.click("button[name=copy]")
    expect(page.locator(".filters__count")).to_have_text("The link to this view is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_time_runs_in_the_direction_of_reading(watched: Watched, base: str) -> None:
    """In Arabic the first month stands at the right, and an arrow points to the left."""
    for code, sign in (("en", 1), ("ar", -1)):
        page = watched.page
        page.goto(f"{base}{code}/timeline/index.html")
        centres = page.eval_on_selector_all(".bars:first-of-type .bar", "all => all.slice(0, 12).map(one => one.getBoundingClientRect().x)")
        assert centres == sorted(centres, reverse=sign < 0)
        marks = page.locator("#hb-0002 .mark path")
        bar, tip = marks.evaluate_all("found => found.map(one => one.getBoundingClientRect().x)")
        assert (tip - bar) * sign > 0


def test_nothing_moves_for_those_who_want_no_motion(window: Windows, served: str) -> None:
    context = window(reduced_motion="reduce")
    page = context.new_page()
    page.goto(served + TIMELINE)
    moving = page.eval_on_selector_all(
        "*",
        """all => all.filter(one => { const style = getComputedStyle(one);
             return style.animationName !== 'none' || style.scrollBehavior === 'smooth' || parseFloat(style.transitionDuration) > 0.01; })
             .map(one => one.className)""",
    )
    assert moving == []
