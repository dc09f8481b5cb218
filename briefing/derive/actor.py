"""Actor → its profile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefing.derive.accounts import cite_view, source_speaker
from briefing.derive.chronology import timeline
from briefing.derive.citation import citation, standing
from briefing.derive.incident import source_line
from briefing.derive.scope import (
    Scope,
    date_view,
    foreign,
    head,
    href,
    index_link,
    label,
    language_name,
    link,
    optional_date,
    own,
    prose,
    text,
    unlinked,
    words,
)
from briefing.locales import plural
from briefing.records import Actor, Alias, Incident, Relation
from briefing.views import ActorPage, AliasLine, Company, Fact, Label, Link, Name, RelationLine, Text


def actor_page(scope: Scope, actor: Actor) -> ActorPage:
    catalog = scope.catalog
    title = text(scope, actor.names)
    names = catalog.incidents_by_actor.get(actor.id, ())
    incidents = [catalog.incidents[name] for name in names]
    return ActorPage(
        head=head(scope, "actor", title.value, _description(scope, actor, len(names)), [index_link(scope, "actor", "Actors")]),
        title=title,
        standing=standing(scope, actor),
        names=other_names(scope, actor.names),
        facts=_facts(scope, actor),
        profile=prose(scope, actor.profile),
        aliases=alias_lines(scope, actor.aka, actor.names),
        spellings=spellings(actor.aka, actor.names),
        relations=_relations(scope, actor),
        timeline=timeline(scope, names, lambda incident: roles(scope, incident, actor.id)),
        company=_company(scope, incidents, actor.id),
        sources=tuple(source_line(scope, name) for name in _sources(scope, incidents, actor)),
        citation=citation(scope, actor),
    )


def incident_count(scope: Scope, number: int) -> str:
    return plural(scope.locale, "%(num)d incident", "%(num)d incidents", number)


def _description(scope: Scope, actor: Actor, number: int) -> str:
    kind = label(scope, "actor-kind", actor.kind).text.value
    return f"{text(scope, actor.names).value}. {kind}. {incident_count(scope, number)}."


def other_names(scope: Scope, names: Mapping[str, str]) -> tuple[Text, ...]:
    """The names in every language but the page's own, each in its language."""
    return tuple(foreign(name, code) for code, name in names.items() if code != scope.locale.code)


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


def alias_lines(scope: Scope, aliases: Sequence[Alias], names: Mapping[str, str]) -> tuple[AliasLine, ...]:
    """The aliases with a use of their own; the names that head the page are not said again."""
    return tuple(
        AliasLine(
            text=foreign(alias.text, alias.lang),
            language=language_name(scope, alias.lang),
            usage=label(scope, "alias-usage", alias.usage),
            used_by=tuple(Link(href(scope, "source", name), source_speaker(scope, name)) for name in alias.used_by),
        )
        for alias in aliases
        if not _is_spelling(alias) and alias.text not in names.values()
    )


def spellings(aliases: Sequence[Alias], names: Mapping[str, str]) -> tuple[Text, ...]:
    """The aliases that stand for nothing but another way to write the name."""
    return tuple(foreign(alias.text, alias.lang) for alias in aliases if _is_spelling(alias) and alias.text not in names.values())


def _is_spelling(alias: Alias) -> bool:
    return alias.usage == "neutral" and not alias.used_by


def _relations(scope: Scope, actor: Actor) -> tuple[RelationLine, ...]:
    """What its own record states, then what others state of it."""
    stated = [_relation(scope, relation, relation.actor, False) for relation in actor.relations]
    inverse = [_relation(scope, relation, other, True) for other, relation in _stated_elsewhere(scope, actor)]
    return tuple(stated + inverse)


def _stated_elsewhere(scope: Scope, actor: Actor) -> list[tuple[str, Relation]]:
    others = scope.catalog.related_from.get(actor.id, ())
    return [(other, relation) for other in others for relation in scope.catalog.actors[other].relations if relation.actor == actor.id]


def _relation(scope: Scope, relation: Relation, other: str, is_inverse: bool) -> RelationLine:
    return RelationLine(
        type=label(scope, "relation-type", relation.type),
        actor=link(scope, "actor", other),
        is_inverse=is_inverse,
        period=optional_date(scope, relation.period),
        cites=tuple(cite_view(scope, cite) for cite in relation.cites),
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


def _company(scope: Scope, incidents: Iterable[Incident], actor: str) -> tuple[Company, ...]:
    """Who takes part in the same incidents, the most frequent first."""
    met = Counter(other for incident in incidents for other in dict.fromkeys(_taking_part(incident)) if other != actor)
    ordered = sorted(met.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Company(link(scope, "actor", other), incident_count(scope, number)) for other, number in ordered)


def _taking_part(incident: Incident) -> list[str]:
    return [item.actor for item in incident.participants if item.actor]


def _sources(scope: Scope, incidents: Iterable[Incident], actor: Actor) -> list[str]:
    """Every source behind the page: of the incidents, the relations and the aliases."""
    cited = [cite.source for incident in incidents for claim in incident.claims for cite in claim.cites]
    relations = [*actor.relations, *(relation for _, relation in _stated_elsewhere(scope, actor))]
    related = [cite.source for relation in relations for cite in relation.cites]
    named = [name for alias in actor.aka for name in alias.used_by]
    return list(dict.fromkeys([*cited, *related, *named]))
