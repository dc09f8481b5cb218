"""A content folder → its catalog, and in memory all that is made of it."""

from __future__ import annotations

import sys
from pathlib import Path

from briefing.catalog import Catalog
from briefing.command.read import as_printed, read_catalog
from briefing.derive import derive
from briefing.derive.shell import shells
from briefing.discreet import discreet
from briefing.jobs import in_memory
from briefing.load import load
from briefing.problems import ContentError, Problem
from briefing.render import Edition, render
from briefing.resolve import archived, resolve
from briefing.validate import Validated, validate
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
    catalog, warnings = _resolved(validated)
    print(as_printed(warnings, archived(validated)), file=sys.stderr, end="")
    return catalog


def quiet_catalog_of(content: Path) -> Catalog:
    """The same of a content folder, without a word of its warnings."""
    return _resolved(validate(load(content)))[0]


def _resolved(validated: Validated) -> tuple[Catalog, tuple[Problem, ...]]:
    try:
        return resolve(validated)
    except ContentError as error:
        raise ContentError(discreet(error.problems, archived(validated))) from None
