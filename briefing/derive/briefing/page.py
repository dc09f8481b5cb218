"""Briefing → its page and its card."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.corroboration import speaker
from briefing.derive import linked
from briefing.derive.briefing.states import states
from briefing.derive.citation import citation, cited, standing
from briefing.derive.claims.accounts import claim_anchor, originator_name
from briefing.derive.counts import actor_count, incident_count, source_count
from briefing.derive.incident import source_lines
from briefing.derive.map.maps import incidents_map
from briefing.derive.methods import methods
from briefing.derive.record_parts.address import whole_list
from briefing.derive.scope import Scope, date_view, head, href, index_link, label, link, prose, record_name, text
from briefing.derive.timeline.of_record import record_timeline
from briefing.lists.every_row import ACTORS, CITED, MOST
from briefing.records import Briefing, Claim, ClaimCite, Incident
from briefing.records import KeyPoint as KeyPointRecord
from briefing.views.briefing import ActorLine, CitedIncident, KeyPoint
from briefing.views.components import Card, Link
from briefing.views.pages import BriefingPage


def briefing_page(scope: Scope, briefing: Briefing) -> BriefingPage:
    title, summary = text(scope, briefing.title), text(scope, briefing.summary)
    names = scope.catalog.briefing_incidents[briefing.id]
    incidents = [scope.catalog.incidents[name] for name in names]
    return BriefingPage(
        head=head(
            scope,
            "briefing",
            title.value,
            summary.value,
            [index_link(scope, "briefing", "Briefings")],
            linked.article(scope, briefing),
        ),
        title=title,
        methods=methods(scope),
        standing=standing(scope, briefing),
        period=date_view(scope, briefing.period),
        published_on=date_view(scope, briefing.published_on),
        summary=summary,
        key_points=tuple(_key_point(scope, point) for point in briefing.key_points),
        states=states(scope, incidents),
        body=prose(scope, briefing.body, shift=0),
        map=incidents_map(scope, ("briefing", briefing.id), incidents),
        timeline=record_timeline(scope, "briefing", briefing.id),
        actors=actor_lines(scope, incidents)[: MOST[ACTORS]],
        actors_whole=whole_list(scope, ACTORS, briefing.id, actor_count),
        sources=source_lines(scope, incidents, MOST[CITED]),
        sources_whole=whole_list(scope, CITED, briefing.id, source_count),
        citation=citation(scope, cited(briefing)),
    )


def card(scope: Scope, briefing: Briefing) -> Card:
    """The briefing as the lists of briefings show it."""
    return Card(
        title=link(scope, "briefing", briefing.id),
        period=date_view(scope, briefing.period),
        summary=text(scope, briefing.summary),
        phrase=incident_count(scope, len(scope.catalog.briefing_incidents[briefing.id])),
    )


def _key_point(scope: Scope, point: KeyPointRecord) -> KeyPoint:
    return KeyPoint(text(scope, point.text), tuple(_cited(scope, cite) for cite in point.cites))


def _cited(scope: Scope, cite: ClaimCite) -> CitedIncident:
    """Each originator once, at the first of its claims that are cited."""
    address = href(scope, "incident", cite.incident)
    claims = scope.catalog.incidents[cite.incident].claims if cite.incident in scope.catalog.incidents else ()
    first: dict[tuple[str, ...], Claim] = {}
    for claim in claims:
        if claim.id in cite.claims:
            first.setdefault(speaker(claim.originator), claim)
    speakers = (Link(f"{address}#{claim_anchor(claim.id)}", originator_name(scope, claim.originator).text) for claim in first.values())
    return CitedIncident(Link(address, record_name(scope, "incident", cite.incident)), tuple(speakers))


def actor_lines(scope: Scope, incidents: Sequence[Incident]) -> tuple[ActorLine, ...]:
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
