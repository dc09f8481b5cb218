"""Located incidents → what is marked: one mark a place, those too near to part gathered into one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.catalog import Catalog
from briefing.derive.map.spots import Kind, Located, Rings, outlines, point, spot
from briefing.geography.projection import Point, View, bounds_of

KINDS: tuple[Kind, ...] = ("area", "near", "ring", "dot")
"""The widest first: so they are drawn above each other."""
APART = 15.0
"""Units below which two marks would cover each other."""


@dataclass(slots=True)
class Group:
    """What is shown at one place: how, which incidents, and which places lie there without a mark of their own."""

    place: str
    kinds: set[Kind] = field(default_factory=set)
    incidents: dict[str, None] = field(default_factory=dict)
    others: dict[str, None] = field(default_factory=dict)
    is_mentioned: bool = True


@dataclass(frozen=True, slots=True)
class Drawn:
    """The groups that can be drawn, by whether they are areas or points, and the places that cannot."""

    areas: dict[str, Group]
    points: dict[str, Group]
    missing: dict[str, Group]
    edges: Mapping[str, Rings]
    """All that the base maps have."""

    def corners(self, catalog: Catalog) -> list[Point]:
        """Projected points that a view of everything must hold."""
        edges = [corner for name in self.areas for line in self.edges[name] for corner in bounds_of(line)]
        return edges + [place for name in self.points if (place := point(catalog.places[name]))]


def drawn(catalog: Catalog, items: Iterable[Located]) -> Drawn:
    """Everything that is located, gathered by the place at which it is drawn."""
    found = Drawn({}, {}, {}, outlines(catalog))
    for item in items:
        where = spot(catalog, found.edges, item)
        if where is None:
            group = found.missing.setdefault(item.place, Group(item.place))
        else:
            groups = found.areas if where.kind == "area" else found.points
            group = groups.setdefault(where.place, Group(where.place))
            group.kinds.add(where.kind)
        _add(group, item)
    return found


def _add(group: Group, item: Located) -> None:
    if item.incident:
        group.incidents[item.incident] = None
    if item.place != group.place:
        group.others[item.place] = None
    group.is_mentioned = group.is_mentioned and item.is_mentioned


def parted(catalog: Catalog, groups: Iterable[Group], view: View) -> list[tuple[Group, Point]]:
    """The groups with their points in the drawing, those with more incidents first.

    One that would cover a mark joins it. Marks are looked for in the cells around only, so that many cost no more each.
    """
    found: dict[tuple[int, int], list[tuple[Group, Point]]] = {}
    for group in sorted(groups, key=lambda group: (-len(group.incidents), group.place)):
        place = point(catalog.places[group.place])
        assert place is not None
        x, y = view.drawn(place)
        cell = (int(x // APART), int(y // APART))
        near = next((other for other, at in _around(found, cell) if abs(at[0] - x) < APART and abs(at[1] - y) < APART), None)
        if near:
            _join(near, group)
        else:
            found.setdefault(cell, []).append((group, (x, y)))
    return [pair for pairs in found.values() for pair in pairs]


def _around(found: Mapping[tuple[int, int], list[tuple[Group, Point]]], cell: tuple[int, int]) -> Sequence[tuple[Group, Point]]:
    column, row = cell
    cells = [(column + right, row + down) for right in (-1, 0, 1) for down in (-1, 0, 1)]
    return [pair for one in cells for pair in found.get(one, ())]


def _join(group: Group, other: Group) -> None:
    """What stood at the other's point stands near this one's."""
    group.kinds.add("near")
    group.incidents.update(other.incidents)
    group.others.update({other.place: None, **other.others})
    group.is_mentioned = group.is_mentioned and other.is_mentioned
