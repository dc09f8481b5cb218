"""What is edited from the records: briefings and their points, terms; and what is here no longer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import NamedTuple

from briefing.catalog import Catalog
from briefing.changes import removals
from briefing.exports.columns import Filled, dated, identity, table, table_of_parts, texts
from briefing.exports.links.part import Part, numbered, owner, parts
from briefing.exports.table import Column, Table
from briefing.records import Actor, Briefing, Incident, KeyPoint, Outlet, Place, Revision, Source, VocabularyTerm

BRIEFING = Column("briefing", "string", "Id of the briefing.", required=True, refers="briefings")


class Defined(NamedTuple):
    vocabulary: str
    term: VocabularyTerm


def links(catalog: Catalog) -> tuple[Table, ...]:
    return (
        _briefings(catalog),
        _briefing_incidents(catalog),
        _key_points(catalog),
        _key_point_claims(catalog),
        _terms(catalog),
        _removed(catalog),
        _previous_ids(catalog),
    )


def _briefings(catalog: Catalog) -> Table:
    languages = catalog.site.locales
    columns: list[Filled[Briefing]] = [
        *identity(catalog, "briefing", Column("id", "string", "The briefing's permanent id.", required=True)),
        *texts(languages, Column("title", "string", "The title."), lambda one: one.title),
        *texts(languages, Column("summary", "string", "Two or three sentences that say who says what."), lambda one: one.summary),
        *dated(Column("period_edtf", "string", "The span of time that it covers (EDTF).", required=True), "", lambda one: one.period),
        Filled(Column("published_on", "date", "The day of publication.", required=True), lambda one: one.published_on),
    ]
    return table("briefings", "Edited digests of a period or an episode.", catalog.briefings.values, columns)


def _briefing_incidents(catalog: Catalog) -> Table:
    columns: list[Filled[Part[Briefing, str]]] = [
        owner(BRIEFING),
        numbered(),
        Filled(Column("incident", "string", "Id of the incident.", required=True, refers="incidents"), lambda part: part.it),
    ]
    found = parts(lambda one: catalog.briefing_incidents[one.id])
    return table_of_parts(
        "briefing_incidents", "The incidents of a briefing.", catalog.briefings.values, found, columns, ("briefing", "number")
    )


def _key_points(catalog: Catalog) -> Table:
    columns: list[Filled[Part[Briefing, KeyPoint]]] = [
        owner(BRIEFING),
        numbered(),
        *texts(catalog.site.locales, Column("text", "string", "The point in our own words, attributed."), lambda part: part.it.text),
    ]
    found = parts(attrgetter("key_points"))
    return table_of_parts("key_points", "The points of a briefing.", catalog.briefings.values, found, columns, ("briefing", "number"))


def _key_point_claims(catalog: Catalog) -> Table:
    columns: list[Filled[tuple[str, int, str]]] = [
        Filled(BRIEFING, lambda row: row[0]),
        Filled(Column("point", "integer", "The point's number in the briefing.", required=True), lambda row: row[1]),
        Filled(Column("claim", "string", "Id of a claim that carries it.", required=True, refers="claims"), lambda row: row[2]),
    ]
    key = ("briefing", "point", "claim")
    return table_of_parts("key_point_claims", "The claims that carry a point.", catalog.briefings.values, _carried, columns, key)


def _carried(briefing: Briefing) -> list[tuple[str, int, str]]:
    """Briefing, point and claim, each once."""
    points = enumerate(briefing.key_points, 1)
    rows = [(briefing.id, number, f"{cite.incident}#{claim}") for number, point in points for cite in point.cites for claim in cite.claims]
    return list(dict.fromkeys(rows))


def _terms(catalog: Catalog) -> Table:
    languages = catalog.site.locales
    columns: list[Filled[Defined]] = [
        Filled(Column("vocabulary", "string", "The list that the term belongs to.", required=True), lambda one: one.vocabulary),
        Filled(Column("term", "string", "The term, as columns have it.", required=True), lambda one: one.term.id),
        *texts(languages, Column("label", "string", "The term as readers see it."), lambda one: one.term.label),
        *texts(languages, Column("definition", "string", "What the term means."), lambda one: one.term.definition),
    ]
    rows = [Defined(name, term) for name, terms in catalog.vocabularies.items() for term in terms.values()]
    return table("terms", "Every controlled term, with what it means.", lambda: rows, columns, ("vocabulary", "term"))


def _removed(catalog: Catalog) -> Table:
    columns: list[Filled[Incident | Briefing]] = [
        Filled(
            Column("kind", "string", "Kind of the record.", required=True),
            lambda one: "incident" if isinstance(one, Incident) else "briefing",
        ),
        Filled(Column("id", "string", "The id that it had, never used again.", required=True), lambda one: one.id),
        Filled(Column("status", "string", "withdrawn or merged.", required=True), lambda one: one.status),
        Filled(
            Column("merged_into", "string", "Id of the incident that holds it now.", refers="incidents"),
            lambda one: one.merged_into if isinstance(one, Incident) and one.merged_into in catalog.incidents else None,
        ),
        Filled(
            Column("removed_on", "date", "The day on which it was removed."), lambda one: note.on if (note := _last_note(one)) else None
        ),
        *texts(
            catalog.site.locales,
            Column("note", "string", "Why, in words that may be published."),
            lambda one: note.note if (note := _last_note(one)) else None,
        ),
    ]
    records: tuple[Incident | Briefing, ...] = (*catalog.removed.values(), *catalog.withdrawn_briefings.values())
    return table("removed", "Incidents and briefings that were published once and are no longer.", lambda: records, columns, ("kind", "id"))


def _last_note(record: Incident | Briefing) -> Revision | None:
    return next(reversed(removals(record)), None)


def _previous_ids(catalog: Catalog) -> Table:
    columns: list[Filled[tuple[str, str, str]]] = [
        Filled(Column("kind", "string", "Kind of the record.", required=True), lambda row: row[0]),
        Filled(Column("id", "string", "An id under which it was published before.", required=True), lambda row: row[1]),
        Filled(Column("record", "string", "The id that it has now.", required=True), lambda row: row[2]),
    ]
    return table("previous_ids", "Former ids of records.", lambda: list(_former(catalog)), columns, ("kind", "id"))


def _former(catalog: Catalog) -> Iterator[tuple[str, str, str]]:
    kinds: tuple[tuple[str, Mapping[str, Actor | Place | Source | Outlet | Briefing]], ...] = (
        ("actor", catalog.actors),
        ("place", catalog.places),
        ("source", catalog.sources),
        ("outlet", catalog.outlets),
        ("briefing", catalog.briefings),
    )
    yield from (("incident", old, entry.name) for entry in catalog.entries.values() for old in entry.former)
    for kind, records in kinds:
        yield from ((kind, old, record.id) for record in records.values() for old in record.previous_ids)
