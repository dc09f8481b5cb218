"""Actors."""

from __future__ import annotations

from briefing.catalog import Catalog
from briefing.exports.columns import Filled, dated, identity, languages_of, members, table, term, texts
from briefing.exports.table import Column, Table
from briefing.records import Actor

LOADED = frozenset({"pejorative", "honorific"})
"""How names are meant that are not for use."""


def actors(catalog: Catalog) -> Table:
    """A row for each actor that has a page."""
    return table("actors", "Those who take part in incidents, speak of them or are spoken of.", catalog.actors.values, _columns(catalog))


def _columns(catalog: Catalog) -> list[Filled[Actor]]:
    return [
        *identity(catalog, "actor", Column("id", "string", "The actor's permanent id.", "#org+id", required=True)),
        *_names(catalog),
        *term(
            catalog,
            Column("kind", "string", "What sort of actor it is.", "#org+type", required=True, vocabulary="actor-kind"),
            lambda actor: actor.kind,
        ),
        Filled(
            Column("inter", "integer", "ACLED's code of the actor's type, 1 to 8.", "#org+code+acled", vocabulary="inter"),
            lambda actor: actor.inter,
        ),
        *dated(
            Column("active_edtf", "string", "From when to when it has existed (EDTF); empty where unknown.", "#meta+date+active"),
            "#date+active",
            lambda actor: actor.active,
        ),
        Filled(
            Column(
                "relations",
                "list",
                "How it stands to other actors, as sources say: the sort of relation, a colon, the other's id.",
                "#org+relation+list",
            ),
            lambda actor: members(f"{relation.type}:{relation.actor}" for relation in actor.relations),
        ),
        Filled(
            Column("wikidata", "string", "Its number in Wikidata, where somebody has checked it.", "#org+code+wikidata"),
            lambda actor: actor.wikidata,
        ),
        Filled(
            Column("reviewed_on", "date", "The day on which somebody last read the record through.", "#date+reviewed", required=True),
            lambda actor: actor.reviewed_on,
        ),
        Filled(
            Column(
                "incidents",
                "integer",
                "Number of incidents in which it takes part, speaks or is spoken of.",
                "#indicator+incidents+num",
                required=True,
            ),
            lambda actor: len(catalog.incidents_by_actor.get(actor.id, ())),
        ),
    ]


def _names(catalog: Catalog) -> list[Filled[Actor]]:
    languages = languages_of(catalog, [actor.names for actor in catalog.actors.values()])
    return [
        *texts(languages, Column("name", "string", "The neutral name that the site uses.", "#org+name"), lambda actor: actor.names),
        *texts(
            catalog.site.locales,
            Column("short_name", "string", "A short form of the name.", "#org+acronym"),
            lambda actor: actor.short_names,
        ),
        Filled(
            Column("aliases", "list", "Other names and spellings, in any language.", "#org+alt_name+list"),
            lambda actor: members(alias.text for alias in actor.aka if alias.usage not in LOADED),
        ),
        Filled(
            Column(
                "aliases_loaded",
                "list",
                "Names that belittle or praise it: for searching texts, never for use.",
                "#org+alt_name+loaded+list",
            ),
            lambda actor: members(alias.text for alias in actor.aka if alias.usage in LOADED),
        ),
    ]
