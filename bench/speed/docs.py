"""Fills the tables of docs/performance.md and docs/scaling.md with the figures of a run.

usage: python -m bench.speed.docs [FILE]

A table stands between `<!-- figures: NAME -->` and `<!-- end -->`; NAME is a function of `report`. Where a run has no such figures, the
former ones stay.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from bench.archive import ROOT
from bench.speed import report
from bench.speed.figures import FIGURES, recall

DOCUMENTS = ("docs/performance.md", "docs/scaling.md")
PLACE = re.compile(r"(<!-- figures: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
TABLES = {
    one.__name__: one
    for one in (
        report.machine,
        report.asked,
        report.builds,
        report.pages,
        report.anew,
        report.growth,
        report.scale,
        report.serving,
        report.stages,
    )
}


def filled(text: str, figures: report.Figures) -> str:
    return PLACE.sub(lambda found: found[1] + _table(found[2], figures, found[0]) + found[3], text)


def _table(name: str, figures: report.Figures, former: str) -> str:
    try:
        return f"\n{TABLES[name](figures)}\n\n"
    except KeyError:
        return PLACE.sub(lambda found: former[len(found[1]) : -len(found[3])], former)


def main(words: list[str]) -> int:
    figures = recall(Path(words[0]) if words else FIGURES)
    for name in DOCUMENTS:
        path = ROOT / name
        path.write_text(filled(path.read_text(encoding="utf-8"), figures), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
