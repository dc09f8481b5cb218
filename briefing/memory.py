"""What one run leaves for the next, in a file: lines of JSON, which can do no harm whoever wrote them.

The first line says of which files it tells; then come two lines for each, what it gave and its record.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from briefing.kept.program import is_same_program, packages
from briefing.kept.sealed import read_sealed, write_sealed

Row = tuple[Sequence[int], bytes, bytes]
"""A file's stamp; what it gave, as JSON; its record as JSON, or nothing where only checks are kept."""


@dataclass(frozen=True, slots=True)
class Memory:
    context: Mapping[str, Any] | None = None
    context_stamps: Mapping[str, list[int]] = field(default_factory=dict)
    rows: Mapping[str, Row] = field(default_factory=dict)
    """By the file's name in the content folder."""


def recall(path: Path) -> Memory:
    """What the last run left; nothing if there is none, another program wrote it, or it is damaged."""
    raw = read_sealed(path, _program())
    if raw is None:
        return Memory()
    first, *lines = raw.split(b"\n")
    head = json.loads(first)
    rows = zip(head["stamps"], lines[0::2], lines[1::2], strict=True)
    return Memory(head["context"], head["context_stamps"], dict(zip(head["names"], rows, strict=True)))


def remember(path: Path, memory: Memory) -> None:
    """Writes it whole or not at all; that it cannot be written costs the next run its time, no more. Nor is it written if the program has
    changed since this run began: nobody knows which of the two has examined what.
    """
    head = {
        "context": memory.context,
        "context_stamps": memory.context_stamps,
        "names": list(memory.rows),
        "stamps": [list(stamp) for stamp, _, _ in memory.rows.values()],
    }
    lines = (line for _, *told in memory.rows.values() for line in told)
    if is_same_program():
        write_sealed(path, b"\n".join([json.dumps(head).encode(), *lines]), _program())


@cache
def _program() -> str:
    """Differs if the program does, a package or Python. No other run has the same if the program has changed since this one began."""
    sources = sorted(Path(__file__).parent.rglob("*.py"))
    parts = [*(source.read_bytes() for source in sources), sys.version.encode(), *(one.encode() for one in packages())]
    return hashlib.sha256(b"".join(parts)).hexdigest() if is_same_program() else os.urandom(32).hex()
