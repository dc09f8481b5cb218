"""Places, without those that may not be shown."""

from __future__ import annotations

from briefing.catalog import Catalog
from briefing.coordinates import EAST, NORTH, coordinates
from briefing.exports.columns import Filled, identity, languages_of, members, table, term, texts
from briefing.exports.table import Column, Table
from briefing.records import Place


def places(catalog: Catalog) -> Table:
    """A row for each place that has a page."""
    return table("places", "Places that accounts name, and what lies around them.", catalog.places.values, _columns(catalog))


def _columns(catalog: Catalog) -> list[Filled[Place]]:
    names = languages_of(catalog, [place.names for place in catalog.places.values()])
    return [
        *identity(catalog, "place", Column("id", "string", "The place's permanent id.", "#loc+id", required=True)),
        *texts(names, Column("name", "string", "The name of the place.", "#loc+name"), lambda place: place.names),
        *term(
            catalog,
            Column("kind", "string", "What sort of place it is.", "#loc+type", required=True, vocabulary="place-kind"),
            lambda place: place.kind,
        ),
        Filled(
            Column("pcode", "string", "OCHA's P-code of this very place; empty where we could not verify one.", "#loc+code"),
            lambda place: place.pcode,
        ),
        Filled(
            Column("within", "list", "Ids of the places that it lies in, the nearest first.", "#loc+parent+list", refers="places"),
            lambda place: place.parents or None,
        ),
        *_admin(catalog),
        *_point(catalog),
        Filled(
            Column("aliases", "list", "Other names and spellings, in any language.", "#loc+alt_name+list"),
            lambda place: members(alias.text for alias in place.aka),
        ),
        Filled(
            Column(
                "incidents",
                "integer",
                "Number of incidents that an account puts in it, or in a place within it.",
                "#indicator+incidents+num",
                required=True,
            ),
            lambda place: len(catalog.incidents_by_place.get(place.id, ())),
        ),
        *texts(
            catalog.site.locales,
            Column("note", "string", "What else should be known of the place.", "#description"),
            lambda place: place.note,
        ),
    ]


def _admin(catalog: Catalog) -> list[Filled[Place]]:
    return [
        Filled(
            Column("admin1", "string", "Id of the governorate that it is or lies in.", "#adm1+id", refers="places"),
            lambda place: unit(catalog, place, "governorate"),
        ),
        Filled(
            Column("admin1_pcode", "string", "OCHA's P-code of that governorate.", "#adm1+code"),
            lambda place: pcode(catalog, unit(catalog, place, "governorate")),
        ),
        Filled(
            Column("admin2", "string", "Id of the district that it is or lies in.", "#adm2+id", refers="places"),
            lambda place: unit(catalog, place, "district"),
        ),
        Filled(
            Column("admin2_pcode", "string", "OCHA's P-code of that district.", "#adm2+code"),
            lambda place: pcode(catalog, unit(catalog, place, "district")),
        ),
        Filled(
            Column("admin3", "string", "Id of the subdistrict that it is or lies in.", "#adm3+id", refers="places"),
            lambda place: unit(catalog, place, "subdistrict"),
        ),
        Filled(
            Column("admin3_pcode", "string", "OCHA's P-code of that subdistrict.", "#adm3+code"),
            lambda place: pcode(catalog, unit(catalog, place, "subdistrict")),
        ),
    ]


def unit(catalog: Catalog, place: Place, kind: str) -> str | None:
    """The place of that kind that the place is or lies in."""
    return next((name for name in (place.id, *place.parents) if catalog.places[name].kind == kind), None)


def pcode(catalog: Catalog, name: str | None) -> str | None:
    return catalog.places[name].pcode if name else None


def _point(catalog: Catalog) -> list[Filled[Place]]:
    def degrees(place: Place, axis: int) -> float | None:
        found = coordinates(place)
        return found[axis] if found else None

    def point_basis(place: Place) -> str | None:
        return place.point.basis if place.point and coordinates(place) else None

    return [
        *term(
            catalog,
            Column("publish_as", "string", "How finely the place is shown.", "#meta+precision", required=True, vocabulary="publish-as"),
            lambda place: place.publish_as,
        ),
        Filled(
            Column("lat", "number", "Degrees north (WGS 84), to two decimals; only of a place that is shown as a point.", "#geo+lat"),
            lambda place: degrees(place, NORTH),
        ),
        Filled(
            Column("lon", "number", "Degrees east (WGS 84), to two decimals; only of a place that is shown as a point.", "#geo+lon"),
            lambda place: degrees(place, EAST),
        ),
        *term(
            catalog,
            Column("point_basis", "string", "How the coordinates were determined.", "#meta+geo+method", vocabulary="point-basis"),
            point_basis,
        ),
        Filled(
            Column("point_source", "string", "Where the coordinates were taken from.", "#meta+geo+source"),
            lambda place: place.point.source if place.point and coordinates(place) else None,
        ),
    ]
