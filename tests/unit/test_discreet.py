"""Of what is wrong with records that nobody may read, a build tells the place and the kind of an error, and of a warning nothing."""

from __future__ import annotations

import pytest
from fabricate import GUARD, INCIDENT, write_site

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


def test_problems_of_what_everybody_reads_are_told_whole(archive: Archive) -> None:
    found = tuple(problem(GUARD, code) for code in ("E012", "W105"))
    assert discreet(found, archive) == found
