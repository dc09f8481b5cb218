"""Files → documents: everything under `content/`, read strictly, with every fault found."""

from __future__ import annotations

import codecs
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from pydantic import BaseModel

from briefing import limits, records
from briefing.limits import RECORD_BYTES, WRITTEN_PAGE_BYTES
from briefing.problems import BuildError, Place, Problem, at
from briefing.suggest import did_you_mean
from briefing.yaml.nodes import Fault, Node, NodeError, Plain, node_at, read, refuse_characters
from briefing.yaml.values import values

KINDS: Mapping[str, type[BaseModel]] = {
    "incident": records.Incident,
    "actor": records.Actor,
    "place": records.Place,
    "source": records.Source,
    "outlet": records.Outlet,
    "briefing": records.Briefing,
    "vocabulary": records.Vocabulary,
    "glossary": records.GlossaryEntry,
    "base-map": records.BaseMap,
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
    "base-maps": "base-map",
}
ARABIC = re.compile(r"[\u0627-\u064a]{3}")
STEM = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file: `kind` is a key of KINDS, or `site`."""

    kind: str
    path: str
    stem: str
    text: str
    data: Plain
    root: Node | None = None
    """Of a record that another one is laid over: its values with their places in both files."""


@dataclass(frozen=True, slots=True)
class HandWritten:
    """A Markdown page of `content/pages/<locale>/`."""

    id: str
    locale: str
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that gives no document: `kind` is None where its place says of none."""

    kind: str | None
    stem: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class File:
    """Something that lies in the content folder: its path there, with slashes, and what tells a change."""

    name: str
    form: int
    """The mode, as `stat` has it, of what lies there itself."""
    stamp: tuple[int, int, int, int]
    """Bytes, times of change of content and inode (both in nanoseconds), number of the inode."""


@dataclass(frozen=True, slots=True)
class Content:
    documents: tuple[Document, ...]
    pages: tuple[HandWritten, ...]
    unreadable: frozenset[tuple[str, str]]
    """Kind and stem of the records whose files could not be read."""
    problems: tuple[Problem, ...]


def load(folder: Path) -> Content:
    """Everything in the content folder, UTF-8. Raises BuildError if there is no such folder."""
    return content_of(read_file(folder, file) for file in files(folder))


def content_of(items: Iterable[Document | HandWritten | Unread]) -> Content:
    items = list(items)
    unread = [item for item in items if isinstance(item, Unread)]
    return Content(
        documents=tuple(item for item in items if isinstance(item, Document)),
        pages=tuple(item for item in items if isinstance(item, HandWritten)),
        unreadable=frozenset((item.kind, item.stem) for item in unread if item.kind),
        problems=tuple(problem for item in unread for problem in item.problems),
    )


def problem_at(
    document: Document, path: tuple[str | int, ...], code: str, message: str, hint: str | None = None, is_key: bool = False
) -> Problem:
    """A problem with what stands at `path` of the document, or with its key."""
    node, around = node_at(tree(document), path), node_at(tree(document), path[:-1])
    place = around.keys.get(str(path[-1]), around.place) if is_key else node.place
    if node.origin:
        return at(node.origin, "", place, code, message, hint)
    return at(document.path, document.text, place, code, message, hint)


def tree(document: Document) -> Node:
    """The document's values with their places."""
    return document.root or read(document.text)


def files(folder: Path) -> list[File]:
    """Everything that lies in the content folder, in a stable order. Raises BuildError if there is no such folder."""
    if not (folder / "site.yml").is_file():
        raise BuildError(f"{folder} is no content folder: it has no site.yml")
    return listing(folder)


def listing(folder: Path) -> list[File]:
    """Everything that lies in a folder, in a stable order. Raises BuildError for what cannot be read."""
    try:
        lying = _files(folder, "")
        found = list(islice(lying, limits.FILES))
        more = sum(1 for _ in lying)
    except OSError as error:
        raise BuildError(f"{error.filename} cannot be read: {error.strerror}") from None
    if more:
        raise BuildError(f"{folder} holds {len(found) + more:,} files: no more than {limits.FILES:,}")
    return found


