"""The file that holds the parts of a period's incidents: for each sort of part all of them one behind another.

A line of JSON says what is in it, behind the seal (`kept.sealed`): of each incident its id, its month, the lengths of its parts,
and what they were made of. So a file of the data takes what it needs of a period in one piece.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import accumulate
from pathlib import Path

from briefing.kept.watch import Read

Parts = Mapping[str, bytes]
"""Sort of part → what an incident brings."""


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
    start: int
    sorts: Sequence[str]
    months: Sequence[str]
    """Of each incident."""
    lengths: Sequence[Sequence[int]]
    """Of each incident, of each sort."""
    more: Sequence[int]
    """Lengths of what stands behind the parts, and is of the whole period."""
    sum: str
    """The same if all parts are."""

    def bytes_of(self, sort: str) -> bytes:
        """All parts of that sort, one behind another."""
        at = self.sorts.index(sort)
        before = sum(one[place] for one in self.lengths for place in range(at))
        return self._read(before, sum(one[at] for one in self.lengths))

    def of_each(self, sort: str) -> Iterator[tuple[str, bytes]]:
        """Of each incident its month and its part of that sort."""
        whole, at = self.bytes_of(sort), self.sorts.index(sort)
        ends = list(accumulate(one[at] for one in self.lengths))
        for month, start, end in zip(self.months, [0, *ends], ends, strict=False):
            yield month, whole[start:end]

    def more_of(self, number: int) -> bytes:
        """What is of the whole period, by its number."""
        parts = sum(map(sum, self.lengths))
        return self._read(parts + sum(self.more[:number]), self.more[number])

    def _read(self, offset: int, length: int) -> bytes:
        with self.path.open("rb") as file:
            file.seek(self.start + offset)
            return file.read(length)


def packed(items: Sequence[Item], more: Sequence[bytes], digests: Mapping[Read, str]) -> bytes:
    """The file. `digests`: of all that was read."""
    sorts = tuple(items[0].parts) if items else ()
    blobs = [item.parts[sort] for sort in sorts for item in items]
    numbers = {read: number for number, read in enumerate(digests)}
    head = {
        "sorts": sorts,
        "reads": [[*read, told] for read, told in digests.items()],
        "items": [
            [item.name, item.month, sorted(map(numbers.__getitem__, item.reads)), [len(item.parts[sort]) for sort in sorts]]
            for item in items
        ],
        "more": [len(one) for one in more],
        "sum": blake2b(b"".join(blobs), digest_size=12).hexdigest(),
    }
    return json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" + b"".join([*blobs, *more])


def opened(path: Path) -> Box:
    """What stands in a sealed file."""
    with path.open("rb") as file:
        file.readline()
        head = json.loads(file.readline())
        items = head["items"]
        return Box(path, file.tell(), head["sorts"], [one[1] for one in items], [one[3] for one in items], head["more"], head["sum"])


@dataclass(frozen=True, slots=True)
class Former:
    """What a former build left."""

    digests: Mapping[Read, str] = field(default_factory=dict)
    items: Mapping[str, Item] = field(default_factory=dict)
    more: Sequence[bytes] = ()


def unpacked(raw: bytes | None) -> Former:
    """The incidents of a box, by their ids; none of no box."""
    if raw is None:
        return Former()
    first, _, body = raw.partition(b"\n")
    head = json.loads(first)
    reads: list[Read] = [(field, key) for field, key, _ in head["reads"]]
    slices = _slices(body, [one[3][place] for place in range(len(head["sorts"])) for one in head["items"]] + head["more"])
    blobs, count = list(slices), len(head["items"])
    items = {
        name: Item(
            name,
            month,
            frozenset(map(reads.__getitem__, read)),
            {sort: blobs[place * count + number] for place, sort in enumerate(head["sorts"])},
        )
        for number, (name, month, read, _) in enumerate(head["items"])
    }
    told = {read: one[2] for read, one in zip(reads, head["reads"], strict=True)}
    return Former(told, items, blobs[count * len(head["sorts"]) :])


def _slices(body: bytes, lengths: Iterable[int]) -> Iterator[bytes]:
    ends = list(accumulate(lengths))
    return (body[start:end] for start, end in zip([0, *ends], ends, strict=False))
