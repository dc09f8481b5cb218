"""Everything of an archive that reaches a reader, file by file."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path


def below(name: str, files: dict[str, bytes]) -> dict[str, bytes]:
    return {f"{name}/{path}": raw for path, raw in files.items()}


def unpacked(dist: Path) -> Iterator[tuple[str, bytes]]:
    """What is in the zips and single files of a bundle, and what lies beside them."""
    for path in sorted(dist.iterdir()):
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                yield from ((name, archive.read(name)) for name in archive.namelist())
        else:
            yield f"singles/{path.name}", path.read_bytes()
