"""A hostile offline bundle → the site in it, laid out, and all that speaks against it.

Each file has its place: what stands there is byte for byte a file of ours, or of the one form that belongs there.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cache
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from briefing.assets.names import DIGEST
from briefing.bundle import sums
from briefing.preview.artifact import archive, limits
from briefing.preview.artifact.archive import Entry
from briefing.preview.artifact.feeds import feed_faults
from briefing.preview.artifact.pages import Own, page_faults
from briefing.preview.artifact.refused import Refused, shown
from briefing.preview.artifact.scripts import index_faults
from briefing.preview.artifact.tables import database_faults, json_faults, table_faults

FIXED = Path(__file__).with_name("fixed.sha256")
"""The sums of the files that are the same in every site; `build.py schema` writes it."""
README = "README.html"

ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
LANGUAGE = "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"

Faults = Callable[[str, bytes, Set[str]], Iterator[str]]
"""Name, content, and the names of all files → what speaks against the file."""


def _fixed_faults(name: str, raw: bytes, known: Set[str]) -> Iterator[str]:
    if hashlib.sha256(raw).hexdigest() != fixed()[name]:
        yield "is not the file that this version of the program publishes there"


def _readme_faults(name: str, raw: bytes, known: Set[str]) -> Iterator[str]:
    return page_faults(name, raw, known, Own(fixed()[f"{README}#style"], "'self' file:"))


def _no_faults(name: str, raw: bytes, known: Set[str]) -> Iterator[str]:
    """The list of sums is looked through when all files are there."""
    return iter(())


PLACES: Mapping[str, Faults] = {
    rf"index\.html|{LANGUAGE}(?:/{ID}){{1,4}}\.html": page_faults,
    rf"{LANGUAGE}/(?:feed|actors/{ID})\.xml": feed_faults,
    rf"search/{LANGUAGE}\.js": index_faults,
    rf"assets/search/{LANGUAGE}/(?:terms|links|texts|words)-[0-9]{{1,4}}\.{DIGEST}\.js": index_faults,
    rf"data/{ID}\.csv": table_faults,
    rf"data/{ID}(?:\.schema)?\.json|data/{ID}\.geojson": json_faults,
    rf"data/{ID}\.sqlite": database_faults,
    re.escape(README): _readme_faults,
    re.escape(sums.NAME): _no_faults,
}
"""What may stand where, beside the fixed files."""
LARGE = "data/"
"""Where a file may be larger than a page."""


@cache
def fixed() -> dict[str, str]:
    """Name → sum."""
    return sums.read(FIXED)


def place(name: str) -> Faults | None:
    """What is asked of a file of that name; None if no file of that name is published."""
    if name in fixed() and "#" not in name:
        return _fixed_faults
    return next((faults for pattern, faults in PLACES.items() if re.fullmatch(pattern, name)), None)


def lay_out(bundle: Path, folder: Path) -> Iterator[str]:
    """Unpacks the site in the archive into the new `folder`, and gives a line for each thing that speaks against it.

    Where there is one, what is in the folder must not be used. Raises Refused for an archive that is not sound.
    """
    folder.mkdir()
    with bundle.open("rb") as file:
        entries = archive.entries(file, limits.FILES, limits.FILE_BYTES, limits.SITE_BYTES)
        yield from _top_faults(entries)
        inner = {entry.name.partition("/")[2]: entry for entry in entries}
        found: dict[str, str] = {}
        began = time.process_time()
        for name in sorted(inner):
            if time.process_time() - began > limits.SECONDS:
                raise Refused([f"takes more than {limits.SECONDS} seconds to be looked through"])
            faults = _faults(file, name, inner[name], folder, inner.keys(), found)
            yield from (f"{shown(name)}: {fault}" for fault in islice(dict.fromkeys(faults), limits.TOLD_OF_ONE))
        if found.keys() == inner.keys():
            yield from _sum_faults(folder, found)


def _top_faults(entries: Sequence[Entry]) -> Iterator[str]:
    if any("/" not in entry.name for entry in entries):
        yield "holds files outside of its one folder"
    elif len({entry.name.partition("/")[0] for entry in entries}) != 1:
        yield "holds more than its one folder, or nothing"


def _faults(file: BinaryIO, name: str, entry: Entry, folder: Path, known: Set[str], found: dict[str, str]) -> Iterator[str]:
    """What speaks against the file, which is laid out, and its sum kept in `found`."""
    asked = place(name)
    if not asked:
        yield "is no file that our build writes there"
        return
    if entry.size > limits.PAGE_BYTES and not name.startswith(LARGE):
        yield f"has {entry.size:,} bytes: no more than {limits.PAGE_BYTES:,}"
        return
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        archive.unpack(file, entry, target)
    except Refused as refused:
        yield from (line.partition(": ")[2] for line in refused.refusals)
        return
    raw = target.read_bytes()
    found[name] = hashlib.sha256(raw).hexdigest()
    yield from asked(name, raw, known)


def _sum_faults(folder: Path, found: Mapping[str, str]) -> Iterator[str]:
    listed = {name: value for name, value in found.items() if name != sums.NAME}
    if sums.NAME not in found:
        yield f"{sums.NAME}: is missing"
    elif (folder / sums.NAME).read_bytes() != sums.listing(listed):
        yield f"{sums.NAME}: does not list the files as they are"
