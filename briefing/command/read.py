"""A content folder → its catalog. What makes pages of it is not needed yet, and may be loaded while the records are read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from briefing.catalog import Catalog
from briefing.command.colour import has_colour
from briefing.discreet import discreet
from briefing.facts import Archive
from briefing.findings import archive_of
from briefing.gather import Gathered, gather, nothing
from briefing.problems import ContentError, Problem, report
from briefing.resolve import resolve_gathered
from briefing.workers import Later, at_once


def read_catalog(
    content: Path, jobs: int, kept: Path | None, meanwhile: Callable[[], None] = nothing, later: Later = at_once
) -> tuple[Catalog, str]:
    """The catalog of a content folder, and its warnings as they are printed. `kept`: as of `publish`; the others: as of `gather`.

    Raises ContentError.
    """
    gathered = gather(content, jobs, kept and kept / "records", with_records=True, meanwhile=meanwhile, later=later)
    try:
        catalog, warnings = resolve_gathered(gathered, kept and kept / "entries", jobs, later)
    except ContentError as error:
        raise ContentError(discreet(error.problems, _archive(gathered))) from None
    return catalog, as_printed(warnings, _archive(gathered)) if warnings else ""


def as_printed(warnings: Sequence[Problem], archive: Archive) -> str:
    """The warnings that anybody may read, and how many others there are."""
    told = discreet(warnings, archive)
    untold = len(warnings) - len(told)
    more = [f"{untold} more in records that are not published or keep something back: `build.py check` tells them"] if untold else []
    return "".join(f"{part}\n" for part in [report(told, has_colour(sys.stderr)), *more] if part)


def _archive(gathered: Gathered) -> Archive:
    return archive_of(gathered.context, gathered.facts, gathered.unreadable)
