"""A content folder → its catalog, and in memory all that is made of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from briefing.catalog import Catalog
from briefing.command.colour import has_colour
from briefing.derive import derive
from briefing.derive.shell import shells
from briefing.gather import gather
from briefing.jobs import in_memory
from briefing.problems import Problem, report
from briefing.render import Edition, render
from briefing.resolve import resolve, resolve_gathered
from briefing.validate import Validated
from briefing.write import for_servers


def edition_of(content: Path, base_url: str) -> Edition:
    """Every page of a content folder, rendered, and every other file, in memory. Raises ContentError with all problems found."""
    return edition(catalog_of(content), base_url)


def edition(catalog: Catalog, base_url: str) -> Edition:
    """The same of a catalog."""
    files, published = in_memory(catalog, base_url)
    pages = render(derive(catalog, base_url, published))
    return Edition(pages, shells(catalog), files | for_servers(pages.values(), catalog, base_url))


def read_catalog(content: Path, jobs: int, kept: Path | None) -> tuple[Catalog, str]:
    """The catalog of a content folder, and its warnings as they are printed. `kept`: as of `publish`. Raises ContentError."""
    gathered = gather(content, jobs, kept and kept / "records", with_records=True)
    catalog, warnings = resolve_gathered(gathered, kept and kept / "entries", jobs)
    return catalog, _told(warnings)


def catalog_of(content: Path, jobs: int = 1) -> Catalog:
    """The catalog of a content folder; warnings go to standard error. Raises ContentError."""
    catalog, warnings = read_catalog(content, jobs, None)
    print(warnings, file=sys.stderr, end="")
    return catalog


def catalog_from(validated: Validated) -> Catalog:
    """The same, of records that are read already."""
    catalog, warnings = resolve(validated)
    print(_told(warnings), file=sys.stderr, end="")
    return catalog


def _told(warnings: Sequence[Problem]) -> str:
    return report(warnings, has_colour(sys.stderr)) + "\n" if warnings else ""
