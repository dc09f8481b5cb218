"""What would endanger somebody: withheld values where anybody can read them, and places that are too exact."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIDGE, INCIDENT, SITE, TOWN, both, faults, pointed_at, problems_of

PUBLIC = {SITE: {"public": "true"}, BRIDGE: {"publish_as": "area"}}
WHY = both("لسلامته", "for his safety")
POINT = {"lat": "36.51", "lon": "40.75", "basis": "gazetteer", "source": "A gazetteer"}

WITHHELD: list[tuple[dict[str, Any], str]] = [
    # what a record withholds, and what the carets stand under: nothing where the line would tell it
    ({INCIDENT: {"sensitivity": {"withhold_actors": ["hill-guard"], "reason": WHY}}}, ""),
    ({INCIDENT: {"sensitivity": {"publish_places_as": "parent", "reason": WHY}}}, "parent"),
    ({INCIDENT: {"sensitivity": {"publish_places_as": "none", "reason": WHY}}}, "none"),
    ({BRIDGE: {"publish_as": "parent"}}, "parent"),
    ({BRIDGE: {"publish_as": "none"}}, "none"),
]


@pytest.mark.parametrize(("change", "under"), WITHHELD)
def test_what_is_withheld_stands_in_no_public_repository(tmp_path: Path, change: dict[str, Any], under: str) -> None:
    (problem,) = problems_of(tmp_path / "content", {**PUBLIC, **change})
    assert (problem.code, pointed_at(problem)) == ("E030", under)


@pytest.mark.parametrize(("change", "under"), WITHHELD)
def test_it_may_stand_in_one_that_is_not_public(tmp_path: Path, change: dict[str, Any], under: str) -> None:
    assert [fault for fault in faults(problems_of(tmp_path / "content", change)) if fault.startswith("E030")] == []


def test_a_public_record_may_give_its_reason_and_withhold_nothing(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "content", {**PUBLIC, INCIDENT: {"sensitivity": {"reason": WHY}}}) == []


@pytest.mark.parametrize(
    ("kind", "lat", "is_fault"),
    [
        ("city", "36.51", False),
        ("city", "36.5", False),
        ("city", "36.512", True),
        ("village", "36.5100001", True),
        ("facility", "36.5123", False),
        ("facility", "36.51234", True),
        ("governorate", "36.5", True),
    ],
)
def test_a_point_is_no_finer_than_its_place(tmp_path: Path, kind: str, lat: str, is_fault: bool) -> None:
    problems = problems_of(tmp_path / "content", {TOWN: {"kind": kind, "point": {**POINT, "lat": lat}}})
    assert [problem.code for problem in problems] == (["E032"] if is_fault else [])


@pytest.mark.parametrize(("place", "is_fault"), [("tamsil", True), ("karvan-province", False)])
def test_where_only_the_governorate_is_known_it_is_the_place(tmp_path: Path, place: str, is_fault: bool) -> None:
    problems = problems_of(tmp_path / "content", {INCIDENT: {"locations.0.place": place, "locations.0.geo_precision": "3"}})
    assert [(problem.code, pointed_at(problem)) for problem in problems] == ([("E032", "3")] if is_fault else [])
