"""The search of an archive, and as little else as it needs: the whole site of 10,000 incidents takes many minutes."""

from __future__ import annotations

from pathlib import Path

from briefing.assets.shipped import shipped
from briefing.catalog import Catalog
from briefing.derive import planned
from briefing.jobs import indexes
from briefing.printing import Printing
from briefing.write import put

KINDS = ("choice", "not-found", "home", "search")


def write_search(catalog: Catalog, out: Path) -> None:
    """Writes the home page and the page of the search in every language, with the whole index, to an empty folder."""
    pages = [page for page in planned(catalog, "") if page.kind in KINDS]
    put(out, {**shipped(), **indexes(catalog)})
    Printing(catalog, [page.path for page in pages], (), out, "").print(pages)
