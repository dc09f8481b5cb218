"""Actor → its profile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing import urls
from briefing.derive import linked
from briefing.derive.actor.company import company
from briefing.derive.actor.relations import relations, shown_ties
from briefing.derive.actor.telling import telling
from briefing.derive.actor.voices import voices
from briefing.derive.citation import citation, cited, standing
from briefing.derive.counts import incident_count, source_count
from briefing.derive.incident import source_line
from briefing.derive.map.maps import incidents_map
from briefing.derive.names import alias_lines, names_elsewhere, other_names
from briefing.derive.record_parts.address import whole_list
from briefing.derive.scope import Scope, date_view, foreign, head, index_link, label, own, prose, text, unlinked, words
from briefing.derive.timeline.density import density
from briefing.derive.timeline.of_record import month_address, record_timeline
from briefing.lists import every_row
from briefing.records import Actor, Incident
from briefing.views.actor import ActorPage
from briefing.views.components import Fact, Name
from briefing.views.timeline import Density

FIRST_SOURCES = 20
"""Of those that are too many for the page; all that its own lines lead to stand there in any case."""


def actor_page(scope: Scope, actor: Actor) -> ActorPage:
    catalog = scope.catalog
    title = text(scope, actor.names)
    names = catalog.incidents_by_actor.get(actor.id, ())
    incidents = [catalog.incidents[name] for name in names]
    sources = _sources(scope, incidents, actor)
    shown = len(sources) if len(sources) <= every_row.MOST[every_row.SOURCES] else max(FIRST_SOURCES, len(_sources(scope, (), actor)))
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
        map=incidents_map(scope, ("actor", actor.id), incidents),
        activity=_activity(scope, incidents, actor.id),
        timeline=record_timeline(scope, "actor", actor.id, telling(scope, actor.id)),
        feed=urls.relative(scope.path, urls.actor_feed(scope.locale.code, actor.id)),
        company=company(scope, incidents, actor.id),
        voices=voices(scope, incidents, actor.id),
        sources=tuple(source_line(scope, name) for name in sources[:shown]),
        sources_whole=whole_list(scope, every_row.SOURCES, actor.id, source_count),
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
    address = month_address(scope, "actor", actor, incidents)
    return density(scope, (one for one in incidents if any(item.actor == actor for item in one.participants)), address)


def _sources(scope: Scope, incidents: Iterable[Incident], actor: Actor) -> list[str]:
    """Every source behind the page: of the relations, of the aliases, and of the incidents, the newest first."""
    related = [cite.source for tie in shown_ties(scope.catalog, actor) for cite in tie.cites]
    named = [name for alias in actor.aka for name in alias.used_by]
    cited = [cite.source for incident in reversed(list(incidents)) for claim in incident.claims for cite in claim.cites]
    return list(dict.fromkeys([*related, *named, *cited]))
