"""How far the accounts of an incident agree: before and now, matter by matter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.agreement import Matter, MatterKey, matter_key, matters
from briefing.derive.claims.agreement import GLANCE, agreement, agreement_label, by_agreement
from briefing.derive.counts import matter_count
from briefing.derive.scope import Scope
from briefing.locales import say
from briefing.records import Incident
from briefing.report.effects.sides import Pair, Sides, called, remark
from briefing.views.accounts import Agreement
from briefing.views.report import Remark

Standing = Mapping[MatterKey, Matter | None]
"""Each matter that a page shows; None for one that nobody upholds any more."""


def accounts(sides: Sides) -> Iterator[Remark]:
    """What is new or gone, and whose agreement or number of independent originators changed; of a new incident, all in one."""
    for pair in sides.pairs():
        yield from _of_pair(sides, pair)
    for name in sides.changed("incident"):
        if name in sides.after.incidents and sides.then("incident", name) not in sides.before.incidents:
            yield _of_new(sides, sides.after.incidents[name])


def _of_pair(sides: Sides, pair: Pair) -> Iterator[Remark]:
    earlier = {_now(sides, key): matter for key, matter in _standing(pair.before).items()}
    now = _standing(pair.after)
    for key in dict.fromkeys([*now, *earlier]):
        if _is_shown(sides, key) and (found := _compared(sides, pair.after, key, earlier, now)):
            yield found


def _standing(incident: Incident) -> Standing:
    upheld: dict[MatterKey, Matter | None] = {matter_key(matter.claims[0]): matter for matter in matters(incident.claims)}
    return {key: upheld.get(key) for key in dict.fromkeys(map(matter_key, incident.claims))}


def _now(sides: Sides, key: MatterKey) -> MatterKey:
    attribute, about, term = key
    return (attribute, about and sides.now("actor", about), term)


def _is_shown(sides: Sides, key: MatterKey) -> bool:
    return key[1] is None or key[1] in sides.after.actors


def _compared(sides: Sides, incident: Incident, key: MatterKey, earlier: Standing, now: Standing) -> Remark | None:
    code = _code(sides, key, earlier, now)

    def sentence(scope: Scope) -> str:
        names = {"incident": called(sides, scope, "incident", incident.id), "matter": _name(sides, scope, key)}
        before, after = (agreement(scope, standing.get(key)) for standing in (earlier, now))
        badges = {"before": _words(scope, before), "after": _words(scope, after)}
        counts = {"label": after.label, "earlier": before.counted, "now": after.counted}
        return _sentences(scope)[code].format(**names, **badges, **counts)

    return remark(sides, code.partition(" ")[0], "incident", incident.id, sentence) if code else None


def _code(sides: Sides, key: MatterKey, earlier: Standing, now: Standing) -> str:
    """Which sentence the matter needs; empty if none."""
    if key not in earlier:
        return "matter new"
    if key not in now:
        return "matter gone"
    before, after = (agreement(sides.scope(), standing[key]) for standing in (earlier, now))
    if before.id != after.id:
        return "agreement"
    return "corroboration" if before.counted != after.counted else ""


def _sentences(scope: Scope) -> Mapping[str, str]:
    where = scope.locale
    return {
        "agreement": say(where, "“{incident}”: the matter “{matter}” was “{before}” and is now “{after}”."),
        "corroboration": say(
            where, "“{incident}”: the matter “{matter}” stays “{label}”, on another count. Before: {earlier}; now: {now}."
        ),
        "matter new": say(where, "“{incident}”: a new matter, “{matter}”: {after}."),
        "matter gone": say(where, "“{incident}”: no account speaks of the matter “{matter}” any more."),
    }


def _name(sides: Sides, scope: Scope, key: MatterKey) -> str:
    """«Killed (Harbour Guard)», «Means: air strike»."""
    attribute, about, term = key
    words = sides.term(scope, "attribute", attribute)
    words += say(scope.locale, ": ") + sides.term(scope, "claim-value", term) if term else ""
    return f"{words} ({called(sides, scope, 'actor', about)})" if about else words


def _words(scope: Scope, badge: Agreement) -> str:
    """«Agreed: 2 independent originators», as pages show it."""
    return badge.label + (say(scope.locale, ": ") + badge.counted if badge.counted else "")


def _of_new(sides: Sides, incident: Incident) -> Remark:
    groups = by_agreement(matters(incident.claims))

    def sentence(scope: Scope) -> str:
        told = [
            f"{agreement_label(scope, name)}{say(scope.locale, ': ')}{matter_count(scope, len(groups[name]))}"
            for name in GLANCE
            if name in groups
        ]
        counts = say(scope.locale, "; ").join(told or [matter_count(scope, sum(map(len, groups.values())))])
        return say(scope.locale, "“{incident}” is new to readers. {counts}.").format(
            incident=called(sides, scope, "incident", incident.id), counts=counts
        )

    return remark(sides, "accounts", "incident", incident.id, sentence)
