"""Whoever is accused, or named as the one who acted or was struck, has a word of its own in the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
    found = parties(incident)
    for actor in silent(found, heard(incident), catalog.bodies):
        message = f'no claim comes from "{actor}", which is accused or named as initiator or target'
        hint = "look for a statement of its own, or of a body that it belongs to"
        yield Missing("silent-party", Finding(found[actor], message, hint), actor)


def silent(parties: Iterable[str], heard: Iterable[str], bodies: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Those of the parties for whom nobody of those heard speaks. `bodies`: actor → all bodies that it belongs to."""
    voices = set(heard)
    heard_for = voices.union(*(bodies.get(name, ()) for name in voices))
    return [name for name in parties if name not in heard_for and voices.isdisjoint(bodies.get(name, ()))]


def heard(incident: Incident) -> list[str]:
    """Those of whom the record has a claim."""
    return list(dict.fromkeys(claim.originator.actor for claim in incident.claims if claim.originator.actor))


def parties(incident: Incident) -> dict[str, Path]:
    """The actor → where the record first makes it a party. None where a voice is withheld: it may be that of any."""
    if has_withheld_voice(incident):
        return {}
    found: dict[str, Path] = {}
    for index, item in enumerate(incident.participants):
        if item.actor and item.role in ROLES:
            found.setdefault(item.actor, ("participants", index, "actor"))
    for index, claim in enumerate(incident.claims):
        if claim.about and claim.attribute in ACCUSES and claim.position == "asserts":
            found.setdefault(claim.about, ("claims", index, "about"))
    return found


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
