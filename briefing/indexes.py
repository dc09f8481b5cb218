"""Correct records → the catalog: what may be published, in order, with indexes over it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any, cast

from briefing import dates
from briefing.at_hand.entries import Entry, entry_of, order, outlets_of
from briefing.at_hand.lines import from_text
from briefing.at_hand.shelf import Shelf
from briefing.bodies import bodies
from briefing.catalog import Catalog
from briefing.days import days_of_parts, days_of_records
from briefing.gaps import lacks
from briefing.kept.digest import digest
from briefing.lists.directories import directories
from briefing.lists.every_part import MENTION, densities, every_part
from briefing.lists.every_row import every_row
from briefing.lists.overviews import overviews
from briefing.load import HandWritten
from briefing.records import Actor, BaseMap, Briefing, GlossaryEntry, Incident, Place, Site, Source, Vocabulary, VocabularyTerm
from briefing.withhold import public_place, shown_place, withhold

Records = Mapping[str, Mapping[str, Any]]
Index = Mapping[str, tuple[str, ...]]
LINES_AT_HAND = 2000
"""Lines that stay read: some 10 MB in each process."""
NONE_KNOWN: Mapping[str, Entry] = {}


def build_catalog(
    site: Site, ids: Records, pages: tuple[HandWritten, ...], hidden: Mapping[str, frozenset[str]], known: Mapping[str, Entry] = NONE_KNOWN
) -> Catalog:
    """The catalog of the correct records (kind → id → record), in order and indexed, without those that are hidden.

    `known`: entries of published incidents that need not be read for them.
    """
    places, sources = cast(Mapping[str, Place], ids["place"]), cast(Mapping[str, Source], ids["source"])
    all_incidents = cast(Mapping[str, Incident], ids["incident"])
    actors = {name: _without(actor, hidden["actor"]) for name, actor in ids["actor"].items() if name not in hidden["actor"]}
    shown = {name: place for name, place in places.items() if name not in hidden["place"] and public_place(name, places) == name}
    shown_places = {name: shown_place(place, shown) for name, place in shown.items()}
    entries, removed = _taken_in(all_incidents, places, known)
    incidents = Shelf(entries, lambda name: withhold(all_incidents[name], places), digest=getattr(all_incidents, "digest", None))
    briefings = _ordered_briefings(cast(dict[str, Briefing], ids["briefing"]))
    withdrawn = {name: item for name, item in cast(dict[str, Briefing], ids["briefing"]).items() if item.status == "withdrawn"}
    by_actor, by_place = _index(entries, "actors"), _index(entries, "occurred")
    by_source, mentions = _index(entries, "sources"), _index(entries, "mentioned")
    by_outlet = _inverse({name: outlets_of(entry, sources) for name, entry in entries.items()})
    chosen = {name: _chosen(briefing, entries, by_actor, (by_place, mentions)) for name, briefing in briefings.items()}
    lists = {"actor": by_actor, "place": by_place, MENTION: mentions, "outlet": by_outlet, "source": by_source, "briefing": chosen}
    by_publisher = _inverse({source.id: (source.outlet,) for source in sources.values() if source.outlet})
    related = _inverse({name: dict.fromkeys(relation.actor for relation in actor.relations) for name, actor in actors.items()})
    within = _within(shown_places, places)
    parts, part_names = every_part(entries, sources, lists, by_publisher)
    rows, row_names = every_row(entries, actors, briefings, {**lists, "within": within, "related": related})
    named, named_names, letters = directories({"actor": actors, "place": shown_places, "outlet": ids["outlet"]}, lists, site.locales)
    catalog = Catalog(
        site=site,
        locales=site.locales,
        vocabularies=_vocabularies(ids),
        vocabulary_labels={name: vocabulary.label for name, vocabulary in ids["vocabulary"].items()},
        actors=actors,
        places=shown_places,
        outlets=cast(Any, ids["outlet"]),
        sources=sources,
        incidents=incidents,
        lines=Shelf(entries, lambda name: from_text(entries[name].line), LINES_AT_HAND, lambda name: digest(entries[name].line)),
        entries=entries,
        removed=removed,
        briefings=briefings,
        withdrawn_briefings=withdrawn,
        briefing_incidents=chosen,
        glossary=tuple(cast(dict[str, GlossaryEntry], ids["glossary"]).values()),
        pages=pages,
        base_maps=tuple(cast(dict[str, BaseMap], ids["base-map"]).values()),
        incidents_by_actor=by_actor,
        actors_by_incident=_inverse({name: by_actor[name] for name in actors if name in by_actor}),
        related_from=related,
        incidents_by_place=by_place,
        places_by_incident=_inverse({name: by_place[name] for name in shown_places if name in by_place}),
        sites_by_place=_sites(entries.values(), places),
        mentions_by_place=mentions,
        incidents_by_month=_by_month(entries.values()),
        incidents_by_source=by_source,
        sources_by_outlet=by_publisher,
        incidents_by_outlet=by_outlet,
        briefings_by_incident=_inverse(chosen),
        former={
            "incident": {old: name for name, entry in entries.items() for old in entry.former} | _former(removed),
            "actor": _former(actors),
            "place": _former(shown_places),
            "source": _former(sources),
            "outlet": _former(ids["outlet"]),
            "briefing": _former({**briefings, **withdrawn}),
        },
        places_within=within,
        parts=parts | named,
        part_names={**part_names, **row_names, **named_names},
        letters=letters,
        rows=rows,
        densities=densities(entries.values()),
        bodies=bodies(actors),
        days=days_of_records(entries, removed, actors, sources, {**briefings, **withdrawn}, lists),
    )
    more, more_names = overviews(catalog)
    whole = replace(catalog, parts={**catalog.parts, **more}, part_names={**catalog.part_names, **more_names})
    return replace(whole, days={**whole.days, **days_of_parts(whole)})


def _sites(entries: Iterable[Entry], places: Mapping[str, Place]) -> dict[str, tuple[tuple[str, str, int], ...]]:
    found: dict[str, list[tuple[str, str, int]]] = {}
    for entry in entries:
        for site, precision in (one.split(" ") for one in entry.located):
            for place in (site, *places[site].parents):
                found.setdefault(place, []).append((entry.name, site, int(precision)))
    return {place: tuple(sites) for place, sites in found.items()}


def _by_month(entries: Iterable[Entry]) -> dict[str, tuple[str, ...]]:
    months = groupby(entries, lambda entry: dates.ordered_by(entry.edtf))
    return {month: tuple(entry.name for entry in found) for month, found in months}


def _taken_in(
    everything: Mapping[str, Incident], places: Mapping[str, Place], known: Mapping[str, Entry]
) -> tuple[dict[str, Entry], dict[str, Incident]]:
    """The entries of the published incidents, in order of date; and those that were withdrawn or merged. Each is read once at most."""
    public = list(known.values())
    removed: dict[str, Incident] = {}
    for name in everything:
        incident = None if name in known else everything[name]
        if incident and incident.status == "published":
            public.append(entry_as_published(withhold(incident, places), places))
        elif incident and incident.status in ("withdrawn", "merged"):
            removed[name] = incident
    return {entry.name: entry for entry in sorted(public, key=order)}, removed


def entry_as_published(incident: Incident, places: Mapping[str, Place]) -> Entry:
    """The entry of an incident from which what must be withheld is gone."""
    return entry_of(incident, places, lacks(incident))


def _former(records: Mapping[str, Any]) -> dict[str, str]:
    return {former: name for name, record in records.items() for former in record.previous_ids}


def _without(actor: Actor, hidden: frozenset[str]) -> Actor:
    return actor.model_copy(update={"relations": tuple(item for item in actor.relations if item.actor not in hidden)})


def _vocabularies(ids: Records) -> dict[str, dict[str, VocabularyTerm]]:
    vocabularies = cast(dict[str, Vocabulary], ids["vocabulary"])
    return {name: {term.id: term for term in vocabulary.terms} for name, vocabulary in vocabularies.items()}


def _ordered_briefings(briefings: dict[str, Briefing]) -> dict[str, Briefing]:
    public = [item for item in briefings.values() if item.status == "published"]
    return {item.id: item for item in sorted(public, key=lambda item: dates.sort_key(dates.parse(item.period), item.id))}


def _chosen(briefing: Briefing, entries: Mapping[str, Entry], by_actor: Index, by_places: tuple[Index, Index]) -> tuple[str, ...]:
    """What the briefing lists, and what its query finds, in the order of the entries."""
    listed = {name for name in briefing.incidents if name in entries}
    query = briefing.query
    if query:
        named = [set(by_actor.get(query.actor, ()))] if query.actor else []
        named += [{name for index in by_places for name in index.get(query.place, ())}] if query.place else []
        found = set.intersection(*named) if named else set(entries)
        listed |= {name for name in found if query.period is None or _is_within(entries[name].edtf, query.period)}
    return tuple(sorted(listed, key=lambda name: order(entries[name])))


def _is_within(edtf: str | None, period: str) -> bool:
    return edtf is not None and dates.overlap(dates.parse(edtf), dates.parse(period))


def _index(entries: Mapping[str, Entry], what: str) -> dict[str, tuple[str, ...]]:
    """Id → the incidents whose entries have it there, in order."""
    return _inverse({name: getattr(entry, what) for name, entry in entries.items()})


def _inverse(index: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, names in index.items():
        for name in names:
            found.setdefault(name, []).append(key)
    return {name: tuple(keys) for name, keys in found.items()}


def _within(shown: Mapping[str, Place], places: Mapping[str, Place]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, place in shown.items():
        parent = public_place(place.parents[0], places) if place.parents else None
        if parent and parent in shown:
            found.setdefault(parent, []).append(name)
    return {name: tuple(inner) for name, inner in found.items()}
