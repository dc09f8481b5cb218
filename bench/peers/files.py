"""Files of a peer's site."""

from __future__ import annotations

from pathlib import Path


def put(path: Path, text: str) -> None:
    """Writes the text, in a folder that may not be there yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
