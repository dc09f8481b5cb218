"""Files of the site that are written by themselves, in pieces, and what is told of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Written:
    """A file that stands in the site's folder."""

    path: str
    """From the site's root."""
    size: int
    """In bytes."""
    sha256: str
    rows: Mapping[str, int] = field(default_factory=dict)
    """Of a database: table → how many rows it has."""


def told_of(site: Path, path: str, rows: Mapping[str, int]) -> Written:
    """Of a file that stands there already."""
    with (site / path).open("rb") as file:
        found = hashlib.file_digest(file, "sha256")
        return Written(path, file.tell(), found.hexdigest(), rows)


def write(site: Path, path: str, pieces: Iterable[bytes]) -> Written:
    """Writes the pieces one behind another. Raises OSError."""
    target, size, found = site / path, 0, hashlib.sha256()
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        for piece in pieces:
            size += file.write(piece)
            found.update(piece)
    return Written(path, size, found.hexdigest())
