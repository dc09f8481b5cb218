"""A chain ends in a cited source; a source that does not exist is told once, as such."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, SOURCE, faults, problems_of, records

LINE = "E023 incidents/2031/inc-0001.yml: the chain must end in a source that the claim cites"
HERE, OTHER = "src-2031-05-gazette", "src-2031-06-gazette"
TWO = {"sources/src-2031-06-gazette.yml": {**records()[SOURCE], "id": OTHER}}
CHAIN, CITES = "claims.0.chain", "claims.0.cites"

ROWS: list[tuple[dict[str, Any], list[str]]] = [
    ({CHAIN: [{"outlet": "blue-gazette"}, {"source": HERE}]}, []),
    ({CHAIN: [{"source": OTHER}], CITES: [{"source": HERE, "locator": ["1"]}, {"source": OTHER, "locator": ["2"]}]}, []),
    ({CHAIN: [{"source": HERE}, {"outlet": "blue-gazette"}]}, [LINE]),
    ({CHAIN: [{"source": OTHER}]}, [LINE]),
    ({CHAIN: [{"source": "src-2031-05-gazete"}]}, ['E012 incidents/2031/inc-0001.yml: unknown source "src-2031-05-gazete"']),
    ({CHAIN: [{"sorce": HERE}]}, ['E010 incidents/2031/inc-0001.yml: unknown key "sorce"']),
    ({CHAIN: []}, ['E013 incidents/2031/inc-0001.yml: "chain": must have at least one item']),
    ({"claims.0.cites.0.source": "src-2031-05-gzette"}, ['E012 incidents/2031/inc-0001.yml: unknown source "src-2031-05-gzette"']),
]


@pytest.mark.parametrize(("change", "expected"), ROWS)
def test_the_end_of_a_chain(tmp_path: Path, change: dict[str, Any], expected: list[str]) -> None:
    assert faults(problems_of(tmp_path / "content", {**TWO, INCIDENT: change})) == expected


def test_the_cure_names_the_cited_source(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path / "content", {INCIDENT: {CHAIN: [{"outlet": "blue-gazette"}]}})
    assert problem.hint == f"put - source: {HERE} at the end of the chain"
