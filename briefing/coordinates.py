"""The coordinates of a place as every output has them: none that may not be shown, and none finer than about a kilometre."""

from __future__ import annotations

from briefing.records import Place

BROAD = frozenset({"country", "governorate"})
"""Kinds of place that no point stands for."""
DECIMALS = 2
"""Of a coordinate in degrees: about a kilometre. No output has more."""
EAST, NORTH = 0, 1
"""Which of a pair of coordinates is which."""


def coordinates(place: Place) -> tuple[float, float] | None:
    """Degrees east and north (WGS 84), rounded; None if the place has no point, or none that may be shown."""
    if place.publish_as != "point" or place.point is None or place.kind in BROAD:
        return None
    return round(place.point.lon, DECIMALS), round(place.point.lat, DECIMALS)
