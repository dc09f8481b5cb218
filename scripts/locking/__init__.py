"""What both parts of `lock.py` share: where the new locks come to stand, and commands that fail with a reason."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FRESH = ROOT / "build" / "lock"


class Refused(Exception):  # noqa: N818 - it is no fault of the program
    """Why nothing is locked."""


def run(fault: str, folder: Path, *command: str) -> str:
    """What the command prints. Raises Refused, with the fault, if it fails; what it said is shown then."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        print(done.stdout + done.stderr, end="", file=sys.stderr)
        raise Refused(fault)
    return done.stdout
