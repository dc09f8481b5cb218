"""All that can go wrong while a site is built, at many moments; and kills at any time, of the command as people start it."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from assurance.ledger import Figure
from whole import foreign, real, trials
from whole.place import Place, builder


def run(say: Callable[[str], None]) -> list[Figure]:
    tried, held = Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory(prefix="whole-") as folder, builder() as process:
        place = Place(Path(folder), process)
        for several in (*trials.ALL, *foreign.ALL, *real.ALL):
            for trial in several(place):
                tried[trial.promise] += 1
                held[trial.promise] += not trial.wrong
                if trial.wrong:
                    say(f"{trial.promise}, {trial.what}: {'; '.join(trial.wrong)}")
    return [Figure(promise, tried[promise], held[promise]) for promise in sorted(tried)]
