"""A kind of statement fits who made it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.records import Claim
from briefing.rules.rule import Finding, Rule, Where

NAMELESS = ("anonymous_official", "local_sources")
ACTS = ("initiator", "responsibility")


def ask_claim(claim: Claim, where: Where) -> Iterator[Finding]:
    if claim.speech_act in NAMELESS and claim.originator.named:
        message = f'the originator is named, but the statement is of the kind "{claim.speech_act}"'
        yield Finding(("originator", "named"), message, "write named: false; or official_statement, if the source names who spoke")
    if claim.speech_act == "claim_of_responsibility":
        yield from _of_responsibility(claim)


def _of_responsibility(claim: Claim) -> Iterator[Finding]:
    actor = claim.originator.actor
    if claim.position == "denies":
        yield Finding(("position",), "a claim of responsibility cannot deny", "write official_statement, or asserts")
    elif claim.attribute in ACTS and claim.about != actor:
        message = f"{actor or 'the originator'} claims responsibility, but the claim is about {claim.about or 'no actor'}"
        hint = f"write about: {actor}" if actor else "name the actor that claims the act in originator and in about"
        yield Finding(("about",), message, f"{hint}; an accusation of another is an official_statement")


RULE = Rule(
    code="W131",
    title="a kind of statement that does not fit its originator",
    why="""
Who claims an act claims its own: `about` names the same actor as `originator`. Whoever blames another
makes an official statement. And a statement by an unnamed official or by local people has no named
originator: `named` says whether the source names who spoke.
""",
    wrong="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    attribute: responsibility
    about: hill-guard
    value: null
    speech_act: claim_of_responsibility
""",
    right="""
# incidents/2031/inc-0001.yml
claims:
  - id: c1
    attribute: responsibility
    about: river-council
    value: null
    speech_act: claim_of_responsibility
""",
    of={Claim: ask_claim},
)
