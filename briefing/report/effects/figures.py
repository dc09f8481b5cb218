"""The range of numbers that all accounts of an incident give of each harm. Never a sum."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import inf

from briefing.derive.claims.accounts import number_words
from briefing.derive.scope import Scope
from briefing.exports.tables.envelope import Envelope, envelope
from briefing.locales import say
from briefing.records import Count
from briefing.report.effects.sides import Pair, Sides, called, remark
from briefing.rules.casualty import HARM
from briefing.views.report import Remark


def figures(sides: Sides) -> Iterator[Remark]:
    """What became wider, narrower, known or unknown."""
    for pair in sides.pairs():
        for harm in HARM:
            before, after = envelope(pair.before.claims, harm), envelope(pair.after.claims, harm)
            if _bounds(before) != _bounds(after):
                yield _remark(sides, pair, harm, before, after)


def _remark(sides: Sides, pair: Pair, harm: str, before: Envelope, after: Envelope) -> Remark:
    def sentence(scope: Scope) -> str:
        told = {
            "incident": called(sides, scope, "incident", pair.after.id),
            "harm": sides.term(scope, "attribute", harm),
            "before": _words(scope, before),
            "after": _words(scope, after),
        }
        mixed = say(scope.locale, " The numbers are of different people and are not added up.") if after.groups > 1 else ""
        return _sentences(scope)[_sort(before, after)].format(**told) + mixed

    return remark(sides, "range", "incident", pair.after.id, sentence)


def _sentences(scope: Scope) -> Mapping[str, str]:
    where = scope.locale
    return {
        "wider": say(where, "“{incident}”: “{harm}”: the range of all accounts is wider. Before: {before}; now: {after}."),
        "narrower": say(where, "“{incident}”: “{harm}”: the range of all accounts is narrower. Before: {before}; now: {after}."),
        "other": say(where, "“{incident}”: “{harm}”: the range of all accounts has moved. Before: {before}; now: {after}."),
        "known": say(where, "“{incident}”: “{harm}”: accounts now give a number, {after}; before, none did."),
        "unknown": say(where, "“{incident}”: “{harm}”: no account gives a number any more; before: {before}."),
    }


def _sort(before: Envelope, after: Envelope) -> str:
    if not (before.originators and after.originators):
        return "known" if after.originators else "unknown"
    (low, high), (new_low, new_high) = _interval(before), _interval(after)
    if new_low <= low and high <= new_high:
        return "wider"
    return "narrower" if low <= new_low and new_high <= high else "other"


def _bounds(one: Envelope) -> tuple[object, ...]:
    return (one.min, one.max, one.originators > 0)


def _interval(one: Envelope) -> tuple[float, float]:
    return (-inf if one.min is None else one.min, inf if one.max is None else one.max)


def _words(scope: Scope, one: Envelope) -> str:
    if not one.originators or (one.min is None and one.max is None):
        return say(scope.locale, "no bound on either side") if one.originators else say(scope.locale, "no number")
    return number_words(scope, Count(min=one.min, max=one.max, kind="persons", civilian_status=None))
