"""The place where previews stand: a branch of a git repository that some host shows as plain files.

`pr-<number>/` holds the preview of a pull request. The branch is one commit without a history, made anew each time:
what is taken away is gone from it. Two jobs at once both arrive: the push says on which commit it builds
(`--force-with-lease`), and the one that comes too late looks again.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefing.preview.errors import PreviewError
from briefing.preview.git import GitError, git
from briefing.preview.host.access import access
from briefing.preview.host.root import root_files
from briefing.scratch import temporary_scratch

FOLDER = re.compile(r"pr-([1-9][0-9]{0,14})")
BRANCH = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9][A-Za-z0-9_-]*)*")
REMOTE = re.compile(r"(https://[A-Za-z0-9.-]+(:[0-9]+)?/|ssh://git@[A-Za-z0-9.-]+(:[0-9]+)?/|git@[A-Za-z0-9.-]+:|/)[A-Za-z0-9._/-]+")
"""Without a name and password: they would stand on command lines and in errors."""
PATH = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")
TRIES = 8
FETCHED, MADE = "refs/previews/fetched", "refs/previews/made"
FILE, TREE = "100644", "040000"
WHO = {
    f"GIT_{role}_{part}": text
    for role in ("AUTHOR", "COMMITTER")
    for part, text in {"NAME": "Previews", "EMAIL": "previews@localhost", "DATE": "@0 +0000"}.items()
}
"""The same for every commit, so that the same previews are the same commit."""
Folders = Mapping[int, str]
"""Number of a pull request → the tree of its preview."""


@dataclass(frozen=True, slots=True)
class Host:
    remote: str
    branch: str

    def __post_init__(self) -> None:
        if not REMOTE.fullmatch(self.remote) or ".." in self.remote:
            raise PreviewError("the host has to be a repository's address, https://… or git@…, without a name and password in it")
        if not BRANCH.fullmatch(self.branch):
            raise PreviewError("this is no branch for previews")


@dataclass(frozen=True, slots=True)
class Copy:
    """A bare repository of our own, to make the next commit in."""

    folder: Path
    environment: Mapping[str, str]
    host: Host

    def asked(self, *words: str, given: bytes = b"") -> str:
        return git(words, self.folder, self.environment, given).decode("utf-8", "replace").strip()


@contextmanager
def copy_of(host: Host) -> Iterator[Copy]:
    """An empty copy, with what it needs to reach the host; gone afterwards. Raises PreviewError."""
    with temporary_scratch() as folder:
        repository = folder / "copy.git"
        repository.mkdir()
        copy = Copy(repository, {**access(host.remote, folder), **WHO}, host)
        copy.asked("init", "--quiet", "--bare", "--initial-branch=next", ".")
        yield copy


def change(copy: Copy, changed: Callable[[Folders], Folders]) -> Folders:
    """Has the host show what `changed` makes of what it shows; gives that. Raises PreviewError.

    `changed` is asked again if somebody else was quicker.
    """
    for _ in range(TRIES):
        before = _fetched(copy)
        folders = changed(_shown(copy, before))
        after = _commit(copy, folders)
        if after == before or _is_pushed(copy, before, after):
            return folders
    raise PreviewError(f"others changed the previews {TRIES} times meanwhile: try again later")


def _tip(copy: Copy) -> str:
    """The commit that the host shows; empty if there is none yet."""
    listed = copy.asked("ls-remote", "--refs", copy.host.remote, f"refs/heads/{copy.host.branch}")
    return listed.partition("\t")[0]


def _fetched(copy: Copy) -> str:
    """The same, with all that is in it."""
    if not _tip(copy):
        return ""
    branch = f"+refs/heads/{copy.host.branch}:{FETCHED}"
    copy.asked("fetch", "--quiet", "--depth=1", "--no-tags", "--no-write-fetch-head", copy.host.remote, branch)
    return copy.asked("rev-parse", FETCHED)


def _shown(copy: Copy, tip: str) -> Folders:
    """The previews that stand there. Raises PreviewError if the branch holds anything else: then it is not one of ours."""
    entries = [line.split(None, 3) for line in copy.asked("ls-tree", tip).splitlines()] if tip else []
    foreign = [name for mode, _, _, name in entries if name not in root_files() and not (mode == TREE and FOLDER.fullmatch(name))]
    if foreign:
        raise PreviewError(f"the branch {copy.host.branch} holds {foreign[0]}, which is no preview: give one that is for previews alone")
    return {int(name[3:]): tree for mode, _, tree, name in entries if mode == TREE}


def _commit(copy: Copy, folders: Folders) -> str:
    lines = [f"{TREE} tree {tree}\tpr-{number}" for number, tree in folders.items()]
    for name, content in root_files().items():
        lines.append(f"{FILE} blob {copy.asked('hash-object', '-w', '--stdin', given=content)}\t{name}")
    tree = copy.asked("mktree", given="".join(f"{line}\n" for line in lines).encode())
    return copy.asked("commit-tree", "-m", "Previews", tree)


def _is_pushed(copy: Copy, before: str, after: str) -> bool:
    """False if the host shows something else than `before` by now. Raises GitError if it refused for another reason."""
    branch = f"refs/heads/{copy.host.branch}"
    try:
        copy.asked("push", "--quiet", f"--force-with-lease={branch}:{before}", copy.host.remote, f"{after}:{branch}")
    except GitError:
        if _tip(copy) == before:
            raise
        return False
    return True


def tree_of(copy: Copy, files: Iterable[tuple[str, bytes]]) -> str:
    """The tree of a preview, of paths with their bytes. Raises PreviewError for a path that is none of ours."""
    with tempfile.TemporaryFile(dir=copy.folder.parent) as stream:
        stream.write(b"commit %s\ncommitter Previews <previews@localhost> 0 +0000\ndata 0\n" % MADE.encode())
        for path, raw in files:
            if not PATH.fullmatch(path) or ".." in path:
                raise PreviewError(f"{path}: a path that no preview of ours has")
            stream.write(b"M %s inline %s\ndata %d\n%s\n" % (FILE.encode(), path.encode(), len(raw), raw))
        stream.seek(0)
        git(["fast-import", "--quiet", "--force"], copy.folder, copy.environment, stream)
    return copy.asked("rev-parse", f"{MADE}^{{tree}}")
