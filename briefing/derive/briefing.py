"""Briefing → its page and its card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing.agreement import matters
from briefing.corroboration import is_of_one_voice, speaker
from briefing.derive.accounts import originator_name
from briefing.derive.agreement import concords
from briefing.derive.chronology import timeline
from briefing.derive.citation import citation, standing
from briefing.derive.counts import incident_count
from briefing.derive.incident import source_lines
from briefing.derive.map import incidents_map
from briefing.derive.scope import Scope, date_view, head, href, index_link, label, link, prose, record_name, text
from briefing.derive.unknown import one_voice, unknown
from briefing.locales import say
from briefing.records import Briefing, Claim, ClaimCite, Incident
from briefing.records import KeyPoint as KeyPointRecord
from briefing.views import BriefingPage, Card
from briefing.views.accounts import Concord
from briefing.views.briefing import ActorLine, CitedClaim, KeyPoint, State, UnknownLine

ORDER = ("agreed", "contested", "denied", "single_source", "unlike")


def briefing_page(scope: Scope, briefing: Briefing) -> BriefingPage:
    title, summary = text(scope, briefing.title), text(scope, briefing.summary)
    names = scope.catalog.briefing_incidents[briefing.id]
    incidents = [scope.catalog.incidents[name] for name in names]
    return BriefingPage(
        head=head(scope, "briefing", title.value, summary.value, [index_link(scope, "briefing", "Briefings")]),
        title=title,
        standing=standing(scope, briefing),
        period=date_view(scope, briefing.period),
        published_on=date_view(scope, briefing.published_on),
        summary=summary,
        key_points=tuple(_key_point(scope, point) for point in briefing.key_points),
        states=_states(scope, incidents),
        body=prose(scope, briefing.body, shift=0),
        map=incidents_map(scope, incidents),
        timeline=timeline(scope, names),
        actors=_actors(scope, incidents),
        sources=source_lines(scope, incidents),
        citation=citation(scope, briefing),
    )


def card(scope: Scope, briefing: Briefing) -> Card:
    return Card(
        title=link(scope, "briefing", briefing.id),
        period=date_view(scope, briefing.period),
        summary=text(scope, briefing.summary),
        phrase=incident_count(scope, len(scope.catalog.briefing_incidents[briefing.id])),
    )


def _key_point(scope: Scope, point: KeyPointRecord) -> KeyPoint:
    return KeyPoint(text(scope, point.text), tuple(cited for cite in point.cites for cited in _cited(scope, cite)))


def _cited(scope: Scope, cite: ClaimCite) -> Iterable[CitedClaim]:
    """Each originator once for an incident, at the first of its cited claims; the incident itself where no claim is cited."""
    address, incident = href(scope, "incident", cite.incident), record_name(scope, "incident", cite.incident)
    claims = {claim.id: claim for claim in _claims(scope, cite.incident)}
    first: dict[tuple[str, ...], Claim] = {}
    for name in cite.claims:
        if name in claims:
            first.setdefault(speaker(claims[name].originator), claims[name])
    if not first:
        return [CitedClaim(address, None, incident)]
    return [CitedClaim(f"{address}#claim-{claim.id}", originator_name(scope, claim.originator).text, incident) for claim in first.values()]


def _claims(scope: Scope, name: str) -> Sequence[Claim]:
    return scope.catalog.incidents[name].claims if name in scope.catalog.incidents else ()


def _states(scope: Scope, incidents: Sequence[Incident]) -> tuple[State, ...]:
    """Incidents that one originator tells alone are named as a whole; of the others each matter."""
    where = scope.locale
    alone = [incident for incident in incidents if is_of_one_voice(incident)]
    told = [(matter, incident) for incident in incidents if incident not in alone for matter in matters(incident.claims)]
    found = {concord.agreement.id: concord for concord in concords(scope, told, ORDER)}
    states = (
        _state("agreed", say(where, "What is agreed"), found, say(where, "On no matter do two independent originators say the same.")),
        _state("contested", say(where, "What is contested"), found, say(where, "No originator contradicts another.")),
        _state("denied", say(where, "What is denied, and asserted by nobody"), found),
        _state("single-source", say(where, "What rests on a single source"), found, "", one_voice(scope, alone)),
        _state("unlike", say(where, "What several tell, and cannot be compared by counting"), found),
        _state("unknown", say(where, "What is not known"), found, "", unknown(scope, incidents)),
    )
    return tuple(state for state in states if state.concord or state.lines or state.empty)


def _state(name: str, title: str, found: Mapping[str, Concord], empty: str = "", lines: tuple[UnknownLine, ...] = ()) -> State:
    concord = found.get(name)
    return State(f"what-is-{name}", title, concord, lines, "" if concord or lines else empty)


def _actors(scope: Scope, incidents: Sequence[Incident]) -> tuple[ActorLine, ...]:
    """Those who are said to have taken part, those in most incidents first."""
    roles: dict[str, dict[str, None]] = {}
    seen: dict[str, set[str]] = {}
    for incident in incidents:
        for item in incident.participants:
            if item.actor:
                roles.setdefault(item.actor, {})[item.role] = None
                seen.setdefault(item.actor, set()).add(incident.id)
    return tuple(
        ActorLine(
            link(scope, "actor", name),
            tuple(label(scope, "participant-role", role) for role in roles[name]),
            incident_count(scope, len(seen[name])),
        )
        for name in sorted(roles, key=lambda name: -len(seen[name]))
    )
