"""The stages know only what comes before them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parent.parent.parent / "briefing"
MAY_NOT = {
    "records": ("derive", "exports", "views", "render", "command"),
    "views": ("derive", "exports", "render", "command", "catalog"),
    "derive": ("render", "command", "bundle", "single"),
    "exports": ("derive", "command", "bundle", "single"),
    "bundle": ("command", "exports"),
    "single": ("command", "exports", "bundle"),
}
DRAWN_AS_PAGES_ARE = {"exports/feed.py": {"briefing.derive.feed", "briefing.derive.scope"}}
"""The feed is a view like a page."""


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
