"""Actor → those who take part in the same incidents, and how the two stand to each other there.

Only what the records say: that one is reported as initiator and the other as target of an incident, or
that both are reported in one of these roles. Nothing is concluded from it about how they stand otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from briefing.derive.counts import actor_count, incident_count
from briefing.derive.record_parts.address import whole_list
from briefing.derive.scope import Scope, date_view, link
from briefing.lists.every_row import COMPANY, MOST
from briefing.locales import Locale, plural, say
from briefing.records import Incident
from briefing.views.actor import Companion, Company, Meeting, Meetings

Standing = Literal["opposite", "same", "other"]
STANDINGS: tuple[Standing, ...] = ("opposite", "same", "other")
SIDES = frozenset({"reported_initiator", "reported_target"})
FIRST, SOME = 8, 20
"""Companions in sight; those that are listed where a list of all companions stands elsewhere."""
MEETINGS, FEWER, IN_ALL = 12, 3, 50
"""Incidents listed for each standing. Where there would be more than so many in all, fewer are, and of the companions in sight alone."""


def company(scope: Scope, incidents: Sequence[Incident], actor: str) -> Company:
    """The most frequent first; `incidents` are those of the actor, in order of date."""
    met: dict[str, dict[Standing, list[Incident]]] = {}
    for incident in reversed(incidents):
        for other, standing in standings(incident, actor):
            met.setdefault(other, {}).setdefault(standing, []).append(incident)
    ordered = sorted(met.items(), key=lambda item: (-_number(item[1].values()), item[0]))
    most = len(ordered) if len(ordered) <= MOST[COMPANY] else SOME
    in_all = sum(min(len(incidents), MEETINGS) for _, found in ordered[:most] for incidents in found.values())
    in_sight, folded = (MEETINGS, MEETINGS) if in_all <= IN_ALL else (FEWER, 0)
    companions = tuple(
        _companion(scope, other, found, in_sight if number < FIRST else folded) for number, (other, found) in enumerate(ordered[:most])
    )
    phrase = _more_words(scope.locale, len(ordered) - FIRST, len(ordered) - most)
    return Company(companions[:FIRST], companions[FIRST:], phrase, whole_list(scope, COMPANY, actor, actor_count))


def standings(incident: Incident, actor: str) -> Iterator[tuple[str, Standing]]:
    """Everyone else who takes part, with the standing; nobody if the actor itself takes no part."""
    roles: dict[str, set[str]] = {}
    for item in incident.participants:
        if item.actor:
            roles.setdefault(item.actor, set()).add(item.role)
    ours = roles.pop(actor, None)
    return ((other, _standing(ours, theirs)) for other, theirs in roles.items()) if ours else iter(())


def _standing(ours: set[str], theirs: set[str]) -> Standing:
    """Opposite wins where both would hold: of two who are said to have fired at each other, each is initiator and target."""
    if ours & SIDES and theirs & SIDES and (ours | theirs) >= SIDES:
        return "opposite"
    return "same" if ours & theirs & SIDES else "other"


def _number(found: Iterable[Sequence[Incident]]) -> int:
    return sum(len(incidents) for incidents in found)


def _companion(scope: Scope, other: str, found: dict[Standing, list[Incident]], most: int) -> Companion:
    return Companion(
        actor=link(scope, "actor", other),
        phrase=incident_count(scope, _number(found.values())),
        meetings=tuple(_meetings(scope, standing, found[standing], most) for standing in STANDINGS if most and standing in found),
    )


def _meetings(scope: Scope, standing: Standing, incidents: Sequence[Incident], most: int) -> Meetings:
    shown = tuple(Meeting(link(scope, "incident", one.id), date_view(scope, one.date.edtf)) for one in incidents[:most])
    rest = rest_words(scope.locale, len(incidents) - len(shown))
    return Meetings(_standing_words(scope.locale, standing), incident_count(scope, len(incidents)), shown, rest)


def _standing_words(where: Locale, standing: Standing) -> str:
    standings = {
        "opposite": say(where, "one said to have initiated, the other to be the target"),
        "same": say(where, "both said to be in the same role"),
        "other": say(where, "in other roles"),
    }
    return standings[standing]


def rest_words(where: Locale, number: int) -> str:
    """«and 9 more in the timeline»; empty for none."""
    return plural(where, "and %(num)d more in the timeline", "and %(num)d more in the timeline", number) if number > 0 else ""


def _more_words(where: Locale, number: int, left_out: int) -> str:
    if number <= 0:
        return ""
    more = plural(where, "%(num)d more actor", "%(num)d more actors", number)
    return say(where, "{more}, of whom only the most frequent are listed").format(more=more) if left_out > 0 else more
