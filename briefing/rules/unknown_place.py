"""An incident has a place that is closer than a governorate."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from briefing.catalog import Catalog
from briefing.records import Incident
from briefing.rules.rule import Finding, Missing, Rule

COARSE = 3
"""The `geo_precision` of what is no closer than a governorate (ACLED)."""


def look(incident: Incident, catalog: Catalog, today: date) -> Iterator[Missing]:
    """What is withheld counts like what nobody says, so that this tells nobody which of the two it is."""
    if not any(location.role == "occurred" and location.geo_precision < COARSE for location in incident.locations):
        hint = "look for an account that says where"
        yield Missing("unknown-place", Finding(("locations",), "no place where it occurred is closer than a governorate", hint, None, True))


RULE = Rule(
    code="N207",
    title="an incident without a place closer than a governorate",
    why="""
None of the places at which the incident is said to have occurred, as they are shown, is closer than a
governorate or a region. Look for an account that names the settlement. A place that is only mentioned
does not count.
""",
    wrong="""
# incidents/2031/inc-0001.yml
locations:
  - place: karvan-province
    role: occurred
    geo_precision: 3
""",
    right="""
# incidents/2031/inc-0001.yml
locations:
  - place: tamsil
    role: occurred
    geo_precision: 1
""",
    gaps={"incident": look},
)
