"""The two states as bytes: every file of a content folder as it stands on the disk, in another folder or at a revision."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.load import LARGEST, files, listing
from briefing.report.git import Entry, blob_hash, blobs, entries, revision


@dataclass(frozen=True, slots=True)
class Lying:
    """A file that lies in the content folder."""

    form: int
    """The mode, as `stat` has it."""
    raw: bytes | None
    """What it holds, the first LARGEST bytes and one more; None if it cannot be read."""


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
    files(content)
    after = _lying(content)
    found = _folder(base)
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
    return next((one for one in (path, path / "content") if (one / "site.yml").is_file()), None)


def _lying(folder: Path) -> Tree:
    found = {
        _shown(os.fsencode(file.name)): Lying(stat.S_IFMT(file.form), _read(folder / file.name, file.form)) for file in listing(folder)
    }
    return Tree(folder.name, folder.name, found)


def _read(path: Path, form: int) -> bytes | None:
    try:
        if stat.S_ISLNK(form):
            return os.fsencode(path.readlink())
        if not stat.S_ISREG(form):
            return None
        with open(path, "rb", buffering=0) as opened:
            return opened.read(LARGEST + 1)
    except OSError:
        return None


def _shown(path: bytes) -> str:
    """The path as it can be written anywhere."""
    return path.decode("utf-8", "backslashreplace")


def _at_revision(word: str, content: Path, after: Tree) -> Tree:
    """The folder at the revision; of a file that is the same in both the bytes are not asked for."""
    state = revision(content.resolve(), word)
    told = {_shown(path): entry for path, entry in entries(state).items()}
    same = {name for name, entry in told.items() if name in after.files and _is_same(after.files[name], entry, state.algorithm)}
    other = [entry.hash for name, entry in told.items() if name not in same and entry.form]
    raw = blobs(state, other, LARGEST)
    found = {name: after.files[name] if name in same else Lying(entry.form, raw.get(entry.hash)) for name, entry in told.items()}
    return Tree(state.short, after.folder, {name: found[name] for name in sorted(found, key=_order)})


def _order(name: str) -> tuple[object, ...]:
    """As `load.listing` has them: of each folder its files first, then its folders."""
    *folders, last = name.split("/")
    return (*((1, part) for part in folders), (0, last))


def _is_same(lying: Lying, entry: Entry, algorithm: str) -> bool:
    """Also if git has it with another end of lines (`core.autocrlf`), which no record tells apart."""
    if lying.form != entry.form or lying.raw is None:
        return False
    raw = lying.raw
    return blob_hash(raw, algorithm) == entry.hash or (b"\r\n" in raw and blob_hash(raw.replace(b"\r\n", b"\n"), algorithm) == entry.hash)
