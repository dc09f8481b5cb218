"""Actor → its profile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing import urls
from briefing.derive import linked
from briefing.derive.actor.company import company
from briefing.derive.actor.relations import relations, ties
from briefing.derive.actor.sides import other_side
from briefing.derive.actor.voices import voices
from briefing.derive.citation import citation, cited, standing
from briefing.derive.counts import incident_count
from briefing.derive.incident import source_line
from briefing.derive.map.maps import incidents_map
from briefing.derive.names import alias_lines, names_elsewhere, other_names
from briefing.derive.scope import Scope, date_view, foreign, head, index_link, label, own, prose, text, unlinked, words
from briefing.derive.timeline.chronology import month_address, timeline
from briefing.derive.timeline.density import density
from briefing.locales import plural
from briefing.records import Actor, Incident
from briefing.views.actor import ActorPage
from briefing.views.components import Fact, Label, Name
from briefing.views.timeline import Density

SOURCES = 60
"""Sources listed on the page, if the relations and names alone do not need more."""


def actor_page(scope: Scope, actor: Actor) -> ActorPage:
    catalog = scope.catalog
    title = text(scope, actor.names)
    names = catalog.incidents_by_actor.get(actor.id, ())
    incidents = [catalog.incidents[name] for name in names]
    sources = _sources(scope, incidents, actor)
    shown = max(SOURCES, len(_sources(scope, (), actor)))
    return ActorPage(
        head=head(
            scope,
            "actor",
            title.value,
            _description(scope, actor, len(names)),
            [index_link(scope, "actor", "Actors")],
            linked.actor(scope, actor),
        ),
        title=title,
        standing=standing(scope, actor),
        names=other_names(scope, actor.names),
        facts=_facts(scope, actor),
        profile=prose(scope, actor.profile),
        aliases=alias_lines(scope, actor.aka, actor.names),
        elsewhere=names_elsewhere(scope, actor.aka, actor.names),
        relations=relations(scope, actor),
        map=incidents_map(scope, incidents),
        activity=_activity(scope, incidents, actor.id),
        timeline=timeline(
            scope,
            names,
            lambda incident: roles(scope, incident, actor.id),
            lambda incident: other_side(scope, incident, actor.id),
            f"actor={actor.id}",
        ),
        feed=urls.relative(scope.path, urls.actor_feed(scope.locale.code, actor.id)),
        company=company(scope, incidents, actor.id),
        voices=voices(scope, incidents, actor.id),
        sources=tuple(source_line(scope, name) for name in sources[:shown]),
        sources_rest=_sources_rest(scope, len(sources) - shown),
        citation=citation(scope, cited(actor)),
    )


def _description(scope: Scope, actor: Actor, number: int) -> str:
    kind = label(scope, "actor-kind", actor.kind).text.value
    return f"{text(scope, actor.names).value}. {kind}. {incident_count(scope, number)}."


def _facts(scope: Scope, actor: Actor) -> tuple[Fact, ...]:
    facts = [
        (words(scope, "Kind"), label(scope, "actor-kind", actor.kind).text),
        (words(scope, "Short name"), text(scope, actor.short_names)),
        (words(scope, "Type in ACLED's coding"), label(scope, "inter", str(actor.inter)).text if actor.inter else None),
        (words(scope, "Active"), own(scope, date_view(scope, actor.active).words) if actor.active else None),
    ]
    shown = [Fact(name.value, (unlinked(value),)) for name, value in facts if value]
    if actor.wikidata:
        shown.append(Fact("Wikidata", (Name(foreign(actor.wikidata, "en"), f"https://www.wikidata.org/wiki/{actor.wikidata}"),)))
    return tuple(shown)


def _activity(scope: Scope, incidents: Sequence[Incident], actor: str) -> Density:
    """Each bar leads to its month in the actor's timeline, or to the year where the timeline has no such month."""
    address = month_address(scope, incidents, f"actor={actor}")
    return density(scope, (one for one in incidents if any(item.actor == actor for item in one.participants)), address)


def _sources_rest(scope: Scope, number: int) -> str:
    if number <= 0:
        return ""
    return plural(
        scope.locale,
        "and %(num)d more source, on the pages of the incidents",
        "and %(num)d more sources, on the pages of the incidents",
        number,
    )


def roles(scope: Scope, incident: Incident, actor: str) -> tuple[Label, ...]:
    """What the actor is in the incident: its roles as participant, else whether it speaks, passes on or is spoken of."""
    found = [label(scope, "participant-role", item.role) for item in incident.participants if item.actor == actor]
    if found:
        return tuple(dict.fromkeys(found))
    if any(claim.originator.actor == actor for claim in incident.claims):
        return (_plain_role(scope, "originator", "makes a claim"),)
    if any(link.actor == actor for claim in incident.claims for link in claim.chain):
        return (_plain_role(scope, "carrier", "passes a claim on"),)
    return (_plain_role(scope, "named", "is named in a claim"),)


def _plain_role(scope: Scope, name: str, message: str) -> Label:
    return Label(name, words(scope, message), words(scope, message))


def _sources(scope: Scope, incidents: Iterable[Incident], actor: Actor) -> list[str]:
    """Every source behind the page: of the relations, of the aliases, and of the incidents, the newest first."""
    related = [cite.source for tie in ties(scope.catalog, actor) for cite in tie.cites]
    named = [name for alias in actor.aka for name in alias.used_by]
    cited = [cite.source for incident in reversed(list(incidents)) for claim in incident.claims for cite in claim.cites]
    return list(dict.fromkeys([*related, *named, *cited]))
