"""`build.py preview`: what a reviewer sees on any machine, in a repository of the harbour."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest
from folders import tree
from own_git import git

import build
from briefing.preview.admit import Expected, admit
from briefing.scratch import MARKER

SHA = "5" * 40
INCIDENT = "incidents/2031/hb-0001.yml"


class Repository:
    """A repository with the harbour on its main branch, and a branch that is checked out."""

    def __init__(self, harbour: Path, folder: Path) -> None:
        self.folder, self.content = folder, folder / "content"
        folder.mkdir()
        shutil.copytree(harbour, self.content)
        self.git("init", "--quiet", "--initial-branch=main", ".")
        self.commit()
        self.git("checkout", "--quiet", "-b", "change")

    def git(self, *words: str) -> str:
        return git(self.folder, *words)

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "x")
        return self.git("rev-parse", "HEAD")

    def change(self, path: str, old: str, new: str) -> None:
        text = (self.content / path).read_text(encoding="utf-8")
        assert old in text
        (self.content / path).write_text(text.replace(old, new), encoding="utf-8")

    def preview(self, out: Path, *more: str) -> int:
        return build.main(["preview", "--content", str(self.content), "--out", str(out), "--jobs", "2", *more])


@dataclass
class Previewed:
    folder: Path
    status: int
    said: str


TITLE = "Shots on Customs Quay"


@pytest.fixture(scope="module")
def repository(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """One change is committed on the branch, another one lies on the disk; main has gone on since the branch left it."""
    made = Repository(harbour, tmp_path_factory.mktemp("previewed") / "repository")
    made.git("checkout", "--quiet", "main")
    made.change(INCIDENT, TITLE, "Shots that only main knows")
    made.commit()
    made.git("checkout", "--quiet", "change")
    made.change(INCIDENT, TITLE, "Shots at the customs house")
    made.commit()
    made.change("places/velmar.yml", "en: Velmar", "en: New Velmar")
    return made


@pytest.fixture(scope="module")
def previewed(repository: Repository) -> Previewed:
    """The preview that this gives. Only to be read."""
    out = repository.folder.parent / "preview"
    with pytest.MonkeyPatch.context() as patch:
        lines: list[str] = []
        patch.setattr("builtins.print", lambda *words, **_: lines.append(" ".join(map(str, words))))
        status = repository.preview(out, "--pull-request", "12", "--commit", SHA)
    return Previewed(out, status, "\n".join(lines))


def test_it_says_what_it_compares_and_which_file_to_open(previewed: Previewed, repository: Repository) -> None:
    assert previewed.status == 0
    base = repository.git("merge-base", "HEAD", "main")[:10]
    assert previewed.said.startswith(f"{repository.content} compared with {base}, where this branch left main\n")
    assert previewed.said.endswith(f"\nOpen {previewed.folder / 'report.html'}")


def test_before_is_the_site_where_the_branch_began(previewed: Previewed, site: Path) -> None:
    assert tree(previewed.folder / "before") == tree(site)


def test_after_has_what_was_committed_and_what_was_not(previewed: Previewed) -> None:
    page = (previewed.folder / "site/en/incidents/hb-0001.html").read_text(encoding="utf-8")
    assert "Shots at the customs house" in page
    assert "New Velmar" in (previewed.folder / "site/en/places/velmar.html").read_text(encoding="utf-8")


def test_the_report_leads_to_both_sites(previewed: Previewed) -> None:
    page = (previewed.folder / "report.html").read_text(encoding="utf-8")
    assert 'href="site/en/incidents/hb-0001.html"' in page
    assert 'href="before/en/incidents/hb-0001.html"' in page
    report = json.loads((previewed.folder / "report.json").read_text(encoding="utf-8"))
    assert report["after"] == SHA[:10]
    assert {record["id"] for record in report["records"]} == {"hb-0001", "velmar"}


def dead_links(folder: Path) -> list[str]:
    page = (folder / "report.html").read_text(encoding="utf-8")
    found = [unescape(link).partition("#")[0] for link in re.findall(r'href="([^"]*)"', page)]
    assert len(found) > 20
    return [link for link in found if link and not link.startswith("data:") and not (folder / unquote(link)).is_file()]


def test_no_link_of_the_report_is_dead(previewed: Previewed) -> None:
    assert dead_links(previewed.folder) == []


def test_the_folder_holds_that_and_no_more(previewed: Previewed) -> None:
    assert sorted(path.name for path in previewed.folder.iterdir()) == [
        MARKER,
        "artifact",
        "before",
        "comment.md",
        "report.html",
        "report.json",
        "site",
    ]
    assert sorted(path.name for path in previewed.folder.parent.iterdir()) == ["preview", "repository"]
    assert previewed.folder.stat().st_mode & 0o777 == 0o755


def test_its_artifact_is_admitted(previewed: Previewed, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "artifact.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted((previewed.folder / "artifact").iterdir()):
            packed.write(path, path.name)
    admit(tmp_path / "artifact.zip", Expected(12, SHA), tmp_path / "admitted")
    assert dead_links(tmp_path / "admitted") == []
    page = "site/en/incidents/hb-0001.html"
    assert (tmp_path / "admitted" / page).read_bytes() == (previewed.folder / page).read_bytes()


@pytest.fixture
def small(harbour: Path, tmp_path: Path) -> Repository:
    return Repository(harbour, tmp_path / "repository")


def test_records_with_errors_are_reported_and_an_older_form_too(
    small: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither state can be built: the report is there all the same, in the place of an older preview."""
    out = tmp_path / "preview"
    out.mkdir()
    (out / MARKER).write_text("ours")
    (out / "old.html").write_text("old")
    small.change("site.yml", "locales:", "languages:")
    base = small.commit()
    small.change("site.yml", "languages:", "locales:")
    small.change("outlets/gull-post.yml", "kind: newspaper", "kind: rag")
    assert small.preview(out, "--base", base) == 1
    said = capsys.readouterr()
    assert f"the site before, {base[:10]}, is not shown: this program cannot build it (" in said.err
    assert "1 error: there is no site to show" in said.err
    assert sorted(path.name for path in out.iterdir()) == [MARKER, "artifact", "comment.md", "report.html", "report.json"]
    assert sorted(path.name for path in (out / "artifact").iterdir()) == ["comment.md", "preview.json", "report.html", "report.json"]
    assert json.loads((out / "report.json").read_text(encoding="utf-8"))["is_publishable"] is False


