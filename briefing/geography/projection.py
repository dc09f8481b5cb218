"""Degrees → the units of a drawing (Mercator's projection on a sphere), and the bar that tells its scale."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

Point = tuple[float, float]
EARTH = 6371.0
"""Mean radius in kilometres (IUGG)."""
FARTHEST = 85.0
"""Degrees north or south beyond which nothing is drawn: there the projection has no end."""
STEPS = (1, 2, 5)
LONGEST_BAR = 0.28
"""Of the drawing's width."""


class View(NamedTuple):
    """A window on the projected earth: its upper left corner, and units of the drawing per radian."""

    west: float
    north: float
    scale: float
    width: int
    height: int

    def drawn(self, point: Point) -> Point:
        """Where a projected point lies in the drawing, from its upper left corner."""
        return ((point[0] - self.west) * self.scale, (self.north - point[1]) * self.scale)

    def may_show(self, line: str) -> bool:
        """Whether the box around a base map's line reaches into the drawing."""
        (west, south), (east, north) = bounds_of(line)
        (left, bottom), (right, top) = self.drawn((west, south)), self.drawn((east, north))
        return left <= self.width and right >= 0 and top <= self.height and bottom >= 0

    def kilometres(self) -> float:
        """The length of one unit, at the middle of the drawing."""
        middle = self.north - self.height / self.scale / 2
        return EARTH / math.cosh(middle) / self.scale


def projected(lon: float, lat: float) -> Point:
    """Degrees east and north (WGS 84) → Mercator's x and y in radians, y to the north."""
    angle = math.radians(max(-FARTHEST, min(FARTHEST, lat)))
    return (math.radians(lon), math.asinh(math.tan(angle)))


@lru_cache(maxsize=4096)
def projected_line(written: str) -> tuple[Point, ...]:
    """A line as a base map has it, `lon,lat lon,lat …`, projected."""
    pairs = (pair.split(",") for pair in written.split())
    return tuple(projected(float(lon), float(lat)) for lon, lat in pairs)


def fitted(points: Iterable[Point], width: int, height: int, margin: float, least: float) -> View:
    """The view that holds all the projected points, each at least `margin` units from the edge, and is `least` kilometres wide or more.

    At least one point must be given.
    """
    found = list(points)
    xs, ys = [x for x, _ in found], [y for _, y in found]
    x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    narrowest = least / EARTH * math.cosh(y) / width
    per_unit = max((max(xs) - min(xs)) / (width - 2 * margin), (max(ys) - min(ys)) / (height - 2 * margin), narrowest)
    return View(x - per_unit * width / 2, y + per_unit * height / 2, 1 / per_unit, width, height)


def bar(view: View) -> tuple[int, float]:
    """The bar of scale: a round number of kilometres, at least 1, and its length in units."""
    unit = view.kilometres()
    most = max(1.0, unit * view.width * LONGEST_BAR)
    power = 10 ** int(math.log10(most))
    length = max(step * power for step in STEPS if step * power <= most)
    return length, length / unit


def bounds(points: Sequence[Point]) -> tuple[Point, Point]:
    """The two opposite corners of the smallest box around the points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs), min(ys)), (max(xs), max(ys))


@lru_cache(maxsize=4096)
def bounds_of(line: str) -> tuple[Point, Point]:
    """The same of a base map's line, projected."""
    return bounds(projected_line(line))
