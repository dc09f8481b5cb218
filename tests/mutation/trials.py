"""Makes slips in real records, checks, and counts how often the right line and the right cure are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from mutation.slips import KINDS, Known, Slip
from mutation.spots import Page

from briefing.context import KINDS as CONTEXT_KINDS
from briefing.context import context_of
from briefing.examine import Examined, examine
from briefing.findings import archive_of, between, standing
from briefing.load import Document, File, HandWritten, Unread, files, read_file
from briefing.problems import Problem, as_text

Item = Document | HandWritten | Unread


@dataclass(frozen=True)
class Trial:
    kind: str
    name: str
    slip: Slip
    errors: Sequence[Problem]
    """Those told of the file, sorted."""

    @property
    def is_line_right(self) -> bool:
        return bool(self.errors) and self.errors[0].line in self.slip.lines

    @property
    def is_line_among(self) -> bool:
        return any(problem.line in self.slip.lines for problem in self.errors)

    @property
    def is_cure_right(self) -> bool:
        if not self.errors:
            return False
        told = f"{self.errors[0].message}\n{self.errors[0].hint}\n"
        return any(words in told for words in self.slip.cure)

    def told(self) -> str:
        lines = " or ".join(map(str, sorted(self.slip.lines)))
        head = f"{self.kind}: {self.name}, to be mended in line {lines} with {' or '.join(self.slip.cure)}"
        return "\n".join([head, *(as_text(problem) for problem in self.errors[:3])])


class Archive:
    """A content folder that is read once, and checked again with one file of it changed."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.files = {file.name: file for file in files(content)}
        self.items = {name: read_file(content, file) for name, file in self.files.items()}
        assert not any(isinstance(item, Unread) for item in self.items.values())
        self.documents = {name: item for name, item in self.items.items() if isinstance(item, Document)}
        self.pages = {name: Page(document) for name, document in self.documents.items()}
        self.context = context_of(self.documents.values())
        self.examined = {name: examine(item, self.context) for name, item in self.items.items() if not isinstance(item, Unread)}
        self.known = self._known()

    def _known(self) -> Known:
        kinds = {document.kind for document in self.documents.values()}
        ids = {kind: frozenset(one.stem for one in self.documents.values() if one.kind == kind) for kind in kinds}
        return {**ids, "terms": frozenset(term for terms in self.context.terms.values() for term in terms)}

    def problems(self, name: str, text: str, folder: Path) -> list[Problem]:
        """All that the check tells of one file, if it held this text."""
        found = self.with_file(name, self.read(name, text.encode(), folder))[1]
        return [problem for problem in found if problem.path == f"{self.content.name}/{name}"]

    def read(self, name: str, raw: bytes, folder: Path) -> Item:
        """What a file gives, if it held these bytes. `folder` is written to."""
        path = folder / self.content.name / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
        return read_file(folder / self.content.name, File(name, path.stat().st_mode, (0, 0, 0, 0)))

    def with_file(self, name: str, read: Item) -> tuple[Examined | None, list[Problem]]:
        """The file examined, and all that the check tells of all files, if one of them gave this."""
        unread = frozenset({(read.kind, read.stem)}) if isinstance(read, Unread) and read.kind else frozenset()
        mine = list(read.problems) if isinstance(read, Unread) else []
        examined = self._examined(name, None if isinstance(read, Unread) else read)
        everything = [one.facts for one in examined.values()]
        archive = archive_of(context_of(self._documents(examined)), everything, unread)
        documents = {one.facts.path: one.document for one in examined.values()}
        mine += [problem for one in examined.values() for problem in one.problems]
        found = standing([*mine, *between(archive, documents.__getitem__)], archive, documents.__getitem__)
        return examined.get(name), found

    def _examined(self, name: str, item: Document | HandWritten | None) -> dict[str, Examined]:
        """All files, of which one is now `item`, or cannot be read."""
        rest = {other: one for other, one in self.examined.items() if other != name}
        if item is None:
            return rest
        is_context = isinstance(item, Document) and item.kind in CONTEXT_KINDS
        context = context_of([item, *self._documents(rest)]) if is_context else self.context
        own = examine(item, context)
        return {other: own if other == name else one for other, one in self.examined.items()}

    @staticmethod
    def _documents(examined: dict[str, Examined]) -> Iterator[Document]:
        return (one.document for one in examined.values() if isinstance(one.document, Document))


def trials(archive: Archive, number: int, folder: Path, seed: int = 0) -> Iterator[Trial]:
    """So many trials, each kind of slip in its turn; the same ones for the same seed. `folder` is written to."""
    kinds = list(KINDS)
    for index in range(number):
        yield _trial(archive, kinds[index % len(kinds)], Random(f"{seed}-{index}"), folder)  # noqa: S311


def _trial(archive: Archive, kind: str, chance: Random, folder: Path) -> Trial:
    while True:
        name = chance.choice(list(archive.pages))
        slip = KINDS[kind](archive.pages[name], archive.known, chance)
        if slip is None:
            continue
        problems = archive.problems(name, slip.text, folder)
        errors = [problem for problem in problems if problem.level == "error"]
        if not errors and _is_harmless(archive, name, slip, folder):
            continue
        return Trial(kind, name, slip, errors)


def _is_harmless(archive: Archive, name: str, slip: Slip, folder: Path) -> bool:
    """Whether the record says the same with the slip as without it."""
    read = archive.read(name, slip.text.encode(), folder)
    return isinstance(read, Document) and read.data == archive.documents[name].data


def table(done: Sequence[Trial]) -> str:
    """The figures for each kind of slip, and for all."""
    rows = [_row(kind, [trial for trial in done if trial.kind == kind]) for kind in KINDS]
    head = f"{'slip':40}{'trials':>8}{'told':>8}{'line':>8}{'any line':>10}{'cure':>8}"
    return "\n".join([head, *rows, _row("all", done)])


def _row(kind: str, done: Sequence[Trial]) -> str:
    counts = [len(done), sum(bool(one.errors) for one in done), *counted(done)]
    return f"{kind:40}{counts[0]:8}{counts[1]:8}{counts[2]:8}{counts[3]:10}{counts[4]:8}"


def counted(done: Sequence[Trial]) -> tuple[int, int, int]:
    """How often the first error is at the right line, how often any is, and how often the cure is right."""
    return sum(one.is_line_right for one in done), sum(one.is_line_among for one in done), sum(one.is_cure_right for one in done)
