"""`incidents.geojson` (RFC 7946): where accounts put the incidents, and a point only where one is known and may be shown.

A feature is one place of one incident at which an account says that it happened: an incident that accounts put at three
places has three, and one of which no place is known or shown has one, so that none is missing. All features have the same
members, so that programs read them as one layer. `geometry` is null unless the place itself is known (`geo_precision` 1)
and has a point that is published; `precision` says why. Nothing is drawn at the place around it: that would be a false point.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from briefing.catalog import Catalog
from briefing.coordinates import coordinates
from briefing.exports.table import Cell, Column, Row
from briefing.records import Incident, Location, Place

OF_THE_INCIDENT = frozenset(
    {"title", "date_edtf", "date_first", "date_last", "date_is_doubtful", "event_type", "event_type_label", "event_sub_type"}
    | {"event_sub_type_label", "agreed", "contested", "single_source", "denied", "page"}
)
"""Columns of the table of incidents that features have too, by their names without a language."""
PRECISION = {1: "no_point", 2: "area", 3: "region"}
"""ACLED's geo_precision → what is known of a place that is no point: the place has none, an area around it, a region."""


HEAD, BETWEEN, END = b'{"type": "FeatureCollection", "features": [\n', b",\n", b"\n]}\n"


def incidents_geojson(incidents: Iterable[bytes]) -> Iterator[bytes]:
    """The collection, in pieces: the features of all incidents, with `BETWEEN` before all but those of the first."""
    yield HEAD
    yield from incidents
    yield END


def features(catalog: Catalog, incident: Incident, columns: Sequence[Column], row: Row) -> bytes:
    """Those of one incident, a line each; `columns`, `row`: what the table of incidents holds of it.

    Positions are degrees east, then north (RFC 7946, 3.1.1).
    """
    about = {column.name: cell for column, cell in zip(columns, row, strict=True) if column.stem in OF_THE_INCIDENT}
    return BETWEEN.join(json.dumps(feature, ensure_ascii=False).encode() for feature in _features(catalog, incident, about))


def _features(catalog: Catalog, incident: Incident, about: Mapping[str, Cell]) -> Iterator[dict[str, Any]]:
    """One for each place where it occurred; if there is none, one without a place."""
    sites: list[tuple[int, Location | None]] = [
        (number, place) for number, place in enumerate(incident.locations, 1) if place.role == "occurred"
    ]
    for number, location in sites or [(0, None)]:
        name = f"{incident.id}#l{number}"
        point = _point(catalog, location)
        properties = {"id": name, "incident": incident.id, **_where(catalog, incident, location), **about}
        geometry = {"type": "Point", "coordinates": point} if point else None
        yield {"type": "Feature", "id": name, "geometry": geometry, "properties": properties}


def _where(catalog: Catalog, incident: Incident, location: Location | None) -> dict[str, Any]:
    place = catalog.places[location.place] if location else None
    return {
        "place": place.id if place else None,
        **{f"place_name_{code}": place.names.get(code) if place else None for code in catalog.site.locales},
        "place_kind": place.kind if place else None,
        "pcode": place.pcode if place else None,
        "geo_precision": location.geo_precision if location else None,
        "precision": _precision(incident, location, place),
        "point_basis": place.point.basis if place and place.point and _point(catalog, location) else None,
    }


def _precision(incident: Incident, location: Location | None, place: Place | None) -> str:
    if location and place:
        return "point" if location.geo_precision == 1 and coordinates(place) else PRECISION[location.geo_precision]
    is_withheld = incident.sensitivity is not None and incident.sensitivity.publish_places_as == "none"
    return "withheld" if is_withheld else "unknown"


def _point(catalog: Catalog, location: Location | None) -> tuple[float, float] | None:
    """The place's own point; none where no more than an area around it is known."""
    return coordinates(catalog.places[location.place]) if location and location.geo_precision == 1 else None
