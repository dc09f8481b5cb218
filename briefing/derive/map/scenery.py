"""What a map shows beneath its marks: borders, outlines and rivers as far as they lie in the view, and their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.catalog import Catalog
from briefing.derive.scope import Scope, text
from briefing.geography.clip import clipped_line, clipped_ring, holds, path
from briefing.geography.labels import Seat, along
from briefing.geography.projection import Point, View, bounds, projected, projected_line
from briefing.records import Outline
from briefing.views.components import Text
from briefing.views.map import MapLine

GRID = 5
"""Rows and columns of points in an outline at which its name is tried."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the scenery and the seats in the view that it may take, the best first."""

    kind: str
    text: Text
    seats: tuple[Seat, ...]


def lines_in(catalog: Catalog, view: View, without: Iterable[str]) -> tuple[MapLine, ...]:
    """The lines in the view: outlines lowest, then rivers, then borders. None where no base map reaches.

    Outlines of the places `without` are left out: they are drawn as areas.
    """
    found = {"outline": "", "river": "", "border": ""}
    left_out = frozenset(without)
    for base in catalog.base_maps:
        for outline in base.outlines:
            drawn = "" if outline.place in left_out else _paths_in_view(outline.lines, view)
            found["outline"] += drawn if drawn and is_public(outline, catalog) else ""
        found["river"] += _paths_in_view(tuple(river.line for river in base.rivers), view)
        found["border"] += _paths_in_view(base.borders, view)
    return tuple(MapLine(kind, drawn) for kind, drawn in found.items() if drawn)


@lru_cache(maxsize=8192)
def _paths_in_view(lines: tuple[str, ...], view: View) -> str:
    """Kept, for many incidents were in the same place, and each has a page in every language."""
    return "".join(path(in_view(line, view)) for line in lines)


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
            if seats := _seats_at(country.at, view):
                yield Named("country", text(scope, country.names), seats)
        for outline in base.outlines:
            seats = _seats_within(outline.lines, view) if outline.place not in left_out else ()
            if seats and is_public(outline, scope.catalog) and (name := _name(scope, outline)):
                yield Named("outline", name, seats)
        for river in base.rivers:
            if seats := _seats_along(river.line, view):
                yield Named("river", text(scope, river.names), seats)


@lru_cache(maxsize=8192)
def _seats_at(spots: tuple[str, ...], view: View) -> tuple[Seat, ...]:
    return _shown(view, (Seat(*view.drawn(_spot(at)), "middle") for at in spots))


@lru_cache(maxsize=8192)
def _seats_along(line: str, view: View) -> tuple[Seat, ...]:
    return _shown(view, (seat for run in in_view(line, view) for seat in along(run, 1)))


@lru_cache(maxsize=8192)
def _seats_within(lines: tuple[str, ...], view: View) -> tuple[Seat, ...]:
    return _shown(view, (seat for line in lines if view.may_show(line) for seat in seats_in_line(line, view)))


def _shown(view: View, seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """A name covers its seat: no other can be taken."""
    return tuple(seat for seat in seats if 0 <= seat.x <= view.width and 0 <= seat.y <= view.height)


def _spot(written: str) -> Point:
    lon, lat = written.split(",")
    return projected(float(lon), float(lat))


def _name(scope: Scope, outline: Outline) -> Text | None:
    if outline.place:
        return text(scope, scope.catalog.places[outline.place].names)
    return text(scope, outline.names) if outline.names else None


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
