"""The pages look as they did: each kind in both languages, in one of them narrow and light, in the other wide and dark.

`make screenshots` draws each in all. The pictures in `tests/pictures/kept/` are of the fabricated site; `make pictures` draws them anew.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from kinds import one_of_each, turn
from pictures.comparing import difference, kept, small
from pictures.shooting import View, views
from pictures.shooting import pictures as shots
from PIL import Image
from searches import searches
from windows import Windows

from briefing.render import Edition

KEPT = Path(__file__).parent.parent / "pictures/kept"
WHOLE = 4_000_000
"""Bytes that all kept pictures may have together."""


@pytest.fixture(scope="module")
def looked(edition: Edition) -> list[View]:
    paths = one_of_each(edition) | searches()
    narrow, wide = ({name: path for name, path in paths.items() if "." not in name or turn(name) == number} for number in range(2))
    return [*views(narrow, (360,), ("light",)), *views(wide, (1280,), ("dark",))]


@pytest.fixture(scope="module")
def seen(whole: Windows, rooted: str, looked: list[View]) -> dict[str, Image.Image]:
    return {view.file: small(png) for view, png in shots(whole, rooted, looked)}


def test_the_pages_look_as_they_did(seen: dict[str, Image.Image], is_rewriting: bool) -> None:
    if is_rewriting:
        KEPT.mkdir(exist_ok=True)
        for old in KEPT.glob("*.png"):
            old.unlink()
        for file, picture in seen.items():
            (KEPT / file).write_bytes(kept(picture))
    assert {path.name for path in KEPT.glob("*.png")} == set(seen)
    differences = {file: difference(Image.open(KEPT / file), picture) for file, picture in seen.items()}
    told = [f"{file} {words}" for file, words in differences.items() if words]
    assert not told, "\n".join(told)


def test_the_kept_pictures_stay_small() -> None:
    assert sum(path.stat().st_size for path in KEPT.glob("*.png")) <= WHOLE


FAULTS = {
    "a block has moved": ("incident.ar", "article .summary { translate: 6px 12px }"),
    "a colour has changed": ("incident.ar", "article a { color: #c00 !important }"),
    "a badge is lost": ("incident.ar", "article .badge { visibility: hidden }"),
    "a map is lost": ("place.ar", "article .map svg { visibility: hidden }"),
    "the drawn dates are lost": ("timeline.ar", "article .timeline svg { visibility: hidden }"),
    "the months are drawn the other way round": ("timeline.ar", "article .density li { scale: -1 1 }"),
    "another font": ("home.ar", "* { font-family: serif !important }"),
    "a line is lost": ("source.en", "article h1 + * { visibility: hidden }"),
    "the ground has another shade": ("text.en", "html, body { background: #f2f2f2 !important }"),
    "two blocks have changed places": ("home.ar", "article { display: flex; flex-direction: column } article h1 { order: 1 }"),
    "the text is smaller": ("text.ar", "article p { font-size: 0.95em !important }"),
    "the text is aligned otherwise": ("briefing.ar", "article p { text-align: end !important }"),
}


def shot(windows: Windows, address: str, view: View, css: str) -> Image.Image:
    return small(next(png for _, png in shots(windows, address, [view], css)))


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_seen(whole: Windows, rooted: str, looked: list[View], seen: dict[str, Image.Image], fault: str) -> None:
    name, css = FAULTS[fault]
    view = next(view for view in looked if view.name == name)
    before = Image.open(io.BytesIO(kept(seen[view.file])))
    assert difference(before, seen[view.file]) == ""
    assert difference(before, shot(whole, rooted, view, css)) != ""
