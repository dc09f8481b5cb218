"""An assessment's grade is one that its claims carry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from briefing.corroboration import exclude, row, told, valid, voices
from briefing.records import Claim, Incident
from briefing.rules.rule import Finding, Rule, Where

ACTS = ("occurrence", "initiator", "responsibility", "means", "target", "killed", "injured", "detained", "displaced", "damage")
"""Attributes of which a party's own word is an admission."""
ACCUSATIONS = ("initiator", "responsibility")
"""Attributes in which to name one actor is to exclude another."""


def ask_incident(incident: Incident, where: Where) -> Iterator[Finding]:
    if incident.assessment and (lacks := LACKS.get(incident.assessment.grade)):
        for message, hint in lacks(incident):
            yield Finding(("assessment", "grade"), f'the claims do not carry "{incident.assessment.grade}": {message}', hint)


def _lacks_of_conceded(incident: Incident) -> Iterator[tuple[str, str]]:
    if not any(_is_admission(claim, incident) for claim in valid(incident.claims)):
        yield (
            "no party says of itself what is said against it",
            "record the party's own words as a claim of its own, or choose another grade",
        )


def _lacks_of_well_supported(incident: Incident) -> Iterator[tuple[str, str]]:
    core = _core(incident)
    heard = voices([claim for claim in core if claim.position == "asserts"])
    denials = [claim for claim in core if claim.position == "denies"]
    if len(heard) < 2:
        hint = "weakly_supported says so; or name in event.basis the claims of others who say the same"
        yield (_of_one(heard[0]) if heard else "event.basis names no claim that asserts it"), hint
    elif denials:
        yield (
            f"it is denied by {told(denials)}",
            "disputed says so; or say in the claim's note why the denial has no weight, and waive this",
        )


def _of_one(claims: Sequence[Claim]) -> str:
    sources = len({cite.source for claim in claims for cite in claim.cites})
    return f"one originator, {told(claims)}" + (f"; {sources} sources repeat it" if sources > 1 else "")


def _lacks_of_disputed(incident: Incident) -> Iterator[tuple[str, str]]:
    if not any(_contradict(one, other) for one, other in combinations(valid(incident.claims), 2)):
        heard = "; ".join(told(claims) for claims in voices(valid(incident.claims)))
        yield (
            "no claim contradicts another",
            f"originators: {heard}; record what is disputed as claims of one attribute and one actor, or choose another grade",
        )


def _lacks_of_discounted(incident: Incident) -> Iterator[tuple[str, str]]:
    claims = valid(incident.claims)
    if not any(claim.position == "denies" for claim in claims) and not any(_contradict(*pair) for pair in combinations(claims, 2)):
        yield "no claim speaks against it", "record as a claim what is known to the contrary, or choose another grade"


LACKS: Mapping[str, Callable[[Incident], Iterator[tuple[str, str]]]] = {
    "conceded": _lacks_of_conceded,
    "well_supported": _lacks_of_well_supported,
    "disputed": _lacks_of_disputed,
    "discounted": _lacks_of_discounted,
}
"""Grade → what the claims lack for it. weakly_supported asks for nothing."""


def _core(incident: Incident) -> Sequence[Claim]:
    """What carries the type of the event, and what others say on the same matters."""
    claims = valid(incident.claims)
    basis = [claim for claim in claims if claim.id in incident.event.basis]
    return [claim for claim in claims if claim in basis or any(_speaks_to(claim, other) for other in basis)]


def _speaks_to(claim: Claim, other: Claim) -> bool:
    return row(claim) == row(other) and (claim.value is None or other.value is None or claim.value == other.value)


def _is_admission(claim: Claim, incident: Incident) -> bool:
    actor = claim.originator.actor
    if claim.position != "asserts" or actor is None:
        return False
    named = {item.actor for item in incident.participants if item.role in ("reported_initiator", "claimant")}
    return claim.speech_act == "claim_of_responsibility" or (claim.attribute in ACTS and (claim.about == actor or actor in named))


def _contradict(one: Claim, other: Claim) -> bool:
    accuses = one.attribute == other.attribute in ACCUSATIONS and one.position == other.position == "asserts"
    return exclude(one, other) or (accuses and None not in (one.about, other.about) and one.about != other.about)


RULE = Rule(
    code="W130",
    title="a grade that the claims do not carry",
    why="""
The grade says how well the matter is supported, and readers can count along. *Conceded* needs the word
of the party concerned; *well supported* two originators that do not depend on each other (outlets that
repeat one are one), and no denial; *disputed* claims that contradict each other; *discounted* something
that speaks against it. If the support is there, record it as claims; if it is not, change the grade.
""",
    wrong="""
# incidents/2031/inc-0001.yml
assessment:
  grade: well_supported
  rationale: {ar: رواية واحدة., en: One account.}
  by: desk
  on: 2031-06-01
""",
    right="""
# incidents/2031/inc-0001.yml
assessment:
  grade: disputed
  rationale: {ar: روايتان متناقضتان., en: Two accounts that contradict each other.}
  by: desk
  on: 2031-06-01
claims:
  - id: c1
    about: hill-guard
  - id: c2
    about: hill-guard
""",
    of={Incident: ask_incident},
)
