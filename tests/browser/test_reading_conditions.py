"""Readers with narrow or enlarged pages, with their own spacing of text, their own colours, and big fingers."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from kinds import one_of_each, turn
from measures import covered, cut_off, is_too_wide, small_targets, words
from PIL import Image
from playwright.sync_api import Browser, FloatRect, Page, expect
from searches import await_results, searches
from windows import Windows

from briefing.render import Edition

SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
"""The values of WCAG 2.2, 1.4.12."""
TARGET_WIDTHS, ENLARGED_WIDTHS, SPACED_WIDTHS = (1280, 360), (640, 320), (360, 1280)
"""A kind of page is measured at the one in Arabic, at the other in English; what is of no language at both."""
OPEN_ALL = "document.querySelectorAll('main details').forEach(one => { one.open = true })"


@pytest.fixture(scope="module")
def paths(edition: Edition) -> dict[str, str]:
    """A page of each kind in both languages, and searches. The page for unknown addresses finds its styles at a host only."""
    return {name: path for name, path in (one_of_each(edition) | searches()).items() if path != "404.html"}


@pytest.fixture
def page(measured: Windows) -> Page:
    return measured(reduced_motion="reduce").new_page()


def show(page: Page, built: Path, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{built.as_uri()}/{path}")
    await_results(page)
    page.evaluate("document.fonts.ready")
    page.evaluate(OPEN_ALL)


def lost(page: Page) -> list[str]:
    """What is cut off, covered or out of the window."""
    return [*cut_off(page), *covered(page), *(["too wide"] if is_too_wide(page) else [])]


class Faults(NamedTuple):
    """Each fault with its page and width."""

    enlarged: list[str]
    spaced: list[str]
    targets: list[str]


@pytest.fixture(scope="module")
def faults(measured: Windows, built: Path, paths: dict[str, str]) -> Faults:
    """Each page is opened once: it is measured as it is, then narrower, then with its text spaced."""
    page, found = measured(reduced_motion="reduce").new_page(), Faults([], [], [])

    def note(into: list[str], path: str, width: int, find: Callable[[Page], list[str]]) -> None:
        page.set_viewport_size({"width": width, "height": 800})
        into += [f"{path} at {width}: {fault}" for fault in find(page)]

    for name, path in paths.items():
        own = slice(turn(name), None, 2) if "." in name else slice(None)
        show(page, built, path, 1280)
        there = words(page)
        for width in TARGET_WIDTHS[own]:
            note(found.targets, path, width, small_targets)
        for width in ENLARGED_WIDTHS[own]:
            note(found.enlarged, path, width, lambda page, there=there: [*lost(page), *missing(there - words(page))])
        page.evaluate(SPACED)
        for width in SPACED_WIDTHS[own]:
            note(found.spaced, path, width, lost)
    return found


def missing(gone: Collection[str]) -> list[str]:
    return [f"lost: {gone}"] if gone else []


def test_enlarged_pages_lose_nothing(faults: Faults) -> None:
    """A window of 1280 pixels at 200 % and at 400 % (WCAG 2.2, 1.4.4 and 1.4.10)."""
    assert not faults.enlarged, "\n".join(faults.enlarged)


def test_readers_may_space_the_text(faults: Faults) -> None:
    assert not faults.spaced, "\n".join(faults.spaced)


def test_targets_are_large_enough(faults: Faults) -> None:
    assert not faults.targets, "\n".join(faults.targets)


FAULTS = {
    "cut off": (cut_off, "article .summary { height: 10px; overflow: hidden }"),
    "out of the window": (cut_off, "article .summary { white-space: nowrap }"),
    "covered": (covered, "article .summary { margin-block-start: -3em !important }"),
    "small": (small_targets, "article summary { block-size: 12px !important; min-block-size: 0 !important; padding: 0 !important }"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(page: Page, built: Path, fault: str) -> None:
    find, css = FAULTS[fault]
    show(page, built, "ar/incidents/hb-0001.html", 360)
    assert find(page) == []
    page.evaluate("css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }", css)
    assert find(page) != []


def test_a_site_whose_name_is_one_long_word_is_no_wider_than_the_window(page: Page, built: Path) -> None:
    for path in ("ar/incidents/hb-0001.html", "en/incidents/hb-0001.html"):
        show(page, built, path, 360)
        page.locator(".top__name span").evaluate("span => { span.textContent = 'x'.repeat(150) }")
        assert lost(page) == []


DRAWINGS = """() => [...document.querySelectorAll("article svg")].filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => [one.getAttribute("class"), one.getBoundingClientRect()])
  .map(([name, box]) => [name, [box.left, box.top + scrollY, box.right, box.bottom + scrollY].map(Math.round)])"""


def blank_drawings(window: Windows, built: Path, paths: Iterable[str], forced: Literal["active", "none"]) -> set[tuple[str, str]]:
    """The page and the name of drawings that have one colour only: nothing of them is seen."""
    context = window(forced_colors=forced)
    page = context.new_page()
    blank = set[tuple[str, str]]()
    for path in paths:
        show(page, built, path, 1280)
        if not (drawings := page.evaluate(DRAWINGS)):
            continue
        around = [side(box[place] for _, box in drawings) for place, side in enumerate((min, min, max, max))]
        left, top = around[:2]
        clip: FloatRect = {"x": left, "y": top, "width": around[2] - left, "height": around[3] - top}
        seen = Image.open(io.BytesIO(page.screenshot(full_page=True, clip=clip))).convert("RGB")
        for place, (name, (start, above, end, below)) in enumerate(drawings):
            if seen.crop((start - left, above - top, end - left, below - top)).getcolors(1):
                blank.add((path, f"{name} {place}"))
    return blank


def test_with_forced_colours_no_drawing_is_lost(window: Windows, built: Path, paths: dict[str, str]) -> None:
    """Where the system gives the colours, each drawing still differs from the ground it stands on."""
    arabic = [path for path in paths.values() if path.startswith("ar/") and "?" not in path and "#" not in path]
    arabic = [path for path in arabic if "<svg" in (built / path).read_text(encoding="utf-8").partition("<article")[2]]
    assert len(arabic) > 5
    blank = blank_drawings(window, built, arabic, "active")
    assert blank - blank_drawings(window, built, sorted({path for path, _ in blank}), "none") == set()


def test_the_first_page_opened_inside_the_zip_says_what_to_do(browser: Browser, built: Path, tmp_path: Path) -> None:
    """Systems unpack the one file that is opened, so that it finds neither its style sheet nor the other pages."""
    alone = Path(shutil.copy(built / "index.html", tmp_path))
    page = browser.new_page()
    for path, is_said in ((alone, True), (built / "index.html", False)):
        page.goto(path.as_uri())
        for said in ("still inside the zip", "داخل الملف المضغوط"):
            expect(page.get_by_text(said)).to_be_visible(visible=is_said)
    page.close()
