"""The project's own scripts: what `make` calls before Python does anything."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEEDED = ("sh", "dirname", "env")
"""All that the scripts may count on where neither a browser nor a package manager is installed."""


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A folder that holds the few needed tools and nothing else: a PATH without a browser."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in NEEDED:
        found = shutil.which(name)
        assert found, f"{name} is missing on this machine"
        (folder / name).symlink_to(found)
    return folder


def run(command: list[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - ours


def find_browser(path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return run(["/bin/sh", "scripts/browser.sh"], {"PATH": str(path), **variables})


def test_without_a_browser_and_a_way_to_install_one_the_script_fails_and_says_so(bare: Path) -> None:
    outcome = find_browser(bare)
    assert outcome.returncode == 1
    assert outcome.stdout == ""
    assert "need Chromium, Chrome or Edge" in outcome.stderr
    assert "BRIEFING_BROWSER=" in outcome.stderr


@pytest.mark.parametrize("name", ["chromium", "google-chrome-stable", "microsoft-edge"])
def test_an_installed_browser_is_used(bare: Path, name: str) -> None:
    (bare / name).write_text("#!/bin/sh\n")
    (bare / name).chmod(0o755)
    outcome = find_browser(bare)
    assert (outcome.returncode, outcome.stdout.strip()) == (0, str(bare / name))


def test_a_browser_that_is_named_comes_first(bare: Path, tmp_path: Path) -> None:
    for path in (bare / "chromium", tmp_path / "my browser"):
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755)
    outcome = find_browser(bare, BRIEFING_BROWSER=str(tmp_path / "my browser"))
    assert outcome.stdout.strip() == str(tmp_path / "my browser")


def find_bare_browser(path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return run(["/bin/sh", "scripts/bare_browser.sh"], {"PATH": str(path), **variables})


def test_a_browser_without_windows_is_used_where_there_is_one_and_none_is_named(bare: Path) -> None:
    without = find_bare_browser(bare)
    assert (without.returncode, without.stdout) == (0, "")
    (bare / "chromium-headless-shell").write_text("#!/bin/sh\n")
    (bare / "chromium-headless-shell").chmod(0o755)
    assert find_bare_browser(bare).stdout.strip() == str(bare / "chromium-headless-shell")
    assert find_bare_browser(bare, BRIEFING_BROWSER="/my/browser").stdout == ""


def find_firefox(path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return run(["/bin/sh", "scripts/firefox.sh"], {"PATH": str(path), **variables})


def test_without_a_firefox_that_starts_the_script_fails_and_says_so(bare: Path) -> None:
    (bare / "firefox").write_text("#!/bin/sh\necho 'Command firefox requires the firefox snap' >&2\nexit 1\n")
    (bare / "firefox").chmod(0o755)
    outcome = find_firefox(bare)
    assert (outcome.returncode, outcome.stdout) == (1, "")
    assert "need Firefox too" in outcome.stderr
    assert "BRIEFING_FIREFOX=" in outcome.stderr


def test_an_installed_firefox_is_used_and_one_that_is_named_comes_first(bare: Path, tmp_path: Path) -> None:
    for path in (bare / "firefox-esr", tmp_path / "my firefox"):
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755)
    assert find_firefox(bare).stdout.strip() == str(bare / "firefox-esr")
    assert find_firefox(bare, BRIEFING_FIREFOX=str(tmp_path / "my firefox")).stdout.strip() == str(tmp_path / "my firefox")


def test_a_python_that_is_too_old_is_named_as_the_cause(bare: Path, tmp_path: Path) -> None:
    old = bare / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    outcome = run(["/bin/sh", "scripts/environment.sh", str(tmp_path / "venv"), "requirements.txt"], {"PATH": str(bare)})
    assert outcome.returncode == 1
    assert "Python 3.11 or newer is needed" in outcome.stderr
    assert not (tmp_path / "venv").exists()


@pytest.mark.parametrize(
    ("script", "needed"), [("node.sh", "need Node.js 18.19"), ("java.sh", "need a Java runtime, 17"), ("zip_readers.sh", "need unzip")]
)
def test_without_a_checkers_runtime_the_script_says_what_to_install(bare: Path, script: str, needed: str) -> None:
    outcome = run(["/bin/sh", f"scripts/{script}"], {"PATH": str(bare)})
    assert (outcome.returncode, outcome.stdout) == (1, "")
    assert needed in outcome.stderr


@pytest.mark.parametrize(("version", "status"), [('openjdk version "17.0.15" 2025-04-15', 0), ('java version "1.8.0_402"', 1)])
def test_an_old_java_is_not_taken(bare: Path, version: str, status: int) -> None:
    sed = shutil.which("sed")
    assert sed
    (bare / "sed").symlink_to(sed)
    (bare / "java").write_text(f"#!/bin/sh\necho '{version}' >&2\n")
    (bare / "java").chmod(0o755)
    assert run(["/bin/sh", "scripts/java.sh"], {"PATH": str(bare)}).returncode == status


def test_make_alone_lists_the_jobs() -> None:
    make = shutil.which("make")
    assert make
    outcome = run([make, "--no-print-directory"], {**os.environ, "MAKEFLAGS": ""})
    jobs = [line.split()[1] for line in outcome.stdout.splitlines()]
    assert jobs[:3] == ["help", "site", "bundle"]
    assert {"check", "test", "lint", "serve", "golden", "lock", "clean"} <= set(jobs)


def test_ci_calls_the_linters_and_then_the_tests() -> None:
    lines = (ROOT / ".ci/run").read_text(encoding="utf-8").split("\n")
    assert [line for line in lines if line.startswith("make ")] == ["make lint", "make test"]
