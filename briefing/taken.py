"""Pages that are taken over from the former site: what was kept of them is decoded only where it is asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from briefing.printing import Printed
from briefing.render import UNLISTED
from briefing.verify.links import Checked

FEW = 16
"""Pages: where more have lost a part, every link of the others is asked about; that takes less time than to seek them all."""


class Taken:
    """A page that stands in the new site as it stood in the former one. It has what a page has that was printed."""

    __slots__ = ("_told", "path")

    def __init__(self, path: str, told: bytes) -> None:
        """`told`: what `told_of` gave of the page when it was printed."""
        self.path, self._told = path, told

    @property
    def kind(self) -> str:
        return self._told.partition(b"\t")[0].decode()

    @property
    def changed(self) -> str | None:
        return self._told.split(b"\t", 2)[1].decode() or None

    @property
    def is_listed(self) -> bool:
        return self.kind not in UNLISTED

    @property
    def checked(self) -> Checked:
        files, (faults, ids, parts) = map(json.loads, self._told.split(b"\t", 3)[2:])
        return Checked(tuple(faults), ids, tuple(map(tuple, parts)), tuple(map(tuple, files)))

    @property
    def files(self) -> bytes:
        """Its links to what is no page, as JSON."""
        return self._told.split(b"\t", 3)[2]

    def may_lead_to(self, pages: Iterable[bytes]) -> bool:
        """Whether a link of it leads perhaps to a part of one of those pages, which are given as JSON."""
        return any(page in self._told for page in pages)


Page = Printed | Taken


def told_of(page: Printed) -> bytes:
    """All that is kept of a page but what was read for it, in one line."""
    faults, ids, parts, files = page.checked
    return b"\t".join([page.kind.encode(), (page.changed or "").encode(), _as_json(files), _as_json([faults, ids, parts])])


def still_sound(pages: Iterable[Page], former: Callable[[str], bytes | None], folder: Path) -> frozenset[str]:
    """Those of the pages in the folder of which no link can have died: they were sound before, and what they lead to has what it had.

    `former`: what was kept of the page at a path of the former site.
    """

    @cache
    def are_there(files: bytes) -> bool:
        return all((folder / path).is_file() for path, _ in json.loads(files))

    every = tuple(pages)
    lost = [_as_json(page.path) for page in every if isinstance(page, Printed) and _has_lost_a_part(page, former(page.path))]
    taken = (page for page in every if isinstance(page, Taken)) if len(lost) <= FEW else ()
    return frozenset(page.path for page in taken if are_there(page.files) and not page.may_lead_to(lost))


def _has_lost_a_part(page: Printed, told: bytes | None) -> bool:
    """Of a page of which nothing was kept nobody knows."""
    return told is None or not set(Taken(page.path, told).checked.ids.split()) <= set(page.checked.ids.split())


def _as_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


class Checks(Mapping[str, Checked]):
    """Path → what the check of that page has kept."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages = {page.path: page for page in pages}

    def __getitem__(self, path: str) -> Checked:
        return self._pages[path].checked

    def __contains__(self, path: object) -> bool:
        return path in self._pages

    def __iter__(self) -> Iterator[str]:
        return iter(self._pages)

    def __len__(self) -> int:
        return len(self._pages)
