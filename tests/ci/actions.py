"""The few actions that our workflows use, played: each takes the job and what stands under `with`, and gives its outputs."""

from __future__ import annotations

import io
import os
import shutil
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from own_git import git as own_git

if TYPE_CHECKING:
    from ci.runner import Work

With = Mapping[str, str]


def git(folder: Path, *words: str) -> str:
    """What git prints; it may fetch from a folder. Fails if git does."""
    return own_git(folder, *words, options=["protocol.file.allow=always"])


def checkout(work: Work, given: With) -> dict[str, str]:
    """The commit alone, without its history and without a token that would stay. What is fetched once is linked from then on: no job
    writes into a file that was checked out."""
    assert set(given) <= {"ref", "persist-credentials"}, given
    assert given["persist-credentials"] == "false"
    commit = given.get("ref") or work.run.trigger.sha or "refs/heads/main"
    if work.run.trigger.name == "workflow_run":
        assert "ref" not in given, "a privileged run takes the default branch"
    upstream = work.run.machine.upstream
    fetched = upstream.parent / "fetched" / git(upstream, "rev-parse", f"{commit}^{{commit}}")
    if not fetched.exists():
        fetched.mkdir(parents=True)
        git(fetched, "init", "--quiet")
        git(fetched, "remote", "add", "origin", upstream.as_uri())
        git(fetched, "fetch", "--quiet", "--no-tags", "--depth=1", "origin", commit)
        git(fetched, "checkout", "--quiet", "--detach", "FETCH_HEAD")
    shutil.copytree(fetched, work.workspace, copy_function=os.link, dirs_exist_ok=True)
    installed(work.workspace / ".venv")
    return {}


def installed(venv: Path) -> None:
    """The environment as if it had been installed already: this Python with its packages. It installs nothing more, and says so."""
    (venv / "bin").mkdir(parents=True)
    python = venv / "bin/python"
    python.write_text(
        f'#!/bin/sh\ncase "$*" in *"-m pip"*) echo "$0 $*: nothing is installed here" >&2; exit 9;; esac\nexec {sys.executable} "$@"\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    (venv / ".site").touch()


def upload(work: Work, given: With) -> dict[str, str]:
    """A zip of the folder, hidden files left out."""
    assert set(given) <= {"name", "path", "if-no-files-found", "retention-days"}, given
    top = work.workspace / given["path"]
    found = [path for path in sorted(top.rglob("*")) if path.is_file() and not any(p.startswith(".") for p in path.relative_to(top).parts)]
    assert found or given.get("if-no-files-found") != "error", f"no files in {given['path']}"
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as kept:
        for path in found:
            kept.write(path, path.relative_to(top).as_posix())
    mine = work.run.machine.artifacts.setdefault(work.run.number, {})
    assert given["name"] not in mine, f"there is an artifact {given['name']} already"
    mine[given["name"]] = content.getvalue()
    return {}


def download(work: Work, given: With) -> dict[str, str]:
    """Of the same run alone."""
    assert set(given) == {"name", "path"}, given
    kept = work.run.machine.artifacts.get(work.run.number, {})
    assert given["name"] in kept, f"there is no artifact {given['name']}"
    with zipfile.ZipFile(io.BytesIO(kept[given["name"]])) as packed:
        packed.extractall(work.workspace / given["path"])
    return {}


def upload_pages(work: Work, given: With) -> dict[str, str]:
    assert set(given) == {"path"}, given
    return upload(work, {"name": "github-pages", "path": given["path"], "if-no-files-found": "error"})


def deploy_pages(work: Work, given: With) -> dict[str, str]:
    assert may(work) == {"pages": "write", "id-token": "write"}
    work.run.machine.published["pages"] = work.run.machine.artifacts[work.run.number]["github-pages"]
    return {"page_url": "https://pages.example/"}


def attest(work: Work, given: With) -> dict[str, str]:
    assert set(given) == {"subject-path"}, given
    assert may(work) == {"id-token": "write", "attestations": "write"}
    work.run.machine.published["attested"] = sorted(path.name for path in work.workspace.glob(given["subject-path"]))
    return {}


def may(work: Work) -> Mapping[str, str]:
    return work.run.machine.may[work.token]


ACTIONS: dict[str, Callable[[Work, With], dict[str, str]]] = {
    "actions/attest": attest,
    "actions/checkout": checkout,
    "actions/deploy-pages": deploy_pages,
    "actions/download-artifact": download,
    "actions/upload-artifact": upload,
    "actions/upload-pages-artifact": upload_pages,
}
