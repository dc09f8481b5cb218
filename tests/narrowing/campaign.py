"""Changes of an archive, and for each the pages that the narrow report names beside those that whole derivations tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

from narrowing.slight import Slight, as_yaml, slights

from briefing.derive import derive
from briefing.load import KINDS, Document
from briefing.markers import Reference, Term
from briefing.problems import ContentError
from briefing.report.pages import kind_of_page, pages, without_day
from briefing.report.reading.files import Reading, kind_at, stem_at
from briefing.report.reading.states import between
from briefing.report.reading.trees import Lying, Tree, trees
from briefing.resolve import resolve
from briefing.views.data import DataPage
from briefing.views.pages import MovedPage, PageView

KIND = tuple(kind for kind in KINDS if kind not in ("vocabulary", "glossary", "base-map"))


Told = frozenset[tuple[str, str]]
"""What becomes of a page, and its path."""


@dataclass(frozen=True)
class Trial:
    file: str
    field: str
    told: Told
    right: Told
    led: Told
    """Those of `right` in which only the links to the other parts of a list differ: what was not read of them is not known."""

    @property
    def is_wrong(self) -> bool:
        """Whether a page is missing, or told for nothing, but one that gathers so much that only a whole archive tells."""
        return not self.right - self.led <= self.told or not all(_gathers(path) for _, path in self.told - self.right)

    def difference(self) -> str:
        """Which pages are told wrongly, or not at all."""
        lines = [
            f"  {sign} {' '.join(page)}"
            for sign, found in (("+", self.told - self.right), ("-", self.right - self.led - self.told))
            for page in found
        ]
        return "\n".join([f"{self.file}: {self.field}", *sorted(lines)])


class Archive:
    def __init__(self, folder: Path) -> None:
        self.tree = trees(str(folder), folder)[1]
        self.reading = Reading(self.tree)
        for name in self.tree.files:
            self.reading.read(name, True)
        self.pages = printed(self.reading)
        assert self.pages is not None

    def right(self, after: Tree) -> tuple[Told, Told] | None:
        """What becomes of the pages, by whole derivations of both states, and of which only the links to other parts of a list differ;
        None if there are errors.
        """
        reading = Reading(after)
        reading.shared(self.reading)
        for name in after.files:
            reading.read(name, True)
        old, new = self.pages, printed(reading)
        if old is None or new is None:
            return None
        came = {("changed" if path in old else "added", path) for path in new if new[path] != old.get(path)}
        led = frozenset(("changed", path) for _, path in came if path in old and _unled(new[path]) == _unled(old[path]))
        return frozenset([*came, *(("removed", path) for path in old if path not in new)]), led

    @cached_property
    def known(self) -> dict[Any, list[str]]:
        """A marker → what it may name."""
        found: dict[Any, list[str]] = {Term(name): list(terms) for name, terms in self.reading.context.terms.items()}
        for name in self.tree.files:
            if kind := kind_at(name):
                found.setdefault(Reference(kind), []).append(stem_at(name))
        return found

    def changes(self, chance: Random) -> list[tuple[str, Slight]]:
        """File and change, one for each field of every kind of record, in an order by chance."""
        found: dict[tuple[str, str], tuple[str, Slight]] = {}
        for name in chance.sample(sorted(self.tree.files), len(self.tree.files)):
            kind, item = kind_at(name), self.reading.item(name)
            if kind in KIND and isinstance(item, Document):
                for slight in chance.sample(every := list(slights(KINDS[kind], item.data, self.known)), len(every)):
                    found.setdefault((kind, slight.field), (name, slight))
        return chance.sample(sorted(found.values(), key=lambda one: (one[0], one[1].field)), len(found))

    def with_file(self, name: str, data: Any) -> Tree:
        written = Lying(self.tree.files[name].form, as_yaml(data).encode())
        return replace(self.tree, files={**self.tree.files, name: written})


def printed(reading: Reading) -> dict[str, PageView] | None:
    """Path → what a page of the archive prints but for the day at its foot, for those that are read; None if there are errors."""
    try:
        catalog, _ = resolve(reading.validated())
    except ContentError:
        return None
    unversioned = replace(catalog, site=catalog.site.model_copy(update={"releases": ()}))
    return {view.head.path: without_day(view) for view in derive(unversioned, "") if not isinstance(view, MovedPage | DataPage)}


def trials(archive: Archive, changes: Sequence[tuple[str, Slight]]) -> Iterator[Trial]:
    """What was told of each change that leaves the archive without an error."""
    for name, slight in changes:
        after = archive.with_file(name, slight.data)
        right = archive.right(after)
        if right is not None:
            near = between(archive.tree, after, few=0, most=EVERYTHING)
            told = frozenset((page.change, page.path) for page in pages(near))
            differing, led = right
            yield Trial(name, slight.field, told, frozenset(page for page in differing if not _is_silent(*page)), led)


def _unled(view: PageView) -> PageView:
    return replace(view, paging=None) if hasattr(view, "paging") else view


def _gathers(path: str) -> bool:
    """Marks of a map lie over each other, and the examples of the search are those with the most."""
    return path.endswith(("/index.html", "/search.html", "/map.html")) or kind_of_page(path) in ("actor", "place")


def _is_silent(change: str, path: str) -> bool:
    """Of actors and places that are shown no more nothing is told."""
    return change == "removed" and kind_of_page(path) in ("actor", "place")


EVERYTHING = 10**9
