"""`make reproduce`: a release is built anew from its tag, in a clone, and what was published is compared with it.

The step that installs the packages is replaced, in the commit that is built: it takes those that are installed here.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from assurance.ledger import Assured
from fabricate import write_site
from folders import BASE
from own_git import git
from same_bytes.another_machine import PROGRAM, ROOT

import build
from briefing.bundle import sums
from briefing.reproduce.__main__ import main

ENVIRONMENT = f"""#!/bin/sh
mkdir -p "$1/bin"
printf '#!/bin/sh\\nexec "{sys.executable}" "$@"\\n' >"$1/bin/python"
chmod +x "$1/bin/python"
"""
RELEASE = {"releases": [{"name": "2031.1", "on": "2031-12-31", "note": {"ar": "الإصدار الأول.", "en": "The first release."}}]}
MORE = ("Makefile", "scripts", ".gitattributes")


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of a repository with the tag of a release, and a commit after it with which nothing can be built."""
    folder = tmp_path_factory.mktemp("repositories")
    origin = folder / "origin"
    write_site(origin / "content", {"site.yml": RELEASE})
    for name in (*PROGRAM, *MORE):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, origin / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, origin / name)
    (origin / "scripts/environment.sh").write_text(ENVIRONMENT, encoding="utf-8")
    git(origin, "init")
    git(origin, "add", "--all")
    git(origin, "commit", "--message", "The release")
    git(origin, "tag", "v2031.1")
    (origin / "content/site.yml").unlink()
    git(origin, "commit", "--all", "--message", "Later")
    git(folder, "clone", str(origin), "clone")
    return folder / "clone"


@pytest.fixture
def download(tmp_path: Path) -> Path:
    """What was published of the release, but for one page that somebody has changed since, in the zip of one language."""
    write_site(tmp_path / "content", {"site.yml": RELEASE})
    words = ["--content", str(tmp_path / "content"), "--out", str(tmp_path / "download"), "--base-url", BASE, "--jobs", "2"]
    assert build.main(["bundle", *words]) == 0
    return tmp_path / "download"


def explained(path: Path) -> str:
    """The page that explains a bundle."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(f"{path.stem}/README.html").decode()


def slip(path: Path, member: str, old: bytes, new: bytes) -> None:
    """Changes a file in a zip."""
    with zipfile.ZipFile(path) as archive:
        members = [(info, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, content in members:
            assert info.filename != member or old in content
            archive.writestr(info, content.replace(old, new) if info.filename == member else content)


def test_a_release_is_built_anew_and_a_changed_page_is_told(
    clone: Path, download: Path, capsys: pytest.CaptureFixture[str], assured: Assured, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = sorted(path.name for path in download.iterdir())
    whole = min((name for name in names if name.endswith(".zip")), key=len)
    assert explained(download / whole).count(f"make reproduce RELEASE=v2031.1 FILES={whole}") == 2
    (changed,) = (name for name in names if name.endswith("-en.zip"))
    page = f"{changed.removesuffix('.zip')}/en/incidents/inc-0001.html"
    slip(download / changed, page, b"two soldiers", b"ten soldiers")
    with monkeypatch.context() as ours:
        for variable in ("GIT_DIR", "MAKEFLAGS", "PYTHONPATH", "SITE_ADDRESS", "SOURCE_DATE_EPOCH"):
            ours.setenv(variable, "nowhere")
        assert main("2031.1", str(download), clone) == 1
    out, err = capsys.readouterr()
    lines = out.splitlines()
    commit = subprocess.run(["git", "rev-parse", "v2031.1"], cwd=clone, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S607
    assert lines[0] == f"2031.1: commit {commit}, address {BASE}"
    equal = [name for name in names if name != changed]
    assert [line for line in lines if line.startswith("EQUAL")] == [f"EQUAL | مطابق | {name}" for name in equal]
    place = lines.index(f"DIFFERENT | مختلف | {changed}")
    assert lines[place + 1] == f"    changed: {page}"
    assert lines[place + 2].startswith(f"    the first difference: {page}, line ")
    assert "ten soldiers" in lines[place + 3]
    assert "two soldiers" in lines[place + 4]
    assert err.splitlines()[:2] == ["The commit is checked out …", "Its packages are installed, as it locks them …"]
    rebuilt = clone / "build/reproduce/dist"
    assert lines[-1] == f"What was built here stays in {rebuilt}."
    assert sums.read(rebuilt / sums.NAME) == sums.read(download / sums.NAME)
    assured("published-files-checked", len(names), len(equal) + 1)


@pytest.mark.parametrize("release", ["2031.9", "--upload-pack=id", "v1 v2", "HEAD^{tree}", ""])
def test_what_is_no_release_is_one_line(clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], release: str) -> None:
    assert main(release, str(tmp_path), clone) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("reproduce: ")


def test_a_build_that_fails_says_why(clone: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (clone / "scripts/environment.sh").write_text("echo no packages here >&2; exit 3\n", encoding="utf-8")
    git(clone, "commit", "--all", "--message", "Broken")
    git(clone, "tag", "v3")
    (tmp_path / "file.zip").touch()
    assert main("v3", str(tmp_path / "file.zip"), clone) == 2
    err = capsys.readouterr().err
    assert "reproduce: `make environment` failed" in err
    assert "reproduce: no packages here" in err
