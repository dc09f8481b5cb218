"""Whoever is accused, or named as the one who acted or was struck, has a word of its own in the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from briefing.catalog import Catalog
from briefing.records import Incident
from briefing.rules.rule import Finding, Missing, Rule
from briefing.walk import Path
from briefing.withhold import has_withheld_voice

ROLES = ("reported_initiator", "reported_target")
ACCUSES = ("initiator", "responsibility")


def look(incident: Incident, catalog: Catalog, today: date) -> Iterator[Missing]:
    """Each silent party once. A body speaks for its parts and members, and they speak for it."""
    if has_withheld_voice(incident):
        return
    heard = {claim.originator.actor for claim in incident.claims if claim.originator.actor}
    heard_for = heard | _around(heard, catalog)
    for actor, path in _parties(incident).items():
        if actor not in heard_for and not heard & _around([actor], catalog):
            message = f'no claim comes from "{actor}", which is accused or named as initiator or target'
            yield Missing("silent-party", Finding(path, message, "look for a statement of its own, or of a body that it belongs to"), actor)


def _parties(incident: Incident) -> dict[str, Path]:
    """The actor → where the record first makes it a party."""
    found: dict[str, Path] = {}
    for index, item in enumerate(incident.participants):
        if item.actor and item.role in ROLES:
            found.setdefault(item.actor, ("participants", index, "actor"))
    for index, claim in enumerate(incident.claims):
        if claim.about and claim.attribute in ACCUSES and claim.position == "asserts":
            found.setdefault(claim.about, ("claims", index, "about"))
    return found


def _around(actors: Iterable[str], catalog: Catalog) -> set[str]:
    """All bodies that one of the actors belongs to."""
    return {body for name in actors for body in catalog.bodies.get(name, ())}


RULE = Rule(
    code="N203",
    title="a party whose own words are missing",
    why="""
Whoever is accused, or named as initiator or target, has a right to be heard. Where none of our sources
carries a claim of its own, nor of a body that it belongs to, readers hear only the others. Look for its
statement. If it is known to have said nothing, waive this note and say how that is known.
""",
    wrong="""
# incidents/2031/inc-0001.yml
participants:
  - actor: hill-guard
    role: reported_target
    certainty: claimed
    claims: [c1]
claims:
  - id: c2
    originator:
      actor: null
      description: {ar: شاهد, en: a witness}
      named: false
""",
    right="""
# incidents/2031/inc-0001.yml
participants:
  - actor: hill-guard
    role: reported_target
    certainty: claimed
    claims: [c1]
claims:
  - id: c2
    originator:
      actor: hill-guard
      named: true
""",
    gaps={"incident": look},
)