def test_where_only_the_state_before_cannot_be_built_the_site_is_there(small: Repository, tmp_path: Path) -> None:
    small.change("site.yml", "locales:", "languages:")
    base = small.commit()
    small.change("site.yml", "languages:", "locales:")
    assert small.preview(tmp_path / "preview", "--base", base) == 0
    assert (tmp_path / "preview/artifact/bundle.zip").is_file()
    page = (tmp_path / "preview/report.html").read_text(encoding="utf-8")
    assert "before/" not in page


@pytest.mark.parametrize("base", ["nowhere", "--upload-pack=touch", "HEAD:content"])
def test_a_base_that_is_none_is_refused(small: Repository, tmp_path: Path, base: str) -> None:
    assert small.preview(tmp_path / "preview", f"--base={base}") == 2
    assert [path.name for path in tmp_path.iterdir()] == ["repository"]


def test_without_a_default_branch_a_base_has_to_be_named(small: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small.git("branch", "--delete", "--force", "main")
    assert small.preview(tmp_path / "preview") == 2
    assert "there is no branch main to compare with: say with --base" in capsys.readouterr().err


def test_a_clone_without_its_history_says_so(small: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small.change(INCIDENT, TITLE, "Shots at the customs house")
    small.commit()
    small.git("checkout", "--quiet", "main")
    small.change(INCIDENT, TITLE, "Shots that only main knows")
    small.commit()
    small.git("clone", "--quiet", "--depth=1", "--no-single-branch", f"file://{small.folder}", str(tmp_path / "clone"))
    small.git("-C", str(tmp_path / "clone"), "checkout", "--quiet", "change")
    assert build.main(["preview", "--content", str(tmp_path / "clone/content"), "--out", str(tmp_path / "preview")]) == 2
    assert "does not show where HEAD left refs/remotes/origin/HEAD: fetch all of it" in capsys.readouterr().err


def test_what_is_not_ours_stays(small: Repository, tmp_path: Path) -> None:
    (tmp_path / "preview").mkdir()
    (tmp_path / "preview/thesis.txt").write_text("ten years of work")
    assert small.preview(tmp_path / "preview") == 2
    assert (tmp_path / "preview/thesis.txt").read_text() == "ten years of work"
    assert small.preview(small.content / "preview") == 2
