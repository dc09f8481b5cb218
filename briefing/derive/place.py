"""Place → its page."""

from __future__ import annotations

from briefing.derive.chronology import timeline
from briefing.derive.counts import incident_count
from briefing.derive.map import place_map
from briefing.derive.names import alias_lines, other_names, spellings
from briefing.derive.scope import Scope, foreign, head, index_link, label, link, name_of, optional_text, own, text, unlinked, words
from briefing.locales import say
from briefing.records import Place, Point
from briefing.views import Fact, Name, PlacePage, Text


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
        ),
        title=title,
        names=other_names(scope, place.names),
        facts=_facts(scope, place),
        note=optional_text(scope, place.note),
        aliases=alias_lines(scope, place.aka, place.names),
        spellings=spellings(place.aka, place.names),
        map=place_map(scope, place, [catalog.incidents[name] for name in names]),
        within=tuple(link(scope, "place", name) for name in catalog.places_within.get(place.id, ())),
        timeline=timeline(scope, names),
        mentions=timeline(scope, catalog.mentions_by_place.get(place.id, ())),
    )


def _facts(scope: Scope, place: Place) -> tuple[Fact, ...]:
    around = tuple(name_of(scope, "place", name) for name in place.parents if name in scope.catalog.places)
    facts: list[tuple[Text, tuple[Name, ...]]] = [
        (words(scope, "Kind"), (unlinked(label(scope, "place-kind", place.kind).text),)),
        (words(scope, "Lies in"), around),
        (words(scope, "OCHA P-code"), (unlinked(foreign(place.pcode, "en")),) if place.pcode else ()),
        (words(scope, "Coordinates"), _coordinates(scope, place.point) if place.point and place.publish_as == "point" else ()),
    ]
    return tuple(Fact(name.value, values) for name, values in facts if values)


def _coordinates(scope: Scope, point: Point) -> tuple[Name, ...]:
    """Latitude and longitude (WGS 84), how they are known and from where."""
    return (
        unlinked(own(scope, _degrees(scope, point))),
        unlinked(label(scope, "point-basis", point.basis).text),
        unlinked(foreign(point.source, "en")),
    )


def _degrees(scope: Scope, point: Point) -> str:
    north = say(scope.locale, "{degrees}° N") if point.lat >= 0 else say(scope.locale, "{degrees}° S")
    east = say(scope.locale, "{degrees}° E") if point.lon >= 0 else say(scope.locale, "{degrees}° W")
    return north.format(degrees=f"{abs(point.lat):.2f}") + say(scope.locale, ", ") + east.format(degrees=f"{abs(point.lon):.2f}")
