"""What the fields of one record demand of each other: each rule yields the problems it finds.

A rule takes a sound part of a record (a claim, a count …), so that a fault elsewhere in the
record does not keep it from being asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from briefing.load import Document, HandWritten, problem_at
from briefing.locales import OWN_NAMES
from briefing.problems import Place, Problem, at, did_you_mean
from briefing.records import ChainLink, Cite, Claim, Contact, Count, Incident, IncidentDate, Originator, Participant, Site, Vocabulary
from briefing.records.fields import VISIBLE, WEB_ADDRESS
from briefing.walk import Path

LONGEST_QUOTE = 7
"""Words."""
ADDRESSES = {"email": re.compile(r"[!-?A-~]+@[A-Za-z0-9.-]+"), "web": re.compile(WEB_ADDRESS)}
RESERVED = re.compile(r"(^|[@./])(example|invalid|test|localhost|example\.(com|org|net))/?$")
"""Names that RFC 2606 reserves: nobody can be reached under them."""


def incident_problems(document: Document, incident: Incident, path: Path) -> Iterator[Problem]:
    if incident.status == "merged" and incident.merged_into is None:
        yield problem_at(document, (*path, "status"), "E025", "a merged incident needs merged_into, the incident that holds it now")
    if incident.status != "merged" and incident.merged_into is not None:
        yield problem_at(document, (*path, "merged_into"), "E025", "merged_into goes with the status merged alone")


def date_problems(document: Document, when: IncidentDate, path: Path) -> Iterator[Problem]:
    if when.basis != "stated" and when.rationale is None:
        yield problem_at(document, (*path, "rationale"), "E025", f'a date of basis "{when.basis}" needs a rationale')
    elif when.edtf is None and when.rationale is None:
        yield problem_at(document, (*path, "rationale"), "E025", "an unknown date needs a rationale")


def participant_problems(document: Document, item: Participant, path: Path) -> Iterator[Problem]:
    if item.actor is None and item.description is None:
        yield problem_at(document, path, "E025", "a participant needs an actor or a description")


def claim_problems(document: Document, claim: Claim, path: Path) -> Iterator[Problem]:
    if claim.chain[-1].source not in {cite.source for cite in claim.cites}:
        last = (*path, "chain", len(claim.chain) - 1)
        yield problem_at(document, last, "E023", "the chain must end in a source that the claim cites")
    if claim.credibility != 6 and claim.credibility_rationale is None:
        yield problem_at(document, (*path, "credibility"), "E025", "a credibility other than 6 needs a credibility_rationale")


def originator_problems(document: Document, originator: Originator, path: Path) -> Iterator[Problem]:
    if originator.actor is None and originator.description is None:
        yield problem_at(document, path, "E025", "an originator needs an actor or a description")


def chain_problems(document: Document, link: ChainLink, path: Path) -> Iterator[Problem]:
    given = [name for name in ChainLink.model_fields if getattr(link, name) is not None]
    if len(given) != 1:
        yield problem_at(document, path, "E025", "a link of a chain has exactly one of actor, outlet, source, description")


def cite_problems(document: Document, cite: Cite, path: Path) -> Iterator[Problem]:
    words = len(cite.quote.split()) if cite.quote else 0
    if words > LONGEST_QUOTE:
        yield problem_at(document, (*path, "quote"), "E026", f"the quotation has {words} words; seven at the most")


def count_problems(document: Document, count: Count, path: Path) -> Iterator[Problem]:
    if count.min is not None and count.max is not None and count.min > count.max:
        yield problem_at(document, (*path, "min"), "E019", f"min {count.min} is greater than max {count.max}")
    if count.term is not None and (count.min is not None or count.max is not None):
        yield problem_at(document, (*path, "term"), "E025", "a vague quantity keeps its word: min and max are null beside a term")
    if count.term is None and count.min is None and count.max is None:
        yield problem_at(document, path, "E025", "a count needs a min, a max or a term; if it is unknown, the value is null")


def site_problems(document: Document, site: Site, path: Path) -> Iterator[Problem]:
    yield from _twice(document, (*path, "locales"), site.locales)
    for index, code in enumerate(site.locales):
        if code not in OWN_NAMES:
            hint = f"languages: {', '.join(OWN_NAMES)}"
            yield problem_at(document, (*path, "locales", index), "E013", f'the program has no words in the language "{code}"', hint)
    yield from _twice(document, (*path, "editors"), [editor.id for editor in site.editors])


def vocabulary_problems(document: Document, vocabulary: Vocabulary, path: Path) -> Iterator[Problem]:
    yield from _twice(document, (*path, "terms"), [term.id for term in vocabulary.terms])


def _twice(document: Document, path: Path, names: Sequence[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            yield problem_at(document, (*path, index), "E016", f'"{name}" stands twice')
        seen.add(name)


def contact_problems(document: Document, contact: Contact, path: Path) -> Iterator[Problem]:
    if contact.kind in ADDRESSES and not ADDRESSES[contact.kind].fullmatch(contact.address):
        yield problem_at(document, (*path, "address"), "E013", f'"{contact.address}" is no address of the kind {contact.kind}')
    if reaches_nobody(contact):
        hint = "put your own address before you publish"
        yield problem_at(document, (*path, "address"), "W001", f"{contact.address} is at a reserved example domain", hint)


def reaches_nobody(contact: Contact) -> bool:
    return bool(RESERVED.search(contact.address))


RULES: Mapping[type[BaseModel], Callable[[Document, Any, Path], Iterator[Problem]]] = {
    Incident: incident_problems,
    IncidentDate: date_problems,
    Participant: participant_problems,
    Claim: claim_problems,
    Originator: originator_problems,
    ChainLink: chain_problems,
    Cite: cite_problems,
    Count: count_problems,
    Contact: contact_problems,
    Site: site_problems,
    Vocabulary: vocabulary_problems,
}


def page_problems(page: HandWritten) -> Iterator[Problem]:
    """A hand-written page begins with its title, and says in a first paragraph what it is about."""
    title, _, rest = page.text.partition("\n")
    if page.id == "index":
        yield at(page.path, page.text, Place(1, 1), "E015", '"index" is the name of the home page', "choose another name for the file")
    if not title.startswith("# ") or not re.search(VISIBLE, title[2:].strip("# ")):
        yield at(
            page.path,
            page.text,
            Place(1, 1, max(1, len(title))),
            "E011",
            "a page begins with its title",
            "write # and the title in the first line",
        )
    elif not rest.strip() or rest.strip().startswith("#"):
        yield at(
            page.path, page.text, Place(1, 1, len(title)), "E011", "a page needs a first paragraph", "it serves as the page's description"
        )


def claim_id_problems(document: Document, data: Any) -> Iterator[Problem]:
    """Claims that share an id, and ids that no claim has. `data` is the incident's plain data, sound or not."""
    known = claim_ids(data)
    for index, name in enumerate(known):
        if name is not None and name in known[:index]:
            yield problem_at(document, ("claims", index, "id"), "E016", f'the claim id "{name}" stands twice')
    yield from unknown_claims(document, ("event", "basis"), _at(data, "event", "basis"), known)
    for index, _ in enumerate(_list(_at(data, "participants"))):
        yield from unknown_claims(document, ("participants", index, "claims"), _at(data, "participants", index, "claims"), known)


def claim_ids(data: Any) -> list[str | None]:
    """The ids of an incident's claims, from its plain data; None where a claim has none that can be read."""
    names = [_at(claim, "id") for claim in _list(_at(data, "claims"))]
    return [name if isinstance(name, str) else None for name in names]


def unknown_claims(document: Document, path: Path, names: Any, known: list[str | None]) -> Iterator[Problem]:
    for index, name in enumerate(_list(names)):
        if isinstance(name, str) and name not in known:
            listed = [one for one in known if one]
            hint = did_you_mean(name, listed) or (f"claims of the incident: {', '.join(listed)}" if listed else None)
            yield problem_at(document, (*path, index), "E022", f'unknown claim "{name}"', hint)


def _at(data: Any, *path: str | int) -> Any:
    """What stands at the path of plain data; None where nothing does."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
