"""A map, drawn while the site is built. Lengths are in units of the drawing, `width` by `height`; the origin is the upper left corner."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.frozen import dataclass
from briefing.views.components import Head, Link, Name, Text
from briefing.views.paging import Paging
from briefing.views.timeline import Timeline


@dataclass(frozen=True, slots=True)
class MapLine:
    """A line beneath the marks: its `kind` is border, outline or river."""

    kind: str
    path: str


@dataclass(frozen=True, slots=True)
class MapLabel:
    text: Text
    count: str
    """Behind the name; empty if nothing is counted."""
    x: str
    y: str
    anchor: str
    """SVG's text-anchor, for the text's own direction."""
    is_small: bool
    """Whether there is room only where letters are small beside the drawing, as on a wide screen."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A circle of a mark: its `kind` is near, ring or dot."""

    kind: str
    radius: str


@dataclass(frozen=True, slots=True)
class MapMark:
    """One place on the map, with all that the map has to show there."""

    place: str
    incidents: tuple[str, ...]
    """Ids of the incidents that are drawn here."""
    shapes: tuple[Shape, ...]
    """The widest first; none of an area."""
    x: str
    y: str
    path: str
    """The edge of an area; empty for a point."""
    href: str
    name: str
    words: str
    """What the mark says, for those who do not see it."""
    is_mentioned: bool
    """Whether the accounts put nothing there, and only mention it."""
    label: MapLabel | None


@dataclass(frozen=True, slots=True)
class MapName:
    """A quiet name of a country, governorate or river: its `kind`."""

    kind: str
    label: MapLabel


@dataclass(frozen=True, slots=True)
class ScaleBar:
    ground: str
    """The path around it, which no line of the map crosses."""
    path: str
    x: str
    y: str
    """The middle of the words, and the line they stand on."""
    words: str


@dataclass(frozen=True, slots=True)
class MapKey:
    """A line of the legend."""

    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class MapRow:
    """What the map shows of one place, in words."""

    place: Name
    drawn: str
    """How exactly it is drawn; or that it is not."""
    others: tuple[Name, ...]
    """The places without a mark of their own that are drawn here."""
    rest: str
    """The words for further such places; empty if there is none."""
    count: str


@dataclass(frozen=True, slots=True)
class MapView:
    width: int
    height: int
    lines: tuple[MapLine, ...]
    names: tuple[MapName, ...]
    marks: tuple[MapMark, ...]
    bar: ScaleBar
    keys: tuple[MapKey, ...]
    rows: tuple[MapRow, ...]
    rest: Link | None
    """The list of all places, where the map shows too many to name each."""
    missing: str
    """Why some places are not drawn; empty if all are."""

    @property
    def has_areas(self) -> bool:
        return any(mark.path for mark in self.marks)


@dataclass(frozen=True, slots=True)
class MapPage:
    """The map of all incidents, with the timeline beside it."""

    head: Head
    title: str
    intro: str
    paging: Paging | None
    """None where all stand on one page."""
    map: MapView | None
    timeline: Timeline
    total: int
    """Incidents in the timeline."""
    counts: Mapping[str, str]
    """Plural category (CLDR) → «{shown} of {total} incidents» in that form."""
