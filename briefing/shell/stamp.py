"""Page → HTML, by stamping it into its shell: what MkDocs prints for pages of that kind and language, with places for what each says.

Pages have one shell if what the theme's templates see of them differs in nothing but what is printed at those places.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing import shell
from briefing.escaped import escaped
from briefing.kept.shells import KeptShells
from briefing.markdown.headings import Heading
from briefing.render import Page
from briefing.shell.marked import HEADING, Marked, mark, marked
from briefing.shell.shell_sections import Sections
from briefing.verify.scan import Scanned
from briefing.views.pages import Shell

if TYPE_CHECKING:
    from briefing.shell.engine import Engine


class Stamp:
    """Stamps the pages of one site. Copies of this process may use it, each by itself."""

    def __init__(self, shells: Mapping[str, Shell], base_url: str, kept: Path | None = None, program: str = "") -> None:
        """`shells`: what surrounds the pages of each language. `kept`: what builds leave for each other, as `program`."""
        self._shells, self._base_url = shells, base_url
        self._linked = frozenset(path for view in shells.values() for path in _links(view))
        self._folders = frozenset(folder for path in self._linked for folder in _folders(path))
        self._marked: dict[object, tuple[Marked, Sections]] = {}
        self.site = repr((base_url, list(shells.items())))
        """All that the shells of the site are made of, beside the program."""
        self._kept = KeptShells(kept, self.site, program) if kept else None

    def __call__(self, page: Page) -> str:
        """The HTML of the page, byte for byte as MkDocs would write it."""
        return self.scanned(page)[0]

    def scanned(self, page: Page) -> tuple[str, Iterable[str | Scanned]]:
        """The same, and the sections of which it consists: what is the same in many pages is scanned once."""
        own, headings = shell.own(page, self._shells, self._base_url), shell.headings(page)
        printed, sections = self._of(page, own, headings)
        texts = dict(_texts(own))
        before, between, after = printed.line
        texts["contents"] = "".join([f"{before}{escaped(item.id)}{between}{escaped(item.text)}{after}" for item in headings])
        pieces = list(printed.pieces)
        for index, name in printed.places:
            pieces[index] = texts[name]
        return "".join(pieces), sections.of(pieces)

    def ready(self) -> None:
        """Does what would else be done at the first page: copies of this process need not do it again."""
        if not (self._kept and self._kept.are_there):
            assert self._engine

    def _of(self, page: Page, own: shell.Own, headings: Sequence[Heading]) -> tuple[Marked, Sections]:
        """The shell of the page, and its sections. The key tells apart at least what `_context` tells apart."""
        filled = tuple(len(value) if isinstance(value, tuple) else bool(value) for value in own.values())
        others = tuple(other.lang for other in page.counterparts)
        key = (page.lang, page.kind, self._place(page.path), others, filled, bool(headings))
        if key not in self._marked:
            made = self._kept_or_made(repr(key), page, own, headings)
            self._marked[key] = made, Sections(made)
        return self._marked[key]

    def _kept_or_made(self, key: str, page: Page, own: shell.Own, headings: Sequence[Heading]) -> Marked:
        found = self._kept.get(key) if self._kept else None
        if found is None:
            found = marked(self._engine.printed(page.path, self._context(page, own, headings)))
            if self._kept:
                self._kept.keep(key, found)
        return found

    def _context(self, page: Page, own: shell.Own, headings: Sequence[Heading]) -> dict[str, Any]:
        """What the theme's templates see for the shell: of what the page says itself, only that it says it."""
        around = shell.surroundings(page, self._shells, self._base_url)
        return {**around, **{name: mark(name, value) for name, value in own.items()}, "headings": [HEADING] if headings else []}

    def _place(self, path: str) -> tuple[int, str, str]:
        """All of where a page stands that its links to what the shell links to may depend on."""
        near = next(folder for folder in _folders(path) if folder in self._folders)
        return path.count("/"), near, path if path in self._linked else ""

    @cached_property
    def _engine(self) -> Engine:
        from briefing.shell.engine import Engine

        if self._kept:
            self._kept.drop_others()
        return Engine(self._base_url)


def _texts(own: shell.Own) -> Iterator[tuple[str, str]]:
    """What is printed at each place."""
    for name, value in own.items():
        if isinstance(value, tuple):
            yield from ((f"{name}.{index}", escaped(item)) for index, item in enumerate(value))
        elif value:
            yield name, escaped(value)


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
