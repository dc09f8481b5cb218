"""The coordinates by which outputs mark a place."""

from __future__ import annotations

from briefing.records import Place

BROAD = frozenset({"country", "governorate"})
"""Kinds of place that no point stands for."""
EAST, NORTH = 0, 1
"""Which of a pair of coordinates is which."""


def coordinates(place: Place) -> tuple[float, float] | None:
    """Degrees east and north (WGS 84) of a place of the catalog; None if it has no point that may be shown, or none can stand for it."""
    return (place.point.lon, place.point.lat) if place.point and place.kind not in BROAD else None
