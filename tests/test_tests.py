"""The tests can all be run together."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

TESTS = Path(__file__).parent


def test_no_two_modules_of_tests_have_one_name() -> None:
    names = Counter(path.name for path in TESTS.rglob("test_*.py") if "node_modules" not in path.parts)
    assert names[Path(__file__).name] == 1
    assert [name for name, times in names.items() if times > 1] == []


def test_no_module_hides_a_folder_whose_modules_are_imported() -> None:
    """pytest has each folder with tests searched for modules, before `tests/` itself, unless it is a package (its `prepend` mode)."""
    folders = {path.parent for path in TESTS.rglob("test_*.py") if "node_modules" not in path.parts}
    searched = [folder for folder in folders if not (folder / "__init__.py").exists()]
    imported = {path.name for path in (*TESTS.iterdir(), TESTS.parent / "briefing", TESTS.parent / "bench") if path.is_dir()}
    assert {"defences", "told"} <= imported
    assert [str(path) for folder in searched for path in folder.glob("*.py") if path.stem in imported] == []


def test_the_folders_of_unit_tests_are_those_of_the_program() -> None:
    unit, program = TESTS / "unit", TESTS.parent / "briefing"
    folders = {path.parent.relative_to(unit) for path in unit.rglob("test_*.py")}
    assert len(folders) > 10
    assert [folder.as_posix() for folder in sorted(folders) if not (program / folder / "__init__.py").is_file()] == []
