"""A built site → how large it is."""

from __future__ import annotations

from pathlib import Path

from briefing.load import listing
from briefing.views.report import Size


def size(folder: Path) -> Size:
    """Pages (`.html`), files and bytes of all that lies in the folder. Raises BuildError for what cannot be read."""
    found = listing(folder)
    return Size(sum(file.name.endswith(".html") for file in found), len(found), sum(file.stamp[0] for file in found))
