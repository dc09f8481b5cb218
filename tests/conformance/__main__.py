"""Asks axe-core, the Nu HTML checker and html-validate about every page of a built site.

usage: PYTHONPATH=.:tests python -m conformance SITE [--jobs N]

axe-core sees each page light and dark, at 1280 and 360 px. Exit status 1 if anything of ours is found.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from itertools import product
from pathlib import Path
from typing import Literal

from chromium import chromium, serving
from conformance.accessibility import asking, axe
from conformance.checkers import html_validate, nu
from conformance.findings import Finding, ours

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (1280, 360)


def seen(address: str, names: Iterable[str]) -> list[Finding]:
    """What axe-core finds on the pages at the address, in every colour scheme and width."""
    found: list[Finding] = []
    with chromium() as browser:
        for scheme, width in product(SCHEMES, WIDTHS):
            context = asking(browser, color_scheme=scheme, viewport={"width": width, "height": 900})
            page = context.new_page()
            for name in names:
                page.goto(address + name)
                found += axe(page, f"{name} ({scheme}, {width} px)")
            context.close()
    return found


def everywhere(site: Path, jobs: int) -> list[Finding]:
    """The same for all pages of the built site, shared among processes."""
    names = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    with serving(site) as address, ProcessPoolExecutor(jobs) as workers:
        shares = workers.map(seen, [address] * jobs, [names[start::jobs] for start in range(jobs)])
        return [finding for share in shares for finding in share]


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m conformance", description="Asks the checkers about every page of a built site.")
    parser.add_argument("site", type=Path, help="the folder of the built site")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="browsers at once (default: one for each core)")
    options = parser.parse_args(words)
    site = options.site.resolve()
    reports = {"nu": nu(site), "html-validate": html_validate(site), "axe-core": everywhere(site, options.jobs)}
    for name, found in reports.items():
        print(summary(name, found))
    return int(any(ours(found) for found in reports.values()))


def summary(name: str, found: list[Finding]) -> str:
    own = ours(found)
    return "\n".join([f"{name}: {len(own)} findings, and {len(found) - len(own)} that we leave", *map(str, own)])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
