"""A claim is neither in conflict with its originator's other words nor waiting for an editor."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.catalog import Catalog
from briefing.records import Incident
from briefing.rules.rule import Finding, Missing, Rule

OPEN = {
    "conflict": "look for what the originator itself said, then set the status to current",
    "work_needed": "check the claim against its source, then set the status to current",
}
"""Status that leaves a claim open → what closes it."""


def look(incident: Incident, catalog: Catalog, today: date) -> Iterator[Missing]:
    for index, claim in enumerate(incident.claims):
        if claim.status in OPEN:
            finding = Finding(("claims", index, "status"), f'the claim {claim.id} has the status "{claim.status}"', OPEN[claim.status])
            yield Missing("open-claim", finding, claim=claim.id)


RULE = Rule(
    code="N205",
    title="a claim that is still open",
    why="""
A claim in conflict is reported of the same originator in ways that cannot both be right; one that needs
work has not been checked to the end. Both are published with that mark. Look for the originator's own
words, or check the record against its source, and set `status` to `current`.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    status: work_needed
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    status: current
""",
    gaps={"incident": look},
)
