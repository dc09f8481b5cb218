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
    rows = {json.loads(name): (json.loads(stamp), *told) for name, stamp, *told in (line.split(b"\t") for line in lines if line)}
    return Memory(head["context"], head["context_stamps"], rows)


def remember(path: Path, memory: Memory) -> None:
    """Writes it whole or not at all; that it cannot be written costs the next run its time, no more."""
    head = {"context": memory.context, "context_stamps": memory.context_stamps}
    rows = (b"\t".join((_json(name), _json(list(stamp)), *told)) for name, (stamp, *told) in memory.rows.items())
    write_sealed(path, b"\n".join([_json(head), *rows]), _program())


def _json(value: Any) -> bytes:
    return json.dumps(value).encode()


@cache
def _program() -> str:
    """Differs if the program does."""
    sources = sorted(Path(__file__).parent.rglob("*.py"))
    return hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()
