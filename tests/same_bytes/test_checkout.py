"""A commit is checked out with the same bytes everywhere, also where Git is asked to end lines with CR LF (Git for Windows)."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from assurance.ledger import Assured
from folders import tree
from own_git import git
from same_bytes.another_machine import PROGRAM, ROOT

WINDOWS = "core.autocrlf=true", "core.eol=crlf"


@pytest.fixture
def committed(harbour: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "committed"
    shutil.copytree(harbour, folder / "content")
    for name in (".gitattributes", *PROGRAM):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init")
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "All")
    return folder


def test_a_checkout_has_the_committed_bytes_on_windows_too(committed: Path, tmp_path: Path, assured: Assured) -> None:
    git(tmp_path, "clone", str(committed), "windows", options=WINDOWS)
    there = {name: content for name, content in tree(committed).items() if not name.startswith(".git/")}
    here = {name: content for name, content in tree(tmp_path / "windows").items() if not name.startswith(".git/")}
    assert any(b"\n" in content and b"\r\n" not in content for content in there.values())
    changed = {name for name in there if here.get(name) != there[name]}
    records = [name for name in there if name.startswith("content/")]
    assured("files-checked-out", len(records), len([name for name in records if name not in changed]))
    assert changed == set()
