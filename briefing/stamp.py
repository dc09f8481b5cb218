"""Page → HTML, by stamping it into its shell: what MkDocs prints for pages of that kind and language, with places for what each says.

Pages have one shell if what the theme's templates see of them differs in nothing but what is printed at those places.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from markupsafe import escape

from briefing import shell
from briefing.markdown import Heading
from briefing.render import Page
from briefing.views.pages import Shell

if TYPE_CHECKING:
    from briefing.engine import Engine

PLACE = re.compile("\0([a-z_.0-9]+)\0")
"""No text of a record has the character NUL: YAML has no way to write it."""

HEADING = Heading(2, "\0id\0", "\0text\0")
LINE = re.compile("^(.*)\0id\0(.*)\0text\0(.*\n)", re.MULTILINE)
"""The line of the list of contents that leads to a heading."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A shell: its text, with empty pieces at the places, and what belongs there."""

    pieces: tuple[str, ...]
    places: tuple[tuple[int, str], ...]
    line: tuple[str, ...]
    """What stands before, between and after the id and the text of a heading."""


class Stamp:
    """Stamps the pages of one site. `shells`: what surrounds the pages of each language. Copies of this process may use it."""

    def __init__(self, shells: Mapping[str, Shell], base_url: str) -> None:
        self._shells, self._base_url = shells, base_url
        self._linked = frozenset(path for view in shells.values() for path in _links(view))
        self._folders = frozenset(folder for path in self._linked for folder in _folders(path))
        self._marked: dict[object, Marked] = {}

    def __call__(self, page: Page) -> str:
        """The HTML of the page, byte for byte as MkDocs would write it."""
        own, headings = shell.own(page, self._shells, self._base_url), shell.headings(page)
        marked = self._of(page, own, headings)
        texts = dict(_texts(own))
        before, between, after = marked.line
        texts["contents"] = "".join([f"{before}{escape(item.id)}{between}{escape(item.text)}{after}" for item in headings])
        pieces = list(marked.pieces)
        for index, name in marked.places:
            pieces[index] = texts[name]
        return "".join(pieces)

    def ready(self) -> None:
        """Does what would else be done at the first page: copies of this process need not do it again."""
        assert self._engine

    def _of(self, page: Page, own: shell.Own, headings: Sequence[Heading]) -> Marked:
        """The shell of the page. The key tells apart at least what `_context` tells apart."""
        filled = tuple(len(value) if isinstance(value, tuple) else bool(value) for value in own.values())
        others = tuple(other.lang for other in page.counterparts)
        key = (page.lang, page.kind, self._place(page.path), others, filled, bool(headings))
        found = self._marked.get(key)
        if found is None:
            found = self._marked[key] = marked(self._engine.printed(page.path, self._context(page, own, headings)))
        return found

    def _context(self, page: Page, own: shell.Own, headings: Sequence[Heading]) -> dict[str, Any]:
        """What the theme's templates see for the shell: of what the page says itself, only that it says it."""
        around = shell.surroundings(page, self._shells, self._base_url)
        return {**around, **{name: _mark(name, value) for name, value in own.items()}, "headings": [HEADING] if headings else []}

    def _place(self, path: str) -> tuple[int, str, str]:
        """All of where a page stands that its links to what the shell links to may depend on."""
        near = next(folder for folder in _folders(path) if folder in self._folders)
        return path.count("/"), near, path if path in self._linked else ""

    @cached_property
    def _engine(self) -> Engine:
        from briefing.engine import Engine

        return Engine(self._base_url)


def marked(html: str) -> Marked:
    """A page that MkDocs printed, with its marks → the shell."""
    line = LINE.search(html)
    pieces = PLACE.split(LINE.sub("\0contents\0", html))
    places = tuple((index, pieces[index]) for index in range(1, len(pieces), 2))
    pieces[1::2] = [""] * len(places)
    return Marked(tuple(pieces), places, (line[1], line[2], line[3]) if line else ("", "", ""))


def _mark(name: str, value: str | tuple[str, ...] | None) -> Any:
    if isinstance(value, tuple):
        return tuple(f"\0{name}.{index}\0" for index in range(len(value)))
    return value and f"\0{name}\0"


def _texts(own: shell.Own) -> Iterator[tuple[str, str]]:
    """What is printed at each place."""
    for name, value in own.items():
        if isinstance(value, tuple):
            yield from ((f"{name}.{index}", escape(item)) for index, item in enumerate(value))
        elif value:
            yield name, escape(value)


def _links(view: Shell) -> Iterator[str]:
    """The pages to which the shell itself leads."""
    yield from (view.home, view.search_page)
    for item in (*view.nav, *view.footer):
        yield from (linked.path for linked in (item, *item.children) if linked.path)


def _folders(path: str) -> Iterator[str]:
    """The folders in which the file lies, the nearest first; that of the site is the last, and has no name."""
    while path:
        path = posixpath.dirname(path)
        yield path
