"""A pull request from its opening to its close, with the workflow files as they are: steps, rights, values, files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from forge import Forge

from ci.actions import git
from ci.repositories import REPOSITORY, ROOT, STRANGER, Change, Proposal, founded, proposed, replacing
from ci.runner import Machine, Run, Trigger

WORKFLOWS = ROOT / ".github/workflows"
GOLDEN = ROOT / "tests/golden/ci"
VARIABLES = {"PREVIEW_ADDRESS": "https://previews.example/", "PREVIEW_BRANCH": "previews", "SITE_ADDRESS": "https://harbour.example/"}
THREE_LINES = {
    "content/incidents/2031/hb-0001.yml": {
        "      max: 5\n": "      max: 6\n",
        "إن من عنصرين إلى خمسة عناصر من حرس المرفأ قُتلوا.": "إن من عنصرين إلى ستة عناصر من حرس المرفأ قُتلوا.",
        "says that two to five members": "says that two to six members",
    }
}
CANARY = 'echo canary > "${CANARY:-/nowhere}"'
SAID_BY_CANARY = "canary-of-the-fork"
NEEDS = {"pulls": ("pull-requests", "read"), "actions": ("actions", "read"), "issues": ("pull-requests", "read")}
"""Part of the API → the permission that it asks for (docs.github.com, «Permissions required for GitHub Apps»)."""


@dataclass
class Case:
    """A proposal, and what came of it."""

    machine: Machine
    proposal: Proposal
    host: Path

    def happens(self, action: str) -> tuple[Run, Run]:
        """What the event sets going: the preview, and then its publication."""
        event = Trigger("pull_request", self.proposal.event(action), self.proposal.merge, f"refs/pull/{self.proposal.number}/merge")
        built = self.machine.run(WORKFLOWS / "preview.yml", event)
        return built, self.published(built)

    def published(self, built: Run) -> Run:
        head = {"id": 9, "full_name": self.proposal.repository}
        told = {
            "id": built.number,
            "event": "pull_request",
            "head_sha": self.proposal.head,
            "head_branch": self.proposal.branch,
            "head_repository": head,
            "conclusion": built.conclusion,
            "html_url": f"https://github.example/{REPOSITORY['full_name']}/actions/runs/{built.number}",
        }
        event = Trigger("workflow_run", {"action": "completed", "workflow_run": told, "repository": REPOSITORY})
        return self.machine.run(WORKFLOWS / "preview-publish.yml", event)

    def comments(self) -> list[str]:
        return self.machine.forge.texts(self.proposal.number)

    def shown(self) -> list[str]:
        """The paths on the host."""
        refs = git(self.host, "for-each-ref", "--format=%(refname:short)")
        return git(self.host, "ls-tree", "-r", "--name-only", "previews").splitlines() if refs else []


@pytest.fixture(scope="session")
def upstream(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return founded(tmp_path_factory.mktemp("ci"), harbour)


def case(folder: Path, upstream: Path, change: Change, number: int, repository: str, variables: Mapping[str, str]) -> Iterator[Case]:
    proposal = proposed(upstream, number, change, repository)
    host = folder / "host.git"
    git(folder, "init", "--quiet", "--bare", str(host))
    with Forge(REPOSITORY["full_name"], pulls=[proposal.pull]) as forge:
        machine = Machine(folder, upstream, forge, variables, {"preview": {}})
        machine.environment = {"CANARY": str(folder / "canary")}
        yield Case(machine, proposal, host)


def opened_by_a_stranger(folder: Path) -> None:
    """Three lines of a record; and of all else what could run, or be printed, if it were taken from the pull request."""
    replacing(THREE_LINES)(folder)
    for name in ("Makefile", "scripts/environment.sh", "scripts/without_network.sh", "scripts/take_content.sh"):
        path = folder / name
        path.write_text(f"$(shell {CANARY})\n{path.read_text()}" if name == "Makefile" else f"{CANARY}\n{path.read_text()}")
    for path in (folder / "build.py", folder / "briefing/__init__.py", folder / "briefing/preview/__init__.py"):
        path.write_text(f"{path.read_text()}\nimport os\nos.system({CANARY!r})\n")
    for path in (folder / "templates").rglob("*.jinja"):
        path.write_text(f"{path.read_text()}{SAID_BY_CANARY}")
    (folder / "mkdocs.yml").write_text(f"!!python/object/apply:os.system [{CANARY!r}]\n")
    (folder / "requirements.txt").write_text("./evil\n")
    (folder / "sitecustomize.py").write_text(f"import os\nos.system({CANARY!r})\n")
    (folder / ".gitattributes").write_text("*.yml filter=canary\n")
    (folder / "content/linked.md").unlink(missing_ok=True)


@pytest.fixture(scope="session")
def fork(upstream: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("fork")
    variables = {**VARIABLES, "PREVIEW_REPOSITORY": str(folder / "host.git")}
    yield from case(folder, upstream, opened_by_a_stranger, 12, STRANGER, variables)


@pytest.fixture(scope="session")
def opened(fork: Case) -> tuple[Run, Run]:
    return fork.happens("opened")


def test_a_fork_s_three_lines_are_built_and_published(opened: tuple[Run, Run]) -> None:
    built, published = opened
    assert built.conclusion == "success", built.log
    assert {name: job.result for name, job in built.jobs.items()} == {"build": "success", "closed": "skipped"}
    assert {name: job.result for name, job in published.jobs.items()} == {
        "admit": "success",
        "put": "success",
        "remove": "skipped",
        "comment": "success",
        "sweep": "skipped",
    }, published.log
