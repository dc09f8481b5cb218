"""Planned pages → their files: each is made, rendered, stamped into its shell, checked and written before the next is begun."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.planned import Planned
from briefing.derive.shell import shells
from briefing.kept.notes import Noted, Notes
from briefing.kept.program import program
from briefing.kept.watch import watched
from briefing.render import UNLISTED, render_page
from briefing.shell.stamp import Stamp
from briefing.templating.compiled import templates
from briefing.verify.links import Checked, Links
from briefing.verify.scan import scan_parts

FEW = frozenset({"incident", "side-by-side", "place", "source", "part", "moved", "removed"})
"""Kinds of page of which there are many, and each is made soon."""
TOGETHER = 16
"""So many of them are one task."""


class Printed(NamedTuple):
    """What is kept of a page when its file is written: small, and of texts alone."""

    path: str
    kind: str
    changed: str | None
    """The day of the last change of its record, if that is known."""
    checked: Checked
    noted: Noted | None = None
    """What was read of the catalog to make it, where that is kept."""

    @property
    def is_listed(self) -> bool:
        """Whether search engines may list the page."""
        return self.kind not in UNLISTED


class Printing:
    """Prints pages of one site into its folder. Copies of this process may use it."""

    def __init__(
        self,
        catalog: Catalog,
        paths: Collection[str],
        files: Iterable[str],
        folder: Path,
        base_url: str,
        notes: Notes | None = None,
        kept: Path | None = None,
    ) -> None:
        """`paths`: all at which the site has a page; `files`: others that are there, as far as they are known.

        `notes`: where it is noted what is read for a page; `kept`: the folder in which shells are kept.
        """
        self._catalog, self._reads = watched(catalog) if notes else (catalog, set())
        self.folder, self._notes = folder, notes
        self._stamp = Stamp(shells(catalog), base_url, kept, program() if kept else "")
        self._links = Links([*paths, *files], base_url)
        for inner in {os.path.dirname(path) for path in paths}:
            (folder / inner).mkdir(parents=True, exist_ok=True)

    def ready(self, pages: Iterable[Planned]) -> None:
        """Does what would else be done at the first page of each kind: copies of this process need not do it again."""
        for lang, kind in sorted({(page.lang, page.kind) for page in pages}):
            templates(lang).page(kind)
        self._stamp.ready()

    def print(self, pages: Sequence[Planned]) -> tuple[Printed, ...]:
        """Writes their files. Raises OSError if the disk does not take them."""
        return tuple(map(self._print, pages))

    def _print(self, planned: Planned) -> Printed:
        self._reads.clear()
        page = render_page(planned.make(self._catalog))
        html, sections = self._stamp.scanned(page)
        (self.folder / page.path).write_bytes(html.encode())
        noted = self._notes.of(self._reads) if self._notes else None
        return Printed(page.path, page.kind, page.changed, self._links.checked(page.path, scan_parts(html, sections)), noted)


def runs(pages: Collection[Planned]) -> Iterator[Sequence[Planned]]:
    """The pages in tasks: first the long ones, each with the same in other languages; then the others.

    The pages of a record stand side by side, and so do those of a list, for they have much in common.
    """
    long = sorted((page for page in pages if page.kind not in FEW), key=_shown)
    yield from (tuple(of_one) for _, of_one in groupby(long, key=_shown))
    others = sorted((page for page in pages if page.kind in FEW), key=_shown)
    yield from (others[start : start + TOGETHER] for start in range(0, len(others), TOGETHER))


def _shown(page: Planned) -> tuple[str, str]:
    """What the page shows: a record, or the list at that address in each language."""
    return page.record or ("", urls.without_locale(page.path))
