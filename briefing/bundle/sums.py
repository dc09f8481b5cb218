"""SHA256SUMS: the sums of files, one a line, as `sha256sum` writes and checks them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

NAME = "SHA256SUMS"
LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


def sum_of(path: Path) -> str:
    """The file's SHA-256 in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def listing(sums: Mapping[str, str]) -> bytes:
    """The file's content, from the sums by name: sorted, two blanks between (GNU coreutils, sha256sum)."""
    return "".join(f"{sums[name]}  {name}\n" for name in sorted(sums)).encode()


def read(path: Path) -> dict[str, str]:
    """Name → sum as the file at `path` lists them. Raises ValueError where a line is none of it."""
    found = [LINE.fullmatch(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if None in found:
        raise ValueError(f"{path} is no list of SHA-256 sums")
    return {line[2]: line[1] for line in found if line}
