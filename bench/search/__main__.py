"""How much our search finds, and how much it should not, beside other engines on the same pages in the same run.

usage: python -m bench.search [--ours] [--half tuning] [--failures] [--site FOLDER]

Exit status 1 if the half set aside shows less than is asked for.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from chromium import chromium

import build
from bench.search.comparison import compare
from bench.search.engines import ON_OUR_TEXTS, ON_WHOLE_PAGES, OURS, versions
from bench.search.judged import HALVES, Half
from bench.search.scores import TOP, Found
from bench.search.tables import tables
from bench.search.texts import ROOT
from bench.search.verdict import ours, shortfalls

FOLDER = ROOT / "build/bench"


def main(arguments: Sequence[str] | None = None) -> int:
    asked = _arguments(arguments)
    site: Path = asked.site or _built()
    halves: tuple[Half, ...] = (asked.half,) if asked.half else HALVES
    with chromium() as browser:
        outcomes = compare(browser, site, FOLDER / "engines", (OURS,) if asked.ours else (*ON_WHOLE_PAGES, *ON_OUR_TEXTS, OURS), halves)
    shown = list(tables(outcomes, halves))
    missed = list(shortfalls(outcomes)) if "set_aside" in halves else []
    verdict = " ".join(missed) or "Nothing that is asked for is missed."
    print("\n\n".join([*(table.plain() for table in shown), *_failures(ours(outcomes, "tuning"), asked.failures), verdict]))
    if not asked.ours:
        parts = ["# The search beside others", versions(), verdict, *(table.markdown() for table in shown)]
        (FOLDER / "search.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    return 1 if missed else 0


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--ours", action="store_true", help="our search alone")
    parser.add_argument("--half", choices=HALVES, help="the pairs of one half alone")
    parser.add_argument("--failures", action="store_true", help="each pair of the half for tuning that fails; needs --half tuning")
    parser.add_argument("--site", type=Path, help="a built site (default: the site is built anew)")
    asked = parser.parse_args(arguments)
    if asked.failures and asked.half != "tuning":
        parser.error("single queries are shown of the half for tuning only: add --half tuning")
    return asked


def _built() -> Path:
    site = FOLDER / "site"
    if build.main(["build", "--out", str(site)]):
        raise SystemExit(1)
    return site


def _failures(found: Sequence[Found], is_asked: bool) -> Iterator[str]:
    """The wanted pairs that are not among the first five, and the unwanted ones that are found: what came instead."""
    for each in found if is_asked else ():
        pair = each.pair
        if pair.is_wanted != each.is_within(TOP if pair.is_wanted else None):
            fault = "missed" if pair.is_wanted else "false hit"
            pages = ", ".join(sorted(pair.pages)) or "anything"
            lines = (
                f"{fault}, {pair.locale}, {pair.sort}: {pair.query}",
                f"{'wanted' if pair.is_wanted else 'not wanted'}: {pages}",
                f"found {len(each.hits)}: {', '.join(each.hits[:TOP])}",
            )
            yield "\n    ".join(lines)


if __name__ == "__main__":
    sys.exit(main())
