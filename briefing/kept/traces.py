"""Pages of a build, with what each was made of: those of which all is as it was need not be made again."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing.kept.sealed import read_sealed, write_sealed
from briefing.kept.watch import Read

Stamp = tuple[int, ...]
"""Of a file: size, time of change, inode. It differs if somebody has written there."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A page as it was made."""

    reads: Collection[Read]
    stamp: Stamp
    told: Any
    """What else there is to know of it, as JSON can hold it."""


@dataclass(frozen=True, slots=True)
class Traces:
    frame: str = ""
    """What every page was made with (`digests.frame_of`, the program)."""
    digests: Mapping[Read, str] = field(default_factory=dict)
    """Of all that was read, as it was then."""
    pages: Mapping[str, Trace] = field(default_factory=dict)
    """By path."""


def unchanged(traces: Traces, frame: str, digest_of: Callable[[Read], str]) -> set[str]:
    """The paths of the pages of which nothing that was read has changed."""
    if traces.frame != frame:
        return set()
    changed = {read for read, before in traces.digests.items() if digest_of(read) != before}
    return {path for path, trace in traces.pages.items() if changed.isdisjoint(trace.reads)}


def recall_traces(path: Path, writer: str) -> Traces:
    """What the last build left; nothing if there is none, another program wrote it, or it is damaged."""
    raw = read_sealed(path, writer)
    if raw is None:
        return Traces()
    frame, reads, *pages = raw.decode().split("\n")
    known = [(name, key, before) for name, key, before in json.loads(reads)]
    numbered: list[Read] = [(name, key) for name, key, _ in known]
    told = (json.loads(line) for line in pages)
    return Traces(
        frame,
        {(name, key): before for name, key, before in known},
        {path: Trace(frozenset(map(numbered.__getitem__, reads)), tuple(stamp), rest) for path, reads, stamp, rest in told},
    )


def remember_traces(path: Path, traces: Traces, writer: str) -> None:
    """Writes them whole or not at all."""
    numbers = {read: number for number, read in enumerate(traces.digests)}
    lines = [
        traces.frame,
        _json([(*read, before) for read, before in traces.digests.items()]),
        *(_json([name, sorted(map(numbers.__getitem__, one.reads)), one.stamp, one.told]) for name, one in traces.pages.items()),
    ]
    write_sealed(path, "\n".join(lines).encode(), writer)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
