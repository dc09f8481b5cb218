"""Asks an engine in a real browser, as a reader's page does: over http, and from the disk with the network refused."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import unquote, urlsplit

from chromium import Quiet, serving
from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as BrowserError

from bench.search.engines import PEERS, Engine

ASK = """async ({ queries, patience, whole }) => {
  const late = () => new Promise((_, reject) => setTimeout(() => reject(new Error("no answer")), patience));
  const answers = [];
  for (const query of queries) {
    const start = performance.now();
    const hits = await Promise.race([peer.find(query), late()]);
    const first = await Promise.all(hits.slice(0, 5).map(peer.path));
    const milliseconds = performance.now() - start;
    const others = whole ? await Promise.all(hits.slice(5).map(peer.path)) : [];
    answers.push([[...first, ...others], milliseconds]);
  }
  return answers;
}"""
NOTE_FAILURES = """addEventListener("error", ({ target }) => { window.isBroken ||= target instanceof HTMLScriptElement; }, true);"""
"""A script that does not load: then there is nothing to wait for."""
READY = "window.peer !== undefined || window.isBroken"
SHOWN = 5
PATIENCE = 10_000
"""Milliseconds after which a page is taken not to work."""
FIRST_QUERIES = 5
"""So many queries are asked as the first of a reader, to weigh what they transfer."""


@dataclass(frozen=True, slots=True)
class Answers:
    """In the order of the queries: the paths found, best first, and milliseconds until the first five were there.

    `transferred`: bytes, compressed, of what a reader's first query needs.
    """

    hits: list[list[str]]
    milliseconds: list[float]
    transferred: int
    works_from_disk: bool


@dataclass(frozen=True, slots=True)
class Stand:
    """An engine in a folder, with the page to open."""

    engine: Engine
    folder: Path
    start: str

    @contextmanager
    def opened(self, browser: Browser, base: str) -> Iterator[Page]:
        context = browser.new_context()
        context.set_default_timeout(PATIENCE)
        context.add_init_script(NOTE_FAILURES)
        if self.engine.script:
            context.add_init_script(path=PEERS / self.engine.script)
        if base.startswith("file:"):
            context.route(re.compile(r"^(https?|wss?):"), lambda route: route.abort())
        try:
            page = context.new_page()
            page.goto(base + self.start)
            page.wait_for_function(READY)
            yield page
        finally:
            context.close()

    def hits(self, browser: Browser, base: str, queries: Sequence[str], whole: bool = True) -> list[tuple[list[str], float]]:
        """Of each query, asked on one page: the paths found, all or only the first ones, and the milliseconds."""
        with self.opened(browser, base) as page:
            answered: Any = page.evaluate(ASK, {"queries": list(queries), "patience": PATIENCE, "whole": whole})
        return [(paths, spent) for paths, spent in answered]


def ask(browser: Browser, stand: Stand, queries: Sequence[str]) -> Answers:
    """Every query over http; then some of them anew, one a page, and one from the disk."""
    with serving_and_noting(stand.folder) as (address, served):
        answered = stand.hits(browser, address, queries)
        some = queries[:: max(1, len(queries) // FIRST_QUERIES)][:FIRST_QUERIES]
        sizes = [_transferred(browser, stand, address, served, query) for query in some]
    hits = [paths for paths, _ in answered]
    return Answers(hits, [spent for _, spent in answered], round(median(sizes)), _works_from_disk(browser, stand, queries, hits))


def _transferred(browser: Browser, stand: Stand, address: str, served: list[str], query: str) -> int:
    served.clear()
    stand.hits(browser, address, [query], whole=False)
    needed = {path for path in served if re.search(stand.engine.needed, path)}
    return sum(_packed(stand.folder / path) for path in needed)


def _packed(path: Path) -> int:
    body = path.read_bytes()
    return min(len(body), len(gzip.compress(body, 6, mtime=0)))


def _works_from_disk(browser: Browser, stand: Stand, queries: Sequence[str], hits: Sequence[list[str]]) -> bool:
    """Whether a query that finds pages over http finds the same where the folder is opened as a file, without a network."""
    query, found = next(pair for pair in zip(queries, hits, strict=True) if pair[1])
    try:
        ((first, _),) = stand.hits(browser, stand.folder.as_uri() + "/", [query], whole=False)
    except BrowserError:
        return False
    return first == found[:SHOWN]


@contextmanager
def serving_and_noting(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The folder's address, and the files that were asked for there so far."""
    served: list[str] = []

    class Noting(Quiet):
        def do_GET(self) -> None:  # noqa: N802 - the name that the library calls
            served.append(unquote(urlsplit(self.path).path).lstrip("/"))
            super().do_GET()

    with serving(folder, Noting) as address:
        yield address, served
