"""Slips in the real records are told at their line and with their cure. `make mutation` shows the figures."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from mutation.slips import KINDS
from mutation.trials import Archive, Trial, counted, table, trials

CONTENT = Path(__file__).parent.parent.parent / "content"
NUMBER = 60


@pytest.fixture(scope="module")
def archive() -> Archive:
    return Archive(CONTENT)


@pytest.fixture(scope="module")
def done(archive: Archive, tmp_path_factory: pytest.TempPathFactory) -> list[Trial]:
    return list(trials(archive, NUMBER, tmp_path_factory.mktemp("slips")))


def told_badly(done: list[Trial]) -> str:
    return "\n\n".join([*(trial.told() for trial in done if not (trial.is_line_right and trial.is_cure_right)), table(done)])


def test_there_are_twenty_kinds_of_slips_and_each_is_tried(done: list[Trial]) -> None:
    assert Counter(trial.kind for trial in done) == dict.fromkeys(KINDS, NUMBER // 20)


def test_every_slip_changes_the_file_that_it_is_made_in(done: list[Trial], archive: Archive) -> None:
    assert [trial.name for trial in done if trial.slip.text == archive.pages[trial.name].document.text] == []


def test_the_line_is_right(done: list[Trial]) -> None:
    assert counted(done)[0] >= 0.95 * NUMBER, told_badly(done)


def test_the_cure_is_right(done: list[Trial]) -> None:
    assert counted(done)[2] >= 0.8 * NUMBER, told_badly(done)


def test_the_same_seed_makes_the_same_slips(archive: Archive, done: list[Trial], tmp_path: Path) -> None:
    again = list(trials(archive, 20, tmp_path))
    assert [(trial.name, trial.slip) for trial in again] == [(trial.name, trial.slip) for trial in done[:20]]


def test_without_a_slip_nothing_is_told(archive: Archive, tmp_path: Path, at_full_size: bool) -> None:
    """Of every fourth record, and of each in `make assurance`; whatever builds the real site fails if one of them has an error."""
    errors = {
        name: [problem for problem in archive.problems(name, page.document.text, tmp_path) if problem.level == "error"]
        for name, page in list(archive.pages.items())[:: 1 if at_full_size else 4]
    }
    assert {name: told for name, told in errors.items() if told} == {}
