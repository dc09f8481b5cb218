"""Where the parts of files are kept from which the next build puts them together (`briefing.composed`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefing.kept.watch import Read


@dataclass(frozen=True, slots=True)
class Kept:
    """What the former build may have left, and what tells whether it still holds."""

    folder: Path
    writer: str
    """Differs if the program does, or what every part may depend on (`digests.frame_of`)."""
    digest_of: Callable[[Read], str]
