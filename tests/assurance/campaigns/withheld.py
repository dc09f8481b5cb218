"""Private overlays with slips in them, more than CI has time for: a word of none is printed or kept."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from assurance.ledger import Figure
from fabricate import write_site
from withheld.overlays import told_of_spoilt

MANY = 500


def run(say: Callable[[str], None]) -> list[Figure]:
    held = 0
    with tempfile.TemporaryDirectory() as folder:
        content, kept = write_site(Path(folder, "content")), Path(folder, "kept")
        with patch("briefing.command.check.KEPT", kept):
            for seed in range(MANY):
                found = told_of_spoilt(seed, content, Path(folder, str(seed)), kept)
                held += not found
                if found:
                    say(f"overlay {seed}: {', '.join(found)}")
    return [Figure("withheld-overlays", MANY, held)]
