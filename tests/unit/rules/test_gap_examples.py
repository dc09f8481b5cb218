"""The two examples of every rule on gaps: the wrong one has its gap, the right one has not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from fabricate import problems_of, write_site
from test_examples import changes

from briefing.gaps import gap_notes
from briefing.load import load
from briefing.resolve import resolve
from briefing.rules import CODES, GAPS
from briefing.validate import validate

SHOWN = ["N201", "N202", "N203", "N204", "N205", "N206", "N207"]


def gaps_of(folder: Path, example: str) -> set[str]:
    content = load(write_site(folder, changes(example)))
    return {note.code for note in gap_notes(resolve(validate(content))[0], content.documents, date(2031, 6, 30))}


def test_every_rule_on_gaps_is_shown() -> None:
    assert sorted(GAPS) == SHOWN


@pytest.mark.parametrize("code", SHOWN)
def test_the_wrong_example_has_the_gap_and_the_right_one_has_not(tmp_path: Path, code: str) -> None:
    assert code in gaps_of(tmp_path / "wrong", CODES[code].wrong)
    assert code not in gaps_of(tmp_path / "right", CODES[code].right)


@pytest.mark.parametrize("code", SHOWN)
def test_both_are_sound(tmp_path: Path, code: str) -> None:
    assert problems_of(tmp_path / "wrong", changes(CODES[code].wrong)) == []
    assert problems_of(tmp_path / "right", changes(CODES[code].right)) == []
