"""`make fuzz`: the properties of `test_fuzz` for some minutes, with other files each time; prints the smallest file of each failure."""

from __future__ import annotations

import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from fabricate import write_site
from fuzz.properties import holds
from fuzz.texts import cut_up, odd, raw
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy
from mutation.trials import Archive

File = tuple[str, bytes]
KINDS: dict[str, SearchStrategy[File]] = {
    "anything at all": raw(),
    "records that were cut up": cut_up(),
    "one piece changed": cut_up(most=1),
    "odd values": odd(),
}
ROUND = settings(max_examples=500, database=None, deadline=None, suppress_health_check=list(HealthCheck))


def main(minutes: float) -> int:
    """Exit status 1 if something was found."""
    end, tried, found = time.monotonic() + 60 * minutes, 0, set[str]()
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(write_site(Path(folder) / "content"))
        while time.monotonic() < end:
            for kind, files in KINDS.items():
                failure = _round(kind, files, lambda file: holds(archive, *file, Path(folder, "tried")))
                tried += ROUND.max_examples
                if failure and failure not in found:
                    found.add(failure)
                    print(failure, flush=True)
    print(f"{tried} files tried, {len(found)} failures")
    return 1 if found else 0


def _round(kind: str, files: SearchStrategy[File], holds_for: Callable[[File], None]) -> str:
    """What the smallest file is for which the property does not hold, and why; nothing if it holds."""
    last: list[File] = []

    @ROUND
    @given(files)
    def attempt(file: File) -> None:
        last[:] = [file]
        holds_for(file)

    try:
        attempt()
    except Exception:
        return f"{kind}: {last[0]!r}\n{traceback.format_exc(limit=-4)}"
    return ""


sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 10))
