"""A file with thousands of faults is told of in full, and costs seconds at the most."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from fabricate import INCIDENT, OUTLET, TOWN, as_yaml, problems_of, records

MANY = {
    "unknown keys": (OUTLET, as_yaml(records()[OUTLET]) + "".join(f"key{number}: 1\n" for number in range(20_000)), "E010", 20_000),
    "unknown places": (TOWN, {"parents": [f"tamsl{number}" for number in range(14_000)]}, "E012", 14_000),
    "unknown claims": (INCIDENT, {"event.basis": [f"c{number}" for number in range(3, 20_003)]}, "E022", 20_000),
    "claims of one id": (INCIDENT, {"claims.0.id": "c2", "event.basis": ["c2"], "participants.0.claims": ["c2"]}, "E016", 1),
    "claims that say nothing": (INCIDENT, {"claims": [{"id": f"c{number}"} for number in range(1, 3_001)]}, "E011", 3_000 * 9),
    "keys that stand twice": (OUTLET, as_yaml(records()[OUTLET]) + "kind: x\n" * 20_000, "E004", 20_000),
}


@pytest.mark.parametrize("case", MANY)
def test_many_faults(tmp_path: Path, case: str) -> None:
    name, change, code, count = MANY[case]
    start = time.process_time()
    problems = problems_of(tmp_path / "content", {name: change})
    assert time.process_time() - start < 10  # a second or two in quiet; what grows with the square takes minutes
    assert [problem.code for problem in problems if problem.path.endswith(name)].count(code) == count
