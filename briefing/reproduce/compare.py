"""Files as published against the same as built here."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import zip_longest
from pathlib import Path

from briefing.bundle import sums
from briefing.damaged import DAMAGED
from briefing.reproduce.published import Published

AROUND = 60
"""Characters before and after the first that differs."""


class State(Enum):
    EQUAL = "equal"
    BY_SUM = "equal by its sum"
    DIFFERENT = "different"
    ABSENT = "absent"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Difference:
    """Of a file in an archive, or of a file itself: the first line that differs, as published and as built here."""

    name: str
    line: int
    published: str
    built: str


@dataclass(frozen=True, slots=True)
class Compared:
    name: str
    state: State
    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """Names of files in an archive."""
    first: Difference | None = None
    note: str = ""


def compare(found: Published, built: Path) -> list[Compared]:
    """Each file that the commit gives, and each that says by its name that it belongs to it and does not; by name."""
    names = {path.name for path in built.iterdir()}
    start = min((name.removesuffix(".zip") for name in names if name.endswith(".zip")), key=len, default="")
    foreign = [name for name in found.files if name not in names and start and name.startswith(start)]
    return sorted(
        [*(_one(found, built / name) for name in names), *(Compared(name, State.FOREIGN) for name in foreign)], key=lambda one: one.name
    )


def _one(found: Published, built: Path) -> Compared:
    name, path = built.name, found.files.get(built.name)
    if name == sums.NAME:
        return _listed(found, sums.read(built))
    if path is None:
        return _by_sum(name, found.sums.get(name), sums.sum_of(built))
    if sums.sum_of(path) == sums.sum_of(built):
        return Compared(name, State.EQUAL)
    if name.endswith(".zip"):
        return _archive(path, built)
    return Compared(name, State.DIFFERENT, first=_first(name, path.read_bytes(), built.read_bytes()))


def _by_sum(name: str, published: str | None, built: str) -> Compared:
    if published is None:
        return Compared(name, State.ABSENT)
    return Compared(name, State.BY_SUM if published == built else State.DIFFERENT, note="only its sum is here")


def _listed(found: Published, built: dict[str, str]) -> Compared:
    """The list may have more files than this release; what it says of those of the release must be so."""
    if not found.sums:
        return Compared(sums.NAME, State.ABSENT)
    wrong = tuple(sorted(name for name, value in built.items() if found.sums.get(name, value) != value))
    return Compared(sums.NAME, State.DIFFERENT if wrong else State.EQUAL, changed=wrong)


def _archive(path: Path, built: Path) -> Compared:
    try:
        with zipfile.ZipFile(path) as theirs, zipfile.ZipFile(built) as ours:
            return _members(path.name, theirs, ours)
    except DAMAGED as error:
        return Compared(path.name, State.DIFFERENT, note=f"it is no archive that can be read: {error}")


def _members(name: str, theirs: zipfile.ZipFile, ours: zipfile.ZipFile) -> Compared:
    published, expected = theirs.namelist(), ours.namelist()
    twice = [member for member, times in Counter(published).items() if times > 1]
    both = sorted(set(published) & set(expected))
    changed = [member for member in both if not _is_same(theirs, ours, member)]
    added = sorted({*published} - {*expected} | {*twice})
    missing = sorted({*expected} - {*published})
    note = "" if changed or added or missing else "its files are the same, but they are packed otherwise"
    page = next((member for member in changed if member.endswith(".html")), changed[0] if changed else None)
    first = _first(page, _read(theirs, page, ours.getinfo(page).file_size + 1), ours.read(page)) if page else None
    return Compared(name, State.DIFFERENT, tuple(changed), tuple(added), tuple(missing), first, note)


def _is_same(theirs: zipfile.ZipFile, ours: zipfile.ZipFile, name: str) -> bool:
    content = ours.read(name)
    return _read(theirs, name, len(content) + 1) == content


def _read(archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    """No more than that: an archive may pretend to hold a little and hold a lot."""
    with archive.open(name) as file:
        return file.read(most)


def _first(name: str, published: bytes, built: bytes) -> Difference:
    """The first line that differs, cut to what stands around the first letter that does."""
    pairs = zip_longest(_lines(published), _lines(built), fillvalue="")
    line, (theirs, ours) = next(((number, pair) for number, pair in enumerate(pairs, 1) if pair[0] != pair[1]), (0, ("", "")))
    start = max(0, next(_differing(theirs, ours), 0) - AROUND)
    return Difference(name, line, theirs[start : start + 2 * AROUND], ours[start : start + 2 * AROUND])


def _lines(content: bytes) -> Sequence[str]:
    return content.decode(errors="backslashreplace").split("\n")


def _differing(theirs: str, ours: str) -> Iterator[int]:
    return (place for place, (one, other) in enumerate(zip_longest(theirs, ours)) if one != other)
