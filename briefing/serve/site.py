"""The site as one process builds it again and again: what was made for one build serves the next."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterator
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from briefing.catalog import Catalog
from briefing.command.build import kept_for
from briefing.derive.shell import shells
from briefing.gather import Gathered, gather
from briefing.kept.program import program
from briefing.kept.stamps import is_folder
from briefing.problems import Problem, report
from briefing.publish import publish
from briefing.resolve import resolve_gathered
from briefing.serve.apart import apart
from briefing.serve.at_once import LastGood
from briefing.serve.builder import Order
from briefing.shell.stamp import Stamp

Warnings = tuple[Problem, ...]
Built = tuple[int, Warnings]
"""The number of its pages, and what there is to warn of."""


class Site:
    def __init__(self, order: Order, orders: Connection | None = None) -> None:
        """`orders`: as soon as something comes by it, the building of the whole is called off."""
        self._order, self._orders, self._kept = order, orders, kept_for(order.content, order.out)
        self._last: LastGood | None = None
        self._is_last_read = False
        """Whether nothing has changed since all records were read here but incidents that `_last` knows."""
        self._warnings: Warnings = ()

    def build(self, changed: Collection[Path]) -> Iterator[str]:
        """Builds it after those files have changed, and says what has been written, as soon as it is.

        Raises ContentError and BuildError; then the site is as it was.
        """
        started = time.perf_counter()
        name = self._last.with_changed(*changed) if self._last and len(changed) == 1 else None
        if name:
            yield f"{name} in {time.perf_counter() - started:.2f} s"
        try:
            built = self._rest() if name and self._is_last_read else self._whole()
        except BaseException:
            self._is_last_read = False
            if self._last:
                self._last.restore()
            raise
        if built and self._last:
            yield f"{self._told(*built)} in {time.perf_counter() - started:.2f} s"
            self._last.ready()

    def _rest(self) -> Built | None:
        """Reads the records apart too: here it is known what has changed."""
        built = self._apart(self._read_and_put)
        if built and self._last:
            self._last.settle()
        return built

    def _whole(self) -> Built | None:
        """Reads the records here, so that what changes next can be compared with them, and puts the site there apart."""
        self._is_last_read = False
        gathered, catalog, warnings = self._read()
        built = self._apart(partial(self._put, catalog, warnings))
        if built:
            stamp = Stamp(shells(catalog), "", self._kept / "shells", program())
            self._last, self._is_last_read = LastGood(gathered, catalog, self._order.out, stamp), True
        return built

    def _apart(self, work: Callable[[], Built]) -> Built | None:
        return apart(work, self._is_another(), self._orders)

    def _is_another(self) -> Callable[[], bool]:
        """What tells whether another site stands there than now."""
        out = self._order.out
        inode = out.stat().st_ino if out.exists() else 0
        return lambda: os.path.exists(out) and not is_folder(out, inode)

    def _read(self) -> tuple[Gathered, Catalog, Warnings]:
        gathered = gather(self._order.content, self._order.jobs, self._kept / "records", with_records=True)
        catalog, warnings = resolve_gathered(gathered, self._kept / "entries", self._order.jobs)
        return gathered, catalog, warnings

    def _read_and_put(self) -> Built:
        _, catalog, warnings = self._read()
        return self._put(catalog, warnings)

    def _put(self, catalog: Catalog, warnings: Warnings) -> Built:
        """Puts the site there, whole or not at all."""
        return publish(catalog, self._order.out, "", self._order.jobs, kept=self._kept).pages, warnings

    def _told(self, count: int, warnings: Warnings) -> str:
        """Warnings are told when they are others than before."""
        news, self._warnings = warnings != self._warnings, warnings
        return f"{report(warnings)}\n{count} pages" if warnings and news else f"{count} pages"
