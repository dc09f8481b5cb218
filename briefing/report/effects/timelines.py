"""Which timelines and briefings gain or lose incidents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from briefing.derive.counts import incident_count
from briefing.derive.scope import Scope
from briefing.locales import plural, say
from briefing.report.effects.sides import Sides, called, incident_list, records, remark
from briefing.views.report import Remark

Index = Mapping[str, Sequence[str]]
"""Id of a record → incidents."""


class Shift(NamedTuple):
    """What a record gains or loses."""

    name: str
    verb: str
    """`gains` or `loses`."""
    incidents: tuple[str, ...]


def timelines(sides: Sides) -> Iterator[Remark]:
    """What the timelines of actors, places and outlets, and briefings, gain and lose. A loss is told where the incident still shows.

    Of what was taken down or kept back nobody may learn whom it named, so no timeline is said to lose it.
    """
    indexes = {
        "actor": (sides.before.incidents_by_actor, sides.after.incidents_by_actor),
        "place": (sides.before.incidents_by_place, sides.after.incidents_by_place),
        "outlet": (sides.before.incidents_by_outlet, sides.after.incidents_by_outlet),
        "briefing": (sides.before.briefing_incidents, sides.after.briefing_incidents),
    }
    for kind, (before, after) in indexes.items():
        found = [
            change
            for name in records(sides.after, kind)
            for change in _of_record(sides, kind, name, before.get(sides.then(kind, name), ()), after.get(name, ()))
        ]
        yield from (_remark(sides, kind, change, around) for change, around in _narrowest(sides, kind, found))
    yield from _unnamed(sides)


def _narrowest(sides: Sides, kind: str, found: Sequence[Shift]) -> Iterator[tuple[Shift, int]]:
    """What each record gains or loses; of places that do so together the narrowest, and how many there are around it."""
    together = {(change.verb, change.incidents, change.name) for change in found}
    parents = {change.name: sides.after.places[change.name].parents if kind == "place" else () for change in found}
    around = {change: [one for one in parents[change.name] if (change.verb, change.incidents, one) in together] for change in found}
    wider = {(change.verb, change.incidents, one) for change, names in around.items() for one in names}
    for change, names in around.items():
        if (change.verb, change.incidents, change.name) not in wider:
            yield change, len(names)


def _of_record(sides: Sides, kind: str, name: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Shift]:
    if before == after:
        return
    earlier = {sides.now("incident", one) for one in before}
    gained = [one for one in after if one not in earlier and _is_compared(sides, one)]
    lost = [one for one in earlier - set(after) if one in sides.after.incidents and not _is_kept_back(sides, kind, name, one)]
    for verb, found in (("gains", gained), ("loses", sorted(lost))):
        if found:
            yield Shift(name, verb, tuple(found))


def _unnamed(sides: Sides) -> Iterator[Remark]:
    """Actors of whom nothing is left but their own pages, where all that named them can still be seen."""
    for kind, name in sorted(sides.compared.unnamed):
        named = [sides.now("incident", one) for one in sides.before.incidents_by_actor.get(sides.then(kind, name), ())]
        if name in sides.after.actors and all(one in sides.after.incidents and not _is_kept_back(sides, kind, name, one) for one in named):
            yield remark(sides, "unnamed", kind, name, partial(_no_incident, sides, name))


def _no_incident(sides: Sides, name: str, scope: Scope) -> str:
    return say(scope.locale, "No incident names {name} any more.").format(name=called(sides, scope, "actor", name))


def _is_compared(sides: Sides, incident: str) -> bool:
    """Whether the incident is not merely unread in the first state."""
    return ("incident", incident) in sides.compared.changed or sides.then("incident", incident) in sides.before.incidents


def _is_kept_back(sides: Sides, kind: str, name: str, incident: str) -> bool:
    """Whether the second state withholds that the incident has to do with the record."""
    written = sides.raw(incident)
    guard = written.sensitivity
    is_coarse = any(location.place not in sides.after.places for location in written.locations)
    if kind == "actor":
        return guard is not None and name in guard.withhold_actors
    return kind != "outlet" and (is_coarse or (guard is not None and guard.publish_places_as != "given"))


def _remark(sides: Sides, kind: str, change: Shift, around: int) -> Remark:
    name, verb, found = change
    code = "briefing" if kind == "briefing" else "timeline"
    way = _way(sides, name) if kind == "briefing" else ""

    def sentence(scope: Scope) -> str:
        told = {
            "name": called(sides, scope, kind, name),
            "incidents": incident_count(scope, len(found)),
            "titles": incident_list(sides, scope, found),
        }
        said = _sentences(scope)[f"{code} {verb}{way}"].format(**told)
        return said + _wider(scope, around) if around else said

    return remark(sides, code, kind, name, sentence)


def _way(sides: Sides, briefing: str) -> str:
    """How a briefing gains or loses: because it is changed itself, because it is new, or without either."""
    if sides.then("briefing", briefing) not in sides.before.briefings:
        return " anew"
    return "" if ("briefing", briefing) in sides.compared.changed else " by query"


def _wider(scope: Scope, number: int) -> str:
    return plural(scope.locale, " So does that of %(num)d place around it.", " So do those of %(num)d places around it.", number)


def _sentences(scope: Scope) -> Mapping[str, str]:
    where = scope.locale
    return {
        "timeline gains": say(where, "The timeline of {name} gains {incidents}: {titles}."),
        "timeline loses": say(where, "The timeline of {name} loses {incidents}: {titles}."),
        "briefing gains": say(where, "The briefing “{name}” gains {incidents}: {titles}."),
        "briefing loses": say(where, "The briefing “{name}” loses {incidents}: {titles}."),
        "briefing gains anew": say(where, "The new briefing “{name}” is on {incidents}: {titles}."),
        "briefing gains by query": say(where, "The briefing “{name}”, itself unchanged, gains {incidents} by its query: {titles}."),
        "briefing loses by query": say(where, "The briefing “{name}”, itself unchanged, loses {incidents} by its query: {titles}."),
    }
