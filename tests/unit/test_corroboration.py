"""Originators, not articles, are counted; and only those that do not depend on each other."""

from __future__ import annotations

from typing import Any

import pytest
from fabricate import both, claim, count

from briefing.corroboration import exclude, voices
from briefing.records import Claim

OUTLET = {"actor": None, "description": both("الجريدة بصيغتها", "the Gazette, in its own voice"), "named": True}
PEOPLE = {"actor": None, "description": both("أهالي القرية", "villagers"), "named": False}


def said(number: int, actor: str | None = "hill-guard", source: str = "src-a", **more: Any) -> Claim:
    cites = [{"source": source, "locator": ["1"]}]
    return Claim.model_validate(claim(number, "killed", actor, "Text.", **{"chain": [{"source": source}], "cites": cites, **more}))


def own_voice(number: int, source: str) -> Claim:
    return said(number, None, source, originator=OUTLET, speech_act="media_report")


INDEPENDENT: list[tuple[str, list[Claim], list[list[str]]]] = [
    ("two actors", [said(1), said(2, "river-council")], [["c1"], ["c2"]]),
    ("one actor in three outlets", [said(1), said(2, source="src-b"), said(3, source="src-c")], [["c1", "c2", "c3"]]),
    ("one description", [said(1, originator=PEOPLE), said(2, source="src-b", originator=PEOPLE)], [["c1", "c2"]]),
    ("two descriptions", [said(1, originator=PEOPLE), said(2, originator=OUTLET)], [["c1"], ["c2"]]),
    (
        "a monitor whose words came by way of a party",
        [said(1), said(2, "tide-watch", chain=[{"actor": "hill-guard"}, {"source": "src-a"}])],
        [["c1", "c2"]],
    ),
    ("an outlet in its own voice, and whom it quotes", [own_voice(1, "src-a"), said(2)], [["c1", "c2"]]),
    ("an outlet in its own voice, and another source", [own_voice(1, "src-a"), said(2, source="src-b")], [["c1"], ["c2"]]),
    ("what joins two", [said(1), own_voice(2, "src-b"), said(3, source="src-b")], [["c1", "c2", "c3"]]),
    (
        "two whom one outlet quotes, and its own voice",
        [own_voice(1, "src-a"), said(2), said(3, "river-council")],
        [["c1", "c2"], ["c3"]],
    ),
    ("nobody", [], []),
]


@pytest.mark.parametrize(("claims", "groups"), [row[1:] for row in INDEPENDENT], ids=[row[0] for row in INDEPENDENT])
def test_independent_originators(claims: list[Claim], groups: list[list[str]]) -> None:
    assert [sorted(one.id for one in group) for group in voices(claims)] == groups


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        (said(1, value=count(2, 2)), said(2, value=count(5, 5)), True),
        (said(1, value=count(2, None)), said(2, value=count(None, 1)), True),
        (said(1, value=count(2, 4)), said(2, value=count(3, 6)), False),
        (said(1, value=count(2, None)), said(2, value=count(5, 5)), False),
        (said(1, value=count(2, 2)), said(2, value=count(5, 5, kind="persons")), False),
        (said(1, value=count(2, 2)), said(2, value=count(None, None, term="dozens")), False),
        (said(1, value=count(2, 2)), said(2, value=count(5, 5), about="hill-guard"), False),
        (said(1, value=count(2, 2)), said(2, position="denies"), True),
        (said(1, value="air_strike"), said(2, value="air_strike", position="denies"), True),
        (said(1, value="air_strike"), said(2, value="mortars", position="denies"), False),
        (said(1, value="air_strike"), said(2, value="mortars"), False),
        (said(1, value="air_strike"), said(2, value="air_strike", position="no_position"), False),
    ],
)
def test_claims_that_cannot_both_be_right(one: Claim, other: Claim, is_so: bool) -> None:
    assert exclude(one, other) is is_so
    assert exclude(other, one) is is_so
