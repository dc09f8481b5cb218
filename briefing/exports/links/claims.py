"""The parts of claims: the passages in which we read them, and the way by which they came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from briefing.catalog import Catalog
from briefing.exports.columns import Filled, members, table_of_parts, texts
from briefing.exports.links.part import Part, numbered, owner
from briefing.exports.table import Column, Table
from briefing.records import ChainLink, Cite, Claim, Incident

CLAIM = Column("claim", "string", "Id of the claim.", required=True, refers="claims")


P = TypeVar("P")


class Told(NamedTuple):
    """A claim under the id by which the whole archive knows it."""

    id: str
    claim: Claim


def links(catalog: Catalog) -> tuple[Table, ...]:
    return _cites(catalog), _chain_links(catalog)


def _parts(found: Callable[[Claim], Sequence[P]]) -> Callable[[Incident], list[Part[Told, P]]]:
    """What gives the parts of each claim of an incident, numbered within the claim."""

    def of(incident: Incident) -> list[Part[Told, P]]:
        told = [Told(f"{incident.id}#{claim.id}", claim) for claim in incident.claims]
        return [Part(one, number, it) for one in told for number, it in enumerate(found(one.claim), 1)]

    return of


def _cites(catalog: Catalog) -> Table:
    columns: list[Filled[Part[Told, Cite]]] = [
        owner(CLAIM),
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
    found = _parts(lambda claim: claim.cites)
    return table_of_parts(
        "claim_cites", "The passages in which we read a claim.", catalog.incidents.values, found, columns, ("claim", "number")
    )


def _chain_links(catalog: Catalog) -> Table:
    columns: list[Filled[Part[Told, ChainLink]]] = [
        owner(CLAIM),
        numbered(),
        Filled(Column("actor", "string", "Id of the actor that passed it on.", refers="actors"), lambda part: part.it.actor),
        Filled(Column("outlet", "string", "Id of the outlet that passed it on.", refers="outlets"), lambda part: part.it.outlet),
        Filled(Column("source", "string", "Id of the source that passed it on.", refers="sources"), lambda part: part.it.source),
        *texts(
            catalog.site.locales,
            Column("description", "string", "Who or what passed it on, where there is no record of it."),
            lambda part: part.it.description,
        ),
    ]
    found = _parts(lambda claim: claim.chain)
    return table_of_parts(
        "chain_links",
        "By whom a claim reached us, from its originator's first carrier to our source.",
        catalog.incidents.values,
        found,
        columns,
        ("claim", "number"),
    )
