"""What a program leaves that changes while it runs is believed by no other, and it believes nothing itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.kept import program as kept_program
from briefing.kept.former_site import FormerSite
from briefing.kept.program import first_stamps, is_same_program, program


@pytest.fixture(autouse=True)
def _a_process_that_begins() -> Iterator[None]:
    for known in (program, first_stamps):
        known.cache_clear()
    yield
    for known in (program, first_stamps):
        known.cache_clear()


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only file of a program."""
    monkeypatch.setattr(kept_program, "ROOT", tmp_path)
    monkeypatch.setattr(kept_program, "FILES", ("mkdocs.yml",))
    (tmp_path / "mkdocs.yml").write_text("before")
    return tmp_path / "mkdocs.yml"


def told() -> str:
    """What the next process says."""
    for known in (program, first_stamps):
        known.cache_clear()
    return program()


def test_the_same_program_is_the_same(source: Path) -> None:
    before = told()
    source.touch()
    assert told() == before
    source.write_text("another")
    assert told() != before


def test_a_program_that_changed_before_it_was_read_is_no_other_s(source: Path) -> None:
    first_stamps()
    source.write_text("another")
    assert program() == program()
    assert program() != told()


def test_what_was_kept_while_the_program_changed_is_gone(source: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    former = FormerSite(tmp_path / "site", kept / "pages", "frame")
    (former.shells / "one").mkdir(parents=True)
    source.write_text("another")
    assert not is_same_program()
    former.remember({}, 0, {})
    assert not kept.exists()
