"""All that can go wrong while a site is built, at many moments; and kills at any time, of the command as people start it."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from queue import SimpleQueue

from assurance.ledger import Figure
from whole import foreign, real, trials
from whole.place import Place, builder

PLACES = 3
ALL = (*real.ALL, *trials.ALL, *foreign.ALL)


def run(say: Callable[[str], None]) -> list[Figure]:
    """In several places at once, each of which tries one kind after another."""
    tried, held = Counter[str](), Counter[str]()
    with _places() as free, ThreadPoolExecutor(PLACES) as pool:
        for trial in (trial for several in pool.map(lambda one: _tried(free, one), ALL) for trial in several):
            tried[trial.promise] += 1
            held[trial.promise] += not trial.wrong
            if trial.wrong:
                say(f"{trial.promise}, {trial.what}: {'; '.join(trial.wrong)}")
    return [Figure(promise, tried[promise], held[promise]) for promise in sorted(tried)]


def _tried(free: SimpleQueue[Place], several: Callable[[Place], Iterator[trials.Trial]]) -> list[trials.Trial]:
    place = free.get()
    try:
        return list(several(place))
    finally:
        free.put(place)


@contextmanager
def _places() -> Iterator[SimpleQueue[Place]]:
    free: SimpleQueue[Place] = SimpleQueue()
    with tempfile.TemporaryDirectory(prefix="whole-") as folder, ExitStack() as stack:
        for number in range(PLACES):
            (own := Path(folder, str(number))).mkdir()
            free.put(Place(own, stack.enter_context(builder())))
        yield free
