"""What maps show beneath the places: borders, outlines, rivers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from briefing.records.fields import EditedRecord, Identifier, PlaceId, PlainText, Record, Translated

DEGREES = r"-?[0-9]{1,3}(\.[0-9]{1,6})?"
LINE = rf"^{DEGREES},{DEGREES}( {DEGREES},{DEGREES})+$"
SPOT = rf"^{DEGREES},{DEGREES}$"
Line = Annotated[str, StringConstraints(pattern=LINE, max_length=60_000)]
Spot = Annotated[str, StringConstraints(pattern=SPOT, max_length=40)]


class MapName(Record):
    names: Translated
    """The name."""
    at: Annotated[tuple[Spot, ...], Field(min_length=1)]
    """Where it may stand, the best first: degrees east, a comma, degrees north (WGS 84)."""


class Outline(Record):
    place: PlaceId | None
    """The place whose outline it is; null if it has no record."""
    names: Translated | None = None
    """Its name, where no place gives one."""
    lines: Annotated[tuple[Line, ...], Field(min_length=1)]
    """Rings of points, each as degrees east, a comma, degrees north (WGS 84), parted by blanks."""


class River(Record):
    names: Translated
    """Its name."""
    line: Line
    """Points down the river, each as degrees east, a comma, degrees north (WGS 84), parted by blanks."""


class BaseMap(EditedRecord):
    """What maps of one region show beneath the places. Maps of other regions do without."""

    id: Identifier
    """Lower-case Latin letters, digits and single hyphens; equal to the file's stem."""
    source: PlainText
    """Where the lines were taken from, and under which licence."""
    countries: tuple[MapName, ...] = ()
    """Names of countries, and where each stands."""
    borders: tuple[Line, ...] = ()
    """Borders of states: points, each as degrees east, a comma, degrees north (WGS 84), parted by blanks."""
    outlines: tuple[Outline, ...] = ()
    """Outlines of governorates and other places that have edges."""
    rivers: tuple[River, ...] = ()
    """Watercourses, by which readers find their way."""
