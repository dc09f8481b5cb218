"""What a query costs its reader in a large archive: bytes, time and memory, in Chromium, over http and from the disk.

usage: python -m bench.search_scale --incidents 10000 [--plain]

Without `--plain` the archive's texts are mixed with 60,000 made-up words of each language, as many as a real archive of
its size has. Every query starts in a fresh browser context at the home page. The targets are reported, not enforced.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import median
from typing import NamedTuple

from chromium import Packed, chromium, serving
from playwright.sync_api import Browser

from bench.archive import BUILT, archive
from bench.search_queries import Query, queries
from bench.search_site import write_search
from bench.search_watch import Measured, measure
from bench.vocabulary import enriched
from briefing import urls
from briefing.catalog import Catalog
from briefing.command.content import catalog_of

SLOWED = 4
"""A phone's processor, as Lighthouse takes it: a desktop's, slowed down four times."""


class Figure(NamedTuple):
    name: str
    unit: str
    of: Callable[[Measured], float]
    most: dict[int, float]
    """Slowness → the target."""
    way: str = ""
    """The only way to read the site of which the figure is worth anything: nothing is compressed on a disk."""


FIGURES = (
    Figure("first query", "ms", lambda one: one.first, {1: 300, SLOWED: 1500}),
    Figure("of it work", "ms", lambda one: one.work, {}),
    Figure("last key", "ms", lambda one: one.last_key, {1: 300, SLOWED: 1500}),
    Figure("transferred", "KB", lambda one: (one.engine + one.index) / 1000, {1: 500, SLOWED: 500}, "http"),
    Figure("of it index", "KB", lambda one: one.index / 1000, {}, "http"),
    Figure("its files", "", lambda one: one.files, {}, "http"),
    Figure("scripts hold", "MB", lambda one: one.heap / 1e6, {1: 100, SLOWED: 100}),
    Figure("and keep", "MB", lambda one: one.kept / 1e6, {}),
)
FIELDS = {urls.home: ".top input[name=q]", urls.search_page: "#search-query"}
"""Where is searched: in the box of a page, and in the page of the search, which shows more."""


@dataclass(frozen=True, slots=True)
class Row:
    query: Query
    measured: Measured


def table(measured: Sequence[Row], way: str, slowness: int) -> Iterator[str]:
    """A line for each figure: the median, whether the worst is within the target, and the worst three with their queries."""
    for figure in FIGURES:
        if figure.way in ("", way):
            found = sorted(((figure.of(row.measured), row.query) for row in measured), key=lambda one: -one[0])
            target = figure.most.get(slowness)
            verdict = "" if target is None else f"≤ {target:.0f}: {'yes' if found[0][0] <= target else 'NO'}"
            worst = ", ".join(f"{value:.0f} ({query.sort})" for value, query in found[:3])
            yield f"  {figure.name:13} {figure.unit:2} median {median(value for value, _ in found):6.0f}  {verdict:12} worst {worst}"


def report(browser: Browser, catalog: Catalog, site: Path, slownesses: Sequence[int], only: str) -> None:
    with serving(site, Packed) as served:
        for code in catalog.site.locales:
            asked = [query for query in queries(catalog, code) if only in query.sort]
            ways = {"http": served, "file": site.as_uri() + "/"}
            for (way, base), (path, field), slowness in product(ways.items(), FIELDS.items(), slownesses):
                address = base + path(code)
                measured = [Row(query, measure(browser, address, field, query.text, slowness)) for query in asked]
                print(f"{path(code)} over {way}, processor slowed {slowness} times, {len(asked)} queries")
                print("\n".join(table(measured, way, slowness)), flush=True)


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.search_scale", description="Measures what a query costs in a large archive.")
    parser.add_argument("--incidents", type=int, default=10_000, metavar="N", help="how large an archive (default: 10000)")
    parser.add_argument("--plain", action="store_true", help="without made-up words in the texts")
    parser.add_argument("--only", default="", metavar="SORT", help="only queries of these sorts, such as `slip`")
    parser.add_argument("--slowed", type=int, nargs="*", default=[1, SLOWED], metavar="TIMES", help="processors (default: 1 4)")
    options = parser.parse_args(words)
    catalog = catalog_of(archive(options.incidents))
    told = catalog if options.plain else enriched(catalog)
    site = BUILT / f"search-{options.incidents}"
    shutil.rmtree(site, ignore_errors=True)
    write_search(told, site)
    with chromium() as browser:
        report(browser, told, site, options.slowed, options.only)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
