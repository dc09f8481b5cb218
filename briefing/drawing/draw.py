"""Preview → PNG. Letters are joined and ordered by the drawing program (rustybuzz, UAX #9), with our own fonts and no others."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2 import Template as JinjaTemplate

from briefing.drawing.lettering import broken
from briefing.utf_8_path import utf_8_path
from briefing.views.components import Text
from briefing.views.preview import Preview

FOLDER = Path(__file__).parent.parent.parent / "templates" / "preview"
FONTS = [utf_8_path(FOLDER / f"vazirmatn-{weight}.ttf") for weight in (400, 700)]
WIDTH, HEIGHT, MARGIN = 1200, 630, 84
"""In pixels: what Open Graph's readers ask for, and what no letter comes into."""

TOP = 40
TITLE, OTHER, NAME = (66, 56, 46), (42, 36, 30), (30, 26, 22, 19)
"""Sizes of the first title, of the other ones and of the names, the largest that leaves room; in pixels."""

EMBED = {"rtl": ("\N{RIGHT-TO-LEFT EMBEDDING}", "\N{POP DIRECTIONAL FORMATTING}"), "ltr": ("", "")}
"""The program takes every line for one from left to right unless the line says so itself."""


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    x: int
    y: int
    size: int
    weight: int
    anchor: str


def draw(preview: Preview) -> bytes:
    """A PNG of 1200 × 630 pixels, the same bytes for the same words."""
    import resvg_py

    return bytes(resvg_py.svg_to_bytes(svg_string=svg(preview), skip_system_fonts=True, font_files=FONTS, font_family="Vazirmatn"))


def svg(preview: Preview) -> str:
    """The drawing, before it is one of pixels."""
    return _template().render(lines=[*_titles(preview.titles), *_names(preview.names)], width=WIDTH, height=HEIGHT)


@cache
def _template() -> JinjaTemplate:
    environment = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    return environment.get_template("preview.svg.jinja")


def _titles(titles: tuple[Text, ...]) -> list[Line]:
    """One below the other, the first one larger; the room above the names is for them."""
    lines: list[Line] = []
    y = TOP
    for place, title in enumerate(titles):
        size, rows = fitted(title.value, OTHER if place else TITLE, 2 if place else 3)
        for row in rows:
            y += round(size * 1.4)
            lines.append(_line(row, title.dir, y, size, 400 if place else 700))
        y += 26
    return lines


def _names(names: tuple[Text, ...]) -> list[Line]:
    """At the foot, each at the side where its language begins; where two share a side, one above the other."""
    lines: list[Line] = []
    rows = {"rtl": 0, "ltr": 0}
    for name in names:
        size, found = fitted(name.value, NAME, 1, WIDTH // 2 - MARGIN - 20)
        lines.append(_line(found[0], name.dir, HEIGHT - MARGIN + 20 - 42 * rows[name.dir], size, 400))
        rows[name.dir] += 1
    return lines


def _line(text: str, direction: str, y: int, size: int, weight: int) -> Line:
    before, after = EMBED[direction]
    x, anchor = (WIDTH - MARGIN, "end") if direction == "rtl" else (MARGIN, "start")
    return Line(f"{before}{text}{after}", x, y, size, weight, anchor)


def fitted(text: str, sizes: tuple[int, ...], most: int, room: int = WIDTH - 2 * MARGIN) -> tuple[int, list[str]]:
    """The largest of the sizes at which the text fits into so many lines, and the lines; what is left over at the smallest is cut."""
    for size in sizes:
        rows = wrapped(text, room / size)
        if len(rows) <= most:
            return size, balanced(text, len(rows), room / size)
    rows = wrapped(text, room / sizes[-1] - 1)
    return sizes[-1], [*rows[: most - 1], rows[most - 1] + "…"]


def balanced(text: str, number: int, ems: float) -> list[str]:
    """So many lines, as even as they can be: no word is left alone on the last, none is broken for it."""
    narrower = (wrapped(text, ems * part / 20) for part in range(10, 20))
    whole = text.split()
    return next((rows for rows in narrower if len(rows) == number and " ".join(rows).split() == whole), wrapped(text, ems))


def wrapped(text: str, ems: float) -> list[str]:
    """The text in lines of at most so many em; a word that is longer is broken."""
    return list(broken(text, ems, 1))
