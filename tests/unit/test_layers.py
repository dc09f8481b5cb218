"""The stages know only what comes before them."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parent.parent.parent / "briefing"
MAY_NOT = {
    "yaml": ("records", "rules", "catalog", "views", "derive", "exports", "render", "command"),
    "dates": ("records", "rules", "catalog", "views", "derive", "exports", "render", "command"),
    "evidence": ("catalog", "views", "derive", "exports", "render", "command"),
    "at_hand": ("catalog", "lists", "views", "derive", "exports", "render", "command"),
    "lists": ("views", "derive", "exports", "render", "command"),
    "templating": ("records", "catalog", "views", "derive", "exports", "render", "command"),
    "drawing": ("records", "catalog", "derive", "exports", "render", "command"),
    "assets": ("records", "catalog", "views", "derive", "exports", "render", "command"),
    "hosting": ("records", "catalog", "views", "derive", "exports", "render", "command"),
    "shell": ("records", "catalog", "derive", "exports", "command"),
    "verify": ("records", "catalog", "views", "derive", "exports", "render", "command"),
    "records": ("derive", "exports", "views", "render", "command"),
    "views": ("derive", "exports", "render", "command", "catalog"),
    "derive": ("render", "command", "bundle", "single"),
    "exports": ("derive", "command", "bundle", "single"),
    "bundle": ("command", "exports"),
    "single": ("command", "exports", "bundle"),
    "kept": ("derive", "exports", "composed", "render", "command"),
    "report": ("command", "preview", "bundle"),
    "preview": ("command", "derive", "render", "records", "catalog"),
}
DRAWN_AS_PAGES_ARE = {"exports/feed.py": {"briefing.derive.feed", "briefing.derive.scope"}}
"""The feed is a view like a page."""
ALONE = ("preview", "report/writing")
"""What runs in a job that installs nothing."""


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" if node.module == "briefing" else node.module for name in node.names)
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


@pytest.mark.parametrize("stage", MAY_NOT)
def test_no_stage_asks_a_later_one(stage: str) -> None:
    paths = sorted((PROGRAM / stage).rglob("*.py"))
    found = {path.relative_to(PROGRAM).as_posix(): {name for name in imported(path) if is_later(name, stage)} for path in paths}
    assert {name: later for name, later in found.items() if later} == (DRAWN_AS_PAGES_ARE if stage == "exports" else {})


def is_later(name: str, stage: str) -> bool:
    return any(name == f"briefing.{later}" or name.startswith(f"briefing.{later}.") for later in MAY_NOT[stage])


@pytest.mark.parametrize("folder", ALONE)
def test_the_standard_library_is_all_that_it_needs(folder: str) -> None:
    """Nor do our modules that it asks need more."""
    found = reached(sorted((PROGRAM / folder).rglob("*.py")))
    needed = {path.relative_to(PROGRAM).as_posix(): {name for name in imported(path) if is_package(name)} for path in found}
    assert {name: packages for name, packages in needed.items() if packages} == {}


def reached(paths: list[Path]) -> set[Path]:
    """The modules, and all of ours that they import, and those import."""
    found: set[Path] = set()
    while paths:
        path = paths.pop()
        if path not in found:
            found.add(path)
            paths += [own for name in asked(path) for own in modules(name)]
    return found


def asked(path: Path) -> Iterator[str]:
    """What it imports, each name by itself: it may be a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)
    yield from imported(path)


def modules(name: str) -> Iterator[Path]:
    """The files that an import of ours runs: those of the packages, and the module."""
    steps = name.split(".")
    for end in range(1, len(steps) + 1) if steps[0] == PROGRAM.name else ():
        place = PROGRAM.parent.joinpath(*steps[:end])
        yield from (path for path in (place.with_suffix(".py"), place / "__init__.py") if path.is_file())


def is_package(name: str) -> bool:
    return name.partition(".")[0] not in {*sys.stdlib_module_names, PROGRAM.name}
