"""The one pull request that a run was for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from assurance.ledger import Assured
from forge import Asked as Question
from forge import Forge, pull

from briefing.preview.__main__ import main

SHA, OTHER = "1" * 40, "2" * 40
RUN = 77


@pytest.fixture
def forge() -> Iterator[Forge]:
    with Forge() as one:
        yield one


class Asked:
    """What `find` says for an event."""

    def __init__(self, forge: Forge, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        for name, value in {**forge.environment, "GITHUB_OUTPUT": str(folder / "output")}.items():
            monkeypatch.setenv(name, value)
        self.event: dict[str, Any] = {
            "repository": {"full_name": forge.repository, "default_branch": "main"},
            "workflow_run": {
                "id": RUN,
                "event": "pull_request",
                "head_sha": SHA,
                "head_branch": "change",
                "head_repository": {"full_name": "stranger/archive"},
                "conclusion": "success",
                "pull_requests": [],
            },
        }

    def find(self) -> dict[str, str]:
        (self.folder / "event.json").write_text(json.dumps(self.event))
        assert main(["find", "--event", str(self.folder / "event.json")]) == 0
        lines = (self.folder / "output").read_text()
        (self.folder / "output").unlink()
        said = self.capsys.readouterr()
        self.said = said.err
        assert said.out == lines
        return dict(line.split("=") for line in lines.splitlines())

    def refused(self) -> str:
        (self.folder / "event.json").write_text(json.dumps(self.event))
        assert main(["find", "--event", str(self.folder / "event.json")]) == 1
        assert not (self.folder / "output").exists()
        return self.capsys.readouterr().err


@pytest.fixture
def asked(forge: Forge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Asked:
    return Asked(forge, tmp_path, monkeypatch, capsys)


def test_of_a_fork_it_is_found_by_its_head(forge: Forge, asked: Asked) -> None:
    forge.pulls += [pull(11, head="upstream/archive"), pull(12, head="stranger/archive"), pull(13, head="stranger/other")]
    artifact = forge.add_artifact(RUN, b"zip")
    assert asked.find() == {"number": "12", "commit": SHA, "state": "ready", "artifact": str(artifact)}


def test_one_that_has_moved_on_is_left_to_the_newer_run(forge: Forge, asked: Asked, assured: Assured) -> None:
    forge.pulls.append(pull(12, head="stranger/archive", sha=OTHER))
    forge.add_artifact(RUN, b"zip")
    assert asked.find() == {"number": "12", "commit": SHA, "state": "none", "artifact": ""}
    assert f"outdated: pull request 12 has moved on from {SHA}" in asked.said
    assured("foreign-runs", 1, 1)


@pytest.mark.parametrize(
    "changed",
    [
        [*(f"content/{number}.yml" for number in range(250)), ".github/workflows/preview.yml"],
        [".github/workflows/preview.yml → docs/old.yml"],
        [".GitHub/workflows/x.yml"],
        [f"content/{number}.yml" for number in range(3001)],
    ],
)
def test_one_that_changes_the_workflows_is_not_looked_at(forge: Forge, asked: Asked, changed: list[str], assured: Assured) -> None:
    forge.pulls.append(pull(12, head="stranger/archive"))
    forge.files[12] = changed
    forge.add_artifact(RUN, b"zip")
    assert asked.find() == {"number": "12", "commit": SHA, "state": "workflows", "artifact": ""}
    assured("foreign-runs", 1, 1)


def test_one_that_moves_on_while_it_is_looked_at_is_left(
    forge: Forge, asked: Asked, monkeypatch: pytest.MonkeyPatch, assured: Assured
) -> None:
    """Its first commit has changed the workflows; the second one takes that back."""
    forge.pulls.append(pull(12, head="stranger/archive"))
    forge.add_artifact(RUN, b"zip")
    really = forge._found

    def moving(asked: Question) -> tuple[int, Mapping[str, str], bytes]:
        answer = really(asked)
        if asked.path.endswith("/pulls"):
            forge.pulls[0]["head"]["sha"] = OTHER
        return answer

    monkeypatch.setattr(forge, "_found", moving)
    assert asked.find()["state"] == "none"
    assured("foreign-runs", 1, 1)


def test_a_closed_one_is_told_whatever_its_commit(forge: Forge, asked: Asked) -> None:
    forge.pulls += [pull(9, head="stranger/archive", state="closed"), pull(12, head="stranger/archive", state="closed", sha=OTHER)]
    assert asked.find() == {"number": "12", "commit": SHA, "state": "closed", "artifact": ""}


def test_an_open_one_comes_before_a_closed_one_of_the_same_branch(forge: Forge, asked: Asked) -> None:
    forge.pulls += [pull(12, head="stranger/archive"), pull(13, head="stranger/archive", state="closed")]
    forge.add_artifact(RUN, b"zip")
    assert asked.find()["number"] == "12"


def test_of_two_with_one_head_that_for_the_default_branch_counts(forge: Forge, asked: Asked) -> None:
    forge.pulls += [pull(12, head="stranger/archive"), pull(14, head="stranger/archive", base_branch="next")]
    forge.add_artifact(RUN, b"zip")
    assert asked.find()["number"] == "12"


@pytest.mark.parametrize(
    "other",
    [
        pull(12, head="stranger/archive", base="stranger/archive"),
        pull(12, head="stranger/archive", branch="change2"),
        pull(12, head="stranger/archive", base_branch="next"),
        {**pull(12, head="stranger/archive"), "head": {"ref": "change", "sha": SHA, "repo": None}},
        {"number": 12},
    ],
)
def test_what_only_looks_like_it_is_not_taken(forge: Forge, asked: Asked, other: dict[str, Any], assured: Assured) -> None:
    forge.pulls.append({"head": {"ref": "", "repo": None}, "base": {}, "state": "open", **other})
    assert asked.find() == {"number": "", "commit": SHA, "state": "none", "artifact": ""}
    assured("foreign-runs", 1, 1)


def test_a_run_without_its_artifact_failed(forge: Forge, asked: Asked) -> None:
    forge.pulls.append(pull(12, head="stranger/archive"))
    forge.add_artifact(RUN, b"zip", name="another")
    forge.add_artifact(RUN, b"zip", is_expired=True)
    asked.event["workflow_run"]["conclusion"] = "failure"
    assert asked.find()["state"] == "failed"
    asked.event["workflow_run"]["conclusion"] = "cancelled"
    assert asked.find()["state"] == "none"


def test_of_a_run_that_was_run_again_the_newest_artifact_counts(forge: Forge, asked: Asked) -> None:
    """The forge lists those of all attempts."""
    forge.pulls.append(pull(12, head="stranger/archive"))
    forge.add_artifact(RUN, b"zip")
    newest = forge.add_artifact(RUN, b"zip")
    assert asked.find() == {"number": "12", "commit": SHA, "state": "ready", "artifact": str(newest)}


def test_a_run_that_had_nothing_to_build_says_nothing(forge: Forge, asked: Asked) -> None:
    """It was for the end of the pull request, which was opened again meanwhile."""
    forge.pulls.append(pull(12, head="stranger/archive"))
    assert asked.find() == {"number": "12", "commit": SHA, "state": "none", "artifact": ""}
    assert "the run built nothing" in asked.said


def test_the_right_one_is_found_among_many(forge: Forge, asked: Asked) -> None:
    forge.pulls += [pull(number, head="stranger/archive", state="closed") for number in range(1, 151)]
    forge.pulls.append(pull(200, head="stranger/archive"))
    forge.add_artifact(RUN, b"zip")
    assert asked.find()["number"] == "200"


def test_a_deleted_fork_leaves_nothing_to_do(forge: Forge, asked: Asked) -> None:
    asked.event["workflow_run"]["head_repository"] = None
    assert asked.find()["state"] == "none"
    assert forge.asked == []


def test_what_is_no_event_of_ours_is_refused(forge: Forge, asked: Asked, assured: Assured) -> None:
    asked.event["workflow_run"]["event"] = "push"
    assert "not of a run for a pull request" in asked.refused()
    asked.event["workflow_run"]["event"] = "pull_request"
    asked.event["repository"]["full_name"] = "stranger/archive"
    assert "of another repository" in asked.refused()
    asked.event["repository"]["full_name"] = forge.repository
    asked.event["workflow_run"]["head_sha"] = "1\nnumber=7"
    assert "names no commit" in asked.refused()
    assured("foreign-runs", 3, 3)


def test_nothing_of_a_branch_s_name_reaches_the_output(forge: Forge, asked: Asked) -> None:
    branch = "x\nnumber=1\nstate=closed\n::set-output name=number::1&state=open"
    asked.event["workflow_run"]["head_branch"] = branch
    forge.pulls.append(pull(12, head="stranger/archive", branch=branch, sha=OTHER))
    assert asked.find() == {"number": "12", "commit": SHA, "state": "none", "artifact": ""}
    assert forge.asked[0].query["head"] == f"stranger:{branch}"


def test_a_number_that_is_none_is_not_printed(forge: Forge, asked: Asked) -> None:
    forge.pulls.append({**pull(12, head="stranger/archive"), "number": -1})
    assert asked.find()["number"] == ""
