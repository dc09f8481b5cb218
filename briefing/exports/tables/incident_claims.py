"""What can be counted in the claims of an incident, as columns. Nothing is added up over claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from briefing.agreement import Agreement, matters_of
from briefing.corroboration import speaker, valid
from briefing.exports.columns import Filled
from briefing.exports.table import Column
from briefing.once import once
from briefing.records import Incident


def counted() -> list[Filled[Incident]]:
    """Claims, originators, sources; on how many matters their originators agree."""
    return [*_extent(), *_agreement()]


def _extent() -> list[Filled[Incident]]:
    return [
        Filled(
            Column(
                "claims", "integer", "Number of claims that stand: superseded ones are not counted.", "#indicator+claims+num", required=True
            ),
            lambda incident: len(valid(incident.claims)),
        ),
        Filled(
            Column(
                "originators",
                "integer",
                "Number of those who make these claims, each counted once.",
                "#indicator+originators+num",
                required=True,
            ),
            lambda incident: len({speaker(claim.originator) for claim in valid(incident.claims)}),
        ),
        Filled(
            Column(
                "sources", "list", "Ids of the sources in which claims are read.", "#meta+source+id+list", required=True, refers="sources"
            ),
            lambda incident: tuple(dict.fromkeys(cite.source for claim in incident.claims for cite in claim.cites)),
        ),
    ]


def _agreement() -> list[Filled[Incident]]:
    found: Callable[[Incident], Counter[Agreement | None]] = once(
        lambda incident: Counter(matter.agreement for matter in matters_of(incident))
    )

    def number(column: Column, agreement: Agreement) -> Filled[Incident]:
        return Filled(column, lambda incident: found(incident)[agreement])

    return [
        Filled(
            Column("matters", "integer", "Number of matters that these claims are about.", "#indicator+matters+num", required=True),
            lambda incident: found(incident).total(),
        ),
        number(
            Column(
                "agreed", "integer", "Number of matters on which independent originators agree.", "#indicator+agreed+num", required=True
            ),
            "agreed",
        ),
        number(
            Column(
                "contested", "integer", "Number of matters on which claims cannot both be right.", "#indicator+contested+num", required=True
            ),
            "contested",
        ),
        number(
            Column(
                "single_source",
                "integer",
                "Number of matters that one originator alone asserts.",
                "#indicator+single_source+num",
                required=True,
            ),
            "single_source",
        ),
        number(
            Column(
                "denied", "integer", "Number of matters that are denied and that nobody asserts.", "#indicator+denied+num", required=True
            ),
            "denied",
        ),
    ]
