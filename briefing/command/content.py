"""A content folder → its catalog, and in memory all that is made of it."""

from __future__ import annotations

import sys
from pathlib import Path

from briefing.catalog import Catalog
from briefing.command.read import as_printed, read_catalog
from briefing.derive import derive
from briefing.derive.shell import shells
from briefing.jobs import in_memory
from briefing.render import Edition, render
from briefing.resolve import resolve
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


def catalog_of(content: Path, jobs: int = 1) -> Catalog:
    """The catalog of a content folder; warnings go to standard error. Raises ContentError."""
    catalog, warnings = read_catalog(content, jobs, None)
    print(warnings, file=sys.stderr, end="")
    return catalog


def catalog_from(validated: Validated) -> Catalog:
    """The same, of records that are read already."""
    catalog, warnings = resolve(validated)
    print(as_printed(warnings), file=sys.stderr, end="")
    return catalog
