"""Claims → between which numbers their originators put the killed, injured, detained and displaced of an incident.

Never a sum, an average or an estimate. Numbers of different people (of one side or another, soldiers or
civilians) are not told apart by the envelope: the number of groups says whether there are several.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.corroboration import speaker, valid
from briefing.records import Claim, Count


@dataclass(frozen=True, slots=True)
class Envelope:
    min: int | None
    """The least number that any originator gives; None if one of them sets no lower bound, or none gives a number."""
    max: int | None
    """The greatest number that any originator gives; None if one of them sets no upper bound, or none gives a number."""
    originators: int
    """Those who give a number."""
    groups: int
    """Different sorts of people, or people of different sides, that the numbers are of."""


def envelope(claims: Sequence[Claim], harm: str) -> Envelope:
    """The envelope over the claims on that harm that stand and give a number."""
    told = [(claim, count) for claim in valid(claims) if claim.attribute == harm and (count := number(claim))]
    return Envelope(
        min=_bound(min, [count.min for _, count in told]),
        max=_bound(max, [count.max for _, count in told]),
        originators=len({speaker(claim.originator) for claim, _ in told}),
        groups=len({(claim.about, count.kind, count.civilian_status) for claim, count in told}),
    )


def number(claim: Claim) -> Count | None:
    """The number that is given; none of it where it is a vague word, or is itself denied."""
    count = claim.value
    if not isinstance(count, Count) or count.term or claim.position == "no_position" or (claim.position == "denies" and count.max != 0):
        return None
    return count


def _bound(choose: Callable[[list[int]], int], bounds: Sequence[int | None]) -> int | None:
    known = [bound for bound in bounds if bound is not None]
    return choose(known) if known and len(known) == len(bounds) else None
