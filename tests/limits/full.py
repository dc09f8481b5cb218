"""Records that are at all their limits at once, and archives of nothing but such records; the check of them, counted and bounded."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from fabricate import write_site
from limits.effort import reading
from limits.samples import Limited, as_lines, limited, record, with_value

from briefing.authoring.forms import MODELS
from briefing.context import context_of
from briefing.examine import examine
from briefing.limits import RECORD_BYTES
from briefing.load import FOLDERS, Document
from briefing.printable import LONGEST
from briefing.problems import LONGEST_EXCERPT
from briefing.yaml.values import values

ROOT = Path(__file__).parent.parent.parent
NAME = "a" * 40
"""What records of the samples are called, and what they refer to."""
READINGS = 200
"""That the check of one full record may take: 30 at the most. What grows with the square of a record takes thousands."""
READINGS_OF_ARCHIVE = 150
"""For each record of an archive, what is asked between the records included: 18."""
MEBIBYTES, MEBIBYTES_EACH = 250, 5
"""Of memory, and for each record of the archive more: 78 are needed for nine, 90 for 36."""
FOLDER_OF = {kind: f"{folder}/2031" if folder == "incidents" else folder for folder, kind in FOLDERS.items()}
NOTHING_ELSE = context_of([])


class Spent(NamedTuple):
    readings: float
    mebibytes: float


def full(kind: str, random: Random, name: str = NAME) -> str:
    """A record of the kind, with as many of its texts, lists and languages at their limit as its file has room for."""
    data = record(MODELS[kind])
    every = list(limited(kind))
    random.shuffle(every)
    for one in every:
        data = _raised(data, one, random.choice((one.most, one.most, 1 + one.most // 10)))
    for one in every:
        if one.unit == "items":
            data = _repeated(data, one)
    return as_lines({**data, "id": name} if "id" in data else data)


def _raised(data: Any, one: Limited, size: int) -> Any:
    """With so much there, or half of it and so on until the file takes it; as it was where a list has taken its place."""
    while size > 1 and _at(data, one.path) is not None:
        tried = with_value(data, one.path, one.of(size))
        if _fits(tried):
            return tried
        size //= 2
    return data


def _repeated(data: Any, one: Limited) -> Any:
    """With the first item of the list again and again, each under an id of its own, as often as there is room and it may be."""
    items = _at(data, one.path)
    if not isinstance(items, list) or not items:
        return data
    room = (RECORD_BYTES - len(as_lines(data).encode())) // max(1, len(as_lines([items[0]], "  " * len(one.path)).encode()))
    more = range(len(items) + 1, min(one.most, len(items) + room) + 1)
    tried = with_value(data, one.path, [*items, *(_numbered(items[0], number) for number in more)])
    return tried if _fits(tried) else data


def _numbered(item: Any, number: int) -> Any:
    return {**item, "id": f"{item['id'][0]}{number}"} if isinstance(item, dict) and "id" in item else item


def _at(data: Any, path: tuple[str | int, ...]) -> Any:
    """What stands there; None if nothing does."""
    for step in path:
        if (
            not isinstance(data, dict | list)
            or (isinstance(step, int) and step >= len(data))
            or (isinstance(data, dict) and step not in data)
        ):
            return None
        data = data[step]
    return data


def _fits(data: Any) -> bool:
    return len(as_lines(data).encode()) <= RECORD_BYTES


def is_checked(kind: str, text: str) -> bool:
    """Whether the check of the record by itself is bounded, and so is each problem."""
    one, start = reading(), time.process_time()
    found = examine(Document(kind, f"content/{kind}.yml", NAME, text, values(text)), NOTHING_ELSE).problems
    spent = time.process_time() - start
    is_short = all(len(problem.excerpt) <= LONGEST_EXCERPT and len(problem.message) <= LONGEST for problem in found)
    return is_short and spent < READINGS * max(one, reading())


def write_archive(folder: Path, random: Random, each: int) -> int:
    """Writes a content folder with so many full records of each kind beside a small archive; gives how many. They refer to each other."""
    write_site(folder)
    written = 0
    for kind, name in _names(each):
        (folder / FOLDER_OF[kind]).mkdir(parents=True, exist_ok=True)
        (folder / FOLDER_OF[kind] / f"{name}.yml").write_text(full(kind, random, name), encoding="utf-8")
        written += 1
    return written


def _names(each: int) -> Iterator[tuple[str, str]]:
    for kind in FOLDER_OF:
        yield from ((kind, NAME if not number else f"{NAME}-{number}") for number in range(each))


MEASURED = """
import resource, subprocess, sys
ended = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(ended)
"""
"""A small process between this one and the command: what a process is told to have held at most begins with what its parent holds."""


def checked(folder: Path) -> Spent:
    """What the command needs for the whole archive. Raises AssertionError if it ends otherwise than by telling problems."""
    command = [sys.executable, str(ROOT / "build.py"), "check", "--content", str(folder), "--no-cache", "--jobs", "1"]
    one = reading()
    ended = subprocess.run([sys.executable, "-c", MEASURED, *command], capture_output=True, text=True, check=False)  # noqa: S603
    assert ended.returncode == 1, ended.stderr
    assert len(ended.stderr) < 1_000_000
    assert ended.stderr.endswith(" nothing was written\n"), ended.stderr
    seconds, kibibytes = map(float, ended.stdout.split())
    return Spent(seconds / max(one, reading()), kibibytes / 1024)


def is_bounded(spent: Spent, number: int) -> bool:
    """`number`: of full records."""
    return spent.readings < READINGS_OF_ARCHIVE * (number + 1) and spent.mebibytes < MEBIBYTES + MEBIBYTES_EACH * number
