"""The names on a map: those of marks first, then those of countries, outlines and rivers, each where there is room.

Letters keep their size on the screen while the drawing shrinks on a phone. So each name is tried in letters that
are large beside the drawing; what finds no room so may find it in small ones, and is shown on wide screens only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefing.drawing.lettering import width
from briefing.drawing.svg import number
from briefing.geography.labels import Box, Room, Seat
from briefing.views.components import Text
from briefing.views.map import MapLabel

LARGE, SMALL = 16.0, 10.0
"""Units of the letters on a narrow screen and on a wide one, as css/map.css has them."""
EDGE = 3.0
ANCHORS = {("left", "ltr"): "start", ("right", "ltr"): "end", ("left", "rtl"): "end", ("right", "rtl"): "start"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name, what stands behind it, and the seats it may take, the best first."""

    name: str
    """By which it is found again: of a mark the id of its place."""
    text: Text
    count: str
    seats: Callable[[], Iterable[Seat]]

    @property
    def length(self) -> float:
        """In the letters' size."""
        return width(f"{self.text.value} {self.count}" if self.count else self.text.value)


def write(frame: tuple[float, float], obstacles: Iterable[Box], wanted: Sequence[Wanted]) -> dict[str, MapLabel]:
    """Name → its label, the first wanted first; without those for which there is no room in either size."""
    whole, blocked = Box(EDGE, EDGE, frame[0] - EDGE, frame[1] - EDGE), list(obstacles)
    large, small = Room(whole, list(blocked)), Room(whole, list(blocked))
    found: dict[str, MapLabel] = {}
    for one in wanted:
        if one.name not in found and (seat := large.take(one.seats(), one.length, LARGE)):
            found[one.name] = _label(one, seat, False)
            small.taken.append(seat.box(one.length, SMALL))
    for one in wanted:
        if one.name not in found and (seat := small.take(one.seats(), one.length, SMALL)):
            found[one.name] = _label(one, seat, True)
    return found


def _label(wanted: Wanted, seat: Seat, is_small: bool) -> MapLabel:
    anchor = "middle" if seat.side == "middle" else ANCHORS[seat.side, wanted.text.dir]
    return MapLabel(wanted.text, wanted.count, number(seat.x), number(seat.y), anchor, is_small)
