"""`make narrowing`: a change of every field of every kind of record, and whether the pages that are told are those that differ."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

from narrowing.campaign import Archive, trials

from briefing.derive import overview

CONTENT = Path(__file__).parent.parent.parent / "content"


def main(number: int, seed: int, folder: str) -> None:
    overview.LATEST = 1
    archive = Archive(Path(folder).absolute())
    done = list(trials(archive, archive.changes(Random(seed))[:number]))  # noqa: S311
    wrong = [trial for trial in done if trial.is_wrong]
    print("\n".join([*(trial.difference() for trial in wrong), f"{len(done)} changes, {len(wrong)} told wrongly"]))


words = [*sys.argv[1:], *["500", "0", str(CONTENT)][len(sys.argv) - 1 :]]
main(int(words[0]), int(words[1]), words[2])
