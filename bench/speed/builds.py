"""What is measured of builds of one archive: everything and pages alone by everyone, and what only we do, over what the last build left."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Any

from bench.speed import changes, kinds
from bench.speed.anew import made_anew
from bench.speed.contenders import Contender
from bench.speed.figures import plain
from bench.speed.rounds import Measure, Round, rounds
from bench.speed.sites import contenders
from bench.speed.watched import Taken
from briefing.command.content import catalog_of

PARTS = ("clean", "alone", "unchanged", "incident", "actor")
NAMED = 500
"""In so many incidents is the actor named that is changed."""
SETTLED = 0.5
"""Seconds. A build does not believe the stamp of a file that was written in the moment before; what was put back is older then."""
LARGE = 5000
"""From so many incidents on, what takes minutes is built once, and not without its index."""
SLOW = frozenset({"Material", "Material by templates"})


def measured(incidents: int, parts: Collection[str], others: Sequence[str], number: int, jobs: int) -> dict[str, Any]:
    """The figures of one archive: rounds, the kinds of page, and which pages a change makes anew."""
    everyone = contenders(incidents, others, jobs)
    named = changes.actor(everyone[0].source, catalog_of(everyone[0].source, jobs), NAMED)
    found: list[Round] = []
    chosen = measures(everyone, parts, named, incidents >= LARGE)
    once = {name for name in chosen if name.partition(",")[0] in SLOW} if incidents >= LARGE else set()
    for one_round in rounds(chosen, number, once, _say):
        found.append(one_round)
        print(f"{incidents} incidents: round {len(found)} of {number}", file=sys.stderr)
    return {
        "rounds": plain(found),
        "named": named[1],
        "anew": _anew(everyone[0], parts, named[0]),
        "kinds": {one.name: kinds.sizes(one.out) for one in everyone},
    }


def _say(name: str, taken: Taken) -> None:
    print(f"  {name}: {taken.seconds:.2f} s, {taken.processor:.1f} s of the processor, {taken.memory:.0f} MB", file=sys.stderr)


def measures(
    everyone: Sequence[Contender], parts: Collection[str], named: tuple[os.PathLike[str], int], is_large: bool = False
) -> dict[str, Measure]:
    """What a round holds. Clean builds, to which all is compared, are always among it."""
    found: dict[str, Measure] = {}
    for one in everyone:
        if "alone" in parts and not (is_large and one.name in SLOW):
            found[f"{one.name}, pages alone"] = partial(one.clean, False)
        if "clean" in parts or one.name in ("ours", "Hugo"):
            found[f"{one.name}, everything"] = partial(one.clean, True)
    ours, (actor, count) = everyone[0], named
    if "unchanged" in parts:
        found["ours, nothing changed"] = partial(_after, ours, ours.again)
    if "incident" in parts:
        found["ours, one incident changed"] = partial(_after, ours, partial(_changed, ours, changes.incident(ours.source)))
    if "actor" in parts:
        found[f"ours, an actor named in {count} changed"] = partial(_after, ours, partial(_changed, ours, actor))
    return found


def _after(ours: Contender, measure: Callable[[], Taken]) -> Taken:
    """Measured after a build of the archive as it is, which is not timed."""
    time.sleep(SETTLED)
    ours.again()
    return measure()


def _changed(ours: Contender, path: os.PathLike[str]) -> Taken:
    with changes.changed(ours.source / path, "anew"):
        return ours.again()


def _anew(ours: Contender, parts: Collection[str], actor: os.PathLike[str]) -> dict[str, Any]:
    """Which pages are made anew, and which of them are other ones then; not timed. The archive is left built as it is."""
    ours.again()
    found = {}
    if "incident" in parts:
        found["incident"] = made_anew(ours.out, partial(_changed, ours, changes.incident(ours.source)))
        ours.again()
    if "actor" in parts:
        found["actor"] = made_anew(ours.out, partial(_changed, ours, actor))
        ours.again()
    return found
