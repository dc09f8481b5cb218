"""A file with thousands of faults is told of in full, and costs little more than the reading of a large file."""

from __future__ import annotations

from pathlib import Path

import pytest
from assurance.ledger import Assured
from fabricate import GUARD, INCIDENT, OUTLET, TOWN, as_yaml, both, claim, count, problems_of, records
from limits.effort import bounded


def told(number: int) -> dict[str, object]:
    """An originator of its own."""
    return {"actor": None, "description": both(f"شاهد {number}", f"Witness {number}"), "named": "false"}


MOST = 200
"""Readings (`effort`): each takes at most 80, and what grows with the square of the faults thousands."""
MANY = {
    "unknown keys": (OUTLET, as_yaml(records()[OUTLET]) + "".join(f"key{number}: 1\n" for number in range(20_000)), "E010", 20_000),
    "unknown keys in one line": (OUTLET, "{" + ", ".join(f"key{number}: 1" for number in range(20_000)) + "}\n", "E010", 20_000),
    "one who contradicts itself": (
        INCIDENT,
        {"claims": [claim(number, "killed", "hill-guard", "A claim.", "إفادة.", value=count(number, number)) for number in range(1, 401)]},
        "W132",
        399,
    ),
    "brackets in brackets": (GUARD, {"profile": both("[" * 40_000, "![" * 20_000)}, "E045", 2),
    "everyone on every matter": (
        INCIDENT,
        {"claims": [claim(number, f"attribute-{number}", None, "A claim.", "إفادة.", originator=told(number)) for number in range(1, 301)]},
        "E045",
        1,
    ),
    "unknown places": (TOWN, {"parents": [f"tamsl{number}" for number in range(14_000)]}, "E012", 14_000),
    "unknown claims": (INCIDENT, {"event.basis": [f"c{number}" for number in range(3, 20_003)]}, "E022", 20_000),
    "claims of one id": (INCIDENT, {"claims.0.id": "c2", "event.basis": ["c2"], "participants.0.claims": ["c2"]}, "E016", 1),
    "claims that say nothing": (INCIDENT, {"claims": [{"id": f"c{number}"} for number in range(1, 3_001)]}, "E011", 3_000 * 9),
    "keys that stand twice": (OUTLET, as_yaml(records()[OUTLET]) + "kind: x\n" * 20_000, "E004", 20_000),
}


@pytest.mark.parametrize("case", MANY)
def test_many_faults(tmp_path: Path, case: str, assured: Assured) -> None:
    name, change, code, number = MANY[case]
    with bounded(MOST):
        problems = problems_of(tmp_path / "content", {name: change})
    assert [problem.code for problem in problems if problem.path.endswith(name)].count(code) == number
    assured("limits-of-time", 1, 1)
