"""Every problem of a content folder, without building it; files that have not changed are not read again.

The result for each file is kept from one check to the next. It is used again if the file is the
same by its stamp, and so are the program and all that every record is checked against.
"""

from __future__ import annotations

import gc
import json
import multiprocessing
import multiprocessing.context
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import astuple, dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefing import context as contexts
from briefing.collector import without_collector
from briefing.context import Context, as_plain, context_of, from_plain
from briefing.examine import examine
from briefing.facts import Facts
from briefing.findings import archive_of, between, standing
from briefing.load import Document, File, HandWritten, Unread, files, kind_of, read_file
from briefing.memory import Memory, Row, recall, remember
from briefing.problems import Problem

ALONE = 256
"""So few files are examined faster by one process than by several."""
TOGETHER = 32
"""Files that a process takes at a time."""
SETTLING = 100_000_000
"""Nanoseconds. A file that changed so short a time ago may change again without another stamp."""


@dataclass(frozen=True, slots=True)
class Checked:
    problems: tuple[Problem, ...]
    """Sorted; without those that a waiver answers."""
    count: int
    """Records and pages that could be read."""
    lines: tuple[str, ...] = ()
    """What else there is to say."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a file gives by itself."""

    facts: Facts | None
    unread: tuple[str | None, str] | None
    """Kind and stem of a file that could not be read."""
    problems: tuple[Problem, ...]


def check(folder: Path, jobs: int, kept: Path | None) -> Checked:
    """All that is wrong in the content folder. `kept`: the file in which results are kept; None: none are.

    Raises BuildError if there is no such folder.
    """
    with without_collector():
        return _check(folder, jobs, kept)


def _check(folder: Path, jobs: int, kept: Path | None) -> Checked:
    present = {file.name: file for file in files(folder)}
    memory = recall(kept) if kept else Memory()
    context, context_stamps = _context(folder, present, memory)
    known = {name: memory.rows[name] for name, file in present.items() if _is_same(file, memory.rows.get(name), memory, context)}
    started = time.time_ns()
    outcomes = {name: _outcome(told) for name, (_, told) in known.items()}
    rows: dict[str, Row] = {}
    for name, row in _examined(folder, [file for name, file in present.items() if name not in known], context, jobs):
        rows[name], outcomes[name] = row, _outcome(row[1])
    if kept and (rows or len(known) != len(memory.rows)):
        settled = {name: row for name, row in {**known, **rows}.items() if max(present[name].stamp[1:3]) < started - SETTLING}
        remember(kept, Memory(as_plain(context), context_stamps, settled))
    return _checked([outcomes[name] for name in present], context, folder)


def _checked(outcomes: Sequence[Outcome], context: Context, folder: Path) -> Checked:
    everything = [outcome.facts for outcome in outcomes if outcome.facts]
    unreadable = frozenset((kind, stem) for outcome in outcomes if outcome.unread for kind, stem in [outcome.unread] if kind)
    archive = archive_of(context, everything, unreadable)

    @lru_cache(maxsize=16)
    def document_at(path: str) -> Document | HandWritten:
        text = (folder.parent / path).read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")
        return HandWritten("", "", path, text) if path.endswith(".md") else Document("", path, "", text, None)

    found = [problem for outcome in outcomes for problem in outcome.problems]
    return Checked(tuple(standing([*found, *between(archive, document_at)], archive, document_at)), len(everything))


def _context(folder: Path, present: Mapping[str, File], memory: Memory) -> tuple[Context, dict[str, list[int]]]:
    """The context, from memory if none of its files has changed; and the stamps of its files."""
    own = [file for file in present.values() if kind_of(file.name) in contexts.KINDS]
    stamps = {file.name: list(file.stamp) for file in own}
    if memory.context and memory.context_stamps == stamps:
        return from_plain(memory.context), stamps
    read = (read_file(folder, file) for file in own)
    return context_of(document for document in read if isinstance(document, Document)), stamps


def _is_same(file: File, row: tuple[Sequence[int], str] | None, memory: Memory, context: Context) -> bool:
    is_same_context = memory.context is not None and memory.context["fingerprint"] == context.fingerprint
    return is_same_context and row is not None and tuple(row[0]) == file.stamp


def _examined(folder: Path, changed: list[File], context: Context, jobs: int) -> Iterator[tuple[str, Row]]:
    """Name of each changed file → its stamp and what it gives, as JSON."""
    told: Iterable[str]
    if jobs == 1 or len(changed) <= ALONE:
        told = (_told(folder, file, context) for file in changed)
    else:
        told = _by_several(folder, changed, context, jobs)
    return ((file.name, (file.stamp, text)) for file, text in zip(changed, told, strict=True))


def _by_several(folder: Path, changed: list[File], context: Context, jobs: int) -> Iterator[str]:
    """In the order of the files, each as soon as it is there: what comes first is worked on while the rest is being read."""
    with ProcessPoolExecutor(jobs, _processes(), _begin, (folder, context)) as pool:
        yield from pool.map(_of_worker, changed, chunksize=TOGETHER)


def _processes() -> multiprocessing.context.BaseContext:
    """A copy of this process starts at once, but where several threads run it may never end: a new one then."""
    can_copy = threading.active_count() == 1 and "fork" in multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("fork" if can_copy else "spawn")


_WORK: list[Any] = []
"""In a process of its own: the folder and the context of all that it examines."""


def _begin(folder: Path, context: Context) -> None:
    gc.disable()
    _WORK[:] = [folder, context]


def _of_worker(file: File) -> str:
    return _told(_WORK[0], file, _WORK[1])


def _told(folder: Path, file: File, context: Context) -> str:
    item = read_file(folder, file)
    if isinstance(item, Unread):
        return _as_json(Outcome(None, (item.kind, item.stem), item.problems))
    examined = examine(item, context)
    return _as_json(Outcome(examined.facts, None, examined.problems))


FACTS = {field.name: field.default for field in fields(Facts)}


def _as_json(outcome: Outcome) -> str:
    facts = outcome.facts and {
        name: value for name, default in FACTS.items() if (value := getattr(outcome.facts, name)) not in (default, [])
    }
    return json.dumps(
        [facts, outcome.unread, [astuple(problem) for problem in outcome.problems]], ensure_ascii=False, separators=(",", ":")
    )


def _outcome(told: str) -> Outcome:
    facts, unread, problems = json.loads(told)
    return Outcome(Facts(**facts) if facts else None, unread and tuple(unread), tuple(Problem(*problem) for problem in problems))
