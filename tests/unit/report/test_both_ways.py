"""A state compared with itself is unchanged; and compared the other way round, what came is gone, and what is gone came."""

from __future__ import annotations

from pathlib import Path

import pytest
from comparing import fabricated
from report_changes import ONE_CHANGE

from briefing.report.whole import report
from briefing.views.report import Report

WAYS = (
    "A new incident",
    "A new briefing",
    "A claim on a new matter",
    "A number is given for the first time",
    "An actor gets a relation",
    "A place gets coordinates",
    "The date moves by six days",
)
TURNED = {"added": "removed", "removed": "added", "changed": "changed"}


def told(folder: Path, name: str, is_turned: bool = False) -> Report:
    before, after = reversed(ONE_CHANGE[name]) if is_turned else ONE_CHANGE[name]
    return report(fabricated(folder, before, after))


@pytest.mark.parametrize("name", WAYS)
def test_the_other_way_round_what_came_is_gone(name: str, tmp_path: Path) -> None:
    there, back = told(tmp_path / "there", name), told(tmp_path / "back", name, is_turned=True)
    assert there.records
    assert {(TURNED[one.change], one.kind, one.id) for one in there.records} == {(one.change, one.kind, one.id) for one in back.records}
    assert {(TURNED[one.change], one.path) for one in there.pages} == {(one.change, one.path) for one in back.pages}
    assert there.problems.new == back.problems.mended


def test_a_state_compared_with_itself_tells_nothing(tmp_path: Path) -> None:
    same = ONE_CHANGE["A new incident"][1]
    found = report(fabricated(tmp_path, same, same))
    assert found.summary["en"] == "Nothing changed at all."
    lists = (found.attention, found.records, found.effects, found.pages, found.translations, found.problems.new, found.gaps.new)
    assert lists == ((),) * 7
    assert (found.problems.mended, found.gaps.mended) == ((), ())
