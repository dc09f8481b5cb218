"""Git repositories for the runs: the upstream with our program and invented records, and what somebody proposes to change in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from forge import pull

from ci.actions import git

ROOT = Path(__file__).parent.parent.parent
PROGRAM = (
    ".github",
    ".gitignore",
    "LICENSE",
    "LICENSE-CONTENT.md",
    "Makefile",
    "NOTICE.md",
    "briefing",
    "build.py",
    "mkdocs.yml",
    "requirements-licences.txt",
    "requirements.txt",
    "scripts",
    "site_src",
    "templates",
)
"""All that a build needs of the repository, and its workflows."""
UPSTREAM, STRANGER = "upstream/archive", "stranger/archive"

Change = Callable[[Path], None]
"""Changes files in a folder."""


@dataclass(frozen=True)
class Proposal:
    """A pull request."""

    number: int
    repository: str
    """Where its branch is."""
    branch: str
    head: str
    merge: str
    base: str

    @property
    def pull(self) -> dict[str, Any]:
        return pull(self.number, self.repository, self.branch, self.head)

    def event(self, action: str) -> dict[str, Any]:
        """As GitHub tells of it."""
        told = {**self.pull, "title": "$(touch ran)`touch ran`${{ 1 }}"}
        told["base"] = {**told["base"], "sha": self.base}
        return {"action": action, "number": self.number, "pull_request": told, "repository": REPOSITORY}


REPOSITORY = {"full_name": UPSTREAM, "default_branch": "main"}

THREE_LINES = {
    "content/incidents/2031/hb-0001.yml": {
        "      max: 5\n": "      max: 6\n",
        "إن من عنصرين إلى خمسة عناصر من حرس المرفأ قُتلوا.": "إن من عنصرين إلى ستة عناصر من حرس المرفأ قُتلوا.",
        "says that two to five members": "says that two to six members",
    }
}


def founded(folder: Path, content: Path) -> Path:
    """A bare repository whose branch main holds the program of this one and the given records."""
    work, bare = folder / "first", folder / "upstream.git"
    work.mkdir(parents=True)
    for name in PROGRAM:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, work / name, **({"ignore": shutil.ignore_patterns("__pycache__")} if source.is_dir() else {}))  # type: ignore[operator]
    shutil.copytree(content, work / "content")
    git(work, "init", "--quiet", "--initial-branch=main")
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message", "The archive")
    git(work, "repack", "-a", "-d", "--quiet")
    git(folder, "clone", "--quiet", "--bare", "--shared", str(work), str(bare))
    git(bare, "config", "uploadpack.allowAnySHA1InWant", "true")
    return bare


def proposed(upstream: Path, number: int, change: Change, repository: str = UPSTREAM) -> Proposal:
    """Puts a change where GitHub does: its head and its merge with main under refs/pull/, its branch in the repository that is named."""
    work = upstream.parent / f"proposal-{number}"
    git(upstream.parent, "clone", "--quiet", "--shared", str(upstream), str(work))
    base = git(work, "rev-parse", "HEAD")
    git(work, "checkout", "--quiet", "-b", f"change-{number}")
    change(work)
    git(work, "add", "--all")
    git(work, "commit", "--quiet", "--message", "A change\n\n$(touch ran)")
    head = git(work, "rev-parse", "HEAD")
    git(work, "checkout", "--quiet", "--detach", base)
    git(work, "merge", "--quiet", "--no-ff", "--message", "Merge", head)
    merge = git(work, "rev-parse", "HEAD")
    git(work, "push", "--quiet", "origin", f"{head}:refs/pull/{number}/head", f"{merge}:refs/pull/{number}/merge")
    target = upstream if repository == UPSTREAM else upstream.parent / "fork.git"
    if not target.exists():
        git(upstream.parent, "clone", "--quiet", "--bare", "--shared", str(upstream), str(target))
    git(work, "push", "--quiet", str(target), f"{head}:refs/heads/change-{number}")
    return Proposal(number, repository, f"change-{number}", head, merge, base)


def replacing(replacements: Mapping[str, Mapping[str, str]]) -> Change:
    """Path → text → what stands in its place."""

    def change(folder: Path) -> None:
        for name, texts in replacements.items():
            path = folder / name
            text = path.read_text(encoding="utf-8")
            for old, new in texts.items():
                assert text.count(old) == 1, f"{name}: {old}"
                text = text.replace(old, new)
            path.write_text(text, encoding="utf-8")

    return change
