"""One originator does not contradict itself in two claims that both stand."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.corroboration import exclude, speaker
from briefing.records import Claim, Count, Incident
from briefing.rules.casualty import HARM
from briefing.rules.rule import Finding, Rule, Where

HINT = "if it has changed its word, the older one is superseded; if it is reported in two ways, both are in conflict, with a note"


def ask_incident(incident: Incident, where: Where) -> Iterator[Finding]:
    """Each claim with the first one that it contradicts: of all pairs there may be many thousands."""
    said: dict[tuple[str, ...], list[Claim]] = {}
    for index, other in enumerate(incident.claims):
        if other.status == "current" and other.value is not None:
            before = said.setdefault(speaker(other.originator), [])
            one = next((one for one in before if exclude(one, other) and _is_of_one_matter(one, other)), None)
            if one:
                message = f"{other.id} contradicts {one.id}, of the same originator: {_words(one)} and {_words(other)}"
                yield Finding(("claims", index, "value"), message, HINT, is_key=True)
            before.append(other)


def _is_of_one_matter(one: Claim, other: Claim) -> bool:
    """Things are listed in several numbers; of people harmed there is one number."""
    return one.value == other.value or one.attribute in HARM


def _words(claim: Claim) -> str:
    said = f'it {claim.position} "{claim.value}"'
    if isinstance(claim.value, Count):
        numbers = dict.fromkeys(str(number) for number in (claim.value.min, claim.value.max) if number is not None)
        said = f"{'–'.join(numbers)} {claim.value.kind}{' denied' if claim.position == 'denies' else ''}"
    return said


RULE = Rule(
    code="W132",
    title="an originator that contradicts itself",
    why="""
Two claims of the same originator on the same matter cannot both be right, and both stand as its current
word. Look which is the later one: the other is `superseded`. If sources report its word differently,
both are in `conflict`, and a note tells the readers. If the numbers are of different places, say so in
the texts and waive this.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c3
    attribute: killed
    about: null
    position: asserts
    value: {min: 5, max: 5, kind: soldiers, civilian_status: combatant}
    text: {ar: يقول مجلس النهر إن خمسة جنود قُتلوا., en: The River Council says that five soldiers were killed.}
    originator: {actor: river-council, named: true}
    chain:
      - source: src-2031-05-gazette
    speech_act: official_statement
    cites:
      - source: src-2031-05-gazette
        locator: [4]
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    status: superseded
  - id: c3
    attribute: killed
    about: null
    position: asserts
    value: {min: 5, max: 5, kind: soldiers, civilian_status: combatant}
    text: {ar: يقول مجلس النهر إن خمسة جنود قُتلوا., en: The River Council says that five soldiers were killed.}
    originator: {actor: river-council, named: true}
    chain:
      - source: src-2031-05-gazette
    speech_act: official_statement
    cites:
      - source: src-2031-05-gazette
        locator: [4]
event:
  basis: [c3]
""",
    of={Incident: ask_incident},
)
