"""The file that holds the parts of a period's incidents: for each sort of part all of them one behind another.

Two lines of JSON say what is in it, behind the seal (`kept.sealed`): where each sort of part stands; and of each incident its id, its
month, what its parts were made of, and their lengths. So a file of the data takes what it needs of a period in one piece.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path
from typing import Any

from briefing.kept.watch import Read

Parts = Mapping[str, bytes]
"""Sort of part → what an incident brings."""
Span = tuple[int, int]
"""Where something begins behind the two lines, and where it ends."""


@dataclass(frozen=True, slots=True)
class Item:
    """An incident in the box."""

    name: str
    month: str
    reads: frozenset[Read]
    """What its parts were made of."""
    parts: Parts


@dataclass(frozen=True, slots=True)
class Box:
    """What the first line of the file tells, and where the rest of it begins."""

    path: Path
    told: int
    """Where the second line begins."""
    start: int
    sorts: Mapping[str, Span]
    more: Sequence[Span]
    """What stands behind the parts, and is of the whole period."""
    sum: str
    """The same if all parts are."""

    def bytes_of(self, sort: str) -> bytes:
        """All parts of that sort, one behind another."""
        return self._read(*self.sorts.get(sort, (0, 0)))

    def of_each(self, sort: str) -> Iterator[tuple[str, bytes]]:
        """Of each incident its month and its part of that sort."""
        items = json.loads(self._read(self.told - self.start, 0))["items"]
        whole, at = self.bytes_of(sort), [*self.sorts, sort].index(sort)
        spans = _spans(lengths[at] for *_, lengths in items)
        return ((month, whole[start:end]) for (_, month, *_), (start, end) in zip(items, spans, strict=True))

    def more_of(self, number: int) -> bytes:
        """What is of the whole period, by its number."""
        return self._read(*self.more[number])

    def _read(self, start: int, end: int) -> bytes:
        with self.path.open("rb") as file:
            file.seek(self.start + start)
            return file.read(end - start)


def packed(items: Sequence[Item], more: Sequence[bytes], digests: Mapping[Read, str]) -> bytes:
    """The file. `digests`: of all that was read."""
    sorts = tuple(items[0].parts) if items else ()
    wholes = [b"".join([item.parts[sort] for item in items]) for sort in sorts]
    numbers = {read: number for number, read in enumerate(digests)}
    told = {
        "reads": [[*read, digest] for read, digest in digests.items()],
        "items": [
            [item.name, item.month, sorted(map(numbers.__getitem__, item.reads)), [len(item.parts[sort]) for sort in sorts]]
            for item in items
        ],
    }
    second, spans = _line(told), list(_spans(map(len, [*wholes, *more])))
    sums = blake2b(b"".join(wholes), digest_size=12).hexdigest()
    head = {"told": len(second), "sorts": dict(zip(sorts, spans, strict=False)), "more": spans[len(sorts) :], "sum": sums}
    return b"".join([_line(head), second, *wholes, *more])


def opened(path: Path) -> Box:
    """What stands in a sealed file."""
    with path.open("rb") as file:
        file.readline()
        head, told = json.loads(file.readline()), file.tell()
        return Box(path, told, told + head["told"], head["sorts"], head["more"], head["sum"])


@dataclass(frozen=True, slots=True)
class Former:
    """What a former build left."""

    digests: Mapping[Read, str] = field(default_factory=dict)
    """Of all that was read."""
    names: Sequence[tuple[str, str]] = ()
    """Month and id of each incident."""
    rest: tuple[Mapping[str, Any], Mapping[str, Any], memoryview] = ({}, {}, memoryview(b""))
    """The two lines, and what stands behind them."""

    def items(self) -> Iterator[Item]:
        """The incidents."""
        head, told, body = self.rest
        reads = list(self.digests)
        starts = [start for start, _ in head["sorts"].values()] if self.names else []
        for name, month, read, lengths in told.get("items", ()):
            ends = [start + length for start, length in zip(starts, lengths, strict=True)]
            parts = {sort: bytes(body[start:end]) for sort, start, end in zip(head["sorts"], starts, ends, strict=True)}
            yield Item(name, month, frozenset(map(reads.__getitem__, read)), parts)
            starts = ends


def unpacked(raw: bytes | None) -> Former:
    """What is in a box; nothing of no box."""
    if raw is None:
        return Former()
    first, second = (end := raw.index(b"\n") + 1), raw.index(b"\n", end) + 1
    head, told = json.loads(raw[:first]), json.loads(raw[first:second])
    digests = {(field, key): digest for field, key, digest in told["reads"]}
    return Former(digests, [(month, name) for name, month, *_ in told["items"]], (head, told, memoryview(raw)[second:]))


def _spans(lengths: Iterable[int]) -> Iterator[Span]:
    ends = list(accumulate(lengths))
    return zip([0, *ends], ends, strict=False)


def _line(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
