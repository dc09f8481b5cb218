"""What we ask of our workflow files beyond what the linters do: each rule gives its faults, in a line each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ci.runner import read

USES = re.compile(r"uses: (\S+) *(?:# *(\S*))?.*$", re.MULTILINE)
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")
VERSION = re.compile(r"v\d+\.\d+\.\d+")
CALLS = re.compile(
    r"make [a-z ]+|sh scripts/[a-z_]+\.sh .+|\.venv/bin/python scripts/[a-z_]+\.py .+|python3 -m briefing\.preview .+|\.ci/run|true"
)
EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
EVENT = re.compile(r"github\.(?:event\.[\w.]+|head_ref|base_ref)")
KNOWN = {
    "github.event.action",
    "github.event.pull_request.number",
    "github.event.pull_request.base.ref",
    "github.event.pull_request.head.sha",
    "github.event.workflow_run.html_url",
    "github.event.workflow_run.head_repository.id",
}
"""What of an event is used: numbers, hashes, our own branches and the forge's words. None of it is a contributor's text …"""
IN_GROUPS = {"github.event.workflow_run.head_branch"}
"""… but in the name of a group of runs, which nothing reads."""


def faults(path: Path) -> list[str]:
    """Everything that is wrong with the file."""
    text, workflow = path.read_text(encoding="utf-8"), read(path)
    return [
        *_pins(text),
        *_rights(workflow),
        *_events(workflow, text),
        *(fault for job in workflow["jobs"].items() for fault in _job(*job)),
    ]


def _pins(text: str) -> Iterator[str]:
    for action, version in USES.findall(text):
        if not PINNED.fullmatch(action):
            yield f"{action}: GitHub's own actions alone, by their commit"
        elif not VERSION.fullmatch(version):
            yield f"{action}: its version stands behind it"


def _rights(workflow: Mapping[str, Any]) -> Iterator[str]:
    if workflow.get("permissions") != {}:
        yield "permissions: {} stands at the top"
    for name, job in workflow["jobs"].items():
        rights = job.get("permissions")
        if not isinstance(rights, Mapping):
            yield f"{name}: says one by one what it may do"
        elif "pull_request" in workflow["on"] and set(rights.items()) - {("contents", "read")}:
            yield f"{name}: a run for a pull request reads, and no more"
        elif "secrets." in str(job) and ("environment" not in job or "write" in str(rights)):
            yield f"{name}: a secret belongs to an environment, and to a job that writes nowhere else"


def _events(workflow: Mapping[str, Any], text: str) -> Iterator[str]:
    if "pull_request_target" in workflow["on"]:
        yield "pull_request_target: never"
    if "pull_request" in workflow["on"] and "secrets." in text:
        yield "a run for a pull request has no secrets"
    in_groups, in_jobs = (set(EVENT.findall(str(workflow.get(part)))) for part in ("concurrency", "jobs"))
    yield from (f"{name}: a contributor's text, or not known to be none" for name in sorted((in_groups - IN_GROUPS | in_jobs) - KNOWN))


def _job(name: str, job: Mapping[str, Any]) -> Iterator[str]:
    if "timeout-minutes" not in job:
        yield f"{name}: says how long it may take"
    for step in job.get("steps", []):
        yield from (f"{name}: {fault}" for fault in _step(step))


def _step(step: Mapping[str, Any]) -> Iterator[str]:
    script = step.get("run", "").strip()
    if "name" not in step:
        yield "a step has a name"
    if EXPRESSION.search(script):
        yield f"{script}: values come by env alone"
    if "run" in step and not CALLS.fullmatch(script):
        yield f"{script}: one call of a script or job of ours"
    if step.get("uses", "").startswith("actions/checkout@") and step.get("with", {}).get("persist-credentials") != "false":
        yield "the checkout keeps no token"
