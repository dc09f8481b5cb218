"""How far the claims of an incident agree, counted on independent originators. Computed, never written.

A matter is what a row of the accounts is about: an attribute, the actor that it is about, and the
term that is said of it. The rules are deliberately narrow; what they cannot compare stays uncompared:

- agreed: two independent originators or more assert the same, and nobody speaks against it. The same is
  the same term, or numbers of the same sort of people or things that overlap, or the same vague word. A
  claim in words only (no value) can be compared where the actor alone makes the statement, as in who
  began, and in whether it happened at all; elsewhere two texts of one attribute may say different things.
- contested: of two claims only one can be right (`corroboration.exclude`): one asserts what the other
  denies, or their numbers do not overlap.
- single_source: one independent originator alone asserts it, in however many articles.
- denied: it is denied, and nobody whom we have read asserts it.
- none of these: nobody takes a position, what several say cannot be compared, or it is still to be checked.

Rival terms are matters of their own and contest nothing: mortars do not exclude rifles, nor one demand
another. `rivals` names them, so that readers see that others name something else. Only an outright
denial reaches across terms, and only where the actor alone makes the statement.

Superseded claims count for nothing. Claims in conflict or still to be checked cannot make an agreement;
they can contest one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Literal

from briefing.corroboration import Row, exclude, row, sort_of, speaker, valid, voices
from briefing.once import once
from briefing.records import Claim, Count, Incident

Agreement = Literal["agreed", "contested", "single_source", "denied"]
MatterKey = tuple[str, str | None, str | None]
"""Attribute, the actor that it is about, and the term; numbers and words alone share the term None."""

ABOUT_AN_ACTOR = ("initiator", "responsibility")
"""Attributes that say all there is to say by naming an actor."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What claims of an incident are about, and how far their independent originators agree."""

    attribute: str
    about: str | None
    term: str | None
    claims: tuple[Claim, ...]
    """All that stand, in the order of the record."""
    agreement: Agreement | None
    originators: int
    """Independent originators who assert it; of a denied one who deny it; of a contested one all who speak to it."""
    speakers: int
    """Originators by name, whether they depend on each other or not."""
    sources: int
    """Articles, posts and statements in which they do."""
    rivals: tuple[str, ...]
    """Terms that other originators name on the same point."""


def matter_key(claim: Claim) -> MatterKey:
    """What the claim is about: attribute, whom, and the term that it names."""
    return (claim.attribute, claim.about, claim.value if isinstance(claim.value, str) else None)


def matters(claims: Sequence[Claim]) -> tuple[Matter, ...]:
    """What the claims of one incident are about, in the order in which they come to it."""
    points: dict[Row, list[Claim]] = {}
    found: dict[MatterKey, list[Claim]] = {}
    for claim in valid(claims):
        points.setdefault(row(claim), []).append(claim)
        found.setdefault(matter_key(claim), []).append(claim)
    return tuple(_matter(key, claims, points[key[:2]]) for key, claims in found.items())


def _of_incident(incident: Incident) -> tuple[Matter, ...]:
    return matters(incident.claims)


matters_of = once(_of_incident)
"""The same of an incident: its pages and its rows in several tables ask for it, one incident after another."""


def _matter(key: MatterKey, claims: Sequence[Claim], point: Sequence[Claim]) -> Matter:
    """`point`: all claims on the attribute and the actor, whatever their terms."""
    against = [claim for claim in point if any(_contradict(claim, other) for other in claims)]
    agreement, speaking = _contested(claims, against) if against else _uncontested(claims)
    speakers = {speaker(claim.originator) for claim in speaking}
    return Matter(
        *key,
        claims=tuple(claims),
        agreement=agreement,
        originators=len(speakers if against else voices(speaking)),
        speakers=len(speakers),
        sources=len({cite.source for claim in speaking for cite in claim.cites}),
        rivals=_rivals(claims, point),
    )


def _contested(claims: Sequence[Claim], against: Sequence[Claim]) -> tuple[Agreement, list[Claim]]:
    """The agreement, and the claims that it is counted on."""
    sides = {claim.id: claim for claim in (*claims, *against) if claim.position != "no_position"}
    return "contested", list(sides.values())


def _uncontested(claims: Sequence[Claim]) -> tuple[Agreement | None, list[Claim]]:
    asserting, denying = _firm(claims, "asserts"), _firm(claims, "denies")
    if asserting and denying:
        return None, [*asserting, *denying]
    if denying:
        return "denied", denying
    groups = voices(asserting)
    if len(groups) > 1 and not all(_say_the_same(one, other) for one, other in combinations(groups, 2)):
        return None, asserting
    return (None, "single_source", "agreed")[min(len(groups), 2)], asserting


def _firm(claims: Sequence[Claim], position: str) -> list[Claim]:
    return [claim for claim in claims if claim.position == position and claim.status == "current"]


def _contradict(one: Claim, other: Claim) -> bool:
    if matter_key(one) == matter_key(other):
        return exclude(one, other) or _are_two_reports(one, other)
    denial = one if one.position == "denies" else other
    return denial.value is None and _is_said_by_its_actor(denial) and exclude(one, other)


def _are_two_reports(one: Claim, other: Claim) -> bool:
    """Whether the two are what one originator is reported to have said, in ways that cannot both be right."""
    return one.id != other.id and one.status == other.status == "conflict" and speaker(one.originator) == speaker(other.originator)


def _say_the_same(some: Sequence[Claim], others: Sequence[Claim]) -> bool:
    return any(_is_the_same(one, other) for one, other in product(some, others))


def _is_the_same(one: Claim, other: Claim) -> bool:
    """Of two claims on one matter that do not exclude each other."""
    if isinstance(one.value, Count) and isinstance(other.value, Count):
        return sort_of(one.value) == sort_of(other.value) and one.value.term == other.value.term
    return one.value == other.value and (one.value is not None or _is_said_by_its_actor(one))


def _is_said_by_its_actor(claim: Claim) -> bool:
    """Whether the attribute and the actor say all of it, so that words alone can be compared."""
    return claim.attribute == "occurrence" or (claim.about is not None and claim.attribute in ABOUT_AN_ACTOR)


def _rivals(claims: Sequence[Claim], point: Sequence[Claim]) -> tuple[str, ...]:
    """The terms that others than those who assert these claims assert on the same point."""
    key = matter_key(claims[0])
    own = {speaker(claim.originator) for claim in claims if claim.position == "asserts"}
    others = [claim for claim in point if matter_key(claim) != key and claim.position == "asserts" and speaker(claim.originator) not in own]
    return tuple(dict.fromkeys(claim.value for claim in others if isinstance(claim.value, str))) if key[2] and own else ()
