"""Where accounts put an incident, as columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefing.catalog import Catalog
from briefing.coordinates import EAST, NORTH, coordinates
from briefing.exports.columns import Filled, by_language, members
from briefing.exports.table import Column
from briefing.exports.tables.places import unit
from briefing.once import once
from briefing.records import Incident, Location, Place


def where(catalog: Catalog) -> list[Filled[Incident]]:
    """Places by id, name and P-code, the units around them, and a point where one place alone is published as such."""
    sites: Callable[[Incident], list[Place]] = once(lambda incident: _sites(catalog, incident))
    return [
        Filled(
            Column("places", "list", "Ids of the places where an account puts it.", "#loc+id+list", refers="places"),
            lambda incident: members(place.id for place in sites(incident)),
        ),
        *by_language(
            catalog.site.locales,
            Column("place_names", "list", "Names of those places.", "#loc+name+list"),
            lambda incident, code: _names(sites(incident), code),
        ),
        Filled(
            Column("place_pcodes", "list", "OCHA's P-codes of those places, as far as they have one.", "#loc+code+list"),
            lambda incident: members(place.pcode for place in sites(incident)),
        ),
        Filled(
            Column(
                "places_mentioned",
                "list",
                "Ids of places that accounts mention without putting it there.",
                "#loc+mentioned+id+list",
                refers="places",
            ),
            lambda incident: members(location.place for location in incident.locations if location.role == "mentioned"),
        ),
        *_around(
            catalog,
            sites,
            "governorate",
            Column("admin1", "list", "Ids of the governorates where those places lie.", "#adm1+id+list", refers="places"),
        ),
        *_around(
            catalog,
            sites,
            "district",
            Column("admin2", "list", "Ids of the districts where those places lie.", "#adm2+id+list", refers="places"),
        ),
        *_around(
            catalog,
            sites,
            "subdistrict",
            Column("admin3", "list", "Ids of the subdistricts where those places lie.", "#adm3+id+list", refers="places"),
        ),
        *_point(catalog),
    ]


def _around(catalog: Catalog, sites: Callable[[Incident], list[Place]], kind: str, ids: Column) -> list[Filled[Incident]]:
    """The units of that kind, by id, P-code and name."""
    tag = ids.hxl.split("+")[0]

    @once
    def units(incident: Incident) -> list[Place]:
        found = members(unit(catalog, place, kind) for place in sites(incident)) or ()
        return [catalog.places[name] for name in found]

    return [
        Filled(ids, lambda incident: members(place.id for place in units(incident))),
        Filled(
            Column(f"{ids.name}_pcodes", "list", "OCHA's P-codes of those units, as far as they have one.", f"{tag}+code+list"),
            lambda incident: members(place.pcode for place in units(incident)),
        ),
        *by_language(
            catalog.site.locales,
            Column(f"{ids.name}_names", "list", "Names of those units.", f"{tag}+name+list"),
            lambda incident, code: _names(units(incident), code),
        ),
    ]


def _point(catalog: Catalog) -> list[Filled[Incident]]:
    def degrees(incident: Incident, axis: int) -> float | None:
        found = point(catalog.places, incident)
        return found[axis] if found else None

    return [
        Filled(
            Column(
                "geo_precision",
                "integer",
                "How exactly the place is known: 1 itself, 2 around it, 3 the governorate; of several places the least exact.",
                "#geo+precision",
                vocabulary="geo-precision",
            ),
            lambda incident: max((location.geo_precision for location in _occurred(incident)), default=None),
        ),
        Filled(
            Column(
                "lat",
                "number",
                "Degrees north (WGS 84), to two decimals; only where accounts name one place, to precision 1, that is shown as a point.",
                "#geo+lat",
            ),
            lambda incident: degrees(incident, NORTH),
        ),
        Filled(
            Column(
                "lon",
                "number",
                "Degrees east (WGS 84), to two decimals; only where accounts name one place, to precision 1, that is shown as a point.",
                "#geo+lon",
            ),
            lambda incident: degrees(incident, EAST),
        ),
    ]


def point(places: Mapping[str, Place], incident: Incident) -> tuple[float, float] | None:
    """Degrees east and north, where all accounts put the incident in one place, itself, that is published as a point."""
    found = {(location.place, location.geo_precision) for location in _occurred(incident)}
    if len(found) != 1:
        return None
    [(name, precision)] = found
    return coordinates(places[name]) if precision == 1 else None


def _occurred(incident: Incident) -> list[Location]:
    return [location for location in incident.locations if location.role == "occurred"]


def _sites(catalog: Catalog, incident: Incident) -> list[Place]:
    return [catalog.places[name] for name in dict.fromkeys(location.place for location in _occurred(incident))]


def _names(places: Iterable[Place], code: str) -> tuple[str, ...] | None:
    return members(place.names.get(code) for place in places)
