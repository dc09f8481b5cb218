"""What moves on the timeline, on the map and in the lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from math import asin, cos, radians, sin, sqrt

from briefing import dates
from briefing.coordinates import coordinates
from briefing.derive.scope import Scope, date_view
from briefing.lists.months import UNDATED, month_of
from briefing.locales import Locale, plural, say
from briefing.locales.wording import list_words
from briefing.records import Actor, Incident, Outlet, Place
from briefing.report.effects.sides import Pair, Sides, called, records, remark
from briefing.views.report import Remark

EARTH = 6371.0
"""Mean radius in kilometres (IUGG)."""


def moves(sides: Sides) -> Iterator[Remark]:
    for pair in sides.pairs():
        yield from _date(sides, pair)
        yield from _locations(sides, pair)
    yield from _points(sides)
    yield from _groups(sides)


def _date(sides: Sides, pair: Pair) -> Iterator[Remark]:
    before, after = pair.before.date.edtf, pair.after.date.edtf
    if before == after:
        return

    def sentence(scope: Scope) -> str:
        return say(scope.locale, "“{incident}” moves on the timeline. Before: {before}; now: {after}{shift}.").format(
            incident=called(sides, scope, "incident", pair.after.id),
            before=date_view(scope, before).words,
            after=date_view(scope, after).words,
            shift=_shift(scope.locale, before, after),
        )

    yield remark(sides, "date", "incident", pair.after.id, sentence)


def _shift(where: Locale, before: str | None, after: str | None) -> str:
    """By how many days the whole of it moved; empty where only a part did, or a bound is not known."""
    moved = {_days(before, after, bound) for bound in (dates.earliest, dates.latest)}
    days = moved.pop()
    if moved or not days:
        return ""
    if days > 0:
        return plural(where, " (%(num)d day later)", " (%(num)d days later)", days)
    return plural(where, " (%(num)d day earlier)", " (%(num)d days earlier)", -days)


def _days(before: str | None, after: str | None, bound: Callable[[dates.Date], date | None]) -> int | None:
    first, second = (bound(dates.parse(one)) if one else None for one in (before, after))
    return (second - first).days if first and second else None


def _locations(sides: Sides, pair: Pair) -> Iterator[Remark]:
    before, after = _drawn(sides, pair.before), _drawn(sides, pair.after)
    if before.keys() != after.keys() and before.keys() | after.keys():
        yield _elsewhere(sides, pair.after.id, list(before), list(after))
    for place in after:
        if place in before and before[place] != after[place]:
            yield _precision(sides, pair.after.id, place, before[place], after[place])


def _drawn(sides: Sides, incident: Incident) -> Mapping[str, int]:
    """The places where accounts put the incident, under their ids of the second state, each with its precision; those that it shows."""
    found = {sides.now("place", item.place): item.geo_precision for item in incident.locations if item.role == "occurred"}
    return {place: precision for place, precision in found.items() if place in sides.after.places}


def _elsewhere(sides: Sides, incident: str, before: list[str], after: list[str]) -> Remark:
    def named(scope: Scope, places: list[str]) -> str:
        return list_words([called(sides, scope, "place", name) for name in places], scope.locale.code) or say(scope.locale, "no place")

    def sentence(scope: Scope) -> str:
        return say(scope.locale, "“{incident}” moves on the map. Before: {before}; now: {after}.").format(
            incident=called(sides, scope, "incident", incident), before=named(scope, before), after=named(scope, after)
        )

    return remark(sides, "map", "incident", incident, sentence)


def _precision(sides: Sides, incident: str, place: str, before: int, after: int) -> Remark:
    def sentence(scope: Scope) -> str:
        return say(scope.locale, "“{incident}”: the precision of the place {place} changes. Before: {before}; now: {after}.").format(
            incident=called(sides, scope, "incident", incident),
            place=called(sides, scope, "place", place),
            before=sides.term(scope, "geo-precision", str(before)),
            after=sides.term(scope, "geo-precision", str(after)),
        )

    return remark(sides, "map", "incident", incident, sentence)


def _points(sides: Sides) -> Iterator[Remark]:
    for name in sides.changed("place"):
        before, after = sides.before.places.get(sides.then("place", name)), sides.after.places.get(name)
        if before and after and coordinates(before) != coordinates(after):
            yield _moved(sides, name, before, after)


def _moved(sides: Sides, name: str, before: Place, after: Place) -> Remark:
    old, new = coordinates(before), coordinates(after)

    def sentence(scope: Scope) -> str:
        place = called(sides, scope, "place", name)
        if old is None or new is None:
            appeared = say(scope.locale, "{place} is drawn on the map as a point from now on.")
            vanished = say(scope.locale, "{place} is not drawn on the map as a point any more.")
            return (appeared if new else vanished).format(place=place)
        distance = round(_kilometres(old, new))
        if distance == 0:
            return say(scope.locale, "{place} moves on the map by less than a kilometre.").format(place=place)
        return say(scope.locale, "{place} moves on the map by about {distance} km.").format(place=place, distance=distance)

    return remark(sides, "map", "place", name, sentence)


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Along the great circle, between degrees east and north (the haversine formula)."""
    east, north, other_east, other_north = map(radians, (*one, *other))
    half = sin((other_north - north) / 2) ** 2 + cos(north) * cos(other_north) * sin((other_east - east) / 2) ** 2
    return 2 * EARTH * asin(sqrt(half))


def _groups(sides: Sides) -> Iterator[Remark]:
    """Records that stand under another heading in their list: incidents under a year, the others under a kind."""
    for kind in ("incident", "actor", "place", "outlet"):
        for name in sides.changed(kind):
            before, after = records(sides.before, kind).get(sides.then(kind, name)), records(sides.after, kind).get(name)
            if before and after and _group(before) != _group(after):
                yield _relisted(sides, kind, name, _group(before), _group(after))


def _group(record: Incident | Actor | Place | Outlet) -> str:
    return str(month_of(record)[0]) if isinstance(record, Incident) else record.kind


def _relisted(sides: Sides, kind: str, name: str, before: str, after: str) -> Remark:
    def heading(scope: Scope, group: str) -> str:
        if kind != "incident":
            return sides.term(scope, f"{kind}-kind", group)
        return say(scope.locale, "Undated") if group == str(UNDATED) else group

    def sentence(scope: Scope) -> str:
        return say(scope.locale, "“{record}” moves in the lists from “{before}” to “{after}”.").format(
            record=called(sides, scope, kind, name), before=heading(scope, before), after=heading(scope, after)
        )

    return remark(sides, "list", kind, name, sentence)
