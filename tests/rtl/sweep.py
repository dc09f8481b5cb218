"""Every page of a built site, at every width."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path

from chromium import UNDRAWN, bare_path, chromium, serving
from playwright.sync_api import Page
from searches import await_results

from rtl.allowed import PAIRS
from rtl.browser import window
from rtl.finding import Finding, merged
from rtl.fonts import Fonts

WIDTHS = (1280, 768, 360, 320)


def sweep(site: Path, jobs: int = 2, among: str = "**/*.html", is_shared: bool = False, searched: Iterable[str] = ()) -> list[Finding]:
    """What is wrong on the site's pages, in the order of their paths.

    `jobs`: browsers at a time; `among`: which pages, as a glob; `is_shared`: the pages of a kind share the widths; `searched`: addresses
    with a question, looked at too.
    """
    pages = sorted([*(path.relative_to(site).as_posix() for path in site.glob(among)), *searched])
    looked = shared(pages) if is_shared else [(page, WIDTHS) for page in pages]
    with serving(site) as root, ThreadPoolExecutor(jobs) as browsers:
        found = browsers.map(lambda start: list(_share(root, looked[start::jobs])), range(jobs))
        return merged(finding for one in found for finding in one)


def shared(pages: Iterable[str]) -> list[tuple[str, Sequence[int]]]:
    """At which widths each page is looked at if each kind of page is looked at in all: they take turns."""
    alike = [list(pages) for _, pages in groupby(sorted(pages, key=lambda path: (_kind(path), path)), _kind)]
    steps = [min(len(pages), len(WIDTHS)) for pages in alike]
    return [(page, WIDTHS[number % step :: step]) for pages, step in zip(alike, steps, strict=True) for number, page in enumerate(pages)]


def _kind(path: str) -> str:
    """The folder, whatever the language; a page that stands alone there or begins it, or is asked a question, is of a kind of its own."""
    whole = re.sub(r"[?#].*", "?", path).partition("/")[2]
    folder, _, name = whole.rpartition("/")
    return folder if folder and name != "index.html" else whole


def _share(root: str, looked: Iterable[tuple[str, Sequence[int]]]) -> Iterator[Finding]:
    with chromium(UNDRAWN, path=bare_path()) as browser:
        page = window(browser).new_page()
        fonts = Fonts(page)
        for name, widths in looked:
            page.goto(root + name, wait_until="load")
            await_results(page)
            page.evaluate("document.fonts.ready.then(() => true)")
            yield from at_widths(page, name, widths)
            yield from fonts.findings(name)


def at_widths(page: Page, name: str, widths: Sequence[int] = WIDTHS, only: Sequence[str] = ()) -> Iterator[Finding]:
    """`only`: the rules that are asked, if not all."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        for found in page.evaluate("([allowed, only]) => rtl.check(allowed, only)", [PAIRS, list(only)]):
            if found["allowed"] < 0:
                yield Finding(name, found["rule"], found["where"], found["excerpt"], found["detail"], (width,))
