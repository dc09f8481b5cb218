"""What a map shows beneath its marks: borders, outlines and rivers as far as they lie in the view, and their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from briefing.catalog import Catalog
from briefing.derive.scope import Scope, text
from briefing.geography.clip import clipped_line, clipped_ring, holds, path
from briefing.geography.labels import Seat, along
from briefing.geography.projection import Point, View, bounds, projected, projected_line
from briefing.records import MapName, Outline, River
from briefing.views.components import Text
from briefing.views.map import MapLine

GRID = 5
"""Rows and columns of points in an outline at which its name is tried."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the scenery and the seats that it may take, the best first."""

    kind: str
    text: Text
    seats: Callable[[], Iterable[Seat]]


def lines_in(catalog: Catalog, view: View, without: Iterable[str]) -> tuple[MapLine, ...]:
    """The lines in the view: outlines lowest, then rivers, then borders. None where no base map reaches.

    Outlines of the places `without` are left out: they are drawn as areas.
    """
    found = {"outline": "", "river": "", "border": ""}
    for kind, line in _lines(catalog, frozenset(without)):
        found[kind] += _path_in_view(line, view)
    return tuple(MapLine(kind, drawn) for kind, drawn in found.items() if drawn)


@lru_cache(maxsize=8192)
def _path_in_view(line: str, view: View) -> str:
    """Kept, for many incidents were in the same place, and each has a page in every language."""
    return path(in_view(line, view))


def _lines(catalog: Catalog, without: frozenset[str]) -> Iterator[tuple[str, str]]:
    for base in catalog.base_maps:
        for outline in base.outlines:
            if is_public(outline, catalog) and outline.place not in without:
                yield from (("outline", line) for line in outline.lines)
        yield from (("river", river.line) for river in base.rivers)
        yield from (("border", line) for line in base.borders)


def is_public(outline: Outline, catalog: Catalog) -> bool:
    """Whether the outline shows no place that is withheld."""
    return outline.place is None or outline.place in catalog.places


def in_view(line: str, view: View) -> list[list[Point]]:
    """The parts of a base map's line that lie in the view, in its units."""
    if not view.may_show(line):
        return []
    points = [view.drawn(point) for point in projected_line(line)]
    return clipped_line(points, view.width, view.height)


def area_path(rings: Iterable[str], view: View) -> str:
    """The path around an area: lines of a base map that are closed."""
    return "".join(_ring_path(line, view) for line in rings)


@lru_cache(maxsize=8192)
def _ring_path(line: str, view: View) -> str:
    return path([_ring_in_view(line, view)], True)


def _ring_in_view(line: str, view: View) -> list[Point]:
    """The ring in the units of the drawing, cut at its edge."""
    return clipped_ring([view.drawn(point) for point in projected_line(line)], view.width, view.height)


def names(scope: Scope, view: View, without: Iterable[str]) -> Iterator[Named]:
    """The names of what lies in the view: countries, then outlines but those of the places `without`, then rivers."""
    left_out = frozenset(without)
    for base in scope.catalog.base_maps:
        for country in base.countries:
            yield Named("country", text(scope, country.names), partial(_country_seats, country, view))
        for outline in base.outlines:
            if is_public(outline, scope.catalog) and outline.place not in left_out and (name := _name(scope, outline)):
                yield Named("outline", name, partial(_inner_seats, outline, view))
        for river in base.rivers:
            yield Named("river", text(scope, river.names), partial(_river_seats, river, view))


def _country_seats(country: MapName, view: View) -> Iterator[Seat]:
    return (Seat(*view.drawn(_spot(at)), "middle") for at in country.at)


def _river_seats(river: River, view: View) -> Iterator[Seat]:
    return iter(_seats_along(river.line, view))


@lru_cache(maxsize=8192)
def _seats_along(line: str, view: View) -> tuple[Seat, ...]:
    return tuple(seat for run in in_view(line, view) for seat in along(run, 1))


def _spot(written: str) -> Point:
    lon, lat = written.split(",")
    return projected(float(lon), float(lat))


def _name(scope: Scope, outline: Outline) -> Text | None:
    if outline.place:
        return text(scope, scope.catalog.places[outline.place].names)
    return text(scope, outline.names) if outline.names else None


def _inner_seats(outline: Outline, view: View) -> Iterator[Seat]:
    for line in outline.lines:
        if view.may_show(line):
            yield from seats_in_line(line, view)


@lru_cache(maxsize=8192)
def seats_in_line(line: str, view: View) -> tuple[Seat, ...]:
    """The seats of a name within a closed line. Kept as the paths are."""
    return tuple(_seats_in(_ring_in_view(line, view)))


def _seats_in(ring: list[Point]) -> Iterator[Seat]:
    """Points of a grid in the ring, those nearest to its middle first."""
    if len(ring) < 3:
        return
    (left, top), (right, bottom) = bounds(ring)
    middle = (sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring))
    steps = [index / (GRID + 1) for index in range(1, GRID + 1)]
    grid = [(left + (right - left) * across, top + (bottom - top) * down) for across in steps for down in steps]
    for x, y in sorted((middle, *grid), key=lambda point: (point[0] - middle[0]) ** 2 + (point[1] - middle[1]) ** 2):
        if holds(ring, (x, y)):
            yield Seat(x, y, "middle")
