"""No coordinate or place is finer than what is known, or may be shown."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.facts import Archive, Facts, undotted
from briefing.records import Place
from briefing.rules.rule import Finding, Rule, Where

DECIMALS = {"facility": 4, "road": 4, "city": 2, "town": 2, "village": 2, "neighbourhood": 2}
"""Kind of place → decimals of its coordinates: two put a settlement within about a kilometre."""
WIDE = ("country", "governorate", "district", "subdistrict", "area", "river")
"""Kinds of places that have no single point, and of which an incident may be known to lie somewhere within."""


def ask_place(place: Place, where: Where) -> Iterator[Finding]:
    if place.point is None:
        return
    allowed = DECIMALS.get(place.kind)
    if allowed is None:
        yield Finding(("point",), f"a place of the kind {place.kind} has no single point", "write null")
        return
    for name, degrees in (("lat", place.point.lat), ("lon", place.point.lon)):
        if round(degrees, allowed) != degrees:
            message = f"{degrees} is finer than a place of the kind {place.kind} may be shown"
            yield Finding(("point", name), message, f"write {round(degrees, allowed)}: no more than {allowed} decimals")


def across(facts: Facts, archive: Archive) -> Iterator[Finding]:
    for path, name, precision in facts.precisions:
        place = archive.records["place"].get(name)
        if precision == "3" and place and place.place_kind in DECIMALS:
            message = f'precision 3 means that only the governorate or region is known, but "{name}" is a {place.place_kind}'
            yield Finding((*undotted(path), "geo_precision"), message, "name the governorate as the place, or write 1 or 2")


RULE = Rule(
    code="E032",
    title="coordinates finer than the precision allows",
    why="""
A point on a map looks certain, and may lead somebody to a house. A settlement is given by its centre, with
two decimals (about a kilometre), a facility or road with four at the most, and a governorate, district or
area has no point. Where no more than the governorate is known (`geo_precision: 3`), the governorate
itself is the place.
""",
    wrong="""
# places/tamsil.yml
publish_as: point
point:
  lat: 36.51234
  lon: 40.75
  basis: gazetteer
  source: A gazetteer
""",
    right="""
# places/tamsil.yml
publish_as: point
point:
  lat: 36.51
  lon: 40.75
  basis: gazetteer
  source: A gazetteer
""",
    of={Place: ask_place},
    across=across,
)
