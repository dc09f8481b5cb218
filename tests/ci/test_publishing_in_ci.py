"""What is pushed to main, or tagged, with the workflow file as it is: nothing is published before the tests have passed."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from folders import Changed
from forge import Forge

from ci.actions import git
from ci.repositories import ROOT
from ci.runner import Machine, Run, Trigger, bare_python

WORKFLOW = ROOT / ".github/workflows/publish.yml"
BUILDS = """\
site bundle:
\tmkdir -p site dist
\techo "$$SITE_ADDRESS" > site/index.html
\techo packed > dist/harbour.zip
\techo sums > dist/SHA256SUMS
"""
"""What stands for `make site bundle` where only the way of the files is asked for."""
SITE = "https://harbour.example/"
RELEASED = "  - name: '2031.2'\n    on: 2031-12-31\n"
LATER = RELEASED + "  - name: '2032.1'\n    on: 2032-12-31\n"

Pushed = Callable[..., tuple[Machine, Run]]


@pytest.fixture(scope="module")
def commit(upstream: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], tuple[Path, str]]:
    """Gives a repository and a commit in it, in which the tests and the releases are these."""

    @cache
    def made(tests: str, releases: str) -> tuple[Path, str]:
        folder = tmp_path_factory.mktemp("pushed")
        work, bare = folder / "work", folder / "upstream.git"
        git(folder, "clone", "--quiet", "--shared", str(upstream), str(work))
        (work / ".ci").mkdir()
        (work / ".ci/run").write_text(f"#!/bin/sh\n{tests}\n", encoding="utf-8")
        (work / ".ci/run").chmod(0o755)
        (work / "Makefile").write_text(BUILDS, encoding="utf-8")
        settings = work / "content/site.yml"
        settings.write_text(settings.read_text(encoding="utf-8").replace(RELEASED, releases), encoding="utf-8")
        git(work, "add", "--all")
        git(work, "commit", "--quiet", "--message", "What is published")
        git(folder, "clone", "--quiet", "--bare", "--shared", str(work), str(bare))
        git(bare, "config", "uploadpack.allowAnySHA1InWant", "true")
        return bare, git(work, "rev-parse", "HEAD")

    return made


@pytest.fixture
def pushed(commit: Callable[[str, str], tuple[Path, str]], tmp_path: Path) -> Pushed:
    """Pushes, with tests that pass or fail, and runs what that sets going."""

    def push(ref: str, tests: str = "true", releases: str = RELEASED, site: str = SITE) -> tuple[Machine, Run]:
        upstream, sha = commit(tests, releases)
        said = tmp_path / "gh-was-asked"
        gh = bare_python(tmp_path) / "gh"
        gh.write_text(f'#!/bin/sh\nprintf "%s\\n" "token $GH_TOKEN" "$@" >> {said}\n', encoding="utf-8")
        gh.chmod(0o755)
        with Forge() as forge:
            machine = Machine(tmp_path, upstream, forge, {"SITE_ADDRESS": site} if site else {})
            run = machine.run(WORKFLOW, Trigger("push", {}, sha, ref))
        machine.published["release"] = said.read_text(encoding="utf-8").splitlines() if said.exists() else []
        return machine, run

    return push


def results(run: Run) -> dict[str, str]:
    return {name: job.result for name, job in run.jobs.items()}


def test_main_goes_to_pages_after_the_tests_with_attestations(pushed: Pushed) -> None:
    machine, run = pushed("refs/heads/main")
    assert results(run) == {**dict.fromkeys(("test", "build", "attest", "pages"), "success"), "release": "skipped"}, run.log
    with zipfile.ZipFile(io.BytesIO(machine.published["pages"])) as site:
        assert site.read("index.html") == b"https://harbour.example/\n"
    assert machine.published["attested"] == ["SHA256SUMS", "harbour.zip"]
    assert machine.published["release"] == []


@pytest.mark.parametrize("ref", ["refs/heads/main", "refs/tags/v2032.1"])
def test_nothing_is_published_if_a_test_fails(pushed: Pushed, ref: str) -> None:
    machine, run = pushed(ref, tests="echo a test failed; exit 1", releases=LATER)
    assert results(run) == {"test": "failure", "build": "success", "attest": "skipped", "pages": "skipped", "release": "skipped"}
    assert machine.published == {"release": []}


def test_where_the_site_has_no_address_it_is_not_published(pushed: Pushed) -> None:
    machine, run = pushed("refs/heads/main", site="")
    assert results(run)["pages"] == "skipped"
    assert "pages" not in machine.published


def test_a_tag_gives_a_release_with_every_file(pushed: Pushed) -> None:
    machine, run = pushed("refs/tags/v2032.1", releases=LATER)
    assert results(run) == {**dict.fromkeys(("test", "build", "attest", "release"), "success"), "pages": "skipped"}, run.log
    asked = machine.published["release"]
    assert asked[1:6] == ["release", "create", "v2032.1", "dist/SHA256SUMS", "dist/harbour.zip"]
    assert "--verify-tag" in asked
    assert machine.may[asked[0].removeprefix("token ")] == {"contents": "write"}
    assert "pages" not in machine.published


@pytest.mark.parametrize(
    ("tag", "releases", "told"),
    [
        ("v2031.1", LATER, "the tag has to be v2032.1"),
        ("2032.1", LATER, "the tag has to be v2032.1"),
        ("v2031.2", RELEASED, "something was changed after the day of the release 2031.2"),
    ],
    ids=["another release", "without v", "changed since"],
)
def test_a_tag_that_is_not_the_release_is_refused(pushed: Pushed, tag: str, releases: str, told: str) -> None:
    machine, run = pushed(f"refs/tags/{tag}", releases=releases)
    assert results(run)["build"] == "failure"
    assert told in run.log
    assert machine.published == {"release": []}


def test_an_archive_without_releases_cannot_be_tagged(changed: Changed) -> None:
    text = (changed("site.yml", {}) / "site.yml").read_text(encoding="utf-8")
    start, end = text.index("releases:"), text.index("editors:")
    content = changed("site.yml", {text[start:end]: ""})
    told = subprocess.run(  # noqa: S603 - ours
        [sys.executable, str(ROOT / "scripts/release_name.py"), "v1", str(content)], capture_output=True, text=True, check=False
    )
    assert told.returncode == 1
    assert "names no release" in told.stderr


def test_the_jobs_of_make_take_the_address() -> None:
    told = [
        subprocess.run(  # noqa: S603 - ours
            ["make", "--no-print-directory", "-f", str(ROOT / "Makefile"), "-o", ".venv/.site", "PYTHON=echo", "site", "bundle"],  # noqa: S607
            cwd=ROOT,
            env={"PATH": "/usr/bin:/bin", **environment},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for environment in ({"SITE_ADDRESS": "https://harbour.example/a b$(c)"}, {})
    ]
    address = "--base-url https://harbour.example/a b$(c)"
    assert told == [[f"build.py {address}", f"build.py bundle {address}"], ["build.py", "build.py bundle"]]
