"""Who stands behind what is said: claims counted by independent originators, never by articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.records import Claim, Count, Incident, Originator

Speaker = tuple[str, ...]
Row = tuple[str, str | None]
"""A matter: the attribute, and the actor that it is about."""


def speaker(originator: Originator) -> Speaker:
    """One originator, however often it speaks: the actor, or else its description."""
    if originator.actor:
        return ("actor", originator.actor)
    return ("description", *(originator.description or {}).values())


def row(claim: Claim) -> Row:
    return (claim.attribute, claim.about)


def valid(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that nobody has replaced."""
    return [claim for claim in claims if claim.status != "superseded"]


def voices(claims: Iterable[Claim]) -> list[list[Claim]]:
    """The claims, those of one independent originator together, in the order of the claims.

    Originators are one if they are the same actor or have the same description; if one's words
    came by way of the other; and if an outlet says in its own voice what stands, in the same
    source, as the word of somebody else: it may well have it from there. Two whom an outlet
    quotes do not become one by that.
    """
    order = list(claims)
    groups: list[list[int]] = []
    for number in sorted(range(len(order)), key=lambda number: _is_own_voice(order[number])):
        claim = order[number]
        joined = [group for group in groups if any(_are_one(claim, order[other]) for other in group)]
        joined = joined[:1] if _is_own_voice(claim) else joined
        groups = [group for group in groups if group not in joined]
        groups.append([*(one for group in joined for one in group), number])
    return [[order[number] for number in group] for group in sorted(map(sorted, groups))]


def is_of_one_voice(incident: Incident) -> bool:
    """Whether one originator tells all of it, so that there is nothing to compare."""
    return len({speaker(claim.originator) for claim in incident.claims}) == 1


def exclude(one: Claim, other: Claim) -> bool:
    """Whether the two cannot both be right: one denies what the other asserts, or their numbers do not overlap."""
    if one.attribute != other.attribute or one.about != other.about or "no_position" in (one.position, other.position):
        return False
    if one.position != other.position:
        return one.value is None or other.value is None or one.value == other.value or _denies_any(one, other) or _denies_any(other, one)
    return one.position == "asserts" and _numbers_exclude(one.value, other.value)


def _denies_any(denial: Claim, claim: Claim) -> bool:
    """Whether a denial that was given the number 0, «none at all», stands against more of the same."""
    if denial.position != "denies" or not (isinstance(denial.value, Count) and isinstance(claim.value, Count)):
        return False
    return denial.value.max == 0 and _numbers_exclude(denial.value, claim.value)


def _numbers_exclude(one: object, other: object) -> bool:
    if _is_nobody_of(one, other) or _is_nobody_of(other, one):
        return True
    return (
        isinstance(one, Count)
        and isinstance(other, Count)
        and sort_of(one) == sort_of(other)
        and (_is_above(one, other) or _is_above(other, one))
    )


def _is_nobody_of(none: object, some: object) -> bool:
    """Whether the one number is 0, and the other claim tells of such people without a number."""
    if not isinstance(none, Count) or none.max != 0:
        return False
    if isinstance(some, Count):
        return some.term is not None and sort_of(some) == sort_of(none)
    return some is None and none.kind == "persons" and none.civilian_status in (None, "unknown", "mixed")


def sort_of(count: Count) -> tuple[str, str | None]:
    """What sort of persons or things it counts: numbers of one sort alone can be compared."""
    return (count.kind, count.civilian_status)


def _is_above(one: Count, other: Count) -> bool:
    return one.min is not None and other.max is not None and one.min > other.max


def _are_one(one: Claim, other: Claim) -> bool:
    first, second = one.originator, other.originator
    return (
        speaker(first) == speaker(second)
        or _shares_a_description(first, second)
        or _passed(one, second)
        or _passed(other, first)
        or ((_is_own_voice(one) or _is_own_voice(other)) and not _sources(one).isdisjoint(_sources(other)))
    )


def _shares_a_description(one: Originator, other: Originator) -> bool:
    """Whether two originators without an actor are described alike in a language."""
    if one.actor or other.actor or not one.description or not other.description:
        return False
    return any(_plain(text) == _plain(other.description.get(language, "")) for language, text in one.description.items())


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _passed(claim: Claim, originator: Originator) -> bool:
    """Whether the claim came by way of the originator."""
    return originator.actor is not None and any(link.actor == originator.actor for link in claim.chain)


def _is_own_voice(claim: Claim) -> bool:
    return claim.speech_act == "media_report" and claim.originator.actor is None


def _sources(claim: Claim) -> frozenset[str]:
    return frozenset(cite.source for cite in claim.cites)


def told(claims: Sequence[Claim]) -> str:
    """«sohr (c1, c3)»: an originator as a message names it, with its claims."""
    originator = claims[0].originator
    name = originator.actor or (originator.description or {}).get("en") or next(iter((originator.description or {"": "?"}).values()))
    return f"{name} ({', '.join(claim.id for claim in claims)})"
