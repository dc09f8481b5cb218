"""Two states of the content, wherever they lie: at a revision, in a folder, or nowhere yet."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from own_git import git

import build
from briefing.problems import BuildError
from briefing.report.compared import Compared
from briefing.report.pages import pages
from briefing.report.reading.states import compared

Git = Callable[..., str]
QUAY = "incidents/2031/hb-0001.yml"


@pytest.fixture
def repository(harbour: Path, tmp_path: Path) -> Path:
    """A repository whose one commit holds harbour in `content/`."""
    folder = tmp_path / "repository"
    shutil.copytree(harbour, folder / "content")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, "base")
    return folder


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="")


def since(repository: Path, base: str = "HEAD") -> Compared:
    return compared(base, repository / "content")


def test_nothing_changed(repository: Path) -> None:
    found = since(repository)
    assert (found.changed, found.renamed) == (frozenset(), {})
    assert pages(found) == ()
    assert found.before.name == git(repository, "rev-parse", "--short=10", "HEAD")
    assert found.after.name == "content"
    assert len(found.after.documents) == 1


def test_what_changed_is_told_by_bytes_and_not_by_the_index(repository: Path) -> None:
    git(repository, "update-index", "--assume-unchanged", f"content/{QUAY}")
    replaced(repository / "content" / QUAY, "id: hb-0001", "id: hb-0001 ")
    assert since(repository).changed == {("incident", "hb-0001")}


def test_a_new_order_of_keys_changes_no_page(repository: Path) -> None:
    path = repository / "content/places/customs-quay.yml"
    path.write_text("# by name\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    found = since(repository)
    assert found.changed == {("place", "customs-quay")}
    assert pages(found) == ()


def test_other_ends_of_lines_are_no_change(repository: Path) -> None:
    path = repository / "content" / QUAY
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert since(repository).changed == frozenset()


def test_a_folder_is_a_state_too(repository: Path, harbour: Path) -> None:
    replaced(repository / "content/places/customs-quay.yml", "id: customs-quay", "id: customs-quay ")
    assert since(repository, str(harbour)).changed == {("place", "customs-quay")}
    assert since(repository, str(harbour.parent)).changed == {("place", "customs-quay")}


def test_the_first_commit_of_the_records(harbour: Path, tmp_path: Path) -> None:
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    (folder / "README").write_text("Empty\n", encoding="utf-8")
    commit(folder, "base")
    shutil.copytree(harbour, folder / "content")
    found = since(folder)
    assert found.before.documents == {}
    assert found.before.catalog is not None
    assert found.after.catalog is not None
    assert {page.change for page in pages(found) if page.path.startswith("en/incidents/hb-")} == {"added"}


def test_records_under_another_name_and_at_the_top(harbour: Path, tmp_path: Path) -> None:
    for place in ("deep/records", "."):
        folder = tmp_path / place.replace("/", "-").replace(".", "top")
        shutil.copytree(harbour, folder / place, dirs_exist_ok=True)
        git(folder, "init", "-q", "-b", "main")
        commit(folder, "base")
        found = compared("main", folder / place)
        assert found.changed == frozenset()
        assert found.before.catalog is not None


def test_records_that_lie_elsewhere_than_in_the_revision(repository: Path) -> None:
    """A preview takes those of a pull request into a folder of their own."""
    taken = repository / "build/pull-request/content"
    shutil.copytree(repository / "content", taken)
    replaced(taken / "places/customs-quay.yml", "id: customs-quay", "id: customs-quay ")
    assert compared("HEAD", taken).changed == {("place", "customs-quay")}


def test_a_renamed_record(repository: Path) -> None:
    old, new = (repository / f"content/outlets/{name}.yml" for name in ("velmar-radio", "radio-velmar"))
    old.rename(new)
    replaced(new, "id: velmar-radio\n", "id: radio-velmar\nprevious_ids: [velmar-radio]\n")
    for path in (repository / "content").rglob("*.yml"):
        if path != new:
            path.write_text(path.read_text(encoding="utf-8").replace("velmar-radio", "radio-velmar"), encoding="utf-8")
    found = since(repository)
    assert found.renamed == {("outlet", "velmar-radio"): ("outlet", "radio-velmar")}
    moved = [(page.path, page.former) for page in pages(found) if page.change == "moved"]
    assert moved == [(f"{code}/outlets/radio-velmar.html", f"{code}/outlets/velmar-radio.html") for code in ("ar", "en")]
    assert not [page for page in pages(found) if page.change == "removed"]


@pytest.mark.parametrize("word", ["no-such-branch", "--upload-pack=touch x", "-h", "", "HEAD:content", "a b\x1b[1m", "main..main"])
def test_a_revision_that_there_is_not(repository: Path, word: str) -> None:
    with pytest.raises(BuildError, match="there is no revision") as error:
        since(repository, word)
    assert str(error.value).isprintable()


def test_a_shallow_clone_says_what_to_do(repository: Path, tmp_path: Path) -> None:
    first = git(repository, "rev-parse", "HEAD")
    replaced(repository / "content" / QUAY, "id: hb-0001", "id: hb-0001 ")
    commit(repository, "change")
    git(tmp_path, "clone", "-q", "--depth", "1", repository.as_uri(), "clone")
    with pytest.raises(BuildError, match="shallow clone: fetch it"):
        since(tmp_path / "clone", first)


def test_no_repository(harbour: Path, tmp_path: Path) -> None:
    shutil.copytree(harbour, tmp_path / "content")
    with pytest.raises(BuildError, match="git cannot tell"):
        since(tmp_path)


def test_no_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BuildError, match="git is not installed"):
        since(repository)


def test_no_content_folder(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="no content folder"):
        since(tmp_path)


def test_the_variables_of_a_hook_lead_nowhere(repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"):
        monkeypatch.setenv(name, str(tmp_path / "elsewhere"))
    assert since_without_change(repository)


def since_without_change(repository: Path) -> bool:
    return since(repository).changed == frozenset()


def test_an_error_leaves_no_catalog(repository: Path) -> None:
    replaced(repository / "content" / QUAY, "status: published", "status: finished")
    found = since(repository)
    assert found.after.catalog is None
    assert {problem.path for problem in found.after.problems if problem.level == "error"} >= {f"content/{QUAY}"}
    assert pages(found) == ()


def test_a_link_in_a_revision_is_a_fault_as_on_the_disk(repository: Path) -> None:
    path = repository / "content" / QUAY
    path.unlink()
    path.symlink_to("/etc/hostname")
    commit(repository, "link")
    replaced(repository / "content/places/customs-quay.yml", "id: customs-quay", "id: customs-quay ")
    found = since(repository)
    for state in (found.before, found.after):
        assert [problem.message for problem in state.problems if problem.code == "E001"] == [
            "a symbolic link: content is read from files of its own only"
        ]


def test_names_that_are_no_utf_8_can_be_told(repository: Path) -> None:
    named = bytes(repository) + b"/content/actors/\xff.yml"
    with open(named, "wb") as file:
        file.write(b"id: x\n")
    (problem,) = [problem for problem in since(repository).after.problems if problem.code == "E005"]
    assert problem.path.encode("utf-8") == b"content/actors/\\xff.yml"


def test_the_command_writes_its_files_and_says_it_in_a_sentence(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report"
    words = ["report", "--base", "HEAD", "--content", str(repository / "content"), "--out", str(out)]
    assert build.main(words) == 0
    assert capsys.readouterr().out.strip()
    assert {path.name for path in out.iterdir()} >= {"report.json", "comment.md"}


def test_the_command_tells_errors_and_ends_with_1(repository: Path, tmp_path: Path) -> None:
    replaced(repository / "content" / QUAY, "status: published", "status: finished")
    words = ["report", "--base", "HEAD", "--content", str(repository / "content"), "--out", str(tmp_path / "report")]
    assert build.main(words) == 1
    assert (tmp_path / "report" / "report.json").is_file()
    assert build.main([*words[:2], "nowhere", *words[3:]]) == 2
