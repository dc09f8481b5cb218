"""Where a place may stand on a map, and how exactly: never finer than its record and the incident allow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.at_hand.entries import Entry
from briefing.at_hand.lines import Told
from briefing.catalog import Catalog
from briefing.coordinates import coordinates
from briefing.geography.projection import Point, projected
from briefing.records import Place

Kind = Literal["area", "near", "ring", "dot"]
SETTLEMENTS = frozenset({"city", "town", "village", "neighbourhood"})
SITES = frozenset({"facility", "road"})

Rings = Sequence[str]
"""Lines of a base map."""


@dataclass(frozen=True, slots=True)
class Located:
    """That an incident is put at a place, or mentions it; no incident where the place itself is to be shown."""

    place: str
    precision: int
    incident: str | None
    is_mentioned: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is drawn: at that place's point, or in its outline if `kind` is area."""

    place: str
    kind: Kind


def located(incidents: Iterable[Told], roles: tuple[str, ...] = ("occurred",)) -> list[Located]:
    """Each location of the incidents that has one of the roles."""
    return [
        Located(item.place, item.geo_precision, incident.id, item.role == "mentioned")
        for incident in incidents
        for item in incident.locations
        if item.role in roles
    ]


def located_entries(entries: Iterable[Entry]) -> list[Located]:
    """Each place at which an account puts one of the incidents. No incident is read."""
    return [
        Located(place, int(precision), entry.name) for entry in entries for place, precision in (item.split(" ") for item in entry.located)
    ]


def outlines(catalog: Catalog) -> dict[str, Rings]:
    """Place → its outline, whether the place may be shown or not."""
    return {outline.place: outline.lines for base in catalog.base_maps for outline in base.outlines if outline.place}


def spot(catalog: Catalog, edges: Mapping[str, Rings], item: Located) -> Spot | None:
    """The nearest place, from the item's own outwards, that can be drawn; what is known to the governorate only is never a point."""
    own = catalog.places[item.place]
    for name in (item.place, *own.parents):
        around = catalog.places.get(name)
        if around and name in edges:
            return Spot(name, "area")
        if around and item.precision < 3 and point(around):
            return Spot(name, _kind(own, around, item.precision))
    return None


def _kind(own: Place, around: Place, precision: int) -> Kind:
    if precision == 1 and own.id == around.id and own.kind in SITES:
        return "dot"
    is_in_settlement = around.kind in SETTLEMENTS and (own.id == around.id or own.kind in SETTLEMENTS | SITES)
    return "ring" if precision == 1 and is_in_settlement else "near"


def point(place: Place) -> Point | None:
    """The place's point, projected, rounded as every output has it; None if it may not be shown or has none."""
    degrees = coordinates(place)
    return projected(*degrees) if degrees else None
