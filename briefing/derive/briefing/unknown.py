"""The incidents of a briefing → what is not known of them, and which of them one originator tells alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from briefing.corroboration import valid
from briefing.derive.actor.company import rest_words
from briefing.derive.claims.accounts import originator_name
from briefing.derive.scope import Scope, link, record_name
from briefing.gaps import gaps_in
from briefing.locales import plural, say
from briefing.records import Claim, Count, Incident
from briefing.rules.casualty import HARM
from briefing.views.briefing import UnknownEntry, UnknownLine
from briefing.views.components import Text

FIRST, MOST = 4, 60
"""Incidents that are listed before the rest is folded away, and those that are folded."""


def one_voice(scope: Scope, incidents: Sequence[Incident]) -> tuple[UnknownLine, ...]:
    """The incidents, each of which one originator tells alone, with that originator."""
    entries = [UnknownEntry(link(scope, "incident", one.id), (originator_name(scope, one.claims[0].originator).text,)) for one in incidents]
    return (_line(scope, say(scope.locale, "Told by one originator alone:"), entries),) if entries else ()


def unknown(scope: Scope, incidents: Sequence[Incident]) -> tuple[UnknownLine, ...]:
    """Whose word is missing, and of which incidents no date, place or number is known."""
    found: dict[str, list[UnknownEntry]] = {}
    for incident in incidents:
        for kind, names in _missing(scope, incident).items():
            found.setdefault(kind, []).append(UnknownEntry(link(scope, "incident", incident.id), names))
    return tuple(_line(scope, phrase, found[kind]) for kind, phrase in _phrases(scope).items() if kind in found)


def _phrases(scope: Scope) -> dict[str, str]:
    where = scope.locale
    return {
        "silent-party": say(where, "Our sources carry no word of a party that is accused, or named as initiator or target:"),
        "unknown-date": say(where, "The full date is not known:"),
        "unknown-place": say(where, "No exact place is known, or none may be shown:"),
        "no-number": say(where, "People are said to have been harmed, and nobody gives a number:"),
        "open-claim": say(where, "A claim is still open:"),
    }


def _missing(scope: Scope, incident: Incident) -> dict[str, tuple[Text, ...]]:
    """Sort of gap → whom it concerns, where it concerns somebody."""
    found: dict[str, tuple[Text, ...]] = {}
    for gap in gaps_in("incident", incident, scope.catalog, date.min):
        who = (record_name(scope, "actor", gap.missing.actor),) if gap.missing.actor else ()
        found[gap.missing.kind] = (*found.get(gap.missing.kind, ()), *who)
    return found | ({"no-number": ()} if _lacks_number(incident) else {})


def _lacks_number(incident: Incident) -> bool:
    """Whether somebody says that people were harmed, and nobody how many."""
    points: dict[tuple[str, str | None], list[Claim]] = {}
    for claim in valid(incident.claims):
        if claim.attribute in HARM and claim.position == "asserts":
            points.setdefault((claim.attribute, claim.about), []).append(claim)
    return any(not any(isinstance(claim.value, Count) for claim in point) for point in points.values())


def _line(scope: Scope, phrase: str, entries: Sequence[UnknownEntry]) -> UnknownLine:
    kept = len(entries) if len(entries) <= FIRST + 1 else FIRST
    rest = tuple(entries[kept:])
    folded = plural(scope.locale, "%(num)d more", "%(num)d more", len(rest)) if rest else ""
    return UnknownLine(phrase, tuple(entries[:kept]), rest[:MOST], folded, rest_words(scope.locale, len(rest) - MOST))
