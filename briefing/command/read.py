"""A content folder → its catalog. What makes pages of it is not needed yet, and may be loaded while the records are read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from briefing.catalog import Catalog
from briefing.command.colour import has_colour
from briefing.gather import gather, nothing
from briefing.problems import Problem, report
from briefing.resolve import resolve_gathered
from briefing.workers import Later, at_once


def read_catalog(
    content: Path, jobs: int, kept: Path | None, meanwhile: Callable[[], None] = nothing, later: Later = at_once
) -> tuple[Catalog, str]:
    """The catalog of a content folder, and its warnings as they are printed. `kept`: as of `publish`; the others: as of `gather`.

    Raises ContentError.
    """
    gathered = gather(content, jobs, kept and kept / "records", with_records=True, meanwhile=meanwhile, later=later)
    catalog, warnings = resolve_gathered(gathered, kept and kept / "entries", jobs, later)
    return catalog, as_printed(warnings)


def as_printed(warnings: Sequence[Problem]) -> str:
    return report(warnings, has_colour(sys.stderr)) + "\n" if warnings else ""
