"""Runs the jobs of a workflow file as GitHub would, on this machine.

`run:` is run by bash with the environment that GitHub gives and the workflow sets, and with no other; `uses:` is played by the
functions in `actions.py`; the token of each job can do what its `permissions` say and is told apart by its name.
`python3` is one without any package.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from forge import TOKEN, Forge

from ci.actions import ACTIONS
from ci.expressions import filled, holds


@dataclass(frozen=True)
class Trigger:
    """What started a run."""

    name: str
    event: Mapping[str, Any]
    sha: str = ""
    ref: str = "refs/heads/main"


@dataclass
class Job:
    """A job as it went."""

    result: str = "success"
    outputs: dict[str, str] = field(default_factory=dict)
    steps: dict[str, str] = field(default_factory=dict)
    """Name → outcome."""
    log: str = ""
    folder: Path = Path()


@dataclass
class Machine:
    """Where runs happen: the forge, the repository that they are of, what is set up for it."""

    folder: Path
    upstream: Path
    forge: Forge
    variables: Mapping[str, str] = field(default_factory=dict)
    secrets: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Environment → its secrets."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """What else programs find in their environment, as they would on GitHub's machines."""
    runs: int = 0
    may: dict[str, Mapping[str, str]] = field(default_factory=dict)
    """Token → the permissions of its job."""
    artifacts: dict[int, dict[str, bytes]] = field(default_factory=dict)
    """Number of a run → name → zip."""
    published: dict[str, Any] = field(default_factory=dict)
    """What actions did elsewhere: Pages, attestations."""

    def run(self, path: Path, trigger: Trigger) -> Run:
        self.runs += 1
        run = Run(self, 700 + self.runs, read(path), trigger)
        run.go()
        for name, content in self.artifacts.get(run.number, {}).items():
            self.forge.add_artifact(run.number, content, name)
        return run


@dataclass
class Run:
    machine: Machine
    number: int
    workflow: Mapping[str, Any]
    trigger: Trigger
    jobs: dict[str, Job] = field(default_factory=dict)

    @property
    def conclusion(self) -> str:
        results = {job.result for job in self.jobs.values()}
        return "failure" if "failure" in results else "success" if "success" in results else "skipped"

    @property
    def log(self) -> str:
        return "".join(job.log for job in self.jobs.values())

    def go(self) -> None:
        waiting = dict(self.workflow["jobs"])
        while waiting:
            name = next(name for name, job in waiting.items() if set(needed(job)) <= set(self.jobs))
            self.jobs[name] = Work(self, name, waiting.pop(name)).done()


