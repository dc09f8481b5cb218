"""Pictures of pages, the same every time: no motion, fonts loaded, everything as a reader first meets it."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, product
from typing import Literal

from searches import await_results
from windows import Windows

Scheme = Literal["light", "dark"]
WIDTHS = (360, 768, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
HIGHEST = 12_000
"""Pixels: a longer page is cut off there, since browsers draw no endless pictures."""

QUICKLY = {"format": "png", "optimizeForSpeed": True}
"""Packed a little less, in less time."""
STILL = "*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important }"
LAY_OVER = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""


@dataclass(frozen=True, slots=True)
class View:
    """A page as it is looked at. `name` is its kind and language, such as `incident.ar`."""

    name: str
    path: str
    width: int
    scheme: Scheme

    @property
    def file(self) -> str:
        return f"{self.name}.{self.width}.{self.scheme}.png"


def views(paths: dict[str, str], widths: Iterable[int] = WIDTHS, schemes: Iterable[Scheme] = SCHEMES) -> Iterator[View]:
    """Every page in every width and scheme. `paths`: name → path, as `kinds.one_of_each` gives them."""
    for (name, path), width, scheme in product(paths.items(), widths, schemes):
        yield View(name, path, width, scheme)


def pictures(windows: Windows, address: str, looked: Iterable[View], css: str = "") -> Iterator[tuple[View, bytes]]:
    """Each view with its whole page as PNG; one pixel a CSS pixel. `css` is laid over the page's own."""
    for (width, scheme), same in groupby(looked, lambda view: (view.width, view.scheme)):
        page = windows(color_scheme=scheme, reduced_motion="reduce").new_page()
        session = page.context.new_cdp_session(page)
        for view in same:
            page.set_viewport_size({"width": width, "height": 800})
            page.goto(address + view.path)
            await_results(page)
            page.evaluate(LAY_OVER, STILL + css)
            page.evaluate("document.fonts.ready")
            height = min(int(page.evaluate("document.documentElement.scrollHeight")), HIGHEST)
            page.set_viewport_size({"width": width, "height": height})
            yield view, b64decode(session.send("Page.captureScreenshot", QUICKLY)["data"])