def _files(folder: Path, inner: str) -> Iterator[File]:
    """What lies in the folder itself first, then what lies in its folders. No link is followed."""
    if (depth := inner.count("/")) > limits.FOLDERS_DEEP:
        raise BuildError(f"{folder} holds {depth} folders in one another: no more than {limits.FOLDERS_DEEP} ({inner[:100]}…)")
    with os.scandir(os.path.join(folder, inner)) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    folders = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
    for entry in entries:
        if entry not in folders:
            found = entry.stat(follow_symlinks=False)
            stamp = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
            yield File(inner + entry.name, found.st_mode, stamp)
    for entry in folders:
        yield from _files(folder, f"{inner}{entry.name}/")


def read_file(folder: Path, file: File) -> Document | HandWritten | Unread:
    """What a file of the content folder holds; a Problem's path begins with the folder's own name."""
    return read_bytes(folder.name, file.name, file.form, lambda largest: _bytes(folder / file.name, largest))


Bytes = Callable[[int], tuple[bytes, int]]
"""The first so many bytes of a file, and how many it has. Raises NodeError if it cannot be read."""


def read_bytes(folder: str, name: str, form: int, raw: Bytes) -> Document | HandWritten | Unread:
    """What a file holds, wherever its bytes lie. `name`: its path in the content folder, which is called `folder`; `form`: as in File."""
    inner = PurePosixPath(name)
    kind, stem, shown = kind_of(name), inner.stem, f"{folder}/{name}"
    if stat.S_ISLNK(form):
        return Unread(kind, stem, (Problem(shown, 1, 1, "E001", "a symbolic link: content is read from files of its own only"),))
    if kind is None:
        return Unread(kind, stem, (Problem(shown, 1, 1, "E005", "this file is no record and no page", _whereabouts(inner)),))
    text = ""
    try:
        text = _text(raw, form, WRITTEN_PAGE_BYTES if kind == "page" else RECORD_BYTES)
        if kind == "page":
            refuse_characters(text)
            return HandWritten(stem, inner.parent.name, shown, text)
        return Document(kind, shown, stem, text, values(text))
    except NodeError as error:
        return Unread(kind, stem, tuple(at(shown, text, fault.place, fault.code, fault.message, fault.hint) for fault in error.faults))


def kind_of(name: str) -> str | None:
    """The kind of record or page that stands at a path of the content folder; None if none may."""
    *folders, last = name.split("/")
    stem, _, ending = last.rpartition(".")
    if name == "site.yml":
        return "site"
    if not STEM.fullmatch(stem) or not folders:
        return None
    if folders[0] == "pages":
        return "page" if ending == "md" and len(folders) == 2 else None
    deepest = 2 if folders[0] == "incidents" else 1
    return FOLDERS.get(folders[0]) if ending == "yml" and len(folders) <= deepest else None


def _whereabouts(path: PurePosixPath) -> str:
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


def _text(bytes_of: Bytes, form: int, largest: int) -> str:
    if not stat.S_ISREG(form):
        raise NodeError(Fault("E001", Place(1, 1), "no ordinary file"))
    raw, size = bytes_of(largest)
    if size > largest:
        raise NodeError(Fault("E001", Place(1, 1), f"the file has {size:,} bytes: no more than {largest:,}"))
    try:
        return raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise NodeError(Fault("E001", Place(line, 1), f"not UTF-8{_guess(raw)}", "save the file again, in the encoding UTF-8")) from None


def _bytes(path: Path, largest: int) -> tuple[bytes, int]:
    try:
        with path.open("rb") as opened:
            raw = opened.read(largest + 1)
            return raw, max(len(raw), os.fstat(opened.fileno()).st_size)
    except OSError as error:
        raise NodeError(Fault("E001", Place(1, 1), f"cannot be read: {error.strerror}")) from None


def _guess(raw: bytes) -> str:
    """In which encoding the file most likely is, if it is a usual one."""
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ", but UTF-16, which some programs call Unicode"
    words = ARABIC.findall(raw.decode("cp1256", errors="replace"))
    return ", but most likely Windows-1256, an old Arabic encoding" if words else ""
