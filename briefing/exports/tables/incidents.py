"""Incidents, with what can be computed from their claims."""

from __future__ import annotations

from briefing.catalog import Catalog
from briefing.dates.bounds import is_doubtful
from briefing.exports.columns import Filled, by_language, dated, identity, members, table, term, texts
from briefing.exports.table import Column, Table
from briefing.exports.tables.incident_claims import counted
from briefing.exports.tables.incident_harm import harm
from briefing.exports.tables.incident_places import where
from briefing.records import Incident, Participant


def incidents(catalog: Catalog) -> Table:
    """A row for each published incident, in order of date."""
    columns = [
        *_identity(catalog),
        *_when(catalog),
        *_event(catalog),
        *where(catalog),
        *_actors(catalog),
        *counted(),
        *harm(),
        *_assessment(catalog),
        *_record(catalog),
    ]
    return table("incidents", "Incidents, and what can be counted in the claims about each.", catalog.incidents.values, columns)


def _identity(catalog: Catalog) -> list[Filled[Incident]]:
    locales = catalog.site.locales
    return [
        *identity(catalog, "incident", Column("id", "string", "The incident's permanent id.", "#event+id", required=True)),
        *texts(locales, Column("title", "string", "A few neutral words.", "#event+title"), lambda incident: incident.title),
        *texts(
            locales,
            Column("summary", "string", "Who says what, in two or three sentences.", "#event+summary"),
            lambda incident: incident.summary,
        ),
    ]


def _when(catalog: Catalog) -> list[Filled[Incident]]:
    return [
        *dated(
            Column("date_edtf", "string", "When it happened (EDTF: ~ about, ? uncertain, .. open, XX unknown).", "#meta+date+occurred"),
            "#date+occurred",
            lambda incident: incident.date.edtf,
        ),
        Filled(
            Column(
                "date_is_doubtful", "boolean", "Whether the date is marked as about or uncertain.", "#meta+date+doubtful", required=True
            ),
            lambda incident: is_doubtful(incident.date.edtf),
        ),
        *term(
            catalog,
            Column("date_basis", "string", "How the date is known.", "#meta+date+basis", required=True, vocabulary="date-basis"),
            lambda incident: incident.date.basis,
        ),
        Filled(Column("time", "string", "Local time, 24 hours.", "#meta+time+occurred"), lambda incident: incident.date.time),
        Filled(
            Column(
                "time_precision", "integer", "How exactly the time is known: 1 exact, 2 part of the day, 3 unknown.", "#meta+time+precision"
            ),
            lambda incident: incident.date.time_precision,
        ),
        *term(
            catalog,
            Column("part_of_day", "string", "The part of the day, if a source gives it.", "#meta+time+part", vocabulary="part-of-day"),
            lambda incident: incident.date.part_of_day,
        ),
    ]


def _event(catalog: Catalog) -> list[Filled[Incident]]:
    return [
        *term(
            catalog,
            Column(
                "event_type",
                "string",
                "ACLED's event type that every account supports.",
                "#event+type",
                required=True,
                vocabulary="event-type",
            ),
            lambda incident: incident.event.type,
        ),
        *term(
            catalog,
            Column(
                "event_sub_type",
                "string",
                "The narrowest of ACLED's terms that every account supports; empty where they share none.",
                "#event+subtype",
                vocabulary="event-sub-type",
            ),
            lambda incident: incident.event.sub_type,
        ),
    ]


