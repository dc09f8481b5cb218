"""The drawing of an actor's relations, as a browser draws it: nothing overlaps, and nothing is too small to read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize
from windows import Windows

import build

BANDS = 24
FAULTS = """() => {
  const faults = [];
  const svg = document.querySelector('.diagram'), frame = svg.getBoundingClientRect();
  const scale = frame.width / svg.viewBox.baseVal.width;
  const rectOf = (element) => element.getBoundingClientRect();
  const part = (element, name) => ({name, rect: rectOf(element), element});
  const boxes = [...svg.querySelectorAll('rect')].map((element) => part(element, element.parentNode.textContent));
  const loose = [...svg.querySelectorAll(':scope > text')].map((element) => part(element, element.textContent));
  const meet = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5
    && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2 * scale;
  const parts = [...boxes, ...loose];
  parts.forEach((one, index) => parts.slice(index + 1).forEach((other) => {
    if (meet(one.rect, other.rect)) faults.push(`${one.name} over ${other.name}`);
  }));
  for (const {name, rect} of parts) {
    if (rect.left < frame.left - 0.5 || rect.right > frame.right + 0.5 || rect.bottom > frame.bottom + 0.5) faults.push(`${name} is cut`);
  }
  const rtl = document.documentElement.dir === 'rtl';
  for (const {element, rect} of boxes) {
    const inset = 7 * scale;
    for (const text of element.parentNode.querySelectorAll('text')) {
      const inner = rectOf(text);
      if (inner.left < rect.left || inner.right > rect.right) faults.push(`${text.textContent} leaves its box`);
      const gap = rtl ? rect.right - inner.right : inner.left - rect.left;
      if (Math.abs(gap - inset) > 3 * scale) faults.push(`${text.textContent} does not begin at the edge`);
    }
    if (rect.height < 24) faults.push(`${element.parentNode.textContent} is too low to touch`);
  }
  for (const text of svg.querySelectorAll('text')) {
    if (parseFloat(getComputedStyle(text).fontSize) * scale < (rtl ? 13.9 : 12)) faults.push(`${text.textContent} is too small`);
  }
  for (const node of svg.querySelectorAll('a')) {
    const seen = node.textContent.trim().split(/\\s+/).join(' ');
    if (!node.getAttribute('aria-label').includes(seen)) faults.push(`${seen} is called otherwise`);
  }
  return [faults, boxes.length];
}"""


def record(number: int) -> str:
    kind = ("allied_with", "part_of", "opposed_to")[number % 3]
    return f"""id: band-{number}
names: {{ar: جماعة الساحل الشمالي الغربي، الفرع {number}, en: "Band of the North-Western Coast, branch {number}"}}
short_names: {{ar: الفرع {number}, en: Branch {number}}}
kind: armed_group
inter: null
active: null
relations:
  - type: {kind}
    actor: harbour-guard
    period: 2031-03-04/
    cites: [{{source: src-leaflet, locator: [1]}}]
profile: {{ar: فرع., en: A branch.}}
wikidata: null
reviewed_on: 2031-09-01
"""


@pytest.fixture(scope="module")
def crowded(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fabricated site with an actor of many relations."""
    folder = tmp_path_factory.mktemp("crowded")
    shutil.copytree(harbour, folder / "content")
    for number in range(1, BANDS + 1):
        (folder / "content" / "actors" / f"band-{number}.yml").write_text(record(number), encoding="utf-8")
    assert build.main(["--content", str(folder / "content"), "--out", str(folder / "site")]) == 0
    return folder / "site"


SIZES = (ViewportSize(width=320, height=600), ViewportSize(width=768, height=900), ViewportSize(width=1280, height=900))


@pytest.fixture
def page(measured: Windows) -> Page:
    return measured().new_page()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_many_relations_are_drawn_apart_and_large_enough(page: Page, crowded: Path, language: str) -> None:
    page.goto((crowded / language / "actors" / "harbour-guard.html").as_uri())
    page.evaluate("document.fonts.ready")
    for size in SIZES:
        page.set_viewport_size(size)
        assert page.evaluate(FAULTS) == [[], 1 + 12], size
        assert page.locator(".relation").count() > BANDS


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_drawing_of_the_site_is_in_order(page: Page, built: Path, language: str) -> None:
    drawn = 0
    for path in sorted((built / language / "actors").glob("*.html")):
        if 'class="diagram' in path.read_text(encoding="utf-8"):
            page.goto(path.as_uri())
            page.evaluate("document.fonts.ready")
            drawn += 1
            for size in SIZES:
                page.set_viewport_size(size)
                assert page.evaluate(FAULTS)[0] == [], (path.name, size)
    assert drawn >= 4


@pytest.mark.parametrize("size", SIZES, ids=["320", "768", "1280"])
def test_a_drawn_actor_leads_to_its_page(window: Windows, built: Path, size: ViewportSize) -> None:
    page = window(viewport=size).new_page()
    page.goto((built / "ar/actors/harbour-guard.html").as_uri())
    page.click(".diagram__node[aria-label='لجنة الرصيف']")
    assert page.url.endswith("/ar/actors/quay-committee.html")
