"""The incidents of a briefing → what of them is agreed, contested, told by one alone and unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.agreement import Matter, matters
from briefing.corroboration import is_of_one_voice
from briefing.derive.briefing.unknown import one_voice, unknown
from briefing.derive.claims.agreement import FOLDED, by_agreement, matter_link
from briefing.derive.counts import matter_count
from briefing.derive.scope import Scope, link
from briefing.locales import plural, say
from briefing.records import Incident
from briefing.views.briefing import IncidentMatters, State, UnknownLine

FIRST, MOST = 6, 40
"""Matters that are listed before those of further incidents are folded away; and incidents whose matters are folded there."""
Found = Sequence[tuple[Incident, Sequence[Matter]]]


def states(scope: Scope, incidents: Sequence[Incident]) -> tuple[State, ...]:
    """Incidents that one originator tells alone are named as a whole; of the others each matter."""
    where = scope.locale
    told = [incident for incident in incidents if not is_of_one_voice(incident)]
    groups = [(incident, by_agreement(matters(incident.claims))) for incident in told]
    found = {name: [(incident, group[name]) for incident, group in groups if name in group] for name in ORDER}
    alone = one_voice(scope, [incident for incident in incidents if is_of_one_voice(incident)])
    all_states = (
        _state(
            scope, "agreed", say(where, "What is agreed"), found, say(where, "On no matter do two independent originators say the same.")
        ),
        _state(scope, "contested", say(where, "What is contested"), found, say(where, "No originator contradicts another.")),
        _state(scope, "denied", say(where, "What is denied, and asserted by nobody"), found),
        _state(scope, "single_source", say(where, "What rests on a single source"), found, lines=alone),
        _state(scope, "unlike", say(where, "What several tell, and cannot be compared by counting"), found),
        _state(scope, "unknown", say(where, "What is not known"), found, lines=unknown(scope, incidents)),
    )
    return tuple(state for state in all_states if state.first or state.rest or state.lines or state.empty)


ORDER = ("agreed", "contested", "denied", "single_source", "unlike")


def _state(scope: Scope, name: str, title: str, groups: Mapping[str, Found], empty: str = "", lines: tuple[UnknownLine, ...] = ()) -> State:
    found = groups.get(name, [])
    kept = 0 if name in FOLDED else _kept(found)
    folded, left = found[kept : kept + MOST], found[kept + MOST :]
    return State(
        anchor=f"what-is-{name.replace('_', '-')}",
        title=title,
        first=_linked(scope, found[:kept]),
        rest=_linked(scope, folded),
        rest_phrase=matter_count(scope, sum(len(of_incident) for _, of_incident in found[kept:])),
        left=_left(scope, sum(len(of_incident) for _, of_incident in left)),
        lines=lines,
        empty="" if found or lines else empty,
    )


def _left(scope: Scope, number: int) -> str:
    if number == 0:
        return ""
    return plural(
        scope.locale,
        "and %(num)d more matter on the pages of the incidents",
        "and %(num)d more matters on the pages of the incidents",
        number,
    )


def _kept(found: Found) -> int:
    """How many incidents it takes to show the first matters."""
    shown = 0
    for number, (_, of_incident) in enumerate(found):
        if shown >= FIRST:
            return number
        shown += len(of_incident)
    return len(found)


def _linked(scope: Scope, found: Found) -> tuple[IncidentMatters, ...]:
    return tuple(
        IncidentMatters(link(scope, "incident", incident.id), tuple(matter_link(scope, matter, incident.id) for matter in of_incident))
        for incident, of_incident in found
    )