def _actors(catalog: Catalog) -> list[Filled[Incident]]:
    def role(column: Column, name: str) -> Filled[Incident]:
        return Filled(column, lambda incident: members(item.actor for item in incident.participants if item.role == name))

    return [
        Filled(
            Column(
                "participants",
                "list",
                "Ids of all actors that are said to have taken part, in whatever role; some participants have none.",
                "#org+participant+id+list",
                refers="actors",
            ),
            lambda incident: members(item.actor for item in incident.participants),
        ),
        *by_language(
            catalog.site.locales,
            Column(
                "participants",
                "list",
                "Those who are said to have taken part: name, a colon, role; in brackets whether it is assessed or disputed.",
                "#org+participant+list",
            ),
            lambda incident, code: _participants(catalog, incident, code),
        ),
        role(
            Column(
                "initiators", "list", "Ids of the actors that claims report as having begun it.", "#org+initiator+id+list", refers="actors"
            ),
            "reported_initiator",
        ),
        role(
            Column("targets", "list", "Ids of the actors that claims report as its target.", "#org+target+id+list", refers="actors"),
            "reported_target",
        ),
        role(
            Column("present", "list", "Ids of the actors that claims report as present.", "#org+present+id+list", refers="actors"),
            "present",
        ),
        role(
            Column("mediators", "list", "Ids of the actors that claims report as mediators.", "#org+mediator+id+list", refers="actors"),
            "mediator",
        ),
        role(
            Column(
                "claimants",
                "list",
                "Ids of the actors that are reported to claim it as their own.",
                "#org+claimant+id+list",
                refers="actors",
            ),
            "claimant",
        ),
        Filled(
            Column("actors", "list", "Ids of all actors that take part, speak or are spoken of.", "#org+id+list", refers="actors"),
            lambda incident: catalog.actors_by_incident.get(incident.id) or None,
        ),
    ]


def _participants(catalog: Catalog, incident: Incident, code: str) -> tuple[str, ...] | None:
    return members(_participant(catalog, item, code) for item in incident.participants)


def _participant(catalog: Catalog, item: Participant, code: str) -> str:
    """«Harbour Guard (its second company): Said to have initiated it (Disputed)»; empty where the language has no name."""
    described = (item.description or {}).get(code, "")
    name = catalog.actors[item.actor].names.get(code, "") if item.actor else ""
    role, certainty = catalog.vocabularies["participant-role"][item.role], catalog.vocabularies["certainty"][item.certainty]
    whole = f"{name} ({described})" if name and described else name or described
    doubt = "" if item.certainty == "claimed" else f" ({certainty.label.get(code, item.certainty)})"
    return f"{whole}: {role.label.get(code, item.role)}{doubt}" if whole else ""


def _assessment(catalog: Catalog) -> list[Filled[Incident]]:
    return [
        *term(
            catalog,
            Column(
                "grade",
                "string",
                "How well the claims support the account, in the editors' view; empty where they have none.",
                "#event+assessment",
                vocabulary="grade",
            ),
            lambda incident: incident.assessment.grade if incident.assessment else None,
        ),
        *texts(
            catalog.site.locales,
            Column("grade_rationale", "string", "The editors' reasons for the grade.", "#event+assessment+rationale"),
            lambda incident: incident.assessment.rationale if incident.assessment else None,
        ),
        Filled(
            Column("assessed_by", "string", "The editor who gave the grade: a role or a pseudonym.", "#meta+editor"),
            lambda incident: incident.assessment.by if incident.assessment else None,
        ),
        Filled(
            Column("assessed_on", "date", "The day of the grade.", "#date+assessed"),
            lambda incident: incident.assessment.on if incident.assessment else None,
        ),
    ]


def _record(catalog: Catalog) -> list[Filled[Incident]]:
    return [
        Filled(
            Column("related", "list", "Ids of other incidents that belong together with it.", "#event+related+id+list", refers="incidents"),
            lambda incident: members(other.incident for other in incident.related),
        ),
        Filled(
            Column("briefings", "list", "Ids of the briefings that cover it.", "#meta+briefing+id+list"),
            lambda incident: catalog.briefings_by_incident.get(incident.id) or None,
        ),
        Filled(
            Column("published_on", "date", "The day on which the record was first published.", "#date+published", required=True),
            lambda incident: incident.revisions[0].on,
        ),
        Filled(
            Column("known_on", "date", "The day of the last change: the record gives what was known then.", "#date+updated", required=True),
            lambda incident: incident.revisions[-1].on,
        ),
        Filled(
            Column(
                "revisions",
                "integer",
                "Number of entries in its log of changes, the publication among them.",
                "#indicator+revisions+num",
                required=True,
            ),
            lambda incident: len(incident.revisions),
        ),
    ]
