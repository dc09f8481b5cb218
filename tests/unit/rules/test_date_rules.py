"""Dates that contradict each other or how they are said to be known: of each rule what passes and what fails."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIEFING, GUARD, INCIDENT, SOURCE, both, pointed_at, problems_of, records

WHY = both("استنتجناه من النص.", "We inferred it from the text.")
COUNTED = both("تقول الصحيفة إن ذلك حدث أمس.", "The newspaper says that it happened the day before.")


def day(edtf: str | None = "2031-05-10", basis: str = "stated", rationale: Any = None, **more: Any) -> dict[str, Any]:
    return {INCIDENT: {"date": {"edtf": edtf, "basis": basis, "rationale": rationale, **more}}}


def appeared(published: str | None, **more: Any) -> dict[str, Any]:
    return {SOURCE: {"published": published, **more}}


def assessed(on: str) -> dict[str, Any]:
    return {"assessment": {"grade": "weakly_supported", "rationale": WHY, "by": "desk", "on": on}}


def revised(*days: str) -> dict[str, Any]:
    return {"revisions": [{"on": on, "kind": "correction", "note": dict(WHY)} for on in days]}


PASSING: list[dict[str, Any]] = [
    day("2031-05-11"),
    day("2031-05/.."),
    day("[..2031-05-30]"),
    day("2031-05-13~", "inferred_text", WHY),
    {**day("2031-05-13"), **appeared("2031-05~", published_rationale=WHY)},
    {**day("2031-05-13"), **appeared(None)},
    {**day("2031-05-13"), **appeared("2031-05")},
    day(None, "inferred_text", WHY),
    day(None, "inferred_external", WHY),
    day("2031-05-10", "relative", COUNTED),
    {**day("2031-05-10", "relative", both("مؤرخ 11 أيار/مايو.", "Dated 11 May; the day before.")), **appeared(None)},
    {**day("2031-05-10", "inferred_text", COUNTED), **appeared(None)},
    day(time="21:30", time_precision="1"),
    day(time="21:30", time_precision="2", part_of_day="night"),
    day(time="03:00", time_precision="2", part_of_day="night"),
    day(time="05:00", time_precision="1", part_of_day="dawn"),
    day(time_precision="2", part_of_day="evening"),
    day(part_of_day="evening"),
    day(time_precision="3"),
    day("2031-05-10T21:30", time="21:30", time_precision="1"),
    day("[2031-05-08..2031-05-10]"),
    appeared("2031-05-11?", published_rationale=WHY),
    appeared("[2031-05-10..2031-05-11]", published_rationale=WHY),
    appeared("2031-05-11", accessed_at="2031-05-11", archived_at="2031-06-01"),
    appeared("2031-05", accessed_at="2031-05-01"),
    {INCIDENT: revised("2031-05-11", "2031-05-11", "2031-06-01")},
    {INCIDENT: assessed("2031-06-01")},
    {BRIEFING: {"period": "2031-05-10/..", "published_on": "2031-05-10"}},
    {BRIEFING: {"period": "2031-05-10"}},
    {**day(None, "inferred_text", WHY), BRIEFING: {"period": "2031-04"}},
    {GUARD: {"active": "1802/.."}},
    {GUARD: {"active": "190X"}},
]

FAILING: list[tuple[dict[str, Any], str, str, str]] = [
    # the change, the code, what the carets stand under, what message and hint hold
    (day("2031-05-12"), "E033", "2031-05-12", "the last of its sources is of 2031-05-11"),
    ({**day("2031-05-20/.."), **appeared("[2031-05-02..2031-05-19]", published_rationale=WHY)}, "E033", "2031-05-20/..", "of 2031-05-19"),
    (day("2031-05-12?", "inferred_text", WHY), "E033", "2031-05-12?", "of 2031-05-12 at the earliest"),
    (day(None, "stated", WHY), "E035", "stated", "the date is unknown"),
    (day(None, "relative", WHY), "E035", "relative", "the date is unknown"),
    (day(time="21:30", time_precision="3"), "E035", "3", "contradicts the time 21:30"),
    (day(time_precision="3", part_of_day="night"), "E035", "3", "contradicts the part of the day"),
    (day(time_precision="1"), "E035", "1", "goes with a time"),
    (day(time="09:30", time_precision="1", part_of_day="evening"), "E035", "evening", '09:30 is not "evening"'),
    (day(time="12:00", time_precision="1", part_of_day="night"), "E035", "night", '12:00 is not "night"'),
    (day("2031-05-10T20:30", time="21:30", time_precision="1"), "E035", "21:30", "edtf gives the time 20:30"),
    (day("2031-05-10~"), "W121", "2031-05-10~", "marked as doubtful"),
    (day("2031-05?"), "W121", "2031-05?", "marked as doubtful"),
    (day(time="21:30"), "W121", "21:30", "add time_precision"),
    (day(time_precision="2"), "W121", "2", "add part_of_day"),
    ({**day("2031-05-10", "relative", COUNTED), **appeared(None)}, "W121", "relative", "no cited source has a date of publication"),
    (appeared("2031-05-11?"), "W121", "2031-05-11?", "say in published_rationale"),
    (appeared("[2031-05-10..2031-05-11]"), "W121", "[2031-05-10..2031-05-11]", "say in published_rationale"),
    (appeared("2031-05-11", accessed_at="2031-05-10"), "E039", "2031-05-10", "read on 2031-05-10, before it was published"),
    (appeared("2031-05-11", archived_at="2030-05-12"), "E039", "2030-05-12", "archived on 2030-05-12, before"),
    ({INCIDENT: revised("2031-06-02", "2031-06-01")}, "E039", "2031-06-01", "2031-06-01 stands behind 2031-06-02"),
    ({INCIDENT: revised("2031-05-09", "2031-06-01")}, "E039", "2031-05-09", "recorded on 2031-05-09, before it happened"),
    ({INCIDENT: assessed("2031-04-30"), SOURCE: {"published": None}}, "E039", "2031-04-30", "assessed on 2031-04-30, before it happened"),
    ({BRIEFING: {"period": "2031-05", "published_on": "2031-04-30"}}, "E039", "2031-04-30", "before its period begins"),
    ({GUARD: {"reviewed_on": "2301-06-01"}}, "E038", "2301-06-01", "the year 2301 lies outside 1900–2100"),
    ({GUARD: {"active": "0931/.."}}, "E038", "0931", "outside 1000–2100"),
    (appeared("1031-05-11"), "E038", "1031-05-11", "the year 1031"),
    ({INCIDENT: revised("2031-05-10")}, "W124", "-", "a cited source appeared on 2031-05-11"),
    ({INCIDENT: assessed("2031-05-10")}, "W124", "2031-05-10", "the assessment is of 2031-05-10"),
    ({BRIEFING: {"period": "2031-04"}}, "W125", "inc-0001", "inc-0001 is of 2031-05-10, outside"),
    ({BRIEFING: {"period": "2031-05-11/.."}}, "W125", "inc-0001", "(2031-05-11 or later)"),
]


@pytest.mark.parametrize("change", PASSING)
def test_passes(tmp_path: Path, change: dict[str, Any]) -> None:
    assert problems_of(tmp_path / "content", change) == []


@pytest.mark.parametrize(("change", "code", "under", "words"), FAILING)
def test_fails(tmp_path: Path, change: dict[str, Any], code: str, under: str, words: str) -> None:
    problems = problems_of(tmp_path / "content", change)
    (problem,) = [problem for problem in problems if problem.code == code]
    assert pointed_at(problem).strip("'") == under
    assert words in f"{problem.message} {problem.hint}"


@pytest.mark.parametrize(
    ("edtf", "cure"),
    [
        ("2030-05-10", "move the file to incidents/2030/"),
        ("2032/..", "incidents/2032/"),
        ("[..2029-05]", "incidents/2029/"),
        ("202X", "incidents/2020/"),
    ],
)
def test_the_folder_of_an_incident_is_a_year_of_its_date(tmp_path: Path, edtf: str, cure: str) -> None:
    problems = problems_of(
        tmp_path / "content", {**day(edtf), **appeared(None), BRIEFING: {"period": "2020/..", "published_on": "2033-01-01"}}
    )
    found = [problem for problem in problems if problem.code == "W123"]
    assert [cure in str(problem.hint) for problem in found] == [True]


@pytest.mark.parametrize("edtf", ["2031", "2030/2032", "2029/..", "[..2031-12]", "2031-05-10~", "203X"])
def test_any_year_that_the_date_allows_will_do(tmp_path: Path, edtf: str) -> None:
    problems = problems_of(tmp_path / "content", {**day(edtf, "inferred_text", WHY), **appeared(None)})
    assert [problem for problem in problems if problem.code == "W123"] == []


def test_a_claim_whose_every_source_is_older_than_the_incident(tmp_path: Path) -> None:
    early = {"id": "src-early", "outlet": None, "published": "2031-05-09"}
    source = {**records()[SOURCE], **early}
    cites = [{"source": "src-early", "locator": ["1"]}]
    change = {"sources/src-early.yml": source, INCIDENT: {"claims.1.chain": [{"source": "src-early"}], "claims.1.cites": cites}}
    (problem,) = problems_of(tmp_path / "content", change)
    assert (problem.code, "of 2031-05-10 at the earliest" in problem.message) == ("W122", True)
    both_cited = [*cites, {"source": "src-2031-05-gazette", "locator": ["1"]}]
    change[INCIDENT] = {**change[INCIDENT], "claims.1.cites": both_cited}
    assert problems_of(tmp_path / "other", change) == []
