"""Files that one run of the program leaves for the next: whole or not at all, and believed only as they were written."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from zlib import crc32

from briefing.scratch import scratch_among_kept


def read_sealed(path: Path, writer: str) -> bytes | None:
    """What was written there; None if nothing was, another writer did, or it is damaged."""
    try:
        with path.open("rb") as file:
            seal, raw = file.readline(), file.read()
    except OSError:
        return None
    return raw if seal == _seal(raw, writer) else None


def write_sealed(path: Path, raw: bytes, writer: str) -> None:
    """Writes it whole or not at all; that it cannot be written costs the next run its time, no more. `writer`: who alone may believe it."""
    with suppress(OSError):
        write_needed(path, raw, writer)


def write_needed(path: Path, raw: bytes, writer: str) -> None:
    """The same of what this run itself needs. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with scratch_among_kept(path.parent) as fresh:
        with (fresh / "new").open("wb") as file:
            file.write(_seal(raw, writer))
            file.write(raw)
        os.replace(fresh / "new", path)


def _seal(raw: bytes, writer: str) -> bytes:
    """A line. It tells what was damaged or cut off (CRC-32), which is all that can happen to these files: nobody signs them."""
    return blake2b(f"{len(raw)} {crc32(raw)} {writer}".encode()).hexdigest().encode() + b"\n"
