"""The one pull request that a run of the preview was for.

The event of a run in a fork names no pull request, and what the run itself says of one is not to be trusted. So the
forge is asked for those of the run's branch. Of these the one counts whose head and base are exactly the run's
repository and branch, and this repository's default branch: GitHub allows one open pull request of a head for a base.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from briefing.preview.errors import PreviewError
from briefing.preview.forge import NAME, GitHub, github
from briefing.preview.options import COMMIT, NUMBER
from briefing.printable import short_line

ARTIFACT = "preview"
"""The name under which a run keeps its artifact. A run that was run again has one of each attempt, and the newest counts."""
MOST_FILES = 3000
"""Files of a pull request that GitHub tells at the most (docs.github.com, «List pull requests files»)."""
LARGEST_EVENT = 5_000_000
"""Bytes."""

WORKFLOWS = ".github/"
"""Where it stands what a run does. A pull request that changes something there can have its artifact say anything, of itself too."""

State = Literal["ready", "failed", "workflows", "closed", "none"]


@dataclass(frozen=True, slots=True)
class Run:
    """What the event says of the run that ended."""

    id: int
    commit: str
    branch: str
    repository: str
    """Whose branch it is."""
    base: str
    """This repository's default branch."""
    conclusion: str


@dataclass(frozen=True, slots=True)
class Found:
    state: State
    """`ready`: open, with an artifact; `failed`: open, and the run left none; `workflows`: it changes them; `none`: nothing to do."""
    why: str = ""
    number: int | None = None
    artifact: int | None = None


def add(parser: argparse.ArgumentParser) -> None:
    where = os.environ.get("GITHUB_EVENT_PATH", "")
    parser.add_argument("--event", type=Path, default=where, metavar="FILE", help="the event `workflow_run` (default: $GITHUB_EVENT_PATH)")


def run(options: argparse.Namespace) -> int:
    """Prints `number`, `commit`, `state` and `artifact`, also to the file $GITHUB_OUTPUT. Raises PreviewError."""
    forge = github(os.environ)
    told = run_of(event_in(options.event), forge.repository)
    found = find(told, forge)
    lines = "".join(f"{name}={value}\n" for name, value in _values(found, told).items())
    print(lines, end="")
    if found.why:
        print(f"find: {short_line(found.why)}", file=sys.stderr)
    if out := os.environ.get("GITHUB_OUTPUT"):
        with Path(out).open("a", encoding="utf-8") as file:
            file.write(lines)
    return 0


def _values(found: Found, told: Run) -> dict[str, str | int]:
    """What later steps go by: digits, hexadecimal digits and our own words."""
    return {"number": found.number or "", "commit": told.commit, "state": found.state, "artifact": found.artifact or ""}


def event_in(path: Path) -> Mapping[str, Any]:
    """The event. Raises PreviewError if there is none to read."""
    try:
        with path.open("rb") as file:
            event = json.loads(file.read(LARGEST_EVENT))
    except (OSError, ValueError):
        raise PreviewError("there is no event to read (--event FILE)") from None
    if not isinstance(event, dict):
        raise PreviewError("the event is none")
    return event


def run_of(event: Mapping[str, Any], repository: str) -> Run:
    """The run that the event tells of. Raises PreviewError if it is not one of a pull request in this repository."""
    if _text(event, "repository", "full_name").casefold() != repository.casefold():
        raise PreviewError("the event is of another repository")
    if _text(event, "workflow_run", "event") != "pull_request":
        raise PreviewError("the event is not of a run for a pull request")
    told = Run(
        id=_number(event, "workflow_run", "id"),
        commit=_text(event, "workflow_run", "head_sha"),
        branch=_text(event, "workflow_run", "head_branch"),
        repository=_text(event, "workflow_run", "head_repository", "full_name"),
        base=_text(event, "repository", "default_branch"),
        conclusion=_text(event, "workflow_run", "conclusion"),
    )
    if not COMMIT.fullmatch(told.commit):
        raise PreviewError("the event names no commit")
    return told


def find(told: Run, forge: GitHub) -> Found:
    """The pull request, and what is to be done for it. Raises PreviewError if the forge does not answer."""
    if not NAME.fullmatch(told.repository) or not told.branch:
        return Found("none", "the repository of the run is gone")
    matching = [pull for pull in forge.pulls(told.repository.partition("/")[0], told.branch) if _is_of(pull, told, forge.repository)]
    return _chosen(matching, told, forge)


def _is_of(pull: Mapping[str, Any], told: Run, repository: str) -> bool:
    is_head = (
        _text(pull, "head", "ref") == told.branch and _text(pull, "head", "repo", "full_name").casefold() == told.repository.casefold()
    )
    is_base = _text(pull, "base", "ref") == told.base and _text(pull, "base", "repo", "full_name").casefold() == repository.casefold()
    return is_head and is_base


def _chosen(matching: Iterable[Mapping[str, Any]], told: Run, forge: GitHub) -> Found:
    """The open one if there is one, else the last that was closed: the others' previews went when they were closed."""
    newest = sorted(matching, key=lambda pull: (_text(pull, "state") == "open", _number(pull, "number")))
    if not newest:
        return Found("none", "no pull request has the head of the run")
    pull = newest[-1]
    number = _number(pull, "number")
    if not NUMBER.fullmatch(str(number)):
        return Found("none", "the pull request has no number")
    if _text(pull, "state") != "open":
        return Found("closed", number=number)
    if _text(pull, "head", "sha") != told.commit:
        return Found("none", f"outdated: pull request {number} has moved on from {told.commit}", number)
    return _with_artifact(number, told, forge)


def _with_artifact(number: int, told: Run, forge: GitHub) -> Found:
    if told.conclusion in ("cancelled", "skipped"):
        return Found("none", f"the run was {told.conclusion}", number)
    if _changes_workflows(forge.files(number)):
        return Found("workflows", f"pull request {number} changes what the run does: its artifact is not looked at", number)
    if _text(forge.pull(number), "head", "sha") != told.commit:
        return Found("none", f"outdated: pull request {number} has moved on meanwhile", number)
    kept = [item for item in forge.artifacts(told.id) if item.get("name") == ARTIFACT and item.get("expired") is False]
    newest = max((_number(item, "id") for item in kept), default=0)
    if newest > 0:
        return Found("ready", number=number, artifact=newest)
    if told.conclusion == "success":
        return Found("none", "the run built nothing: it was for the end of the pull request, or what it left has expired", number)
    return Found("failed", f"the run left no artifact named {ARTIFACT}", number)


def _changes_workflows(files: Iterable[Mapping[str, Any]]) -> bool:
    """Also if there are more files than the forge tells of."""
    told = list(files)
    names = {_text(file, key) for file in told for key in ("filename", "previous_filename")}
    return len(told) >= MOST_FILES or any(name.casefold().startswith(WORKFLOWS) for name in names)


def _text(found: Any, *keys: str) -> str:
    """The text there; empty if there is none."""
    value = _at(found, keys)
    return value if isinstance(value, str) else ""


def _number(found: Any, *keys: str) -> int:
    """The whole number there; 0 if there is none."""
    value = _at(found, keys)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _at(found: Any, keys: Iterable[str]) -> Any:
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    return found
