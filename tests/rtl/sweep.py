"""Every page of a built site, at every width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from chromium import UNDRAWN, bare_path, chromium, serving
from playwright.sync_api import Page
from searches import await_results

from rtl.allowed import PAIRS
from rtl.browser import window
from rtl.finding import Finding, merged
from rtl.fonts import Fonts

WIDTHS = (1280, 768, 360, 320)


def sweep(site: Path, jobs: int = 2, among: str = "**/*.html", turns: int = 1, searched: Iterable[str] = ()) -> list[Finding]:
    """What is wrong on the site's pages, in the order of their paths.

    `jobs`: browsers at a time; `among`: which pages, as a glob; `searched`: addresses with a question, looked at too. In two `turns` each
    page is looked at in half of the widths, and the next in the other half.
    """
    pages = sorted([*(path.relative_to(site).as_posix() for path in site.glob(among)), *searched])
    shares = [pages[start::jobs] for start in range(jobs)]
    with serving(site) as root, ThreadPoolExecutor(jobs) as browsers:
        found = browsers.map(lambda share: list(_share(root, share, turns)), shares)
        return merged(finding for one in found for finding in one)


def _share(root: str, names: Sequence[str], turns: int) -> Iterator[Finding]:
    with chromium(UNDRAWN, path=bare_path()) as browser:
        page = window(browser).new_page()
        fonts = Fonts(page)
        for number, name in enumerate(names):
            page.goto(root + name, wait_until="load")
            await_results(page)
            page.evaluate("document.fonts.ready.then(() => true)")
            yield from at_widths(page, name, WIDTHS[number % turns :: turns])
            yield from fonts.findings(name)


def at_widths(page: Page, name: str, widths: Sequence[int] = WIDTHS) -> Iterator[Finding]:
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        for found in page.evaluate("(allowed) => rtl.check(allowed)", PAIRS):
            if found["allowed"] < 0:
                yield Finding(name, found["rule"], found["where"], found["excerpt"], found["detail"], (width,))
