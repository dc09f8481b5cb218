"""Pages of a build, with what each was made of: those of which all is as it was need not be made again."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import NamedTuple

from briefing.kept.sealed import read_sealed, write_sealed
from briefing.kept.stamps import Stamp
from briefing.kept.watch import Read

NUMBER, LONG = "I", "q"
"""How the number of a read is written, in four bytes, and how a part of a stamp is, in eight."""


class Trace(NamedTuple):
    """What a page was made of, and what is told of it."""

    reads: Sequence[int]
    """Numbers of what was read of the catalog, in `Traces.reads`."""
    told: bytes
    """A line. It is looked into only where it is needed."""


@dataclass(frozen=True, slots=True)
class Traces:
    frame: str = ""
    """Differs if anything does that all pages are made with."""
    folder: int = 0
    """The inode of the site's folder."""
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
    first, rest = raw.split(b"\n", 1)
    told = json.loads(first)
    lines, counts, numbers, stamps = _pieces(rest, told["lengths"])
    ends = accumulate(_array(NUMBER, counts), initial=0)
    every = _array(NUMBER, numbers)
    traces = map(Trace, (every[start:end] for start, end in pairwise(ends)), lines.split(b"\n"))
    reads = zip(zip(told["fields"], told["keys"], strict=True), told["digests"], strict=True)
    of_each = zip(*[iter(_array(LONG, stamps))] * 4, strict=True)
    return Traces(
        told["frame"],
        told["folder"],
        list(reads),
        dict(zip(told["pages"], traces, strict=True)),
        dict(zip(told["stamped"], of_each, strict=True)),
    )


def remember_traces(path: Path, traces: Traces, writer: str) -> None:
    """Writes them whole or not at all: a line of JSON, a line a page, then numbers alone, all of a sort one behind another."""
    pages = traces.pages.values()
    pieces = [
        b"\n".join([page.told for page in pages]),
        array(NUMBER, [len(page.reads) for page in pages]).tobytes(),
        b"".join([array(NUMBER, page.reads).tobytes() for page in pages]),
        array(LONG, chain.from_iterable(traces.stamps.values())).tobytes(),
    ]
    first = {
        "frame": traces.frame,
        "folder": traces.folder,
        "fields": [field for (field, _), _ in traces.reads],
        "keys": [key for (_, key), _ in traces.reads],
        "digests": [digest for _, digest in traces.reads],
        "pages": list(traces.pages),
        "stamped": list(traces.stamps),
        "lengths": [len(piece) for piece in pieces],
    }
    write_sealed(path, b"".join([json.dumps(first).encode(), b"\n", *pieces]), writer)


def _pieces(whole: bytes, lengths: Iterable[int]) -> Iterator[bytes]:
    return (whole[start:end] for start, end in pairwise(accumulate(lengths, initial=0)))


def _array(sort: str, raw: bytes) -> array[int]:
    found = array(sort)
    found.frombytes(raw)
    return found
