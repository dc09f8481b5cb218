"""Actor → what the entries of its timeline tell of it: its roles in each incident, and who stands on the other side."""

from __future__ import annotations

from briefing.at_hand.lines import Line
from briefing.derive.actor.sides import other_side
from briefing.derive.scope import Scope, label, words
from briefing.derive.timeline.chronology import Telling
from briefing.views.components import Label


def telling(scope: Scope, actor: str) -> Telling:
    return Telling(lambda incident: roles(scope, incident, actor), lambda incident: other_side(scope, incident, actor))


def roles(scope: Scope, incident: Line, actor: str) -> tuple[Label, ...]:
    """What the actor is in the incident: its roles as participant, else whether it speaks, passes on or is spoken of."""
    found = [label(scope, "participant-role", item.role) for item in incident.participants if item.actor == actor]
    if found:
        return tuple(dict.fromkeys(found))
    if actor in incident.speakers:
        return (_plain_role(scope, "originator", "makes a claim"),)
    if actor in incident.carriers:
        return (_plain_role(scope, "carrier", "passes a claim on"),)
    return (_plain_role(scope, "named", "is named in a claim"),)


def _plain_role(scope: Scope, name: str, message: str) -> Label:
    return Label(name, words(scope, message), words(scope, message))
