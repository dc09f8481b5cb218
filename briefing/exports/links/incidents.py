"""The parts of incidents: places, those who took part, what carries the kind of event, related incidents, revisions."""

from __future__ import annotations

from collections.abc import Iterable
from operator import attrgetter

from briefing.catalog import Catalog
from briefing.exports.columns import Filled, members, table_of_parts, term, texts
from briefing.exports.links.part import Part, numbered, owner, parts
from briefing.exports.table import Column, Table
from briefing.records import Incident, Location, Participant, Related, Revision

INCIDENT = Column("incident", "string", "Id of the incident.", required=True, refers="incidents")


def links(catalog: Catalog) -> tuple[Table, ...]:
    return (
        _locations(catalog),
        _participants(catalog),
        _claims_of_participants(catalog),
        _event_claims(catalog),
        _related(catalog),
        _revisions(catalog),
    )


def _locations(catalog: Catalog) -> Table:
    columns: list[Filled[Part[Incident, Location]]] = [
        owner(INCIDENT),
        numbered(),
        Filled(Column("place", "string", "Id of the place.", required=True, refers="places"), lambda part: part.it.place),
        *term(
            catalog,
            Column(
                "role", "string", "Whether an account puts it there or only mentions the place.", required=True, vocabulary="location-role"
            ),
            lambda part: part.it.role,
        ),
        Filled(
            Column(
                "geo_precision",
                "integer",
                "1 the settlement itself, 2 an area around it, 3 the governorate (ACLED).",
                required=True,
                vocabulary="geo-precision",
            ),
            lambda part: part.it.geo_precision,
        ),
        *texts(
            catalog.site.locales,
            Column("wording", "string", "How our sources describe where it was, in our own words."),
            lambda part: part.it.wording,
        ),
    ]
    found = parts(attrgetter("locations"))
    return table_of_parts(
        "incident_locations",
        "Where accounts put an incident, and places that they mention.",
        catalog.incidents.values,
        found,
        columns,
        ("incident", "number"),
    )


def _participants(catalog: Catalog) -> Table:
    columns: list[Filled[Part[Incident, Participant]]] = [
        owner(INCIDENT),
        numbered(),
        Filled(
            Column("actor", "string", "Id of the actor; empty where none is identified.", refers="actors"),
            lambda part: part.it.actor,
        ),
        *texts(
            catalog.site.locales,
            Column("description", "string", "Who it was, where no actor is identified; or which part of the actor."),
            lambda part: part.it.description,
        ),
        *term(
            catalog,
            Column("role", "string", "In what role, as claims report it.", required=True, vocabulary="participant-role"),
            lambda part: part.it.role,
        ),
        *term(
            catalog,
            Column(
                "certainty",
                "string",
                "Whether claims say so, contradict each other, or the editors hold it.",
                required=True,
                vocabulary="certainty",
            ),
            lambda part: part.it.certainty,
        ),
    ]
    found = parts(attrgetter("participants"))
    return table_of_parts(
        "participants", "Who is said to have taken part in an incident.", catalog.incidents.values, found, columns, ("incident", "number")
    )


def _claims_of_participants(catalog: Catalog) -> Table:
    columns: list[Filled[tuple[Incident, int, str]]] = [
        Filled(INCIDENT, lambda row: row[0].id),
        Filled(Column("participant", "integer", "The participant's number in the incident.", required=True), lambda row: row[1]),
        Filled(
            Column("claim", "string", "Id of a claim that says so.", required=True, refers="claims"), lambda row: f"{row[0].id}#{row[2]}"
        ),
    ]
    key = ("incident", "participant", "claim")
    return table_of_parts(
        "participant_claims",
        "The claims by which somebody is said to have taken part.",
        catalog.incidents.values,
        _who_by_claims,
        columns,
        key,
    )


def _who_by_claims(incident: Incident) -> list[tuple[Incident, int, str]]:
    numbered = enumerate(incident.participants, 1)
    return [(incident, number, claim) for number, one in numbered for claim in dict.fromkeys(one.claims)]


def _event_claims(catalog: Catalog) -> Table:
    columns: list[Filled[Part[Incident, str]]] = [
        owner(INCIDENT),
        Filled(Column("claim", "string", "Id of the claim.", required=True, refers="claims"), lambda part: f"{part.of.id}#{part.it}"),
    ]
    found = parts(_basis)
    return table_of_parts(
        "event_claims", "The claims that carry the kind of event.", catalog.incidents.values, found, columns, ("incident", "claim")
    )


def _basis(incident: Incident) -> Iterable[str]:
    return dict.fromkeys(incident.event.basis)


def _related(catalog: Catalog) -> Table:
    columns: list[Filled[Part[Incident, Related]]] = [
        owner(INCIDENT),
        numbered(),
        Filled(
            Column("other", "string", "Id of the other incident.", required=True, refers="incidents"),
            lambda part: part.it.incident,
        ),
        *term(
            catalog,
            Column("type", "string", "How it belongs to this one.", required=True, vocabulary="related-type"),
            lambda part: part.it.type,
        ),
    ]

    def others(incident: Incident) -> list[Related]:
        return [other for other in incident.related if other.incident in catalog.incidents]

    return table_of_parts(
        "related_incidents", "Incidents that belong together.", catalog.incidents.values, parts(others), columns, ("incident", "number")
    )


def _revisions(catalog: Catalog) -> Table:
    columns: list[Filled[Part[Incident, Revision]]] = [
        owner(INCIDENT),
        numbered(),
        Filled(Column("changed_on", "date", "The day of the change.", required=True), lambda part: part.it.on),
        *term(
            catalog,
            Column("kind", "string", "What sort of change it is.", required=True, vocabulary="revision-kind"),
            lambda part: part.it.kind,
        ),
        Filled(Column("fields", "list", "The keys of the record that were changed."), lambda part: members(part.it.fields)),
        *texts(
            catalog.site.locales,
            Column("note", "string", "What was changed, in a sentence for readers."),
            lambda part: part.it.note,
        ),
    ]
    found = parts(attrgetter("revisions"))
    return table_of_parts(
        "revisions", "What was changed in an incident, and when.", catalog.incidents.values, found, columns, ("incident", "number")
    )
