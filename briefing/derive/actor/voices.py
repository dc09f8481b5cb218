"""Actor → what it says of itself and of others, and what others say of it: every claim linked to its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from briefing.corroboration import speaker
from briefing.derive.claims.accounts import claim_address, count_words, originator_name
from briefing.derive.counts import claim_count
from briefing.derive.scope import Scope, date_view, label, name_of, text, unlinked, words
from briefing.locales import Locale, plural
from briefing.records import Claim, Count, Incident
from briefing.views.actor import Speech, Statement, StatementGroup, Voices
from briefing.views.components import Label, Link, Name

Key = TypeVar("Key")
SPEECHES = 12
"""Actors or originators that are listed: an actor's page stays small however much is said."""
CLAIMS, FEWER, IN_ALL = 10, 2, 32
"""Claims of each; the same where there would be more than so many in all."""


class Told(NamedTuple):
    """A claim, and the incident that it is about."""

    incident: Incident
    claim: Claim


def voices(scope: Scope, incidents: Sequence[Incident], actor: str) -> Voices:
    """`incidents` are those of the actor, in order of date; what is told is listed newest first."""
    told = [Told(incident, claim) for incident in reversed(incidents) for claim in incident.claims]
    own = [one for one in told if one.claim.originator.actor == actor]
    itself = [one for one in own if one.claim.about == actor]
    others = _grouped((one.claim.about, one) for one in own if one.claim.about != actor)
    by_others = _grouped((speaker(one.claim.originator), one) for one in told if _is_said_of(one.claim, actor))
    return Voices(
        of_itself=_speech(scope, name_of(scope, "actor", actor), itself, CLAIMS) if itself else None,
        of_others=tuple(_speech(scope, _about(scope, other), claims, _each(others)) for other, claims in others[:SPEECHES]),
        by_others=tuple(
            _speech(scope, originator_name(scope, claims[0].claim.originator), claims, _each(by_others))
            for _, claims in by_others[:SPEECHES]
        ),
        others_rest=_rest(scope.locale, _number(others[SPEECHES:])),
        by_rest=_rest(scope.locale, _number(by_others[SPEECHES:])),
    )


def _is_said_of(claim: Claim, actor: str) -> bool:
    return claim.about == actor and claim.originator.actor != actor


def _grouped(told: Iterable[tuple[Key, Told]]) -> list[tuple[Key, list[Told]]]:
    """Those of whom or by whom most is said first."""
    found: dict[Key, list[Told]] = {}
    for key, one in told:
        found.setdefault(key, []).append(one)
    return sorted(found.items(), key=lambda item: -len(item[1]))


def _number(groups: Iterable[tuple[object, Sequence[Told]]]) -> int:
    return sum(len(told) for _, told in groups)


def _about(scope: Scope, actor: str | None) -> Name:
    return name_of(scope, "actor", actor) if actor else unlinked(words(scope, "No single actor"))


def _each(groups: Sequence[tuple[object, Sequence[Told]]]) -> int:
    """How many claims of each are listed."""
    return CLAIMS if sum(min(len(told), CLAIMS) for _, told in groups[:SPEECHES]) <= IN_ALL else FEWER


def _speech(scope: Scope, who: Name, told: Sequence[Told], most: int) -> Speech:
    shown = told[:most]
    return Speech(who, claim_count(scope, len(told)), _by_attribute(scope, shown), _rest(scope.locale, len(told) - len(shown)))


def _by_attribute(scope: Scope, told: Sequence[Told]) -> tuple[StatementGroup, ...]:
    """By attribute, in the order of the vocabulary."""
    by_attribute: dict[str, list[Told]] = {}
    for one in told:
        by_attribute.setdefault(one.claim.attribute, []).append(one)
    order = scope.catalog.vocabularies["attribute"]
    return tuple(
        StatementGroup(label(scope, "attribute", name).text, tuple(_statement(scope, one) for one in by_attribute[name]))
        for name in order
        if name in by_attribute
    )


def _statement(scope: Scope, one: Told) -> Statement:
    incident, claim = one
    return Statement(
        claim=Link(claim_address(scope, incident.id, claim.id), text(scope, claim.text)),
        date=date_view(scope, incident.date.edtf),
        position=_unless(scope, "position", claim.position, "asserts"),
        value=count_words(scope, claim.value) if isinstance(claim.value, Count) else None,
        status=_unless(scope, "claim-status", claim.status, "current"),
    )


def _unless(scope: Scope, vocabulary: str, term: str, usual: str) -> Label | None:
    return None if term == usual else label(scope, vocabulary, term)


def _rest(where: Locale, left_out: int) -> str:
    if left_out <= 0:
        return ""
    return plural(
        where,
        "and %(num)d more claim on the pages of the incidents",
        "and %(num)d more claims on the pages of the incidents",
        left_out,
    )
