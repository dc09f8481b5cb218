"""Of what is wrong with records that nobody may read, a build tells the place and the kind of an error, and of a warning nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fabricate import GUARD, INCIDENT, TOWN, both, write_site

from briefing.discreet import CURE, discreet
from briefing.facts import Archive
from briefing.load import load
from briefing.problems import Problem, as_text
from briefing.resolve import archived
from briefing.rules import CODES
from briefing.validate import validate

SECRET = "Zolvek"  # noqa: S105 - a name


def problem(file: str, code: str) -> Problem:
    """One that repeats what stands there."""
    return Problem(f"content/{file}", 3, 5, code, f"{SECRET} is wrong", f"write {SECRET} otherwise", f"title: {SECRET}", 6)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """With an incident that is a draft."""
    return archived(validate(load(write_site(tmp_path_factory.mktemp("drafts") / "content", {INCIDENT: {"status": "draft"}}))))


def test_of_an_error_in_a_draft_its_place_and_kind_are_told(archive: Archive) -> None:
    (told,) = discreet([problem(INCIDENT, "E012")], archive)
    assert (told.path, told.line, told.column, told.code) == (f"content/{INCIDENT}", 3, 5, "E012")
    assert (told.message, told.hint) == (CODES["E012"].title, CURE)
    assert SECRET not in as_text(told)


def test_of_a_warning_in_a_draft_nothing_is_told(archive: Archive) -> None:
    assert discreet([problem(INCIDENT, "W105")], archive) == ()


def test_of_an_error_that_names_a_draft_no_word_is_told(archive: Archive) -> None:
    """In a record that everybody reads."""
    for words in ({"message": "inc-0001 is unknown"}, {"hint": "did you mean inc-0001?"}, {"excerpt": "  - inc-0001"}):
        (told,) = discreet([replace(problem(GUARD, "E012"), **words)], archive)
        assert (told.path, told.message, told.hint, told.excerpt) == (f"content/{GUARD}", CODES["E012"].title, CURE, "")


WHY = both("لسلامته", "for his safety")
GUARDS = {
    "an incident that withholds an actor": ({"withhold_actors": ["hill-guard"], "reason": WHY}, INCIDENT),
    "an actor whom nothing shows": ({"withhold_actors": ["hill-guard"], "reason": WHY}, GUARD),
    "an incident that shows no places": ({"publish_places_as": "none", "reason": WHY}, INCIDENT),
    "a place that nothing shows": ({"publish_places_as": "none", "reason": WHY}, TOWN),
}


@pytest.mark.parametrize(("guard", "file"), GUARDS.values(), ids=GUARDS)
def test_of_what_is_kept_back_no_word_is_told(tmp_path: Path, guard: dict[str, Any], file: str) -> None:
    kept = archived(validate(load(write_site(tmp_path / "content", {INCIDENT: {"sensitivity": guard}}))))
    told = discreet([problem(file, "E012"), problem(file, "W105")], kept)
    assert [(one.path, one.code) for one in told] == [(f"content/{file}", "E012")]
    assert SECRET not in as_text(told[0])


def test_problems_of_what_everybody_reads_are_told_whole(archive: Archive) -> None:
    found = tuple(problem(GUARD, code) for code in ("E012", "W105"))
    assert discreet(found, archive) == found
