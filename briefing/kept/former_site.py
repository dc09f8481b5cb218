"""The site of the last build: pages of which all is as it was are taken over from it, not made again."""

from __future__ import annotations

import os
import shutil
from array import array
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from briefing.kept.notes import Noted
from briefing.kept.parts import Kept
from briefing.kept.program import is_same_program, program
from briefing.kept.stamps import Stamp, is_folder, stamp_of
from briefing.kept.traces import NUMBER, Trace, Traces, recall_traces, remember_traces, unchanged
from briefing.kept.watch import Read

Made = Mapping[str, tuple[bytes, Noted]]
"""Path of a page → what is told of it, in one line, and what was read for it."""


class FormerSite:
    """What the last build left at `site`, as `kept` tells. `frame`: what all pages are made with."""

    def __init__(self, site: Path, kept: Path, frame: str) -> None:
        self.site, self._kept, self._frame = site, kept, frame
        self._traces = recall_traces(kept, program())
        self._taken: set[str] = set()
        self.shells = kept.with_name("shells")
        """The folder in which the shells of pages are kept."""

    def take(self, paths: Collection[str], digest_of: Callable[[Read], str]) -> set[str]:
        """Those of the pages that would be made as they were, if they stand there still (`link`).

        None if another folder stands there, or if a page is planned no more: others may lead to it.
        """
        if is_folder(self.site, self._traces.folder) and set(self._traces.pages) <= set(paths):
            self._taken = unchanged(self._traces, self._frame, digest_of) & set(self._traces.stamps)
        return self._taken

    def kept_parts(self, digest_of: Callable[[Read], str]) -> Kept:
        """The parts of which the last build put its data together."""
        return Kept(self._kept.with_name("data"), f"{program()} {self._frame}", digest_of)

    def told(self, path: str) -> bytes | None:
        """What was told of the page that stood there."""
        trace = self._traces.pages.get(path)
        return trace.told if trace else None

    def link(self, paths: Sequence[str], folder: Path) -> tuple[str, ...]:
        """Puts pages that are taken into the folder, and gives those that cannot be had any more: they are to be made.

        Somebody may have written to them, another build may have put its site there meanwhile, and not every disk has hard links.
        """
        return tuple(path for path in paths if not self._is_linked(path, f"{self.site}/{path}", f"{folder}/{path}"))

    def _is_linked(self, path: str, source: str, target: str) -> bool:
        """A link more changes the time of the last change of anything."""
        size, changed, _, inode = stamp = self._traces.stamps[path]
        with suppress(OSError):
            if stamp_of(os.lstat(source)) == stamp:
                os.link(source, target)
                found = os.lstat(target)
                if (found.st_size, found.st_mtime_ns, found.st_ino) == (size, changed, inode):
                    return True
                os.unlink(target)
        return False

    def remember(self, made: Made, folder: int, present: Mapping[str, Stamp]) -> None:
        """Keeps for the next build what this one has put there, into the folder of that inode; nothing if another build has put its
        site there. If the program has changed meanwhile, nothing of what is kept can be believed. `present`: the files that are there.
        """
        if not is_same_program():
            shutil.rmtree(self._kept.parent, ignore_errors=True)
        elif is_folder(self.site, folder):
            reads, pages = self._merged(made)
            found = {path: present[path] for path in pages if path in present}
            remember_traces(self._kept, Traces(self._frame, folder, reads, pages, found), program())

    def _merged(self, made: Made) -> tuple[list[tuple[Read, str]], dict[str, Trace]]:
        """What was read for all pages, those that were taken and those that were made; and their traces."""
        reads = dict(self._traces.reads) if self._taken else {}
        numbers = {read: number for number, read in enumerate(reads)}
        pages = {path: self._traces.pages[path] for path in self._taken}
        tables: dict[tuple[int, int], int] = {}
        for _, noted in made.values():
            for number, read, digest in noted.news:
                reads[read] = digest
                tables[noted.owner, number] = numbers.setdefault(read, len(numbers))
        for path, (told, noted) in made.items():
            own = array(NUMBER)
            own.frombytes(noted.numbers)
            pages[path] = Trace(array(NUMBER, [tables[noted.owner, number] for number in own]), told)
        return list(reads.items()), pages
