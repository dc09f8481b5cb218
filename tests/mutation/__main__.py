"""`make mutation`: 500 slips in the real records, how they were told, and each that was told badly."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from mutation.trials import Archive, counted, table, trials

CONTENT = Path(__file__).parent.parent.parent / "content"


def main(number: int, seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        done = list(trials(Archive(CONTENT), number, Path(folder), seed))
    for trial in done:
        if not (trial.is_line_right and trial.is_cure_right):
            print(f"{trial.told()}\n")
    line, among, cure = counted(done)
    print(table(done))
    shares = [f"{one / len(done):.1%}" for one in (line, among, cure)]
    print("\nThe line of the first error is right in {}, that of any in {}; the cure in {}.".format(*shares))


main(*(int(word) for word in (sys.argv[1:] + ["500", "0"][len(sys.argv) - 1 :])))
