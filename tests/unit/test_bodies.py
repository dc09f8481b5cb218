"""Which bodies an actor belongs to."""

from __future__ import annotations

import pytest

from briefing.bodies import bodies
from briefing.records import Actor
from briefing.records.reference import Relation


def actor(name: str, *relations: tuple[str, str]) -> Actor:
    found = tuple(Relation(type=sort, actor=other, period=None, cites=()) for sort, other in relations)
    return Actor.model_construct(id=name, relations=found)


ACTORS = [
    actor("first-boat", ("part_of", "fleet")),
    actor("fleet", ("member_of", "league"), ("opposes", "hill-guard")),
    actor("league", ("umbrella_of", "hill-guard"), ("part_of", "fleet")),
    actor("hill-guard"),
]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("first-boat", ("fleet", "league")),
        ("hill-guard", ("fleet", "league")),
        ("league", ("fleet", "league")),
    ],
)
def test_however_far_up_and_by_whose_record(name: str, found: tuple[str, ...]) -> None:
    """Even in a circle of bodies, of which a rule complains."""
    assert bodies({one.id: one for one in ACTORS})[name] == found


def test_who_belongs_to_none() -> None:
    assert bodies({"hill-guard": actor("hill-guard", ("opposes", "fleet"))}) == {}
