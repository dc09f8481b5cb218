"""What a revision holds, asked of git: names, hashes and bytes, without a checkout, filters or the index."""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.problems import BuildError

REGULAR = frozenset({"100644", "100755", "100664"})
SYMBOLIC_LINK = "120000"


@dataclass(frozen=True, slots=True)
class Revision:
    """The state of a folder at a commit."""

    folder: Path
    """Where it lies on the disk."""
    tree: str
    """The hash of the folder at that commit; empty if it was not there."""
    short: str
    """The commit, abbreviated."""
    algorithm: str
    """By which the repository names its objects: `sha1` or `sha256`."""


@dataclass(frozen=True, slots=True)
class Entry:
    form: int
    """What it is, as `stat` has it; 0 for what no file can be."""
    hash: str


DEFAULT_BRANCHES = (
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/heads/main",
    "refs/remotes/origin/master",
    "refs/heads/master",
)
USUAL = "content"
"""Where a repository has its records, if not where they lie on the disk: a preview takes them out of a pull request beside the others."""


def revision(folder: Path, word: str) -> Revision:
    """The folder at the revision that `word` names. Raises BuildError if there is no repository or no such revision, or git fails."""
    inner = _said(folder, "rev-parse", "--show-prefix").rstrip("/")
    commit = _found(folder, f"{word}^{{commit}}")
    if commit is None:
        raise BuildError(_unknown(folder, word))
    return Revision(
        folder=folder,
        tree=_found(folder, f"{commit}:{inner}") or _found(folder, f"{commit}:{USUAL}") or "",
        short=_said(folder, "rev-parse", "--short=10", commit),
        algorithm=_said(folder, "rev-parse", "--show-object-format"),
    )


def merge_base(folder: Path) -> tuple[str, str] | None:
    """Where the branch that is checked out left the default branch, as a commit, and that branch; None if there is none.

    On the default branch itself it is the last commit: what is not committed yet is compared. Raises BuildError where git cannot tell.
    """
    _said(folder, "rev-parse", "--show-prefix")
    branch = next((name for name in DEFAULT_BRANCHES if _found(folder, f"{name}^{{commit}}")), None)
    if branch is None:
        return None
    done = _run(folder, "merge-base", branch, "HEAD")
    if done.returncode:
        raise BuildError(
            f"the history that this clone has does not show where HEAD left {branch}: fetch all of it, or say what to compare with"
        )
    return done.stdout.decode("ascii").strip(), branch


def entries(revision: Revision) -> Mapping[bytes, Entry]:
    """Path in the folder → what stands there."""
    if not revision.tree:
        return {}
    listed = _output(revision.folder, "ls-tree", "-r", "-z", "--full-tree", revision.tree)
    return dict(map(_entry, listed.split(b"\0")[:-1]))


def blobs(revision: Revision, hashes: Iterable[str], largest: int) -> Mapping[str, tuple[bytes, int]]:
    """Hash → bytes, and 0; of what is larger than `largest` only so many, and one more, and how many there are.

    Raises BuildError for what the clone does not have.
    """
    wanted = list(dict.fromkeys(hashes))
    sizes = dict(_sizes(_output(revision.folder, "cat-file", "--batch-check", given=_lines(wanted)), revision.short))
    small = [name for name in wanted if sizes[name] <= largest]
    found = dict(_contents(_output(revision.folder, "cat-file", "--batch", given=_lines(small)))) if small else {}
    return {name: (found[name], 0) if name in found else (bytes(largest + 1), sizes[name]) for name in wanted}


def blob_hash(raw: bytes, algorithm: str) -> str:
    """What git calls a file of these bytes (gitformat-loose: the hash of a header and the content)."""
    head = b"blob %d\0" % len(raw)
    return (hashlib.sha256 if algorithm == "sha256" else hashlib.sha1)(head + raw).hexdigest()


def _entry(line: bytes) -> tuple[bytes, Entry]:
    told, _, path = line.partition(b"\t")
    mode, _, name = told.decode("ascii").split(" ")
    form = stat.S_IFREG if mode in REGULAR else stat.S_IFLNK if mode == SYMBOLIC_LINK else 0
    return path, Entry(form, name)


def _lines(names: Iterable[str]) -> bytes:
    return "".join(f"{name}\n" for name in names).encode("ascii")


def _sizes(told: bytes, commit: str) -> Iterator[tuple[str, int]]:
    for line in told.decode("ascii").splitlines():
        name, *rest = line.split(" ")
        if len(rest) != 2:
            raise BuildError(f"this clone lacks files of the revision {commit}: fetch it with its files")
        yield name, int(rest[1])


def _contents(told: bytes) -> Iterator[tuple[str, bytes]]:
    start = 0
    while start < len(told):
        end = told.index(b"\n", start)
        name, _, size = told[start:end].decode("ascii").split(" ")
        start = end + 1 + int(size)
        yield name, told[end + 1 : start]
        start += 1


def _unknown(folder: Path, word: str) -> str:
    shown = word if word.isprintable() else ascii(word)
    if _said(folder, "rev-parse", "--is-shallow-repository") == "true":
        return f"there is no revision {shown} in this shallow clone: fetch it first, or the whole history with git fetch --unshallow"
    return f"there is no revision {shown} here, and no content folder of that name"


def _found(folder: Path, word: str) -> str | None:
    """The hash of what the word names; None if it names nothing. No word is taken for an option."""
    done = _run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", word)
    return done.stdout.decode("ascii").strip() if done.returncode == 0 else None


def _said(folder: Path, *words: str) -> str:
    return os.fsdecode(_output(folder, *words)).removesuffix("\n")


def _output(folder: Path, *words: str, given: bytes = b"") -> bytes:
    done = _run(folder, *words, given=given)
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise BuildError(f"git cannot tell what is in {folder}: {told}")
    return done.stdout


def _run(folder: Path, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Git as it is by itself: hooks give variables that would lead it elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    own = {"LC_ALL": "C", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(["git", "-C", folder, *words], input=given, capture_output=True, env={**kept, **own}, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        raise BuildError("git is not installed here: give a folder to compare with") from None
