"""In a larger archive a query loads hardly more: only the files of the index that have its words and its results."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pytest
from chromium import packed
from playwright.sync_api import BrowserContext, Page, Route
from searching import ask, field, options
from windows import Windows

from bench.archive import archive
from bench.search_queries import Query, queries
from bench.search_site import write_search
from bench.vocabulary import enriched
from briefing.catalog import Catalog
from briefing.command.content import catalog_of

SMALL, LARGE = 120, 600
DISTINCT = 36_000
"""Words of each language, as many for each incident as there are for 1,000 of them in a bench (`bench.vocabulary`)."""
SORTS = ("rare word", "name, in most incidents", "month in words", "slip of one letter", "three words")
# What is asked later is answered later: when this is, the older question has been answered too.
ANSWERED_TOO = """async (query) => {
  await search.details(await search.find(query, {}), 0, 8);
  await new Promise((resolve) => setTimeout(resolve));
}"""
ANSWERED = """() => {
  const [result, told] = ["form.search [role=option]", "form.search [role=status]"].map((one) => document.querySelector(one));
  return result?.checkVisibility() || told.textContent;
}"""
"""What is found is shown at once; that nothing is, is told a moment later."""
Sites = dict[int, tuple[Catalog, Path]]


class Loads(NamedTuple):
    """The files that the first query of each sort asks for, in the small and in the large archive."""

    code: str
    small: dict[Query, list[Path]]
    large: dict[Query, list[Path]]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """A small and a large archive, with as many words as real ones have, and the search of each."""
    folder = tmp_path_factory.mktemp("scale")
    catalogs = {number: enriched(catalog_of(archive(number, folder=folder)), DISTINCT) for number in (SMALL, LARGE)}
    for number, catalog in catalogs.items():
        write_search(catalog, folder / str(number))
    return {number: (catalog, folder / str(number)) for number, catalog in catalogs.items()}


@contextmanager
def opened(window: Windows, site: Path, code: str) -> Iterator[tuple[Page, list[Path]]]:
    """The home page in a fresh context, and the files of the index that it asks for."""
    context, asked = window(), list[Path]()
    page = context.new_page()
    page.on(
        "request",
        lambda request: asked.extend(
            site / name for name in re.findall(r"/((?:assets/search/\w+/[\w-]+\.\w+|search/\w+)\.js)", request.url)
        ),
    )
    page.goto(f"{site.as_uri()}/{code}/index.html")
    yield page, asked


def asked_for(window: Windows, sites: Sites, number: int, code: str) -> dict[Query, list[Path]]:
    """The files that the first query of each sort asks for."""
    catalog, site = sites[number]
    firsts = {query.sort: query for query in reversed(queries(catalog, code))}
    found = {}
    for sort in SORTS:
        with opened(window, site, code) as (page, asked):
            field(page).fill(firsts[sort].text)
            page.wait_for_function(ANSWERED)
            found[firsts[sort]] = asked
    return found


@pytest.fixture(scope="module", params=["ar", "en"])
def loads(request: pytest.FixtureRequest, windows: Windows, sites: Sites) -> Loads:
    """Each query is asked once, in each language and in both archives."""
    return Loads(request.param, *(asked_for(windows, sites, number, request.param) for number in (SMALL, LARGE)))


def size(files: Iterable[Path]) -> int:
    return sum(len(packed(file.read_bytes())) for file in files)


def test_what_a_query_loads_grows_far_more_slowly_than_the_archive(sites: Sites, loads: Loads) -> None:
    whole = [size((sites[number][1] / "assets/search" / loads.code).iterdir()) for number in (SMALL, LARGE)]
    loaded = [median(map(size, files.values())) for files in (loads.small, loads.large)]
    assert whole[1] > 4 * whole[0]
    assert loaded[1] < 2 * loaded[0]
    assert loaded[1] < whole[1] / 5


def test_only_files_that_are_needed_are_asked_for(sites: Sites, loads: Loads) -> None:
    terms = len(list((sites[LARGE][1] / "assets/search" / loads.code).glob("terms-*.js")))
    assert terms > 8
    for query, files in loads.large.items():
        names = [file.stem for file in files]
        assert len(set(names)) == len(names), query
        assert sum(name.startswith("terms-") for name in names) < terms / 2, query
        assert sum(name.startswith("texts-") for name in names) <= 9, query
        assert any(name.startswith("words") for name in names) <= (query.sort == "slip of one letter"), query


def test_a_late_answer_does_not_replace_a_newer_one(context: BrowserContext, sites: Sites) -> None:
    """The first file of the dictionary that the older question needs is held until the newer one is answered."""
    catalog, site = sites[LARGE]
    older, *_, newer = sorted(query.text for query in queries(catalog, "en") if query.sort in ("word", "rare word"))
    page, held = context.new_page(), list[Route]()
    page.route("**/terms-*.js*", lambda route: route.continue_() if held else held.append(route))
    page.goto(f"{site.as_uri()}/en/index.html")
    with page.expect_request("**/terms-*.js*"):
        field(page).fill(older)
    ask(page, newer)
    shown = options(page).all_inner_texts()
    late = held[0].request.url
    with page.expect_event("requestfinished", lambda request: request.url == late):
        held[0].continue_()
    page.evaluate(ANSWERED_TOO, older)
    assert options(page).all_inner_texts() == shown
