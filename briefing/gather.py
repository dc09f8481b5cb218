"""Content folder → what each of its files gives, by several processes; a file that has not changed is not read again.

The result for each file is kept from one run to the next. It is used again if the file is the
same by its stamp, and so are the program and all that every record is checked against.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass, fields
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from sys import intern

from briefing import context as contexts
from briefing.collector import without_collector
from briefing.context import Context, as_plain, context_of, from_plain
from briefing.examine import Examined, examine
from briefing.facts import Facts
from briefing.findings import DocumentAt
from briefing.kept.stamps import has_settled
from briefing.limits import RECORD_BYTES
from briefing.load import Document, File, HandWritten, Unread, files, kind_of, read_file
from briefing.memory import Memory, Row, recall, remember
from briefing.problems import Problem
from briefing.workers import Later, Task, at_once, sharing

ALONE = 64
"""So few files are examined faster by one process than by several."""
FIRST, TOGETHER = 64, 32
"""Files that a process takes at first, while the one that deals them out may be at something else; and then at a time."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a file gives by itself."""

    facts: Facts | None
    unread: tuple[str | None, str] | None
    """Kind and stem of a file that could not be read."""
    problems: tuple[Problem, ...]
    record: bytes = b""
    """The record, or the hand-written page, as JSON; empty if it has a fault, or was not asked for."""


@dataclass(frozen=True, slots=True)
class Gathered:
    folder: Path
    context: Context
    outcomes: tuple[Outcome, ...]
    """In the order of the files' paths."""

    @property
    def facts(self) -> list[Facts]:
        return [outcome.facts for outcome in self.outcomes if outcome.facts]

    @property
    def problems(self) -> list[Problem]:
        return [problem for outcome in self.outcomes for problem in outcome.problems]

    @property
    def unreadable(self) -> frozenset[tuple[str, str]]:
        return frozenset((kind, stem) for outcome in self.outcomes if outcome.unread for kind, stem in [outcome.unread] if kind)


def nothing() -> None:
    """What is done meanwhile if there is nothing to do."""


def gather(
    folder: Path, jobs: int, kept: Path | None, with_records: bool = False, meanwhile: Callable[[], None] = nothing, later: Later = at_once
) -> Gathered:
    """What every file of the content folder gives. `kept`: the file in which results are kept; None: none are.

    `meanwhile`: what this process does while others examine the files; `later`: keeps the results.

    Raises BuildError if there is no such folder.
    """
    with without_collector():
        return _gather(folder, jobs, kept, with_records, meanwhile, later)


def _gather(folder: Path, jobs: int, kept: Path | None, with_records: bool, meanwhile: Callable[[], None], later: Later) -> Gathered:
    present = {file.name: file for file in files(folder)}
    memory = recall(kept) if kept else Memory()
    context, context_stamps = _context(folder, present, memory)
    is_same_context = memory.context is not None and memory.context["fingerprint"] == context.fingerprint
    known = {name: row for name, row in memory.rows.items() if is_same_context and name in present and tuple(row[0]) == present[name].stamp}
    started = time.time_ns()
    changed = [file for name, file in present.items() if name not in known]
    told, outcomes = dict[str, Row](), dict[str, Outcome]()
    with sharing(_tasks(Work(folder, context, with_records), changed, jobs), jobs if len(changed) > ALONE else 1) as examined:
        meanwhile()
        outcomes |= {name: _outcome(*row[1:]) for name, row in known.items()}
        for name, given, record in chain.from_iterable(files for _, files in examined):
            told[name], outcomes[name] = (present[name].stamp, given, record), _outcome(given, record)
    if kept and (told or len(known) != len(memory.rows)):
        settled = {name: row for name, row in {**known, **told}.items() if has_settled([present[name].stamp], started)}
        own = {name: present[name].stamp for name in context_stamps}
        memory = Memory(as_plain(context), context_stamps if has_settled(own.values(), started) else {}, settled)
        later(partial(remember, kept, memory))
    return Gathered(folder, context, tuple(outcomes[name] for name in present))


def documents_in(folder: Path) -> DocumentAt:
    """The text of a file, by its path as problems name it; read only where something is to be said of it. Nothing if it has gone since."""

    @lru_cache(maxsize=16)
    def document_at(path: str) -> Document | HandWritten:
        try:
            with (folder.parent / path).open("rb") as file:
                text = file.read(RECORD_BYTES).decode("utf-8", "replace").replace("\r\n", "\n")
        except OSError:
            text = ""
        return HandWritten("", "", path, text) if path.endswith(".md") else Document("", path, "", text, None)

    return document_at


def _context(folder: Path, present: Mapping[str, File], memory: Memory) -> tuple[Context, dict[str, list[int]]]:
    """The context, from memory if none of its files has changed; and the stamps of its files."""
    own = [file for file in present.values() if kind_of(file.name) in contexts.KINDS]
    stamps = {file.name: list(file.stamp) for file in own}
    if memory.context and memory.context_stamps == stamps:
        return from_plain(memory.context), stamps
    read = (read_file(folder, file) for file in own)
    return context_of(document for document in read if isinstance(document, Document)), stamps


@dataclass(frozen=True, slots=True)
class Work:
    """What all files of a run are read and examined with."""

    folder: Path
    context: Context
    with_records: bool


Told = tuple[str, bytes, bytes]
"""The name of a file and what it gives, as JSON: all but its record, and its record."""


def _tasks(work: Work, changed: Sequence[File], jobs: int) -> list[Task[list[Told]]]:
    """At first as much of each kind for every process, then the rest in their order."""
    at_first, rest = changed[: jobs * FIRST], changed[jobs * FIRST :]
    taken = [at_first[place::jobs] for place in range(min(jobs, len(at_first)))]
    taken += [rest[start : start + TOGETHER] for start in range(0, len(rest), TOGETHER)]
    return [Task(partial(_examined, work, files)) for files in taken]


def _examined(work: Work, changed: Sequence[File]) -> list[Told]:
    return [(file.name, *_told(work, file)) for file in changed]


def _told(work: Work, file: File) -> tuple[bytes, bytes]:
    item = read_file(work.folder, file)
    if isinstance(item, Unread):
        return _as_json(Outcome(None, (item.kind, item.stem), item.problems)), b""
    examined = examine(item, work.context)
    return _as_json(Outcome(examined.facts, None, examined.problems)), _record(examined) if work.with_records else b""


def _record(examined: Examined) -> bytes:
    if isinstance(examined.document, HandWritten):
        return json.dumps(asdict(examined.document)).encode()
    return examined.record.model_dump_json(exclude_defaults=True).encode() if examined.record else b""


FACTS = {field.name: field.default for field in fields(Facts)}


def _as_json(outcome: Outcome) -> bytes:
    facts = outcome.facts and {
        name: value for name, default in FACTS.items() if (value := getattr(outcome.facts, name)) not in (default, [])
    }
    told = [facts, outcome.unread, [astuple(problem) for problem in outcome.problems]]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _outcome(told: bytes, record: bytes) -> Outcome:
    """Paths, kinds and ids of references come again and again: each stands in memory once."""
    facts, unread, problems = json.loads(told.decode("utf-8", "surrogatepass"))
    if facts and "references" in facts:
        facts["references"] = [tuple(map(intern, row)) for row in facts["references"]]
    return Outcome(Facts(**facts) if facts else None, unread and tuple(unread), tuple(Problem(*problem) for problem in problems), record)
