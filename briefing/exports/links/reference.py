"""Outlets; other names of actors, places and outlets; what places lie in; how actors stand to each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple

from briefing.catalog import Catalog
from briefing.exports.columns import Filled, dated, identity, members, table, table_of_parts, term, texts
from briefing.exports.links.part import Part, numbered, owner, parts
from briefing.exports.table import Column, Table
from briefing.records import Actor, Alias, Cite, Outlet, Place, Relation


class Named(NamedTuple):
    """Another name, with the kind and id of what bears it."""

    id: int
    kind: str
    of: str
    alias: Alias


class Related(NamedTuple):
    id: str
    of: str
    relation: Relation


def links(catalog: Catalog) -> tuple[Table, ...]:
    named = list(_named(catalog))
    stated = map(parts(attrgetter("relations")), catalog.actors.values())
    related = [Related(f"{part.of.id}#{part.number}", part.of.id, part.it) for found in stated for part in found]
    return (
        _outlets(catalog),
        _aliases(catalog, named),
        _uses(named),
        _place_parents(catalog),
        _relations(catalog, related),
        _relation_cites(related),
    )


def _outlets(catalog: Catalog) -> Table:
    columns: list[Filled[Outlet]] = [
        *identity(catalog, "outlet", Column("id", "string", "The outlet's permanent id.", required=True)),
        *texts(catalog.site.locales, Column("name", "string", "The outlet's name."), lambda outlet: outlet.names),
        *term(
            catalog,
            Column("kind", "string", "What sort of outlet it is.", required=True, vocabulary="outlet-kind"),
            lambda outlet: outlet.kind,
        ),
        Filled(
            Column("country", "string", "The country where the outlet is based (ISO 3166-1 alpha-2)."),
            lambda outlet: outlet.country,
        ),
        *texts(
            catalog.site.locales,
            Column("affiliation", "string", "What is known of who owns, funds or steers it."),
            lambda outlet: outlet.affiliation_note,
        ),
        Filled(
            Column("reliability", "string", "How reliable the outlet is, by the Admiralty code; F: it cannot be judged.", required=True),
            lambda outlet: outlet.reliability,
        ),
        *texts(
            catalog.site.locales,
            Column("reliability_rationale", "string", "The reason for the grade."),
            lambda outlet: outlet.reliability_rationale,
        ),
    ]
    return table("outlets", "Newspapers, agencies, channels and others that published the sources.", catalog.outlets.values, columns)


def _named(catalog: Catalog) -> Iterator[Named]:
    kinds: tuple[tuple[str, Mapping[str, Actor | Place | Outlet]], ...]
    kinds = (("actor", catalog.actors), ("place", catalog.places), ("outlet", catalog.outlets))
    found = [(kind, name, alias) for kind, records in kinds for name, record in records.items() for alias in record.aka]
    return (Named(number, *one) for number, one in enumerate(found, 1))


def _aliases(catalog: Catalog, named: list[Named]) -> Table:
    def bearer(kind: str) -> Filled[Named]:
        column = Column(kind, "string", "Id of the record that bears the name, if it is of this kind.", refers=f"{kind}s")
        return Filled(column, lambda one: one.of if one.kind == kind else None)

    columns: list[Filled[Named]] = [
        Filled(Column("id", "integer", "Its number in this file.", required=True), lambda one: one.id),
        bearer("actor"),
        bearer("place"),
        bearer("outlet"),
        Filled(Column("name", "string", "The name as it is used.", required=True), lambda one: one.alias.text),
        Filled(Column("language", "string", "The language of the name (BCP 47).", required=True), lambda one: one.alias.lang),
        *term(
            catalog,
            Column("usage", "string", "How the name is meant.", required=True, vocabulary="alias-usage"),
            lambda one: one.alias.usage,
        ),
    ]
    return table("aliases", "Other names and spellings of actors, places and outlets.", lambda: named, columns)


def _uses(named: list[Named]) -> Table:
    columns: list[Filled[tuple[int, str]]] = [
        Filled(Column("alias", "integer", "Id of the name.", required=True, refers="aliases"), lambda row: row[0]),
        Filled(Column("source", "string", "Id of a source in which it stands.", required=True, refers="sources"), lambda row: row[1]),
    ]
    rows = [(one.id, source) for one in named for source in dict.fromkeys(one.alias.used_by)]
    return table("alias_uses", "In which sources a name stands.", lambda: rows, columns, ("alias", "source"))


def _place_parents(catalog: Catalog) -> Table:
    columns: list[Filled[Part[Place, str]]] = [
        owner(Column("place", "string", "Id of the place.", required=True, refers="places")),
        numbered(),
        Filled(Column("parent", "string", "Id of a place that it lies in.", required=True, refers="places"), lambda part: part.it),
    ]

    def shown(place: Place) -> list[str]:
        return [name for name in place.parents if name in catalog.places]

    return table_of_parts(
        "place_parents", "What a place lies in, the nearest first.", catalog.places.values, parts(shown), columns, ("place", "number")
    )


def _relations(catalog: Catalog, related: list[Related]) -> Table:
    columns: list[Filled[Related]] = [
        Filled(Column("id", "string", "Actor and number.", required=True), lambda one: one.id),
        Filled(Column("actor", "string", "Id of the actor whose record says so.", required=True, refers="actors"), lambda one: one.of),
        *term(
            catalog,
            Column("type", "string", "What sort of relation it is, seen from this actor.", required=True, vocabulary="relation-type"),
            lambda one: one.relation.type,
        ),
        Filled(
            Column("other", "string", "Id of the other actor.", required=True, refers="actors"),
            lambda one: one.relation.actor,
        ),
        *dated(
            Column("period_edtf", "string", "From when to when (EDTF); empty where unknown."),
            "",
            lambda one: one.relation.period,
        ),
    ]
    return table("relations", "How actors stand to each other, as sources say.", lambda: related, columns)


def _relation_cites(related: list[Related]) -> Table:
    columns: list[Filled[Part[Related, Cite]]] = [
        owner(Column("relation", "string", "Id of the relation.", required=True, refers="relations")),
        numbered(),
        Filled(Column("source", "string", "Id of the source.", required=True, refers="sources"), lambda part: part.it.source),
        Filled(
            Column("segments", "list", "Numbers of the segments of the source's text.", required=True),
            lambda part: members(map(str, part.it.locator)),
        ),
        Filled(
            Column("quote", "string", "The source's own words, seven at the most, in its language."),
            lambda part: part.it.quote,
        ),
    ]
    found = parts(attrgetter("relation.cites"))
    return table_of_parts(
        "relation_cites", "The passages that say how actors stand.", lambda: related, found, columns, ("relation", "number")
    )
