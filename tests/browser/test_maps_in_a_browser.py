"""Maps: names cover nothing, letters can be read, marks can be hit; the map and the timeline beside it are linked."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import BrowserContext, Page
from watched import Watched
from windows import Windows

pytestmark = pytest.mark.in_turns
MEASURED = """(() => {
  const box = (element) => { const r = element.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; };
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) => getComputedStyle(one).display !== "none");
  const drawing = document.querySelector(".map__drawing");
  const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
  return {
    frame: box(drawing),
    labels: seen(".map__drawing text").map((one) => [one.textContent, ...box(one)]),
    shapes: seen(".map__ring, .map__dot, .map__near").map(box),
    hits: seen(".map__hit").map(box),
    sizes: seen(".map__drawing text").map((one) => [one.textContent, parseFloat(getComputedStyle(one).fontSize) * scale]),
  };
})()"""
WIDTHS = (320, 768, 360, 1280)
"""A page is looked at in one of these, and in the other language in another; with `--whole`, in all."""
LEAST_LETTER, LEAST_SCALE = 14, 11
"""CSS pixels of a name, and of the words of the scale."""
TARGET = 24
"""CSS pixels (WCAG 2.2, 2.5.8)."""
LINE = 0.25
"""Of a line's height above and below its letters, which a text's box holds too."""


def with_maps(built: Path) -> list[str]:
    return sorted(
        path.relative_to(built).as_posix() for path in built.rglob("*.html") if "map__drawing" in path.read_text(encoding="utf-8")
    )


def overlap(one: list[float], other: list[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def letters(label: list[Any]) -> list[float]:
    """The box of the letters themselves."""
    _, left, top, right, bottom = label
    margin = (bottom - top) * LINE
    return [left, top + margin, right, bottom - margin]


def faults(found: dict[str, Any]) -> list[str]:
    boxes = [(label[0], letters(label)) for label in found["labels"]]
    covered = [f"{name} covers {other}" for index, (name, box) in enumerate(boxes) for other, there in boxes[:index] if overlap(box, there)]
    marks = [f"{name} covers a mark" for name, box in boxes if any(overlap(box, shape) for shape in found["shapes"])]
    frame = found["frame"]
    outside = [
        name for name, (left, top, right, bottom) in boxes if left < frame[0] or right > frame[2] or top < frame[1] or bottom > frame[3]
    ]
    small = [f"{name}: {size} px" for name, size in found["sizes"] if size < (LEAST_SCALE if name[0].isdigit() else LEAST_LETTER)]
    targets = [f"a target of {hit[2] - hit[0]} px" for hit in found["hits"] if hit[2] - hit[0] < TARGET or hit[3] - hit[1] < TARGET]
    return [*covered, *marks, *outside, *small, *targets]


class Maps(NamedTuple):
    """Of every page with maps: what is wrong with their drawing by width, and the places that are marked and that are told in words."""

    faults: dict[tuple[str, int], list[str]]
    marked: dict[str, list[str]]
    told: dict[str, list[str]]


@pytest.fixture(scope="module")
def maps(measured: Windows, built: Path, is_tried_whole: bool) -> Maps:
    page, found = measured(viewport={"width": 1280, "height": 900}).new_page(), Maps({}, {}, {})
    step = 1 if is_tried_whole else len(WIDTHS)
    for number, name in enumerate(with_maps(built)):
        page.goto(built.as_uri() + "/" + name)
        page.evaluate("document.fonts.ready.then(() => true)")
        for width in WIDTHS[(number + 2 * name.startswith("en/")) % step :: step]:
            page.set_viewport_size({"width": width, "height": 900})
            found.faults[name, width] = faults(page.evaluate(MEASURED))
        found.marked[name] = page.eval_on_selector_all(".map__mark", "all => all.map(one => one.getAttribute('href')).sort()")
        found.told[name] = page.eval_on_selector_all(".map__list li > a", "all => all.map(one => one.getAttribute('href'))")
    return found


def test_names_cover_nothing_and_can_be_read_and_marks_be_hit(maps: Maps) -> None:
    assert len(maps.marked) >= 20
    assert {width for _, width in maps.faults} == set(WIDTHS)
    assert {drawn: lines for drawn, lines in maps.faults.items() if lines} == {}


def test_the_same_stands_in_words(maps: Maps) -> None:
    for name, marked in maps.marked.items():
        assert marked, name
        assert set(marked) <= set(maps.told[name]), name


def shown(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(".map-page .entry", "all => all.filter(one => !one.hidden).map(one => one.id)")
    return found


def incidents_at(page: Page, place: str) -> list[str]:
    return str(page.get_attribute(f".map__mark[data-place={place}]", "data-incidents")).split()


def choose(page: Page, place: str) -> None:
    page.locator(f".map__mark[data-place={place}] .map__label").click()


def test_a_mark_picks_the_incidents_of_its_place(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/map.html")
    everything = shown(page)
    choose(page, "port-lantern")
    assert page.url.endswith("/en/map.html#place=port-lantern")
    assert sorted(shown(page)) == sorted(incidents_at(page, "port-lantern"))
    assert 0 < len(shown(page)) < len(everything)
    assert page.inner_text(".map-page__status") == f"Port Lantern: {len(shown(page))} of {len(everything)} incidents"
    assert page.is_visible(".map-page__choice a[href='places/port-lantern.html']")
    assert page.get_attribute("[data-place=port-lantern]", "aria-current") == "true"
    page.click(".map-page__choice button")
    assert shown(page) == everything
    assert page.inner_text(".map-page__status") == ""
    assert page.url.endswith("/en/map.html")
    assert page.evaluate("document.activeElement.dataset.place") == "port-lantern"
    assert watched.faults == []


@pytest.mark.parametrize("base", ["http", "file"], indirect=True)
def test_the_address_holds_the_choice(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "ar/map.html#place=north-coast")
    assert shown(page) == incidents_at(page, "north-coast")
    page.evaluate("location.hash = 'place=port-lantern'")
    page.wait_for_function("document.querySelector('.map-page__status').textContent.includes('ميناء الفنار')")
    page.go_back()
    page.wait_for_function("document.querySelector('.map-page__status').textContent.includes('محافظة الساحل الشمالي')")
    page.evaluate("location.hash = 'place=nowhere'")
    page.wait_for_function("document.querySelector('.map-page__status').textContent === ''")
    assert watched.faults == []


def test_empty_months_are_hidden_with_their_incidents(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/map.html#place=north-coast")
    visible = "all => all.filter(one => one.checkVisibility()).length"
    groups = page.eval_on_selector_all(".period", visible)
    assert groups <= len(shown(page))
    assert page.eval_on_selector_all(".period:not([hidden])", "all => all.every(one => one.querySelector('.entry:not([hidden])'))")


def test_the_keyboard_does_what_the_pointer_does(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "en/map.html")
    page.focus("[data-place=port-lantern]")
    lit = page.eval_on_selector_all(".entry.is-lit", "all => all.map(one => one.id)")
    assert sorted(lit) == sorted(incidents_at(page, "port-lantern"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/map.html#place=port-lantern")
    page.focus(f"#{shown(page)[0]} .entry__title a")
    assert page.eval_on_selector_all(".map__mark.is-lit", "all => all.map(one => one.dataset.place)") == ["port-lantern"]


def test_an_entry_lights_its_marks(watched: Watched, base: str) -> None:
    page = watched.page
    page.goto(base + "ar/map.html")
    page.hover("#hb-0003")
    assert page.eval_on_selector_all(".map__mark.is-lit", "all => all.map(one => one.dataset.place)") == ["port-lantern"]
    page.hover("h1")
    assert page.locator(".is-lit").count() == 0


def test_without_scripts_marks_lead_to_their_places(window: Windows, base: str) -> None:
    context = window(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + "ar/map.html")
    assert not page.is_visible(".map-page__choice")
    choose(page, "port-lantern")
    assert page.url.endswith("/ar/places/port-lantern.html")


def test_on_a_phone_the_map_stands_above_the_list_and_beside_it_on_a_desk(context: BrowserContext, built: Path) -> None:
    page = context.new_page()
    page.goto(built.as_uri() + "/ar/map.html")
    for width, is_beside in ((360, False), (1280, True)):
        page.set_viewport_size({"width": width, "height": 900})
        drawing, first = (page.locator(name).first.bounding_box() for name in (".map__drawing", ".map-page .entry"))
        assert drawing is not None
        assert first is not None
        assert (first["y"] < drawing["y"] + drawing["height"]) == is_beside
