"""Incident and actor → who stands on the other side of it there."""

from __future__ import annotations

from briefing.at_hand.lines import Line, Participant
from briefing.derive.scope import Scope, name_of, text, unlinked, words
from briefing.locales import say
from briefing.views.components import Name
from briefing.views.timeline import Side

INITIATING, TARGETED = frozenset({"reported_initiator", "claimant"}), frozenset({"reported_target"})
"""Roles that face each other."""


def other_side(scope: Scope, incident: Line, actor: str) -> Side | None:
    """Those in the opposite role, or else all others who take part; None if there is nobody."""
    roles = {item.role for item in incident.participants if item.actor == actor}
    opposite = (TARGETED if roles & INITIATING else frozenset()) | (INITIATING if roles & TARGETED else frozenset())
    others = [item for item in incident.participants if item.actor != actor]
    facing = [item for item in others if item.role in opposite]
    if facing:
        return Side(say(scope.locale, "The other side:"), _names(scope, facing))
    return Side(say(scope.locale, "Others who take part:"), _names(scope, others)) if others else None


def _names(scope: Scope, participants: list[Participant]) -> tuple[Name, ...]:
    return tuple(dict.fromkeys(_name(scope, item) for item in participants))


def _name(scope: Scope, participant: Participant) -> Name:
    if participant.actor:
        return name_of(scope, "actor", participant.actor)
    return unlinked(text(scope, participant.description) if participant.description else words(scope, "unidentified"))
