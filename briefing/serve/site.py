"""The site as one process builds it again and again: what was made for one build serves the next."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator
from pathlib import Path

from briefing.command.build import kept_for
from briefing.derive.shell import shells
from briefing.gather import gather
from briefing.kept.program import program
from briefing.problems import Problem, report
from briefing.publish import publish
from briefing.resolve import resolve_gathered
from briefing.serve.at_once import LastGood
from briefing.serve.builder import Order
from briefing.stamp import Stamp


class Site:
    def __init__(self, order: Order) -> None:
        self._order, self._kept = order, kept_for(order.content, order.out)
        self._last: LastGood | None = None
        self._warnings: tuple[Problem, ...] = ()

    def build(self, changed: Collection[Path]) -> Iterator[str]:
        """Builds it after those files have changed, and says what has been written, as soon as it is.

        Raises ContentError and BuildError; then the site is as it was.
        """
        started = time.perf_counter()
        name = self._last.with_changed(*changed) if self._last and len(changed) == 1 else None
        if name:
            yield f"{name} in {time.perf_counter() - started:.2f} s"
        try:
            told = self._whole()
        except BaseException:
            if self._last and name:
                self._last.restore(name)
            raise
        yield f"{told} in {time.perf_counter() - started:.2f} s"
        if self._last:
            self._last.ready()

    def _whole(self) -> str:
        """Puts the site there, whole or not at all. Warnings are told when they are others than before."""
        content, out, jobs = self._order.content, self._order.out, self._order.jobs
        gathered = gather(content, jobs, self._kept / "records", with_records=True)
        catalog, warnings = resolve_gathered(gathered, self._kept / "entries", jobs)
        count, _ = publish(catalog, out, "", jobs, kept=self._kept)
        self._last = LastGood(gathered, catalog, out, Stamp(shells(catalog), "", self._kept / "shells", program()))
        news, self._warnings = warnings != self._warnings, warnings
        return f"{report(warnings)}\n{count} pages" if warnings and news else f"{count} pages"
