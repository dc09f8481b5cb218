"""What one record's fields demand of each other: each rule yields the problems it finds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing import records
from briefing.load import Document, problem_at
from briefing.problems import Problem, did_you_mean
from briefing.walk import Path


def incident_problems(document: Document, incident: records.Incident) -> Iterator[Problem]:
    """What only the whole incident shows: ids of claims, counts, chains, quotations, dates."""
    known = [claim.id for claim in incident.claims]
    for index, claim in enumerate(incident.claims):
        path: Path = ("claims", index)
        if claim.id in known[:index]:
            yield problem_at(document, (*path, "id"), "E016", f'the claim id "{claim.id}" stands twice')
        yield from _claim_problems(document, claim, path)
    uses: list[tuple[Path, tuple[str, ...]]] = [(("event", "basis"), incident.event.basis)]
    uses += [(("participants", index, "claims"), item.claims) for index, item in enumerate(incident.participants)]
    for where, ids in uses:
        yield from unknown_claims(document, where, ids, known)
    yield from _date_problems(document, incident.date)
    yield from _status_problems(document, incident)


def unknown_claims(document: Document, path: Path, ids: tuple[str, ...], known: list[str]) -> Iterator[Problem]:
    for index, name in enumerate(ids):
        if name not in known:
            yield problem_at(document, (*path, index), "E022", f'unknown claim "{name}"', did_you_mean(name, known))


def _claim_problems(document: Document, claim: records.Claim, path: Path) -> Iterator[Problem]:
    value = claim.value
    if isinstance(value, records.Count):
        yield from _count_problems(document, value, (*path, "value"))
    cited = {cite.source for cite in claim.cites}
    for index, link in enumerate(claim.chain):
        given = [name for name in records.ChainLink.model_fields if getattr(link, name) is not None]
        if len(given) != 1:
            yield problem_at(
                document, (*path, "chain", index), "E025", "a link of a chain has exactly one of actor, outlet, source, description"
            )
    if claim.chain[-1].source not in cited:
        yield problem_at(document, (*path, "chain", len(claim.chain) - 1), "E023", "the chain must end in a source that the claim cites")
    for index, cite in enumerate(claim.cites):
        if cite.quote and len(cite.quote.split()) > 7:
            yield problem_at(
                document, (*path, "cites", index, "quote"), "E026", f"the quotation has {len(cite.quote.split())} words; seven at the most"
            )
    if claim.originator.actor is None and claim.originator.description is None:
        yield problem_at(document, (*path, "originator"), "E025", "an originator needs an actor or a description")
    if claim.credibility != 6 and claim.credibility_rationale is None:
        yield problem_at(document, (*path, "credibility"), "E025", "a credibility other than 6 needs a credibility_rationale")


def _count_problems(document: Document, count: records.Count, path: Path) -> Iterator[Problem]:
    if count.min is not None and count.max is not None and count.min > count.max:
        yield problem_at(document, (*path, "min"), "E019", f"min {count.min} is greater than max {count.max}")
    if count.term is not None and (count.min is not None or count.max is not None):
        yield problem_at(document, (*path, "term"), "E025", "a vague quantity keeps its word: min and max are null beside a term")
    if count.term is None and count.min is None and count.max is None:
        yield problem_at(document, path, "E025", "a count needs a min, a max or a term; if it is unknown, the value is null")


def _date_problems(document: Document, when: records.IncidentDate) -> Iterator[Problem]:
    if when.basis != "stated" and when.rationale is None:
        yield problem_at(document, ("date", "rationale"), "E025", f'a date of basis "{when.basis}" needs a rationale')
    if when.edtf is None and when.rationale is None:
        yield problem_at(document, ("date", "rationale"), "E025", "an unknown date needs a rationale")


def _status_problems(document: Document, incident: records.Incident) -> Iterator[Problem]:
    if (incident.status == "merged") != (incident.merged_into is not None):
        yield problem_at(document, ("merged_into",), "E025", "merged_into goes with the status merged, and only with it")
    for index, person in enumerate(incident.participants):
        if person.actor is None and person.description is None:
            yield problem_at(document, ("participants", index), "E025", "a participant needs an actor or a description")


RESERVED = re.compile(r"(^|[@./])(example|invalid|test|localhost|example\.(com|org|net))/?$")
"""Names that RFC 2606 reserves: nobody can be reached under them."""


def reaches_nobody(contact: records.Contact) -> bool:
    return bool(RESERVED.search(contact.address))


def site_problems(document: Document, site: records.Site) -> Iterator[Problem]:
    for index, contact in enumerate(site.contact):
        if reaches_nobody(contact):
            hint = "put your own address before you publish"
            yield problem_at(document, ("contact", index, "address"), "W001", f"{contact.address} is at a reserved example domain", hint)
