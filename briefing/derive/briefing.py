"""Briefing → its page and its card."""

from __future__ import annotations

from briefing.derive.chronology import timeline
from briefing.derive.citation import citation, standing
from briefing.derive.counts import incident_count
from briefing.derive.incident import source_lines
from briefing.derive.map import incidents_map
from briefing.derive.scope import Scope, date_view, head, href, index_link, link, prose, record_name, text
from briefing.records import Briefing, ClaimCite
from briefing.records import KeyPoint as KeyPointRecord
from briefing.views import BriefingPage, Card, KeyPoint, Link


def briefing_page(scope: Scope, briefing: Briefing) -> BriefingPage:
    catalog = scope.catalog
    title, summary = text(scope, briefing.title), text(scope, briefing.summary)
    names = catalog.briefing_incidents[briefing.id]
    incidents = [catalog.incidents[name] for name in names]
    taking_part = dict.fromkeys(item.actor for incident in incidents for item in incident.participants if item.actor)
    return BriefingPage(
        head=head(scope, "briefing", title.value, summary.value, [index_link(scope, "briefing", "Briefings")]),
        title=title,
        standing=standing(scope, briefing),
        period=date_view(scope, briefing.period),
        published_on=date_view(scope, briefing.published_on),
        summary=summary,
        key_points=tuple(_key_point(scope, point) for point in briefing.key_points),
        body=prose(scope, briefing.body, shift=0),
        map=incidents_map(scope, incidents),
        timeline=timeline(scope, names),
        actors=tuple(link(scope, "actor", name) for name in taking_part),
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
    return KeyPoint(text(scope, point.text), tuple(_cited(scope, cite) for cite in point.cites))


def _cited(scope: Scope, cite: ClaimCite) -> Link:
    """The incident, at the first of the cited claims."""
    address = href(scope, "incident", cite.incident)
    part = f"#claim-{cite.claims[0]}" if cite.claims else ""
    return Link(address + part, record_name(scope, "incident", cite.incident))
