"""How long we need to build an archive, beside Hugo, Eleventy and MkDocs with Material, in one run on one machine.

usage: python -m bench.speed [--incidents 100 1000 5000] [--rounds 5] [--only PART …] [--others …] [--jobs 4] [--out FILE]
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.speed import builds, growth, report, serving, small, stages
from bench.speed.contenders import OTHERS
from bench.speed.figures import FIGURES, keep, machine, recall

SINGLE = ("growth", "serving", "small", "stages")
"""Parts that are no builds beside others'."""
TABLES: dict[str, Callable[[report.Figures], str]] = {
    "growth": lambda figures: f"{report.growth(figures)}\n\n{report.scale(figures)}",
    "serving": report.serving,
    "stages": report.stages,
    "small": report.asked,
}


def measured(options: argparse.Namespace) -> Iterator[tuple[str, Any]]:
    """The name of each part in the file of figures, and its figures, as they come."""
    found: dict[str, Any] = {}
    if set(options.only) & set(builds.PARTS):
        for number in options.incidents:
            found[str(number)] = builds.measured(number, options.only, options.others, options.rounds, options.jobs)
            yield "builds", dict(found)
    largest = max(options.incidents)
    single: dict[str, Callable[[], Any]] = {
        "growth": lambda: growth.measured(largest, options.rounds, options.jobs),
        "serving": lambda: serving.measured(largest, options.saves, options.jobs),
        "small": lambda: small.measured(options.rounds, options.jobs),
        "stages": lambda: stages.measured(min(largest, 1000)),
    }
    for name, measure in single.items():
        if name in options.only:
            yield name, measure()


def main(words: list[str]) -> int:
    options = arguments(words)
    for name, found in measured(options):
        figures = recall(options.out) | {"machine": machine()}
        figures[name] = (figures.get(name, {}) | found) if name == "builds" else found
        keep(options.out, figures)
        if name != "small":
            print("\n" + (_builds(found) if name == "builds" else TABLES[name](figures)), flush=True)
    print(f"\n{report.machine(recall(options.out))}\n\n{report.asked(recall(options.out))}")
    return 0


def _builds(found: dict[str, Any]) -> str:
    last = {"builds": dict([list(found.items())[-1]])}
    return "\n\n".join([report.builds(last), report.pages(last), report.anew(last)])


def arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description="Compares our builds with those of other generators.")
    parts = (*builds.PARTS, *SINGLE)
    parser.add_argument("--incidents", type=int, nargs="+", default=[100, 1000, 5000], metavar="N", help="how large archives")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="how often everything is measured (default: 5)")
    parser.add_argument("--saves", type=int, default=40, metavar="N", help="how often a record is saved while it is served (default: 40)")
    parser.add_argument("--only", nargs="+", choices=parts, default=parts, help="what is measured (default: all)")
    parser.add_argument("--others", nargs="*", choices=OTHERS, default=list(OTHERS), help="beside whom (default: all)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="our processes (default: one for each core)")
    parser.add_argument("--out", type=Path, default=FIGURES, metavar="FILE", help="where the figures are kept, beside those of former runs")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
