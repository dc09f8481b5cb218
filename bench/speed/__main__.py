"""How long we need to build an archive, beside Hugo, Eleventy and MkDocs with Material, in one run on one machine.

usage: python -m bench.speed [--incidents 100 1000 5000] [--rounds 5] [--others hugo eleventy material] [--jobs 4]
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial

from bench.speed import changes, kinds
from bench.speed.contenders import OTHERS, Contender
from bench.speed.rounds import Measure, Round, ratios, rounds, spread
from bench.speed.sites import contenders
from bench.speed.watched import Taken
from briefing.command.content import catalog_of

NAMED = 500
"""In so many incidents is the actor named that is changed."""
HEADS = ("measure", "seconds", "processor", "MB", "× Hugo", "processor × Hugo", "× our clean build")


def measures(everyone: Sequence[Contender]) -> dict[str, Measure]:
    """What a round holds: a clean build of everything and of the pages alone by each, and then what only we do."""
    found: dict[str, Measure] = {}
    for one in everyone:
        found[f"{one.name}, pages alone"] = partial(one.clean, False)
        found[f"{one.name}, everything"] = partial(one.clean, True)
    ours = everyone[0]
    found["ours, nothing changed"] = partial(_after, ours, ours.again)
    found["ours, one incident changed"] = partial(_after, ours, partial(_changed, ours, changes.incident(ours.source)))
    path, count = changes.actor(ours.source, catalog_of(ours.source), NAMED)
    found[f"ours, an actor named in {count} changed"] = partial(_after, ours, partial(_changed, ours, path))
    return found


def _after(ours: Contender, measure: Callable[[], Taken]) -> Taken:
    """Measured after a build of the archive as it is, which is not timed."""
    ours.again()
    return measure()


def _changed(ours: Contender, path: os.PathLike[str]) -> Taken:
    with changes.changed(ours.source / path, "anew"):
        return ours.again()


def table(measured: Sequence[Round], incidents: int) -> str:
    """One line for each measure: seconds, those of the processor, memory; and the ratio to Hugo's and to our own whole build."""
    lines = [f"| {' | '.join(HEADS)} |", "| --- |" + " ---: |" * (len(HEADS) - 1)]
    lines += [f"| {name} | {' | '.join(_cells(measured, name))} |" for name in measured[0]]
    return f"{incidents} incidents, {len(measured)} rounds: the median (least–most)\n\n" + "\n".join(lines)


def _cells(measured: Sequence[Round], name: str) -> list[str]:
    taken = [one[name] for one in measured]
    hugo = "Hugo, pages alone" if name.endswith("pages alone") else "Hugo, everything"
    is_beside = hugo in measured[0]
    return [
        spread([one.seconds for one in taken]),
        spread([one.processor for one in taken], 1),
        f"{max(one.memory for one in taken):.0f}",
        spread(ratios(measured, name, hugo)) if is_beside else "–",
        spread([one[name].processor / one[hugo].processor for one in measured]) if is_beside else "–",
        spread(ratios(measured, name, "ours, everything")),
    ]


def main(words: list[str]) -> int:
    options = arguments(words)
    for number in options.incidents:
        everyone = contenders(number, options.others, options.jobs)
        measured: list[Round] = []
        for one_round in rounds(measures(everyone), options.rounds):
            measured.append(one_round)
            print(f"{number} incidents: round {len(measured)} of {options.rounds}", file=sys.stderr)
        for one in everyone:
            one.clean()
        print(f"\n{table(measured, number)}\n\n{kinds.table(everyone)}\n", flush=True)
    return 0


def arguments(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description="Compares our builds with those of other generators.")
    parser.add_argument("--incidents", type=int, nargs="+", default=[100, 1000, 5000], metavar="N", help="how large archives")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="how often everything is measured (default: 5)")
    parser.add_argument("--others", nargs="*", choices=OTHERS, default=list(OTHERS), help="beside whom (default: all)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="our processes (default: one for each core)")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
