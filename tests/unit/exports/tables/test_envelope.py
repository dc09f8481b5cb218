"""Numbers of several accounts are put side by side, never added up; what nobody says is empty and no zero."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, catalog_of, claim, count

from briefing.exports.tables.envelope import Envelope, envelope

NOTHING = Envelope(None, None, 0, 0)


def told(number: int, actor: str, value: dict[str, Any] | None, **more: Any) -> dict[str, Any]:
    return claim(number, "killed", actor, f"Claim {number}.", value=value, **more)


def vague(word: str) -> dict[str, Any]:
    return count(None, None, term=word)


GUARD, COUNCIL = "hill-guard", "river-council"
CASES: dict[str, tuple[list[dict[str, Any]], Envelope]] = {
    "two originators": ([told(1, GUARD, count(2, 3)), told(2, COUNCIL, count(5, 5))], Envelope(2, 5, 2, 1)),
    "one originator twice": ([told(1, GUARD, count(2, 2)), told(2, GUARD, count(4, 4))], Envelope(2, 4, 1, 1)),
    "at least": ([told(1, GUARD, count(2, 2)), told(2, COUNCIL, count(10, None))], Envelope(2, None, 2, 1)),
    "at most": ([told(1, GUARD, count(2, 2)), told(2, COUNCIL, count(None, 7))], Envelope(None, 7, 2, 1)),
    "a word for a number": ([told(1, GUARD, count(2, 2)), told(2, COUNCIL, vague("dozens"))], Envelope(2, 2, 1, 1)),
    "nobody": ([told(1, GUARD, count(0, 0))], Envelope(0, 0, 1, 1)),
    "no number": ([told(1, GUARD, None)], NOTHING),
    "a number that is denied": ([told(1, GUARD, count(2, 2), position="denies")], NOTHING),
    "a number of which none is denied": ([told(1, GUARD, count(0, 0), position="denies")], Envelope(0, 0, 1, 1)),
    "a number that is neither said nor denied": ([told(1, GUARD, count(2, 2), position="no_position")], NOTHING),
    "a superseded number": (
        [told(1, GUARD, count(9, 9), status="superseded"), told(2, GUARD, count(2, 2))],
        Envelope(2, 2, 1, 1),
    ),
    "dead of two sides": (
        [told(1, GUARD, count(2, 2), about=GUARD), told(2, GUARD, count(5, 5), about=COUNCIL)],
        Envelope(2, 5, 1, 2),
    ),
    "soldiers and civilians": (
        [told(1, GUARD, count(2, 2)), told(2, GUARD, count(5, 5, kind="civilians", civilian_status="civilian"))],
        Envelope(2, 5, 1, 2),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_envelope(case: str, tmp_path: Path) -> None:
    claims, expected = CASES[case]
    incident = catalog_of(tmp_path, {INCIDENT: {"claims": claims}}).incidents["inc-0001"]
    assert envelope(incident.claims, "killed") == expected
    assert envelope(incident.claims, "injured") == NOTHING
