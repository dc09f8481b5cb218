"""The pages that are searched, as plain as every engine can take them: title, text, and HTML without navigation."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from pathlib import Path

from briefing.search.shards import paths
from briefing.urls import FOLDERS

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


def pages(site: Path, locale: str) -> list[Page]:
    """Every page of the built site to which our own search can lead in this language.

    Overviews (lists, timelines, map …) have their titles alone, as in our index: else they would hold all that the others do.
    """
    shelves = sorted((site / "search" / locale).glob("texts-*.js"), key=lambda file: int(file.stem.rpartition("-")[2]))
    return [_page(site, path, locale) for shelf in shelves for path in paths(shelf.read_bytes())]


def _page(site: Path, path: str, locale: str) -> Page:
    page = page_of(path, (site / path).read_text(encoding="utf-8"))
    return page if _is_own(path, locale) else Page(path, page.title, "", "")


def _is_own(path: str, locale: str) -> bool:
    """Whether the page has texts of its own: of one record, or written by hand."""
    parts = Path(path).parts
    of_record = len(parts) == 3 and parts[1] in FOLDERS.values() and parts[2] != "index.html"
    return of_record or (ROOT / "content/pages" / locale / parts[-1]).with_suffix(".md").is_file()
