"""A field that another field demands is there, and one that it excludes is not."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.records import Briefing, ChainLink, Claim, Count, Incident, IncidentDate, Originator, Participant
from briefing.rules.rule import Finding, Rule, Where


def ask_incident(incident: Incident, where: Where) -> Iterator[Finding]:
    if incident.status == "merged" and incident.merged_into is None:
        yield Finding(("status",), "a merged incident needs merged_into, the incident that holds it now")
    if incident.status != "merged" and incident.merged_into is not None:
        yield Finding(("merged_into",), "merged_into goes with the status merged alone")
    if incident.status in ("withdrawn", "merged") and incident.status not in [revision.kind for revision in incident.revisions]:
        message = f"a {incident.status} incident needs a revision of the kind {incident.status}"
        yield Finding(("status",), message, "add it to revisions: the day, and in the note what readers may know of the reason")


def ask_briefing(briefing: Briefing, where: Where) -> Iterator[Finding]:
    if briefing.status == "withdrawn" and briefing.withdrawn is None:
        message = "a withdrawn briefing needs withdrawn"
        yield Finding(("status",), message, "write withdrawn: and below it on, the day, and note, what readers may know of the reason")
    if briefing.status != "withdrawn" and briefing.withdrawn is not None:
        yield Finding(("withdrawn",), "withdrawn goes with the status withdrawn alone")


def ask_date(when: IncidentDate, where: Where) -> Iterator[Finding]:
    if when.basis != "stated" and when.rationale is None:
        yield Finding(("rationale",), f'a date of basis "{when.basis}" needs a rationale')
    elif when.edtf is None and when.rationale is None:
        yield Finding(("rationale",), "an unknown date needs a rationale")


def ask_participant(item: Participant, where: Where) -> Iterator[Finding]:
    if item.actor is None and item.description is None:
        yield Finding((), "a participant needs an actor or a description")


def ask_claim(claim: Claim, where: Where) -> Iterator[Finding]:
    if claim.credibility != 6 and claim.credibility_rationale is None:
        yield Finding(("credibility",), "a credibility other than 6 needs a credibility_rationale")
    if claim.status == "conflict" and claim.note is None:
        hint = "say in note, in every language, what the claim is in conflict with"
        yield Finding(("status",), "a claim in conflict needs a note that readers can see", hint)


def ask_originator(originator: Originator, where: Where) -> Iterator[Finding]:
    if originator.actor is None and originator.description is None:
        yield Finding((), "an originator needs an actor or a description")


def ask_link(link: ChainLink, where: Where) -> Iterator[Finding]:
    given = [name for name in ChainLink.model_fields if getattr(link, name) is not None]
    if len(given) != 1:
        yield Finding((), "a link of a chain has exactly one of actor, outlet, source, description")


def ask_count(count: Count, where: Where) -> Iterator[Finding]:
    if count.term is not None and (count.min is not None or count.max is not None):
        yield Finding(("term",), "a vague quantity keeps its word: min and max are null beside a term")
    if count.term is None and count.min is None and count.max is None:
        yield Finding((), "a count needs a min, a max or a term; if it is unknown, the value is null")


RULE = Rule(
    code="E025",
    title="a field that another field demands or excludes",
    why="""
Some keys belong together. A date that was inferred needs its reasoning, a merged incident the one that
holds it now, whatever was withdrawn or merged the day and the reason, an originator or participant
without an actor a description, a claim in conflict a note for readers, a credibility other than 6 its
reason. A vague quantity (“dozens”) keeps its word and has no numbers.
""",
    wrong="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10
  basis: relative
  rationale: null
""",
    right="""
# incidents/2031/inc-0001.yml
date:
  edtf: 2031-05-10
  basis: relative
  rationale:
    ar: تقول الصحيفة إن ذلك حدث أمس.
    en: The newspaper says that it happened yesterday.
""",
    of={
        Incident: ask_incident,
        Briefing: ask_briefing,
        IncidentDate: ask_date,
        Participant: ask_participant,
        Claim: ask_claim,
        Originator: ask_originator,
        ChainLink: ask_link,
        Count: ask_count,
    },
)
