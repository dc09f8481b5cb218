"""A number of people who were harmed says who they were."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.records import Claim, Count
from briefing.rules.rule import Finding, Rule, Where

HARM = ("killed", "injured", "detained", "displaced")
THINGS = ("weapons", "vehicles", "buildings", "positions", "helicopters", "aircraft")
OTHERWISE = {"civilians": "combatant", "soldiers": "civilian", "fighters": "civilian"}
"""Kind of count → the civilian status that it excludes."""


def ask_claim(claim: Claim, where: Where) -> Iterator[Finding]:
    if claim.attribute not in HARM or not isinstance(claim.value, Count):
        return
    kind, status = claim.value.kind, claim.value.civilian_status
    if kind in THINGS:
        hint = "write persons, members, civilians …; things belong to the attribute damage or seizure"
        yield Finding(("value", "kind"), f'"{kind}" cannot be {claim.attribute}', hint)
    if status is None:
        hint = "write civilian, combatant or mixed, as the originator describes them; unknown if it does not say"
        yield Finding(("value", "civilian_status"), f"who was {claim.attribute}? civilian_status is missing", hint)
    elif OTHERWISE.get(kind) == status:
        yield Finding(
            ("value", "civilian_status"),
            f'the kind "{kind}" contradicts the civilian status "{status}"',
            "keep the one that the originator gives",
        )


RULE = Rule(
    code="E036",
    title="a number of people without saying who they were",
    why="""
A number of killed, injured, detained or displaced people is of little use, and often misused, without
saying whether they were civilians. `civilian_status` is what the originator says of them, not what we
think: `unknown` if it says nothing. Vehicles, weapons and buildings are no casualties.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    value:
      min: 2
      max: 2
      kind: soldiers
      civilian_status: null
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    value:
      min: 2
      max: 2
      kind: soldiers
      civilian_status: combatant
""",
    of={Claim: ask_claim},
)
