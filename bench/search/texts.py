"""The pages that are searched, as plain as every engine can take them: title, text, and HTML without navigation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from pathlib import Path

from briefing.catalog import Catalog
from briefing.command.content import catalog_of
from briefing.search.pages import pages
from briefing.search.searched_page import SearchedPage

ROOT = Path(__file__).parents[2]
LEFT_OUT = frozenset({"nav", "script", "style", "svg", "template", "form", "button"})
VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
BLOCKS = frozenset({"p", "div", "li", "dt", "dd", "td", "th", "h2", "h3", "h4", "h5", "h6", "summary", "figcaption", "caption"})
KEPT = BLOCKS | {"ul", "ol", "dl", "table", "thead", "tbody", "tr", "section", "blockquote", "details", "figure"}
"""Elements that stay in the HTML that is handed on. Of all others only the text does."""


@dataclass(frozen=True, slots=True)
class Page:
    """`path` is from the site's root. `html` is the main part without the title."""

    path: str
    title: str
    text: str
    html: str


class Main(HTMLParser):
    """Takes down what stands in <main>, without navigation and drawings."""

    def __init__(self) -> None:
        super().__init__()
        self.title: list[str] = []
        self.text: list[str] = []
        self.html: list[str] = []
        self.open: list[str] = []

    @property
    def is_inside(self) -> bool:
        return "main" in self.open and not LEFT_OUT.intersection(self.open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
            self._mark(tag, f"<{tag}{_anchor(tag, dict(attrs).get('id'))}>")
        elif tag == "br" and self.is_inside:
            self._say(" ")

    def handle_endtag(self, tag: str) -> None:
        self._mark(tag, f"</{tag}>")
        while tag in self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.is_inside:
            self._say(data)

    def _mark(self, tag: str, mark: str) -> None:
        if self.is_inside and tag in KEPT:
            self.text.append("\n" if tag in BLOCKS else "")
            self.html.append(mark)

    def _say(self, words: str) -> None:
        if "h1" in self.open:
            self.title.append(words)
        else:
            self.text.append(" ".join(f".{words}.".split())[1:-1])
            self.html.append(escape(words, quote=False))


def _anchor(tag: str, name: str | None) -> str:
    """Headings keep their ids: some engines find parts of pages by them."""
    return f' id="{escape(name)}"' if name and tag in {"h2", "h3", "h4", "h5", "h6"} else ""


def page_of(path: str, source: str) -> Page:
    main = Main()
    main.feed(source)
    lines = (" ".join(line.split()) for line in "".join(main.text).split("\n"))
    return Page(path, _line(main.title), "\n".join(line for line in lines if line), _line(main.html))


def _line(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())


def whole(site: Path, locale: str) -> list[Page]:
    """Every page to which our own search can lead in this language: the main part of the page as it was built.

    Overviews (lists, timelines, map …) have their titles alone, as in our index: else they would hold all that the others do.
    """
    found = []
    for page in searched(locale):
        built = page_of(page.path, (site / page.path).read_text(encoding="utf-8"))
        found.append(built if page.id else Page(page.path, built.title, "", ""))
    return found


def indexed(_site: Path, locale: str) -> list[Page]:
    """The same pages with the texts of which our index is made, and with nothing around them."""
    return [_indexed(page) for page in searched(locale)]


def _indexed(page: SearchedPage) -> Page:
    names = ", ".join(alias.text.value for alias in page.aliases)
    parts = [part.value for part in (*page.labels, page.place, page.summary, *page.texts, *page.unshown) if part]
    lines = [line for line in (names, page.date, *parts) if line]
    return Page(page.path, page.title.value, "\n".join(lines), "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines))


@lru_cache
def searched(locale: str) -> list[SearchedPage]:
    """The pages of the real records, in our index's order; an overview has no id."""
    return pages(_catalog(), locale)


@lru_cache
def _catalog() -> Catalog:
    return catalog_of(ROOT / "content")
