"""Work on many files, shared out among processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")

FEW = 50
"""For fewer files it takes longer to begin the processes than to do the work."""


def over_files(work: Callable[[Path], Made], paths: Sequence[Path], jobs: int) -> Iterator[Made]:
    """What `work` makes of each file, in the order of the paths, with that many processes. It is a function of a module."""
    if jobs == 1 or len(paths) < FEW:
        yield from map(work, paths)
    else:
        with ProcessPoolExecutor(jobs) as processes:
            yield from processes.map(work, paths, chunksize=16)
