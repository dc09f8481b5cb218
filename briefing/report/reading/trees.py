"""The two states as bytes: every file of a content folder as it stands on the disk, in another folder or at a revision."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.limits import RECORD_BYTES
from briefing.problems import BuildError
from briefing.report.reading.git import Entry, blob_hash, blobs, entries, revision

MARK = "site.yml"
"""Lies in every content folder."""


READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


@dataclass(frozen=True, slots=True)
class Lying:
    """A file that lies in the content folder."""

    form: int
    """What it is, as `stat` has it; 0 for what no record can lie in."""
    raw: bytes | None
    """What it holds, the first RECORD_BYTES bytes and one more; None if it cannot be read."""
    whole: int = 0
    """How many bytes it has, if `raw` is not all of them."""


@dataclass(frozen=True, slots=True)
class Tree:
    name: str
    """What the state is called: an abbreviated revision, or the name of a folder."""
    folder: str
    """The content folder's own name."""
    files: Mapping[str, Lying]
    """By their paths in the folder, in the order in which they are read."""


def trees(base: str, content: Path) -> tuple[Tree, Tree]:
    """The state before, which `base` names, and that of the content folder.

    Raises BuildError if there is no such folder or revision.
    """
    if not (content / MARK).is_file():
        raise BuildError(f"{content} is no content folder: it has no {MARK}")
    after = _lying(content)
    found = _folder(base) if base else None
    before = _lying(found) if found else None
    if before is None:
        before = _at_revision(base, content, after)
    return before, after


def differing(before: Tree, after: Tree) -> frozenset[str]:
    """The paths of what is not the same in both."""
    return frozenset(name for name in {*before.files, *after.files} if before.files.get(name) != after.files.get(name))


def _folder(base: str) -> Path | None:
    """The content folder that the word names, or that lies in the folder of that name."""
    path = Path(base).absolute()
    return next((one for one in (path, path / "content") if (one / MARK).is_file()), None)


def _lying(folder: Path) -> Tree:
    try:
        return Tree(folder.name, folder.name, dict(_below(os.fsencode(folder), b"")))
    except OSError as error:
        raise BuildError(f"{error.filename!r} cannot be read: {error.strerror}") from None


def _below(folder: bytes, inner: bytes) -> Iterator[tuple[str, Lying]]:
    """As `load.listing` has them: of each folder its files first, then its folders. No link is followed."""
    with os.scandir(os.path.join(folder, inner)) as listing:
        entries = sorted(listing, key=lambda entry: entry.name)
    folders = [entry for entry in entries if entry.is_dir(follow_symlinks=False)]
    for entry in entries:
        if not entry.is_dir(follow_symlinks=False):
            yield _shown(inner + entry.name), _file(entry)
    for entry in folders:
        yield from _below(folder, inner + entry.name + b"/")


def _file(entry: os.DirEntry[bytes]) -> Lying:
    try:
        if entry.is_symlink():
            return Lying(stat.S_IFLNK, os.readlink(entry.path))
        if not entry.is_file(follow_symlinks=False):
            return Lying(0, None)
        return _lying_file(entry.path)
    except OSError:
        return Lying(stat.S_IFREG, None)


def _lying_file(path: bytes) -> Lying:
    """To ask for so many bytes of a small file takes longer than to read it."""
    opened = os.open(path, READING)
    try:
        size = os.fstat(opened).st_size
        return Lying(stat.S_IFREG, os.read(opened, min(size, RECORD_BYTES) + 1), size if size > RECORD_BYTES else 0)
    finally:
        os.close(opened)


def _shown(path: bytes) -> str:
    """The path as it can be written anywhere."""
    return path.decode("utf-8", "backslashreplace")


def _at_revision(word: str, content: Path, after: Tree) -> Tree:
    """The folder at the revision; of a file that is the same in both the bytes are not asked for."""
    state = revision(content.resolve(), word)
    told = {_shown(path): entry for path, entry in entries(state).items()}
    same = {name for name, entry in told.items() if name in after.files and _is_same(after.files[name], entry, state.algorithm)}
    other = [entry.hash for name, entry in told.items() if name not in same and entry.form]
    raw = blobs(state, other, RECORD_BYTES)
    found = {name: after.files[name] if name in same else Lying(entry.form, *raw.get(entry.hash, (None,))) for name, entry in told.items()}
    return Tree(state.short, after.folder, {name: found[name] for name in sorted(found, key=_order)})


def _order(name: str) -> str:
    """As `_below` has them: no name holds the sign 0, so that it ends each part, and begins what is no folder."""
    folders, mark, last = name.rpartition("/")
    return "\1{}\0\0{}".format(folders.replace("/", "\0\1"), last) if mark else f"\0{last}"


def _is_same(lying: Lying, entry: Entry, algorithm: str) -> bool:
    """Also if git has it with another end of lines (`core.autocrlf`), which no record tells apart."""
    if lying.form != entry.form or lying.raw is None:
        return False
    raw = lying.raw
    return blob_hash(raw, algorithm) == entry.hash or (b"\r\n" in raw and blob_hash(raw.replace(b"\r\n", b"\n"), algorithm) == entry.hash)
