"""The base map of the invented country: wavy outlines of its governorates, one border around them, two rivers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from bench.country import Place
from bench.words import Pair
from bench.yaml_text import Value

HALF = (0.78, 1.03)
"""Degrees north and east from a governorate's middle to its edge."""
POINTS = 60
"""Of an outline."""
Spot = tuple[float, float]


def base_map(land: Sequence[Place]) -> dict[str, Value]:
    """The record; of a land as `country` gives it, in which the seat of each governorate comes right behind it."""
    governorates = [place for place in land if place.kind == "governorate"]
    middles = [(28.0 + number // 4 * 1.6, 61.0 + number % 4 * 2.1) for number in range(len(governorates))]
    south, north = min(lat for lat, _ in middles), max(lat for lat, _ in middles)
    west, east = min(lon for _, lon in middles), max(lon for _, lon in middles)
    around = ((south + north) / 2, (west + east) / 2)
    half = ((north - south) / 2 + 1.1, (east - west) / 2 + 1.4)
    return {
        "id": land[0].id,
        "source": "invented",
        "countries": [{"names": land[0].title, "at": [f"{lon:.2f},{lat - 0.5:.2f}" for lat, lon in middles]}],
        "borders": [_written(_ring(around, half))],
        "outlines": [
            {"place": place.id, "lines": [_written(_ring(middle, HALF))]} for place, middle in zip(governorates, middles, strict=True)
        ],
        "rivers": [
            {"names": Pair(f"نهر {land[2].title.ar}", f"{land[2].title.en} River"), "line": _written(_river(around, half, 0.3))},
            {"names": Pair(f"نهر {land[0].title.ar}", f"{land[0].title.en} River"), "line": _written(_river(around, half, -0.4))},
        ],
    }


def _ring(middle: Spot, half: Spot) -> list[Spot]:
    ring = [_around(middle, half, 2 * math.pi * index / POINTS) for index in range(POINTS)]
    return [*ring, ring[0]]


def _around(middle: Spot, half: Spot, angle: float) -> Spot:
    wave = 1 - 0.04 * math.sin(7 * angle) - 0.03 * math.cos(13 * angle)
    return (middle[0] + half[0] * wave * math.sin(angle), middle[1] + half[1] * wave * math.cos(angle))


def _river(middle: Spot, half: Spot, shift: float) -> list[Spot]:
    steps = [index / 15 - 1 for index in range(31)]
    return [(middle[0] + half[0] * (shift + 0.2 * math.sin(5 * step)), middle[1] + half[1] * step) for step in steps]


def _written(line: Sequence[Spot]) -> str:
    return " ".join(f"{lon:.3f},{lat:.3f}" for lat, lon in line)
