"""Located incidents → what their map shows in any language: how much of the earth, its lines, and where the marks stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.catalog import Catalog
from briefing.derive.map.marks import Drawn, Group, drawn, parted
from briefing.derive.map.scenery import area_path, lines_in
from briefing.derive.map.spots import Located, Rings
from briefing.geography.projection import Point, View, fitted
from briefing.views.map import MapLine

WIDTH, HEIGHT, TALL = 320, 240, 320
"""About a phone's width in CSS pixels: there a unit is about a pixel."""
MARGIN = 26.0
LEAST, LEAST_BARE = 110.0, 20.0
"""Kilometres from edge to edge that a map shows at least, to be told where it is; the second where no base map reaches."""


@dataclass(frozen=True, slots=True)
class Sheet:
    view: View
    lines: tuple[MapLine, ...]
    points: Sequence[tuple[Group, Point]]
    """Those with more incidents first."""
    areas: Sequence[tuple[Group, str]]
    """In the same order, each with the path around it."""
    missing: Sequence[Group]
    """What cannot be drawn."""
    edges: Mapping[str, Rings]


def sheet(catalog: Catalog, items: Iterable[Located], height: int) -> Sheet | None:
    """None where nothing of it can be drawn, or only a mark with nothing around it."""
    found = drawn(catalog, items)
    corners = found.corners(catalog)
    if not corners:
        return None
    view, lines = _view(catalog, found, corners, height)
    if not lines and not found.areas and len(found.points) < 2:
        return None
    areas = sorted(found.areas.values(), key=lambda group: (-len(group.incidents), group.place))
    return Sheet(
        view=view,
        lines=lines,
        points=parted(catalog, found.points.values(), view),
        areas=[(group, area_path(found.edges[group.place], view)) for group in areas],
        missing=list(found.missing.values()),
        edges=found.edges,
    )


def _view(catalog: Catalog, found: Drawn, corners: Sequence[Point], height: int) -> tuple[View, tuple[MapLine, ...]]:
    view = fitted(corners, WIDTH, height, MARGIN, LEAST)
    lines = lines_in(catalog, view, found.areas)
    return (view, lines) if lines or found.areas else (fitted(corners, WIDTH, height, MARGIN, LEAST_BARE), ())
