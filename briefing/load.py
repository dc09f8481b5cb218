"""Files → documents: everything under `content/`, read strictly, with every fault found."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from briefing import records
from briefing.nodes import Node, NodeError, place_of, read, refuse_characters
from briefing.problems import BuildError, Place, Problem, at, did_you_mean

LARGEST = 256 * 1024
"""Bytes that a content file may have."""
LARGEST_PAGE = 64 * 1024
"""Bytes that a hand-written page may have."""

KINDS: Mapping[str, type[BaseModel]] = {
    "incident": records.Incident,
    "actor": records.Actor,
    "place": records.Place,
    "source": records.Source,
    "outlet": records.Outlet,
    "briefing": records.Briefing,
    "vocabulary": records.Vocabulary,
    "glossary": records.GlossaryEntry,
}
FOLDERS = {
    "incidents": "incident",
    "actors": "actor",
    "places": "place",
    "sources": "source",
    "outlets": "outlet",
    "briefings": "briefing",
    "vocabularies": "vocabulary",
    "glossary": "glossary",
}
STEM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file: `kind` is a key of KINDS, or `site`."""

    kind: str
    path: str
    stem: str
    text: str
    root: Node


@dataclass(frozen=True, slots=True)
class HandWritten:
    """A Markdown page of `content/pages/<locale>/`."""

    id: str
    locale: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Content:
    documents: tuple[Document, ...]
    pages: tuple[HandWritten, ...]
    unreadable: frozenset[tuple[str, str]]
    """Kind and stem of the records whose files could not be read."""
    problems: tuple[Problem, ...]


def load(folder: Path) -> Content:
    """Everything in the content folder, UTF-8. Raises BuildError if there is no such folder."""
    if not (folder / "site.yml").is_file():
        raise BuildError(f"{folder} is no content folder: it has no site.yml")
    outcomes = {path.relative_to(folder): _read(folder, path) for path in _files(folder)}
    failed = [path for path, item in outcomes.items() if isinstance(item, Problem)]
    return Content(
        documents=tuple(item for item in outcomes.values() if isinstance(item, Document)),
        pages=tuple(item for item in outcomes.values() if isinstance(item, HandWritten)),
        unreadable=frozenset((kind, path.stem) for path in failed if (kind := _kind(path))),
        problems=tuple(item for item in outcomes.values() if isinstance(item, Problem)),
    )


def problem_at(document: Document, path: tuple[str | int, ...], code: str, message: str, hint: str | None = None) -> Problem:
    return at(document.path, document.text, place_of(document.root, path), code, message, hint)


def _files(folder: Path) -> Iterator[Path]:
    for top, folders, names in os.walk(folder, onerror=_refuse):
        folders.sort()
        for link in [name for name in folders if Path(top, name).is_symlink()]:
            yield Path(top, link)
        yield from (Path(top, name) for name in sorted(names))


def _refuse(error: OSError) -> None:
    """A folder that cannot be read is no empty one."""
    raise BuildError(f"{error.filename} cannot be read: {error.strerror}")


def _read(folder: Path, path: Path) -> Document | HandWritten | Problem:
    shown = f"{folder.name}/{path.relative_to(folder).as_posix()}"
    kind = _kind(path.relative_to(folder))
    if path.is_symlink():
        return Problem(shown, 1, 1, "E001", "a symbolic link: content is read from files of its own only")
    if kind is None:
        return Problem(shown, 1, 1, "E005", "this file is no record and no page", _whereabouts(path.relative_to(folder)))
    text = _text(path) if path.is_file() else NodeError("E001", Place(1, 1), "no ordinary file")
    if isinstance(text, NodeError):
        return Problem(shown, text.place.line, text.place.column, text.code, text.message, text.hint)
    try:
        if kind == "page":
            refuse_characters(text)
            return HandWritten(path.stem, path.parent.name, shown, text)
        return Document(kind, shown, path.stem, text, read(text))
    except NodeError as error:
        return at(shown, text, error.place, error.code, error.message, error.hint)


def _kind(path: Path) -> str | None:
    if path.as_posix() == "site.yml":
        return "site"
    if not STEM.fullmatch(path.stem):
        return None
    if path.parts[0] == "pages":
        return "page" if path.suffix == ".md" and len(path.parts) == 3 else None
    deepest = 3 if path.parts[0] == "incidents" else 2
    return FOLDERS.get(path.parts[0]) if path.suffix == ".yml" and 2 <= len(path.parts) <= deepest else None


def _whereabouts(path: Path) -> str:
    """What a file at a path that we do not know lacks."""
    top = path.parts[0]
    if top == "pages":
        return "a page stands in pages/<language>/, and its name ends in .md"
    if len(path.parts) == 1 or top not in FOLDERS:
        return did_you_mean(top, FOLDERS) or f"folders: {', '.join(sorted([*FOLDERS, 'pages']))}"
    if path.suffix != ".yml":
        return "the name of a record ends in .yml"
    if not STEM.fullmatch(path.stem):
        return "a name has lower-case Latin letters and digits, parted by single hyphens"
    return "a record stands in its folder itself, an incident in a folder for its year"


def _text(path: Path) -> str | NodeError:
    largest = LARGEST_PAGE if path.suffix == ".md" else LARGEST
    try:
        with path.open("rb") as file:
            raw = file.read(largest + 1)
    except OSError as error:
        return NodeError("E001", Place(1, 1), f"cannot be read: {error.strerror}")
    if len(raw) > largest:
        return NodeError("E001", Place(1, 1), f"larger than {largest // 1024} KB")
    try:
        return raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return NodeError("E001", Place(line, 1), "not UTF-8: save the file in the encoding UTF-8")
