"""What maps show beneath the places: borders, outlines, rivers."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from briefing import limits
from briefing.records.fields import (
    FROM_ONE_TO_FEW,
    FROM_ONE_TO_MANY,
    MANY,
    SOME,
    EditedRecord,
    Identifier,
    Names,
    PlaceId,
    PlainText,
    Record,
)

DEGREES = r"-?[0-9]{1,3}(\.[0-9]{1,6})?"
LINE = rf"^{DEGREES},{DEGREES}( {DEGREES},{DEGREES})+$"
SPOT = rf"^{DEGREES},{DEGREES}$"
Line = Annotated[str, StringConstraints(pattern=LINE, max_length=limits.LINE_OF_MAP)]
Spot = Annotated[str, StringConstraints(pattern=SPOT, max_length=limits.WORD)]


class MapName(Record):
    names: Names
    """The name."""
    at: Annotated[tuple[Spot, ...], FROM_ONE_TO_FEW]
    """Where it may stand, the best first: degrees east, a comma, degrees north (WGS 84)."""


class Outline(Record):
    place: PlaceId | None
    """The place whose outline it is; null if it has no record."""
    names: Names | None = None
    """Its name, where no place gives one."""
    lines: Annotated[tuple[Line, ...], FROM_ONE_TO_MANY]
    """Rings of points, each as degrees east, a comma, degrees north (WGS 84), parted by blanks."""


class River(Record):
    names: Names
    """Its name."""
    line: Line
    """Points down the river, each as degrees east, a comma, degrees north (WGS 84), parted by blanks."""


class BaseMap(EditedRecord):
    """What maps of one region show beneath the places. Maps of other regions do without."""

    id: Identifier
    """Lower-case Latin letters, digits and single hyphens; equal to the file's stem."""
    source: PlainText
    """Where the lines were taken from, and under which licence."""
    countries: Annotated[tuple[MapName, ...], SOME] = ()
    """Names of countries, and where each stands."""
    borders: Annotated[tuple[Line, ...], MANY] = ()
    """Borders of states: points, each as degrees east, a comma, degrees north (WGS 84), parted by blanks."""
    outlines: Annotated[tuple[Outline, ...], MANY] = ()
    """Outlines of governorates and other places that have edges."""
    rivers: Annotated[tuple[River, ...], MANY] = ()
    """Watercourses, by which readers find their way."""
