"""What one run leaves for the next, in a file: lines of JSON, which can do no harm whoever wrote them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from briefing.kept.sealed import read_sealed, write_sealed

Row = tuple[Sequence[int], str, str]
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
    first, *lines = raw.decode().split("\n")
    head = json.loads(first)
    rows = {json.loads(name): (json.loads(stamp), *told) for name, stamp, *told in (line.split("\t") for line in lines if line)}
    return Memory(head["context"], head["context_stamps"], rows)


def remember(path: Path, memory: Memory) -> None:
    """Writes it whole or not at all; that it cannot be written costs the next run its time, no more."""
    head = {"context": memory.context, "context_stamps": memory.context_stamps}
    lines = [
        json.dumps(head),
        *("\t".join((json.dumps(name), json.dumps(list(stamp)), *told)) for name, (stamp, *told) in memory.rows.items()),
    ]
    try:
        raw = "\n".join(lines).encode()
    except UnicodeEncodeError:
        return
    write_sealed(path, raw, _program())


@cache
def _program() -> str:
    """Differs if the program does."""
    sources = sorted(Path(__file__).parent.rglob("*.py"))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
