"""`make narrowing`: a change of every field of every kind of record, and whether the pages that are told are those that differ."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

from narrowing.campaign import Archive, trials

from briefing.derive import overview


def main(folder: str, number: int, seed: int) -> None:
    overview.LATEST = 1
    archive = Archive(Path(folder).absolute())
    done = list(trials(archive, archive.changes(Random(seed))[:number]))  # noqa: S311
    wrong = [trial for trial in done if trial.is_wrong]
    print("\n".join([*(trial.difference() for trial in wrong), f"{len(done)} changes, {len(wrong)} told wrongly"]))


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
