"""Pages of a build, with what each was made of: those of which all is as it was need not be made again."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefing.kept.sealed import read_sealed, write_sealed
from briefing.kept.stamps import Stamp
from briefing.kept.watch import Read

NUMBER = "I"
"""How the number of a read is written: four bytes."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What a page was made of, and what is told of it."""

    reads: Sequence[int]
    """Numbers of what was read of the catalog, in `Traces.reads`."""
    told: bytes
    """A line. It is looked into only where it is needed."""


@dataclass(frozen=True, slots=True)
class Traces:
    frame: str = ""
    """Differs if anything does that all pages are made with."""
    reads: Sequence[tuple[Read, str]] = ()
    """All that was read, with its digest as it was then."""
    pages: Mapping[str, Trace] = field(default_factory=dict)
    """By path."""
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    """Of the files of the pages, as the build left them."""


def unchanged(traces: Traces, frame: str, digest_of: Callable[[Read], str]) -> set[str]:
    """The paths of the pages of which nothing that was read has changed."""
    if traces.frame != frame:
        return set()
    changed = bytes(digest_of(read) != before for read, before in traces.reads)
    return {path for path, trace in traces.pages.items() if not any(map(changed.__getitem__, trace.reads))}


def recall_traces(path: Path, writer: str) -> Traces:
    """What the last build left; nothing if there is none, another program wrote it, or it is damaged."""
    raw = read_sealed(path, writer)
    if raw is None:
        return Traces()
    first, stamps, reads, lines, numbers = raw.split(b"\n", 4)
    every = array(NUMBER)
    every.frombytes(numbers[int(lines) :])
    pages, start = {}, 0
    for line in numbers[: int(lines)].splitlines():
        name, count, told = line.split(b"\t", 2)
        pages[name.decode()] = Trace(every[start : start + int(count)], told)
        start += int(count)
    known = [((name, key), before) for name, key, before in json.loads(reads)]
    return Traces(first.decode(), known, pages, {name: tuple(stamp) for name, stamp in json.loads(stamps).items()})


def remember_traces(path: Path, traces: Traces, writer: str) -> None:
    """Writes them whole or not at all."""
    lines = b"".join(b"%s\t%d\t%s\n" % (name.encode(), len(one.reads), one.told) for name, one in traces.pages.items())
    head = [
        traces.frame.encode(),
        json.dumps(traces.stamps).encode(),
        json.dumps([(*read, before) for read, before in traces.reads]).encode(),
        b"%d" % len(lines),
    ]
    write_sealed(path, b"\n".join([*head, lines]) + _numbers(traces.pages.values()), writer)


def _numbers(pages: Iterable[Trace]) -> bytes:
    every = array(NUMBER)
    for page in pages:
        every.extend(page.reads)
    return every.tobytes()
