"""Pull requests, and what comes of them when something happens to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from forge import Forge

from ci.actions import git
from ci.repositories import REPOSITORY, ROOT, THREE_LINES, Change, Proposal, proposed, replacing
from ci.runner import Machine, Run, Trigger

WORKFLOWS = ROOT / ".github/workflows"
CANARY = 'echo canary > "${CANARY:-/nowhere}"'
"""What each piece of a stranger's program does if it is run."""
SAID_BY_CANARY = "canary-of-the-fork"
KEY = "the key of the previews"


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

    def tip(self) -> str:
        return git(self.host, "for-each-ref", "--format=%(objectname)", "refs/heads/previews")

    def shown(self) -> list[str]:
        """The paths on the host."""
        tip = self.tip()
        return git(self.host, "ls-tree", "-r", "--name-only", tip).splitlines() if tip else []


def case(folder: Path, upstream: Path, change: Change, number: int, repository: str, variables: Mapping[str, str]) -> Iterator[Case]:
    proposal = proposed(upstream, number, change, repository)
    host = folder / "host.git"
    git(folder, "init", "--quiet", "--bare", str(host))
    with Forge(REPOSITORY["full_name"], pulls=[proposal.pull]) as forge:
        machine = Machine(folder, upstream, forge, variables, {"preview": {"PREVIEW_DEPLOY_KEY": KEY}})
        machine.environment = {"CANARY": str(folder / "canary")}
        yield Case(machine, proposal, host)


def opened_by_a_stranger(folder: Path) -> None:
    """Three lines of a record; and of all else what could run, or be printed, if it were taken from the pull request."""
    replacing(THREE_LINES)(folder)
    for name in ("Makefile", "scripts/environment.sh", "scripts/without_network.sh", "scripts/take_content.sh"):
        path = folder / name
        path.write_text(
            f"$(shell {CANARY.replace('$', '$$')})\n{path.read_text()}" if name == "Makefile" else f"{CANARY}\n{path.read_text()}"
        )
    for path in (folder / "build.py", folder / "briefing/__init__.py", folder / "briefing/preview/__init__.py"):
        path.write_text(f"{path.read_text()}\nimport os\nos.system({CANARY!r})\n")
    for path in (folder / "templates").rglob("*.jinja"):
        path.write_text(f"{path.read_text()}{SAID_BY_CANARY}")
    (folder / "mkdocs.yml").write_text(f"!!python/object/apply:os.system [{CANARY!r}]\n")
    (folder / "requirements.txt").write_text("./evil\n")
    (folder / "sitecustomize.py").write_text(f"import os\nos.system({CANARY!r})\n")
    (folder / ".gitattributes").write_text("*.yml filter=canary\n")


@dataclass
class Told:
    """How things stood after an event."""

    built: Run
    published: Run
    comments: list[str]
    shown: list[str]
    tip: str
    """The commit that the host shows."""

    @property
    def results(self) -> dict[str, str]:
        return {name: job.result for name, job in {**self.built.jobs, **self.published.jobs}.items() if job.result != "skipped"}

    @property
    def log(self) -> str:
        return self.built.log + self.published.log


def told(case: Case, runs: tuple[Run, Run]) -> Told:
    return Told(*runs, case.comments(), case.shown(), case.tip())
