"""Place → its page."""

from __future__ import annotations

from briefing.derive import linked
from briefing.derive.counts import incident_count, place_count
from briefing.derive.map.maps import place_map
from briefing.derive.names import alias_lines, names_elsewhere, other_names
from briefing.derive.record_parts.address import whole_list
from briefing.derive.scope import Scope, foreign, head, index_link, label, link, optional_text, own, text, unlinked, words
from briefing.derive.timeline.of_record import record_timeline
from briefing.lists.every_part import MENTION
from briefing.lists.every_row import MOST, WITHIN
from briefing.locales import say
from briefing.records import Place, Point
from briefing.views.components import Fact, Name, Text
from briefing.views.reference import PlacePage, Unit


def place_page(scope: Scope, place: Place) -> PlacePage:
    catalog = scope.catalog
    title = text(scope, place.names)
    names = catalog.incidents_by_place.get(place.id, ())
    kind = label(scope, "place-kind", place.kind).text.value
    return PlacePage(
        head=head(
            scope,
            "place",
            title.value,
            f"{title.value}. {kind}. {incident_count(scope, len(names))}.",
            [index_link(scope, "place", "Places")],
            linked.place(scope, place),
        ),
        title=title,
        names=other_names(scope, place.names),
        around=tuple(link(scope, "place", name) for name in reversed(place.parents) if name in catalog.places),
        facts=_facts(scope, place),
        note=optional_text(scope, place.note),
        aliases=alias_lines(scope, place.aka, place.names),
        elsewhere=names_elsewhere(scope, place.aka, place.names),
        map=place_map(scope, place),
        within=tuple(_unit(scope, name) for name in catalog.places_within.get(place.id, ())[: MOST[WITHIN]]),
        within_whole=whole_list(scope, WITHIN, place.id, place_count),
        timeline=record_timeline(scope, "place", place.id),
        mentions=record_timeline(scope, MENTION, place.id),
    )


def _unit(scope: Scope, name: str) -> Unit:
    kind = label(scope, "place-kind", scope.catalog.places[name].kind).text
    return Unit(link(scope, "place", name), kind, incident_count(scope, len(scope.catalog.incidents_by_place.get(name, ()))))


def unit_details(scope: Scope, name: str) -> tuple[Text, ...]:
    """What a list says of a place beside its name: of what kind it is, and how much is known of it."""
    unit = _unit(scope, name)
    return (unit.kind, own(scope, unit.phrase))


def _facts(scope: Scope, place: Place) -> tuple[Fact, ...]:
    shown, kind = label(scope, "publish-as", place.publish_as), label(scope, "place-kind", place.kind)
    code = unlinked(foreign(place.pcode, "en") if place.pcode else words(scope, "none that we could verify"))
    about = words(scope, "The number of the unit in OCHA's list of places, by which data of others can be joined to ours.")
    is_point = place.point is not None and place.publish_as == "point"
    facts = [
        Fact(words(scope, "Kind").value, (unlinked(kind.text),)),
        Fact(words(scope, "OCHA P-code").value, (code,), about if place.pcode else None),
        Fact(
            words(scope, "On the map").value, (unlinked(_shown(scope, place)),), None if place.publish_as == "point" else shown.definition
        ),
    ]
    if place.point and is_point:
        facts.append(Fact(words(scope, "Coordinates").value, _coordinates(scope, place.point)))
    return tuple(facts)


def _shown(scope: Scope, place: Place) -> Text:
    if place.publish_as == "point" and not place.point:
        return words(scope, "no coordinates are recorded")
    return label(scope, "publish-as", place.publish_as).text


def _coordinates(scope: Scope, point: Point) -> tuple[Name, ...]:
    """Latitude and longitude (WGS 84), how they are known and from where."""
    return (
        unlinked(own(scope, _degrees(scope, point))),
        unlinked(label(scope, "point-basis", point.basis).text),
        unlinked(foreign(point.source, "en")),
    )


def _degrees(scope: Scope, point: Point) -> str:
    return latitude(scope, point.lat) + say(scope.locale, ", ") + longitude(scope, point.lon)


def latitude(scope: Scope, degrees: float) -> str:
    words = say(scope.locale, "{degrees}° N") if degrees >= 0 else say(scope.locale, "{degrees}° S")
    return words.format(degrees=f"{abs(degrees):.2f}")


def longitude(scope: Scope, degrees: float) -> str:
    words = say(scope.locale, "{degrees}° E") if degrees >= 0 else say(scope.locale, "{degrees}° W")
    return words.format(degrees=f"{abs(degrees):.2f}")
