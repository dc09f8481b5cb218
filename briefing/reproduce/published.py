"""What a reader has of a release: files that anybody may have made."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing import urls
from briefing.bundle import sums
from briefing.damaged import DAMAGED
from briefing.problems import BuildError

README = "README.html"
LONGEST_PAGE = 1_000_000
"""Bytes of that page that are read; ours have a tenth of it."""
ADDRESS = re.compile(rb'<dd><a href="(https?://[A-Za-z0-9._~%@:/-]+/)' + urls.CHOICE.encode() + rb'"')
"""Where the page that explains a bundle says that newer versions are: the address with which it was built."""


@dataclass(frozen=True, slots=True)
class Published:
    files: dict[str, Path]
    """Name → where it lies."""
    sums: dict[str, str]
    """Name → sum, as its SHA256SUMS lists them; empty if there is none."""


def published(place: Path) -> Published:
    """The files in a folder, or the one file. Raises BuildError if there are none, or if their list cannot be read."""
    paths = sorted(place.iterdir()) if place.is_dir() else [place]
    files = {path.name: path for path in paths if path.is_file()}
    if not files:
        raise BuildError(f"{place}: there are no files to compare; name the folder with what you downloaded: FILES=…")
    try:
        return Published(files, sums.read(files[sums.NAME]) if sums.NAME in files else {})
    except ValueError:
        raise BuildError(f"{files[sums.NAME]} is no list of SHA-256 sums") from None


def address(found: Published) -> str | None:
    """The public address that the bundles name, "" if they say that they have none; None if there is no bundle to ask.

    Raises BuildError if they do not agree.
    """
    named = set(_addresses(found))
    if len(named) > 1:
        raise BuildError(f"the bundles name different addresses: {', '.join(sorted(named))}; compare one at a time")
    return named.pop() if named else None


def _addresses(found: Published) -> Iterator[str]:
    for name, path in found.files.items():
        if name.endswith(".zip"):
            page = _explained(path, f"{path.stem}/{README}")
            if page is not None:
                match = ADDRESS.search(page)
                yield match[1].decode() if match else ""


def _explained(path: Path, name: str) -> bytes | None:
    """None if the file is no bundle."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(name) as page:
            return page.read(LONGEST_PAGE)
    except (KeyError, *DAMAGED):
        return None
