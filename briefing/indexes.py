"""Correct records → the catalog: what may be published, in order, with indexes over it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, cast

from briefing import dates
from briefing.catalog import Catalog
from briefing.every_part import every_part
from briefing.load import HandWritten
from briefing.records import Actor, BaseMap, Briefing, GlossaryEntry, Incident, Place, Site, Source, Vocabulary, VocabularyTerm
from briefing.withhold import public_place, shown_place, withhold

Records = Mapping[str, Mapping[str, Any]]


def build_catalog(site: Site, ids: Records, pages: tuple[HandWritten, ...], hidden: Mapping[str, frozenset[str]]) -> Catalog:
    """The catalog of the correct records (kind → id → record), in order and indexed, without those that are hidden."""
    places = cast(dict[str, Place], ids["place"])
    all_incidents = cast(dict[str, Incident], ids["incident"])
    public = [withhold(item, places) for item in all_incidents.values() if item.status == "published"]
    actors = {name: _without(actor, hidden["actor"]) for name, actor in ids["actor"].items() if name not in hidden["actor"]}
    shown = {name: place for name, place in places.items() if name not in hidden["place"] and public_place(name, places) == name}
    shown_places = {name: shown_place(place, shown) for name, place in shown.items()}
    incidents = {item.id: item for item in sorted(public, key=incident_order)}
    briefings = _ordered_briefings(cast(dict[str, Briefing], ids["briefing"]))
    chosen = {name: _chosen(briefing, incidents, places) for name, briefing in briefings.items()}
    removed = {name: item for name, item in all_incidents.items() if item.status in ("withdrawn", "merged")}
    withdrawn = {name: item for name, item in cast(dict[str, Briefing], ids["briefing"]).items() if item.status == "withdrawn"}
    sources = cast(dict[str, Source], ids["source"])
    by_actor = _index(incidents.values(), _actors_of)
    by_place = _index(incidents.values(), lambda item: places_of(item, places, "occurred"))
    by_source = _index(incidents.values(), _sources_of)
    by_outlet = _index(incidents.values(), lambda item: _outlets_of(item, sources))
    mentions = _index(incidents.values(), lambda item: _only_mentioned(item, places))
    lists = {"actor": by_actor, "place": by_place, "mention": mentions, "outlet": by_outlet, "source": by_source, "briefing": chosen}
    parts, part_names = every_part(incidents, sources, lists)
    return Catalog(
        site=site,
        locales=site.locales,
        vocabularies=_vocabularies(ids),
        vocabulary_labels={name: vocabulary.label for name, vocabulary in ids["vocabulary"].items()},
        actors=actors,
        places=shown_places,
        outlets=cast(Any, ids["outlet"]),
        sources=sources,
        incidents=incidents,
        removed=removed,
        briefings=briefings,
        withdrawn_briefings=withdrawn,
        briefing_incidents=chosen,
        glossary=tuple(cast(dict[str, GlossaryEntry], ids["glossary"]).values()),
        pages=pages,
        base_maps=tuple(cast(dict[str, BaseMap], ids["base-map"]).values()),
        incidents_by_actor=by_actor,
        actors_by_incident=_inverse({name: by_actor[name] for name in actors if name in by_actor}),
        related_from=_index(actors.values(), lambda actor: [relation.actor for relation in actor.relations]),
        incidents_by_place=by_place,
        places_by_incident=_inverse({name: by_place[name] for name in shown_places if name in by_place}),
        mentions_by_place=mentions,
        incidents_by_source=by_source,
        sources_by_outlet=_index(sources.values(), lambda item: [item.outlet] if item.outlet else []),
        incidents_by_outlet=by_outlet,
        briefings_by_incident=_inverse(chosen),
        former={
            "incident": _former({**incidents, **removed}),
            "actor": _former(actors),
            "place": _former(shown_places),
            "source": _former(sources),
            "outlet": _former(ids["outlet"]),
            "briefing": _former({**briefings, **withdrawn}),
        },
        places_within=_within(shown_places, places),
        parts=parts,
        part_names=part_names,
        days=_days([*incidents.values(), *removed.values()], actors, sources, [*briefings.values(), *withdrawn.values()]),
    )


def _days(
    incidents: Iterable[Incident], actors: Mapping[str, Actor], sources: Mapping[str, Source], briefings: Iterable[Briefing]
) -> dict[str, date]:
    incidents, briefings = list(incidents), list(briefings)
    days = {revision.on for incident in incidents for revision in incident.revisions}
    days |= {incident.assessment.on for incident in incidents if incident.assessment}
    days |= {actor.reviewed_on for actor in actors.values()}
    days |= {day for source in sources.values() for day in (source.accessed_at, source.archived_at) if day}
    days |= {briefing.published_on for briefing in briefings if briefing.status == "published"}
    days |= {briefing.withdrawn.on for briefing in briefings if briefing.withdrawn}
    return {"latest": date.fromisoformat(max(days))} if days else {}


def _former(records: Mapping[str, Any]) -> dict[str, str]:
    return {former: name for name, record in records.items() for former in record.previous_ids}


def _without(actor: Actor, hidden: frozenset[str]) -> Actor:
    return actor.model_copy(update={"relations": tuple(item for item in actor.relations if item.actor not in hidden)})


def incident_order(incident: Incident) -> tuple[Any, ...]:
    when = incident.date.edtf
    return dates.sort_key(dates.parse(when) if when else None, incident.id)


def _vocabularies(ids: Records) -> dict[str, dict[str, VocabularyTerm]]:
    vocabularies = cast(dict[str, Vocabulary], ids["vocabulary"])
    return {name: {term.id: term for term in vocabulary.terms} for name, vocabulary in vocabularies.items()}


def _ordered_briefings(briefings: dict[str, Briefing]) -> dict[str, Briefing]:
    public = [item for item in briefings.values() if item.status == "published"]
    return {item.id: item for item in sorted(public, key=lambda item: dates.sort_key(dates.parse(item.period), item.id))}


def _chosen(briefing: Briefing, incidents: dict[str, Incident], places: Mapping[str, Place]) -> tuple[str, ...]:
    listed = set(briefing.incidents)
    query = briefing.query
    if query:
        listed |= {name for name, item in incidents.items() if _answers(item, query, places)}
    return tuple(name for name in incidents if name in listed)


def _answers(incident: Incident, query: Any, places: Mapping[str, Place]) -> bool:
    if query.actor and query.actor not in _actors_of(incident):
        return False
    if query.place and query.place not in places_of(incident, places):
        return False
    if query.period is None:
        return True
    return incident.date.edtf is not None and dates.overlap(dates.parse(incident.date.edtf), dates.parse(query.period))


def _index(records: Iterable[Any], keys: Callable[[Any], Iterable[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for record in records:
        for key in dict.fromkeys(keys(record)):
            found.setdefault(key, []).append(record.id)
    return {key: tuple(names) for key, names in found.items()}


def _inverse(index: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, names in index.items():
        for name in names:
            found.setdefault(name, []).append(key)
    return {name: tuple(keys) for name, keys in found.items()}


def _actors_of(incident: Incident) -> list[str]:
    takes_part = [item.actor for item in incident.participants]
    spoken = [name for claim in incident.claims for name in (claim.originator.actor, claim.about, *(link.actor for link in claim.chain))]
    return [name for name in [*takes_part, *spoken] if name]


def places_of(incident: Incident, places: Mapping[str, Place], role: str | None = None) -> list[str]:
    """Where the incident occurred and what it mentions, with all that lies around each."""
    found: dict[str, None] = {}
    waiting = [location.place for location in incident.locations if role in (None, location.role)]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting.extend(places[name].parents)
    return list(found)


def _only_mentioned(incident: Incident, places: Mapping[str, Place]) -> list[str]:
    occurred = set(places_of(incident, places, "occurred"))
    return [name for name in places_of(incident, places, "mentioned") if name not in occurred]


def _sources_of(incident: Incident) -> list[str]:
    return [cite.source for claim in incident.claims for cite in claim.cites]


def _outlets_of(incident: Incident, sources: Mapping[str, Source]) -> list[str]:
    carried = [link.outlet for claim in incident.claims for link in claim.chain]
    cited = [sources[name].outlet for name in _sources_of(incident)]
    return [name for name in [*carried, *cited] if name]


def _within(shown: Mapping[str, Place], places: Mapping[str, Place]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, place in shown.items():
        parent = public_place(place.parents[0], places) if place.parents else None
        if parent and parent in shown:
            found.setdefault(parent, []).append(name)
    return {name: tuple(inner) for name, inner in found.items()}
