"""The site of the last build: pages of which all is as it was are taken over from it, not made again."""

from __future__ import annotations

import json
import os
import time
from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from briefing.kept.program import program, program_now
from briefing.kept.stamps import has_settled, stamps
from briefing.kept.traces import NUMBER, Trace, Traces, recall_traces, remember_traces, unchanged
from briefing.kept.watch import Read


class Noted(NamedTuple):
    """What was read to make a page, as one process tells it to another."""

    owner: int
    """The process. It counts what it has read; what it told before, it tells by number."""
    news: tuple[tuple[Read, str], ...]
    """What it read for the first time, with its digest."""
    numbers: bytes


class Notes:
    """What this process notes of its reading."""

    def __init__(self, digest_of: Callable[[Read], str]) -> None:
        self._digest_of = digest_of
        self._numbers: dict[Read, int] = {}

    def of(self, reads: Iterable[Read]) -> Noted:
        ordered = sorted(reads, key=lambda read: (read[0], read[1] or ""))
        news = [read for read in ordered if read not in self._numbers]
        self._numbers.update({read: len(self._numbers) + index for index, read in enumerate(news)})
        numbers = array(NUMBER, [self._numbers[read] for read in ordered])
        return Noted(os.getpid(), tuple((read, self._digest_of(read)) for read in news), numbers.tobytes())


@dataclass(frozen=True, slots=True)
class Made:
    """A page of this build: what is told of it, plain as JSON; and what it read."""

    told: Any
    noted: Noted


class FormerSite:
    """What the last build left at `site`, as `kept` tells. `frame`: what all pages are made with."""

    def __init__(self, site: Path, kept: Path, frame: str) -> None:
        self.site, self._kept, self._frame = site, kept, frame
        self._traces = recall_traces(kept, program())
        self._taken: set[str] = set()

    def take(self, paths: Collection[str], digest_of: Callable[[Read], str]) -> set[str]:
        """Those of the pages that stand there as they would be made. None if a page is planned no more: others may lead to it."""
        if set(self._traces.pages) <= set(paths):
            present = stamps(self.site)
            same = (path for path in unchanged(self._traces, self._frame, digest_of) if path in present)
            self._taken = {path for path in same if self._traces.stamps.get(path) == present[path]}
        return self._taken

    def told(self, path: str) -> Any:
        """What was told of a page that is taken."""
        return json.loads(self._traces.pages[path].told)

    def link(self, paths: Sequence[str], folder: Path) -> None:
        """Puts pages that are taken into the folder. Raises OSError."""
        for path in paths:
            os.link(self.site / path, folder / path)

    def remember(self, made: Mapping[str, Made]) -> None:
        """Keeps for the next build what this one made; nothing if the program or a file has changed meanwhile, or may yet."""
        now = time.time_ns()
        present = {path: stamp for path, stamp in stamps(self.site).items() if path in made or path in self._taken}
        if program_now() == program():
            reads, pages = self._merged(made)
            remember_traces(self._kept, Traces(self._frame, reads, pages, present), program())
        assert has_settled({}, now)

    def _merged(self, made: Mapping[str, Made]) -> tuple[list[tuple[Read, str]], dict[str, Trace]]:
        """What was read for all pages, those that were taken and those that were made; and their traces."""
        reads = dict(self._traces.reads) if self._taken else {}
        numbers = {read: number for number, read in enumerate(reads)}
        pages = {path: self._traces.pages[path] for path in self._taken}
        tables: dict[int, list[int]] = {}
        for path, page in made.items():
            table = tables.setdefault(page.noted.owner, [])
            for read, digest in page.noted.news:
                reads[read] = digest
                table.append(numbers.setdefault(read, len(numbers)))
            own = array(NUMBER)
            own.frombytes(page.noted.numbers)
            told = json.dumps(page.told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
            pages[path] = Trace(array(NUMBER, map(table.__getitem__, own)), told)
        return list(reads.items()), pages
