"""The fabricated site's folders: what is in them, and how they are changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

BASE = "https://harbour.example/velmar/"
"""Where the fabricated site stands, when it stands somewhere."""
Changed = Callable[[str, Mapping[str, str]], Path]
"""Gives a copy of the fabricated site in which, in the file at a path, texts are replaced by others."""


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under the folder with its bytes, by its path in the folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
