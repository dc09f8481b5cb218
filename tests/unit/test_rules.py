"""What the fields of one record demand of each other: of each rule an example that passes and one that fails."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, SITE, both, claim, count, pointed_at, taken_down, write_record

from briefing.load import load
from briefing.problems import Problem
from briefing.validate import validate

WHY = both("لأن", "because")
SOURCE, OTHER = "src-2031-05-gazette", "src-other"
SEVEN = "one two three four five six seven"


def found(folder: Path, change: dict[str, Any], name: str = INCIDENT) -> list[Problem]:
    return sorted(validate(load(write_record(folder / "content", {name: change}))).problems)


PASSING: list[dict[str, Any]] = [
    {"claims.0.value": count(1, 3)},
    {"claims.0.value": count(None, 3)},
    {"claims.0.value": count(3, None)},
    {"claims.0.value": count(0, 0)},
    {"claims.0.value": count(None, None, term="dozens")},
    {"claims.0.value": None},
    {"claims.0.value": "air_strike"},
    {"claims.0.chain": [{"actor": "hill-guard"}, {"outlet": "blue-gazette"}, {"description": WHY}, {"source": SOURCE}]},
    {"claims.0.cites": [{"source": OTHER, "locator": ["1"]}, {"source": SOURCE, "locator": ["2"], "quote": SEVEN}]},
    {"claims.0.originator": {"actor": None, "description": WHY, "named": "false"}},
    {"claims.0.credibility": "6"},
    {"claims.0.credibility": "2", "claims.0.credibility_rationale": WHY},
    {"date": {"edtf": "2031-05-10", "basis": "relative", "rationale": WHY}},
    {"date": {"edtf": None, "basis": "inferred_text", "rationale": WHY}},
    {"status": "merged", "merged_into": "inc-0002", "revisions": taken_down("merged")},
    {"status": "withdrawn", "revisions": taken_down()},
    {"participants.0.actor": None, "participants.0.description": WHY},
    {"participants.0.claims": ["c1", "c2"], "event.basis": ["c2"]},
]

FAILING: list[tuple[dict[str, Any], str, str | None, str]] = [
    # the change, the code, what the carets stand under, what the message holds
    ({"claims.0.value": count(3, 1)}, "E019", "3", "min 3 is greater than max 1"),
    ({"claims.0.value": count(1, None, term="dozens")}, "E025", "dozens", "null beside a term"),
    ({"claims.0.value": count(None, 1, term="dozens")}, "E025", "dozens", "null beside a term"),
    ({"claims.0.value": count(None, None)}, "E025", None, "needs a min, a max or a term"),
    ({"claims.0.chain": [{"actor": "hill-guard", "outlet": "blue-gazette"}, {"source": SOURCE}]}, "E025", None, "exactly one of"),
    ({"claims.0.chain": [{}, {"source": SOURCE}]}, "E025", None, "exactly one of"),
    ({"claims.0.cites.0.quote": f"{SEVEN} eight"}, "E026", f"{SEVEN} eight", "8 words; seven at the most"),
    ({"claims.0.originator": {"actor": None, "named": "true"}}, "E025", None, "an originator needs an actor or a description"),
    ({"claims.0.credibility": "2"}, "E025", "2", "needs a credibility_rationale"),
    ({"date": {"edtf": "2031-05-10", "basis": "relative", "rationale": None}}, "E025", "null", 'basis "relative" needs a rationale'),
    ({"date": {"edtf": None, "basis": "inferred_text", "rationale": None}}, "E025", "null", "needs a rationale"),
    ({"status": "merged", "revisions": taken_down("merged")}, "E025", None, "merged_into"),
    ({"status": "withdrawn"}, "E025", None, "a withdrawn incident needs a revision of the kind withdrawn"),
    ({"status": "merged", "merged_into": "inc-0002"}, "E025", None, "a merged incident needs a revision of the kind merged"),
    ({"merged_into": "inc-0002"}, "E025", "inc-0002", "merged_into goes with the status merged"),
    ({"participants.0.actor": None}, "E025", None, "a participant needs an actor or a description"),
    ({"claims.1.id": "c1"}, "E016", "c1", 'the claim id "c1" stands twice'),
    ({"event.basis": ["c1", "c3"]}, "E022", "c3", 'unknown claim "c3"'),
    ({"participants.0.claims": ["c9"]}, "E022", "c9", 'unknown claim "c9"'),
]


@pytest.mark.parametrize("change", PASSING, ids=[f"{index}-{next(iter(change))}" for index, change in enumerate(PASSING)])
def test_passes(tmp_path: Path, change: dict[str, Any]) -> None:
    assert found(tmp_path, change) == []


@pytest.mark.parametrize(
    ("change", "code", "under", "words"), FAILING, ids=[f"{index}-{row[1]}-{next(iter(row[0]))}" for index, row in enumerate(FAILING)]
)
def test_fails(tmp_path: Path, change: dict[str, Any], code: str, under: str | None, words: str) -> None:
    (problem,) = found(tmp_path, change)
    assert (problem.code, words in problem.message) == (code, True)
    if under is not None:
        assert pointed_at(problem) == under


@pytest.mark.parametrize("index", [0, 1, 2])
def test_the_place_is_that_of_the_claim_at_fault(tmp_path: Path, index: int) -> None:
    """The lines of the quotation that is too long, in each of three claims."""
    claims = [claim(number, "killed", "hill-guard", f"Text {number}.") for number in (1, 2, 3)]
    claims[index]["cites"][0]["quote"] = f"{SEVEN} {index}"
    (problem,) = found(tmp_path, {"claims": claims})
    assert problem.excerpt.endswith(f"quote: {SEVEN} {index}")


@pytest.mark.parametrize(
    ("address", "is_reserved"),
    [
        ("desk@karvan.example", True),
        ("desk@example.org", True),
        ("https://karvan.test/", True),
        ("desk@localhost", True),
        ("desk@karvan.invalid", True),
        ("desk@exampled.net", False),
        ("desk@example.karvan.net", False),
        ("1 Mill Lane, Tamsil", False),
    ],
)
def test_an_address_that_reaches_nobody_is_a_warning(tmp_path: Path, address: str, is_reserved: bool) -> None:
    kind = "web" if "://" in address else "email" if "@" in address else "post"
    problems = found(tmp_path, {"contact.0.kind": kind, "contact.0.address": address}, SITE)
    assert [(problem.code, problem.level, pointed_at(problem)) for problem in problems] == (
        [("W001", "warning", address)] if is_reserved else []
    )


@pytest.mark.parametrize(
    ("kind", "address"),
    [("web", "javascript:alert(1)"), ("web", "our web site"), ("web", "https://[x"), ("email", "not an address"), ("email", "a@b c")],
)
def test_an_address_is_of_its_kind(tmp_path: Path, kind: str, address: str) -> None:
    problems = found(tmp_path, {"contact.0.kind": kind, "contact.0.address": address}, SITE)
    assert [(problem.code, pointed_at(problem)) for problem in problems] == [("E009", address)]
