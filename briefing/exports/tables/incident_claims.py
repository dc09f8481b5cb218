"""What can be counted in the claims of an incident, as columns. Nothing is added up over claims."""

from __future__ import annotations

from collections import Counter

from briefing.agreement import Agreement, matters
from briefing.catalog import Catalog
from briefing.corroboration import speaker, valid
from briefing.exports.columns import Filled
from briefing.exports.table import Column
from briefing.exports.tables.toll import envelope
from briefing.records import Incident
from briefing.rules.casualty import HARM


def counted(catalog: Catalog) -> list[Filled[Incident]]:
    """Claims, sources, originators and outlets; how many matters are agreed; the envelopes of the numbers of people."""
    return [*_extent(), *_agreement(catalog), *(column for harm in HARM for column in _numbers(catalog, harm))]


def _extent() -> list[Filled[Incident]]:
    return [
        Filled(
            Column("claims", "integer", "Number of claims that stand: superseded ones are not counted.", "", required=True),
            lambda incident: len(valid(incident.claims)),
        ),
        Filled(
            Column("originators", "integer", "Number of those who make these claims, each counted once.", "", required=True),
            lambda incident: len({speaker(claim.originator) for claim in valid(incident.claims)}),
        ),
        Filled(
            Column(
                "sources", "list", "Ids of the sources in which claims are read.", "#meta+source+id+list", required=True, refers="sources"
            ),
            lambda incident: tuple(dict.fromkeys(cite.source for claim in incident.claims for cite in claim.cites)),
        ),
    ]


def _agreement(catalog: Catalog) -> list[Filled[Incident]]:
    found = {name: Counter(matter.agreement for matter in matters(incident.claims)) for name, incident in catalog.incidents.items()}

    def number(column: Column, agreement: Agreement) -> Filled[Incident]:
        return Filled(column, lambda incident: found[incident.id][agreement])

    return [
        number(Column("agreed", "integer", "Number of matters on which independent originators agree.", "", required=True), "agreed"),
        number(Column("contested", "integer", "Number of matters on which claims cannot both be right.", "", required=True), "contested"),
        number(
            Column("single_source", "integer", "Number of matters that one originator alone asserts.", "", required=True), "single_source"
        ),
        number(Column("denied", "integer", "Number of matters that are denied and that nobody asserts.", "", required=True), "denied"),
    ]


def _numbers(catalog: Catalog, harm: str) -> list[Filled[Incident]]:
    found = {name: envelope(incident.claims, harm) for name, incident in catalog.incidents.items()}
    return [
        Filled(
            Column(
                f"{harm}_min",
                "integer",
                "Least number of people that an originator gives, no toll; empty if none gives a number or one sets no lower bound.",
                f"#affected+{harm}+min",
            ),
            lambda incident: found[incident.id].min,
        ),
        Filled(
            Column(
                f"{harm}_max",
                "integer",
                "Greatest number of people that an originator gives, no toll; empty if none gives a number or one sets no upper bound.",
                f"#affected+{harm}+max",
            ),
            lambda incident: found[incident.id].max,
        ),
        Filled(
            Column(f"{harm}_originators", "integer", "Number of originators who give such a number.", "", required=True),
            lambda incident: found[incident.id].originators,
        ),
        Filled(
            Column(
                f"{harm}_groups",
                "integer",
                "Number of different groups of people that these numbers are of: if more than one, they cannot be compared.",
                "",
                required=True,
            ),
            lambda incident: found[incident.id].groups,
        ),
    ]
