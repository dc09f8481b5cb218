"""Every page of a built site, at every width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from zlib import crc32

from chromium import UNDRAWN, bare_path, chromium, serving
from kinds import alike, few_of_each, kind_of
from playwright.sync_api import Page
from searches import await_results

from rtl.allowed import PAIRS
from rtl.browser import window
from rtl.finding import Finding, merged
from rtl.fonts import Fonts

WIDTHS = (1280, 768, 360, 320)


def sweep(site: Path, jobs: int = 2, among: str = "**/*.html", is_shared: bool = False, searched: Iterable[str] = ()) -> list[Finding]:
    """What is wrong on the site's pages, in the order of their paths.

    `jobs`: browsers at a time; `among`: which pages, as a glob; `is_shared`: a few pages of each kind, which share the widths; `searched`:
    addresses with a question, looked at too.
    """
    names = few_of_each(site) if is_shared else [path.relative_to(site).as_posix() for path in site.glob(among)]
    pages = sorted([*names, *searched])
    looked = shared(pages) if is_shared else [(page, WIDTHS) for page in pages]
    with serving(site) as root, ThreadPoolExecutor(jobs) as browsers:
        found = browsers.map(lambda start: list(_share(root, looked[start::jobs])), range(jobs))
        return merged(finding for one in found for finding in one)


def shared(pages: Iterable[str]) -> list[tuple[str, Sequence[int]]]:
    """At which widths each page is looked at if each kind of page is looked at in all: they take turns."""
    return [(page, widths) for same in alike(pages) for page, widths in zip(same, _turns(same), strict=True)]


def _turns(same: Sequence[str]) -> list[Sequence[int]]:
    """For each page of a kind its widths. With half of the kinds the narrow ones come first: else they would be for English pages."""
    step = min(len(same), len(WIDTHS))
    first = crc32(kind_of(same[0]).encode()) % 2 * (step // 2)
    return [WIDTHS[(number + first) % step :: step] for number in range(len(same))]


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
