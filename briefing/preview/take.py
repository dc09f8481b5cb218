"""The content of a commit → a fresh folder of ordinary files. Nothing is checked out, nothing of the commit is run or obeyed.

The bytes are those of the blobs: no attribute, filter, line ending or submodule of the commit has a say.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from briefing.preview.errors import PreviewError
from briefing.preview.git import alone, beginning, git
from briefing.preview.options import commit
from briefing.scratch import scratch

FOLDER = "content"
MOST = 50_000
"""Files."""
LARGEST = 2_000_000
"""Bytes of a file; content may have less, and is told so where the records are read."""
HEAVIEST = 500_000_000
"""Bytes of all files."""
LONGEST = 200
"""Bytes of a path below the folder."""
LISTED = MOST * (LONGEST + 100)
"""Bytes of git's list of so many files. A few objects can make a list without an end: folders that hold one another many times."""
ORDINARY = {"100644", "100755"}
FORMS = {"120000": "a symbolic link", "160000": "a submodule", "040000": "a folder"}


@dataclass(frozen=True, slots=True)
class Blob:
    path: str
    """Below the folder."""
    name: str
    """The object's, in hexadecimal digits."""
    size: int


def add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--repository", type=Path, required=True, metavar="DIR", help="a repository that has the commit")
    parser.add_argument("--commit", type=commit, required=True, metavar="SHA", help="the commit's full name")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help=f"where the folder {FOLDER} is to stand")


def run(options: argparse.Namespace) -> int:
    """Takes the content out. Raises PreviewError; nothing is left then."""
    count = take(options.repository, options.commit, options.out / FOLDER)
    print(f"{count} files of {options.commit} in {options.out / FOLDER}")
    return 0


def take(repository: Path, revision: str, out: Path, folder: str = FOLDER) -> int:
    """Writes what the commit has in its folder to the new folder `out`, whole or not at all; gives the number of files.

    `revision`: the commit's full name. Raises PreviewError: for a commit or folder that is not there, for what is no
    ordinary file, for names that a disk could mistake, and for more or larger files than an archive has.
    """
    if out.exists() or out.is_symlink():
        raise PreviewError(f"{out} is there already")
    found = blobs(repository, revision, folder)
    out.parent.mkdir(parents=True, exist_ok=True)
    with scratch(out.parent) as own:
        fresh = own / "new"
        fresh.mkdir()
        _write(repository, found, fresh)
        fresh.chmod(0o755)
        fresh.rename(out)
    return len(found)


def blobs(repository: Path, revision: str, folder: str = FOLDER) -> list[Blob]:
    """The files below the folder of a commit, in the order of their names. Raises PreviewError, with every fault found."""
    words = ["ls-tree", "-r", "-z", "--long", "--full-tree", revision, "--", f"{folder}/"]
    listed = beginning(words, repository, alone(repository), LISTED)
    entries = [entry for entry in listed.split(b"\0") if entry]
    if not entries:
        raise PreviewError(f"the commit {revision} has no folder {folder}")
    if len(entries) > MOST or len(listed) == LISTED:
        raise PreviewError(f"{len(entries):,} files{' or more' if len(listed) == LISTED else ''}: no more than {MOST:,}")
    found = [_entry(entry, len(folder) + 1) for entry in entries]
    if faults := [*_faults([blob.path for _, blob in found]), *(fault for form, blob in found for fault in _unfit(form, blob))]:
        raise PreviewError("\n".join(sorted(faults)))
    if (whole := sum(blob.size for _, blob in found)) > HEAVIEST:
        raise PreviewError(f"{whole:,} bytes: no more than {HEAVIEST:,}")
    return [blob for _, blob in found]


def _entry(entry: bytes, skipped: int) -> tuple[str, Blob]:
    """The mode and the blob, of a line such as `100644 blob 8ab686… 1234⇥content/site.yml` (git-ls-tree, «OUTPUT FORMAT»)."""
    head, _, path = entry.partition(b"\t")
    mode, _, name, size = head.decode("ascii").split()
    shown = path[skipped:].decode("utf-8", "backslashreplace")
    return mode, Blob(shown, name, int(size) if size.isdigit() else 0)


def _unfit(mode: str, blob: Blob) -> Iterator[str]:
    if mode not in ORDINARY:
        yield f"{blob.path}: {FORMS.get(mode, 'no ordinary file')}: content is taken from ordinary files only"
    elif blob.size > LARGEST:
        yield f"{blob.path}: {blob.size:,} bytes: no more than {LARGEST:,}"


def _faults(paths: Sequence[str]) -> Iterator[str]:
    """What is wrong with the names. Two that differ only in the case of their letters would be one file on other disks."""
    seen: dict[str, str] = {}
    for path in paths:
        if not _is_plain(path):
            yield f"{path}: a name that not every disk can hold, or that means something else there"
        if other := seen.get(path.casefold()):
            yield f"{path}: the same name as {other}, but for the case of its letters"
        seen[path.casefold()] = path
    for path in seen:
        if any(parent.as_posix() in seen for parent in PurePosixPath(path).parents):
            yield f"{path}: lies in what is a file"


def _is_plain(path: str) -> bool:
    parts = path.split("/")
    is_odd = any(part in ("", ".", "..") or part.casefold() == ".git" or part.startswith(".git~") for part in parts)
    return not is_odd and path.isprintable() and "\\" not in path and len(path.encode()) <= LONGEST


def _write(repository: Path, found: Sequence[Blob], folder: Path) -> None:
    asked = "".join(f"{blob.name}\n" for blob in found).encode("ascii")
    answer = memoryview(git(["cat-file", "--batch"], repository, alone(repository), asked))
    for blob in found:
        head = f"{blob.name} blob {blob.size}\n".encode("ascii")
        end = len(head) + blob.size
        if answer[: len(head)] != head or bytes(answer[end : end + 1]) != b"\n":
            raise PreviewError(f"{blob.path}: git does not have the file")
        path = folder / blob.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(answer[len(head) : end])
        answer = answer[end + 1 :]