@dataclass
class Work:
    """A job while it is done."""

    run: Run
    name: str
    wanted: Mapping[str, Any]
    job: Job = field(default_factory=Job)
    outputs: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Of the steps, by their ids."""

    @property
    def folder(self) -> Path:
        return self.run.machine.folder / f"run-{self.run.number}" / self.name

    @property
    def workspace(self) -> Path:
        return self.folder / "work"

    @property
    def token(self) -> str:
        return f"{TOKEN}:{self.run.number}:{self.name}"

    def done(self) -> Job:
        needs = {name: self.run.jobs[name] for name in needed(self.wanted)}
        went_well = all(job.result == "success" for job in needs.values())
        if not holds(self.wanted.get("if"), self._names(went_well)):
            self.job.result = "skipped"
            return self.job
        self.workspace.mkdir(parents=True)
        self.job.folder = self.workspace
        self.run.machine.may[self.token] = self.wanted.get("permissions") or {}
        for step in self.wanted["steps"]:
            self._step(step)
        for name, text in self.wanted.get("outputs", {}).items():
            self.job.outputs[name] = filled(text, self._names(True))
        return self.job

    def _step(self, step: Mapping[str, Any]) -> None:
        has_gone_well = self.job.result == "success"
        outcome, outputs = "skipped", {}
        if holds(step.get("if"), self._names(has_gone_well)):
            env = self._filled(step.get("env", {}))
            is_done, outputs = self._uses(step) if "uses" in step else self._runs(step["run"], env)
            outcome = "success" if is_done else "failure"
            self.job.result = self.job.result if is_done else "failure"
        self.job.steps[step["name"]] = outcome
        if "id" in step:
            self.outputs[step["id"]] = {"outputs": outputs, "outcome": outcome}

    def _uses(self, step: Mapping[str, Any]) -> tuple[bool, dict[str, str]]:
        action = step["uses"].partition("@")[0]
        try:
            return True, ACTIONS[action](self, self._filled(step.get("with", {})))
        except AssertionError as error:
            self.job.log += f"{action}: {error}\n"
            return False, {}

    def _runs(self, script: str, env: Mapping[str, str]) -> tuple[bool, dict[str, str]]:
        assert "${{" not in script
        out = self.folder / "output"
        out.write_text("", encoding="utf-8")
        told = subprocess.run(  # noqa: S603 - our own workflow
            ["/bin/bash", "-e", "-c", script],
            cwd=self.workspace,
            env={**self._environment(out), **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        self.job.log += f"$ {script}\n{told.stdout}"
        return told.returncode == 0, dict(line.split("=", 1) for line in out.read_text(encoding="utf-8").splitlines())

    def _environment(self, out: Path) -> dict[str, str]:
        """What GitHub gives every step (docs.github.com, «Variables reference»)."""
        machine, event = self.run.machine, self.folder / "event.json"
        event.write_text(json.dumps(self.run.trigger.event), encoding="utf-8")
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        return {
            "PATH": f"{bare_python(machine.folder)}:{os.environ['PATH']}",
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_API_URL": machine.forge.address,
            "GITHUB_EVENT_NAME": self.run.trigger.name,
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_OUTPUT": str(out),
            "GITHUB_REPOSITORY": machine.forge.repository,
            "GITHUB_RUN_ID": str(self.run.number),
            "GITHUB_SERVER_URL": "https://github.example",
            **machine.environment,
        }

    def _filled(self, texts: Mapping[str, Any]) -> dict[str, str]:
        return {name: filled(text, self._names(True)) for name, text in texts.items()}

    def _names(self, is_well: bool) -> dict[str, Any]:
        machine, trigger = self.run.machine, self.run.trigger
        kind, _, short = trigger.ref.removeprefix("refs/").partition("/")
        return {
            "github": {
                "event": trigger.event,
                "event_name": trigger.name,
                "sha": trigger.sha,
                "ref": trigger.ref,
                "ref_name": short,
                "ref_type": "tag" if kind == "tags" else "branch",
                "token": self.token,
                "server_url": "https://github.example",
                "repository": machine.forge.repository,
                "run_id": str(self.run.number),
            },
            "needs": {name: {"result": self.run.jobs[name].result, "outputs": self.run.jobs[name].outputs} for name in needed(self.wanted)},
            "steps": self.outputs,
            "vars": machine.variables,
            "secrets": machine.secrets.get((self.wanted.get("environment") or {}).get("name", ""), {}),
            "success": is_well,
            "failure": not is_well,
            "cancelled": False,
            "always": True,
        }


def read(path: Path) -> Mapping[str, Any]:
    """A workflow file, every scalar as its text."""
    found: Mapping[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - texts alone
    return found


def needed(job: Mapping[str, Any]) -> Iterator[str]:
    needs = job.get("needs", [])
    yield from [needs] if isinstance(needs, str) else needs


def bare_python(folder: Path) -> Path:
    """A folder with a `python3` that sees no package."""
    tools = folder / "tools"
    if not tools.exists():
        tools.mkdir(parents=True)
        (tools / "python3").write_text(f'#!/bin/sh\nexec {sys.executable} -S "$@"\n', encoding="utf-8")
        (tools / "python3").chmod(0o755)
    return tools
