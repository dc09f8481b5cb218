"""Whatever can be counted in a record has a limit: at it the record passes, one beyond it is told with its place and both numbers."""

from __future__ import annotations

import pytest
from assurance.ledger import Assured
from limits.samples import Limited, as_lines, limited, record, with_value

from briefing.authoring.forms import MODELS
from briefing.context import context_of
from briefing.examine import examine
from briefing.load import Document
from briefing.problems import Problem
from briefing.yaml.values import values

NOTHING_ELSE = context_of([])
CODES = {"number": "E013"}
"""Unit → the code of what is beyond, if it is not E045."""


def problems(one: Limited, size: int) -> list[Problem]:
    """What the record types say of a record that has so much there; of the rules only E045."""
    text = as_lines(with_value(record(MODELS[one.kind]), one.path, one.of(size)))
    found = examine(Document(one.kind, f"content/{one.kind}.yml", "x", text, values(text)), NOTHING_ELSE).problems
    return [problem for problem in found if problem.code in ("E010", "E011", "E013", "E045")]


def is_told(one: Limited, found: list[Problem]) -> bool:
    """Whether just that is told, with how much there is, how much there may be, and the line."""
    if len(found) != 1 or found[0].code != CODES.get(one.unit, "E045"):
        return False
    said, name = found[0].message.replace(",", ""), next(step for step in reversed(one.path) if isinstance(step, str))
    return str(one.most) in said and str(one.most + 1) in said and f'"{name}"' in said and found[0].line > 0 and bool(found[0].excerpt)


@pytest.mark.parametrize("kind", MODELS)
def test_each_limit_holds_to_the_unit(kind: str, assured: Assured) -> None:
    every = [one for one in limited(kind) if one.unit != "number" or one.path[-1] not in ("lat", "lon")]
    passing = [one for one in every if problems(one, one.most) == []]
    told = [one for one in every if is_told(one, problems(one, one.most + 1))]
    assert [one for one in every if one not in passing] == []
    assert [(one, problems(one, one.most + 1)) for one in every if one not in told] == []
    assured("limits-of-records", 2 * len(every), len(passing) + len(told))
