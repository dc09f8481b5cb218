"""What is wrong between records, and which warnings stand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import GUARD, INCIDENT, SITE, pointed_at, problems_of

EXAMPLE = {"contact.0.kind": "email", "contact.0.address": "desk@karvan.example"}
"""An address that reaches nobody: W001."""


def waiver(code: str) -> list[dict[str, str]]:
    return [{"code": code, "reason": "It is an invented country."}]


def codes(folder: Path, changes: dict[str, Any]) -> list[str]:
    return [problem.code for problem in problems_of(folder, changes)]


def test_a_warning_stands_until_it_is_waived(tmp_path: Path) -> None:
    assert codes(tmp_path / "a", {SITE: EXAMPLE}) == ["W001"]
    assert codes(tmp_path / "b", {SITE: {**EXAMPLE, "waivers": waiver("W001")}}) == []


def test_a_waiver_counts_in_its_own_file_only(tmp_path: Path) -> None:
    assert codes(tmp_path, {SITE: EXAMPLE, GUARD: {"waivers": waiver("W001")}}) == ["N001", "W001"]


@pytest.mark.parametrize("code", ["E012", "E999"])
def test_an_error_cannot_be_waived(tmp_path: Path, code: str) -> None:
    problems = problems_of(tmp_path, {INCIDENT: {"locations.0.place": "nowhere", "waivers": waiver(code)}})
    assert "E012" in {problem.code for problem in problems}
    assert {problem.level for problem in problems} >= {"error"}


def test_a_waiver_that_waives_nothing_is_noted_at_its_code(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, {GUARD: {"waivers": waiver("W001")}})
    assert (problem.code, problem.level, pointed_at(problem)) == ("N001", "note", "W001")
    assert problem.path.endswith(GUARD)


def test_of_several_waivers_only_the_idle_one_is_noted(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, {SITE: {**EXAMPLE, "waivers": [*waiver("W001"), *waiver("N001")]}})
    assert [(problem.code, pointed_at(problem)) for problem in problems] == [("N001", "N001")]


def test_problems_are_sorted_and_none_stands_twice(tmp_path: Path) -> None:
    problems = problems_of(tmp_path, {SITE: EXAMPLE, INCIDENT: {"locations.0.place": "nowhere", "claims.1.about": "nobody"}})
    assert problems == sorted(set(problems))
    assert [problem.code for problem in problems] == ["E012", "E012", "W001"]
