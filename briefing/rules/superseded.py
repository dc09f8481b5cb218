"""A superseded claim has a successor, and nothing rests on it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.corroboration import row, valid
from briefing.records import Incident
from briefing.rules.rule import Finding, Rule, Where


def ask_incident(incident: Incident, where: Where) -> Iterator[Finding]:
    old = {claim.id for claim in incident.claims if claim.status == "superseded"}
    if not old:
        return
    for index, name in enumerate(incident.event.basis):
        if name in old:
            yield Finding(
                ("event", "basis", index), f"the event rests on {name}, which is superseded", "name the claim that took its place"
            )
    told = {row(claim) for claim in valid(incident.claims)}
    for index, claim in enumerate(incident.claims):
        if claim.id in old and row(claim) not in told:
            message = (
                f"{claim.id} is superseded, but no other claim speaks of the same matter ({claim.attribute}, about {claim.about or 'null'})"
            )
            yield Finding(
                ("claims", index, "status"),
                message,
                "add the claim that took its place, with the same attribute and about; or write current",
            )


RULE = Rule(
    code="W133",
    title="a superseded claim that is still relied on, or has no successor",
    why="""
A claim is superseded when its originator has said something else since. The newer word has to be a claim
of its own on the same matter, with the same `attribute` and `about`; and the type of the event rests on
what is said now, not on what was said once.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    status: superseded
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    status: superseded
event:
  basis: [c2]
""",
    of={Incident: ask_incident},
)
