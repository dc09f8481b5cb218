"""`make fuzz-preview`: artifacts with slips in them for some minutes, other ones each time."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from fabricate import write_site
from hostile_artifacts.artifact import cut_down, good
from hostile_artifacts.flips import published, slip

import build


def main(minutes: float) -> int:
    """Raises whatever is found, with its number."""
    end, seed, refused = time.monotonic() + 60 * minutes, time.time_ns(), 0
    first = seed
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build.main(["bundle", "--content", str(write_site(folder / "content")), "--out", str(folder / "dist")])
        artifact = cut_down(good(max((folder / "dist").glob("*.zip"), key=lambda path: path.stat().st_size)))
        expected = published(artifact.raw(), folder / "good")
        assert expected is not None
        while time.monotonic() < end:
            refused += slip(artifact, expected, seed, folder / "tried")
            seed += 1
    print(f"{seed - first:,} artifacts from {first} on: {refused:,} refused, nothing published that should not be")
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
