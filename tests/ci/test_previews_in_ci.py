"""A pull request from its opening to its close, with the workflow files as they are: steps, rights, values, files."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from forge import TOKEN

from briefing.assets.names import DIGEST
from ci.actions import git
from ci.cases import KEY, SAID_BY_CANARY, WORKFLOWS, Case, Told, case, opened_by_a_stranger, told
from ci.repositories import REPOSITORY, ROOT, STRANGER, replacing
from ci.runner import Trigger

GOLDEN = ROOT / "tests/golden/ci"
VARIABLES = {"PREVIEW_ADDRESS": "https://previews.example/", "PREVIEW_BRANCH": "previews", "SITE_ADDRESS": "https://harbour.example/"}
NEEDS = {"pulls": ("pull-requests", "read"), "actions": ("actions", "read"), "issues": ("pull-requests", "read")}
"""Part of the API → the permission that it asks for (docs.github.com, «Permissions required for GitHub Apps»)."""


@pytest.fixture(scope="module")
def fork(upstream: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("fork")
    variables = {**VARIABLES, "PREVIEW_REPOSITORY": str(folder / "host.git")}
    yield from case(folder, upstream, opened_by_a_stranger, 12, STRANGER, variables)


@pytest.fixture(scope="module")
def opened(fork: Case) -> Told:
    return told(fork, fork.happens("opened"))


@pytest.fixture(scope="module")
def repeated(fork: Case, opened: Told) -> Told:
    """The publication runs once more."""
    return told(fork, (opened.built, fork.published(opened.built)))


@pytest.fixture(scope="module")
def overtaken(fork: Case, repeated: Told) -> Told:
    """It runs once more, when the pull request has another commit already."""
    head = fork.machine.forge.pulls[0]["head"]
    head["sha"] = "f" * 40
    try:
        return told(fork, (repeated.built, fork.published(repeated.built)))
    finally:
        head["sha"] = fork.proposal.head


@pytest.fixture(scope="module")
def closed(fork: Case, overtaken: Told) -> Told:
    fork.machine.forge.pulls[0]["state"] = "closed"
    return told(fork, fork.happens("closed"))


@pytest.fixture(scope="module")
def broken(upstream: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """From a branch of our own, with an error in a record; and no host is configured."""
    error = replacing({"content/incidents/2031/hb-0001.yml": {"speech_act: monitor_report": "speech_act: monitor_reprot"}})
    yield from case(tmp_path_factory.mktemp("broken"), upstream, error, 13, REPOSITORY["full_name"], {})


@pytest.fixture(scope="module")
def refused(broken: Case) -> Told:
    return told(broken, broken.happens("opened"))


def test_a_fork_s_three_lines_are_built_and_published(opened: Told) -> None:
    assert opened.results == dict.fromkeys(("build", "admit", "put", "comment"), "success"), opened.log
    assert {step for job in opened.published.jobs.values() for step in job.steps.values()} == {"success"}


def test_the_comment_is_the_expected_one(opened: Told, is_rewriting: bool) -> None:
    assert len(opened.comments) == 1
    golden("comment.md", told_apart(opened.comments[0]), is_rewriting)


def test_the_host_has_the_preview_and_nothing_else(opened: Told, is_rewriting: bool) -> None:
    lines = [re.sub(rf"\.{DIGEST}\.", ".(digest).", path) for path in opened.shown]
    golden("host-opened.txt", "\n".join(lines) + "\n", is_rewriting)


def test_of_the_fork_nothing_but_its_records_comes_into_the_preview(fork: Case, opened: Told) -> None:
    assert not (fork.machine.folder / "canary").exists()
    assert list(fork.machine.folder.rglob("ran")) == []
    with zipfile.ZipFile(io.BytesIO(fork.machine.artifacts[opened.built.number]["preview"])) as kept:
        assert "bundle.zip" in kept.namelist()
        assert SAID_BY_CANARY not in opened.log + opened.comments[0]
    page = git(fork.host, "show", "previews:pr-12/site/en/incidents/hb-0001.html")
    assert "two to six members" in page
    assert SAID_BY_CANARY not in page


def test_the_canaries_of_the_fork_do_sing(fork: Case, tmp_path: Path) -> None:
    """Else it would say nothing that none was heard."""
    heard = tmp_path / "heard"
    git(tmp_path, "clone", "--quiet", "--shared", str(fork.machine.upstream), "checkout")
    git(tmp_path / "checkout", "fetch", "--quiet", "origin", fork.proposal.merge)
    git(tmp_path / "checkout", "checkout", "--quiet", "--detach", "FETCH_HEAD")
    for command in (
        ["make", "help"],
        ["sh", "scripts/take_content.sh"],
        [sys.executable, "-c", "import briefing.preview"],
    ):
        environment = {**os.environ, "CANARY": str(heard)}
        subprocess.run(command, cwd=tmp_path / "checkout", env=environment, capture_output=True, check=False)  # noqa: S603 - our own canaries
        assert heard.exists(), command
        heard.unlink()


def test_every_page_of_the_preview_is_kept_out_of_search_engines(fork: Case, opened: Told) -> None:
    pages = [path for path in opened.shown if path.endswith(".html") and path.startswith("pr-12/")]
    found = git(fork.host, "grep", "-l", 'name="robots" content="noindex"', "previews", "--", "pr-12/").splitlines()
    assert sorted(path.removeprefix("previews:") for path in found) == pages


def test_a_second_time_changes_nothing(opened: Told, repeated: Told) -> None:
    assert (repeated.comments, repeated.shown) == (opened.comments, opened.shown)


def test_a_run_that_was_overtaken_publishes_nothing(opened: Told, overtaken: Told) -> None:
    assert {name: job.result for name, job in overtaken.published.jobs.items() if job.result != "skipped"} == {"admit": "success"}
    assert (overtaken.comments, overtaken.shown) == (opened.comments, opened.shown)


def test_when_it_closes_the_preview_goes(fork: Case, closed: Told, is_rewriting: bool) -> None:
    assert closed.results == dict.fromkeys(("closed", "admit", "remove", "comment"), "success"), closed.log
    golden("host-closed.txt", "\n".join(closed.shown) + "\n", is_rewriting)
    golden("comment-closed.md", "".join(closed.comments), is_rewriting)
    assert git(fork.host, "rev-list", "--count", "previews") == "1"


def test_what_was_left_behind_is_swept(fork: Case, opened: Told, closed: Told) -> None:
    git(fork.host, "update-ref", "refs/heads/previews", opened.tip)
    assert fork.shown() == opened.shown
    swept = fork.machine.run(WORKFLOWS / "preview-publish.yml", Trigger("schedule", {"repository": REPOSITORY}))
    assert swept.jobs["sweep"].result == "success", swept.log
    assert fork.shown() == closed.shown


def test_an_error_in_the_records_is_told_without_a_host(broken: Case, refused: Told, is_rewriting: bool) -> None:
    assert refused.results == {"build": "failure", "admit": "success", "comment": "success"}, refused.log
    golden("comment-errors.md", told_apart("".join(refused.comments)), is_rewriting)
    assert refused.shown == []


def test_on_the_site_s_own_origin_nothing_is_put_and_the_comment_says_what_it_can(broken: Case, refused: Told) -> None:
    host = {"PREVIEW_ADDRESS": "https://harbour.example/previews/", "PREVIEW_REPOSITORY": str(broken.host)}
    broken.machine.variables = {**VARIABLES, **host}
    try:
        published = broken.published(refused.built)
    finally:
        broken.machine.variables = {}
    assert {name: job.result for name, job in published.jobs.items() if job.result != "skipped"} == {
        "admit": "success",
        "put": "failure",
        "comment": "success",
    }
    assert "own origin" in published.log
    assert broken.shown() == []
    (comment,) = broken.comments()
    assert "E014" in comment
    assert "/previews/" not in comment


def zipped(files: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    "artifact",
    [
        b"no zip",
        zipped({"../../canary": b"<b>said by a stranger</b>"}),
        zipped({"<b>said by a stranger</b>.html": b"", "comment.md": b"x"}),
    ],
    ids=["no zip", "a path that leads out", "other files"],
)
def test_a_hostile_artifact_is_refused_in_our_words(broken: Case, refused: Told, artifact: bytes, is_rewriting: bool) -> None:
    forge = broken.machine.forge
    kept = forge.artifacts[refused.built.number][0]
    honest, kept["zip"] = kept["zip"], artifact
    try:
        published = broken.published(refused.built)
    finally:
        kept["zip"] = honest
    assert {name: job.result for name, job in published.jobs.items() if job.result != "skipped"} == {
        "admit": "failure",
        "comment": "success",
    }
    golden("comment-refused.md", told_apart("".join(broken.comments())), is_rewriting)
    assert f"/runs/{published.number}" in broken.comments()[0]
    assert not list(broken.machine.folder.rglob("canary"))


def test_a_run_that_left_nothing_is_told(broken: Case, refused: Told, is_rewriting: bool) -> None:
    kept = broken.machine.forge.artifacts.pop(refused.built.number)
    try:
        published = broken.published(refused.built)
    finally:
        broken.machine.forge.artifacts[refused.built.number] = kept
    assert published.conclusion == "success", published.log
    golden("comment-failed.md", told_apart("".join(broken.comments())), is_rewriting)
    assert f"/runs/{refused.built.number}" in broken.comments()[0]


def test_no_token_does_more_than_its_job_may(fork: Case, broken: Case, closed: Told, refused: Told) -> None:
    asked = [(one, case.machine) for case in (fork, broken) for one in case.machine.forge.asked]
    assert {one.method for one, _ in asked} >= {"GET", "POST", "PATCH"}
    for one, machine in asked:
        part = [*one.path.split("/"), "", ""][4]
        needed = NEEDS.get(part)
        has = machine.may[one.headers["authorization"].removeprefix("Bearer ")]
        if needed:
            assert has.get(needed[0]) in ({"write"} if one.method != "GET" else {"read", "write"}), (one.method, one.path, has)


def test_no_log_has_a_secret(opened: Told, closed: Told, refused: Told) -> None:
    for state in (opened, closed, refused):
        assert KEY not in state.log
        assert TOKEN not in state.log


def told_apart(comment: str) -> str:
    """The comment without what changes whenever the program does: the name of the base's commit, the sizes; and the run."""
    text = re.sub(r'<code dir="ltr">(<span>)?[0-9a-f]+(</span>)?[0-9a-f]+</code>', '<code dir="ltr">REVISION</code>', comment)
    text = re.sub(r"/runs/[0-9]+", "/runs/RUN", text)
    return re.sub(r"(بايتات.*?</td>)(.*)(</tr>)", r"\1<td>BYTES</td>\3", text)


def golden(name: str, text: str, is_rewriting: bool) -> None:
    path = GOLDEN / name
    if is_rewriting:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")
