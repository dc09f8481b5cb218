"""Where names find room on a map: each is tried at several places around its point, and left out if it would cover something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from briefing.geography.projection import Point

Side = Literal["left", "middle", "right"]
"""The part of the text that stands at its point."""
BEFORE: Mapping[Side, float] = {"left": 0, "middle": 0.5, "right": 1}
"""How much of the text lies to the left of its point."""
LINE = 1.35
"""Height of a line, in its letters' size: Arabic letters reach further down than Latin ones."""
HALO = 1.5
"""Units around a name that stay free."""


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, others: Iterable[Box]) -> bool:
        """Whether it covers some of any of them."""
        left, top, right, bottom = self
        for start, head, end, foot in others:  # noqa: SIM110 - a generator takes twice as long, and this is asked most of all
            if left < end and start < right and top < foot and head < bottom:
                return True
        return False

    def lies_in(self, other: Box) -> bool:
        (left, top, right, bottom), (start, head, end, foot) = self, other
        return start <= left and right <= end and head <= top and bottom <= foot


class Seat(NamedTuple):
    """A place that a name may take: the point, and which part of the text stands there. `y` is the middle of the line."""

    x: float
    y: float
    side: Side

    def box(self, length: float, size: float) -> Box:
        """What a text takes in letters of that size, with its halo; its length is given in the letters' size."""
        x, y, side = self
        width, half = length * size, size * LINE / 2
        left = x - width * BEFORE[side]
        return Box(left - HALO, y - half - HALO, left + width + HALO, y + half + HALO)


@dataclass(frozen=True, slots=True)
class Room:
    """A drawing's size, and what must not be covered."""

    frame: Box
    taken: list[Box]

    def take(self, seats: Iterable[Seat], length: float, size: float) -> Seat | None:
        """The first of the seats at which the text covers nothing; from then on its room is taken. None if there is none."""
        start, head, end, foot = self.frame
        for seat in seats:
            x, y, _ = seat
            if not (start <= x <= end and head <= y <= foot):
                continue  # a name covers its point: most of the scenery lies outside, and needs no box
            box = seat.box(length, size)
            if box.lies_in(self.frame) and not box.overlaps(self.taken):
                self.taken.append(box)
                return seat
        return None


def around(point: Point, radius: float, size: float, wanted: Point = (0, 0)) -> Iterator[Seat]:
    """The seats around a mark of that radius, the best first. `wanted` shifts the first one, by which an editor can choose."""
    (x, y), gap, line = point, radius + 3, radius + size * LINE / 2 + 1
    if wanted != (0, 0):
        yield Seat(x + gap + wanted[0], y + wanted[1], "left") if wanted[0] >= 0 else Seat(x - gap + wanted[0], y + wanted[1], "right")
    yield Seat(x + gap, y, "left")
    yield Seat(x - gap, y, "right")
    yield Seat(x, y - line, "middle")
    yield Seat(x, y + line, "middle")
    for below in (-1, 1):
        yield Seat(x + radius, y + below * line * 0.8, "left")
        yield Seat(x - radius, y + below * line * 0.8, "right")


def along(points: Sequence[Point], every: int = 3) -> Iterator[Seat]:
    """Seats beside a line, from its middle outwards."""
    middle = len(points) // 2
    order = sorted(range(0, len(points), every), key=lambda index: abs(index - middle))
    for index in order:
        x, y = points[index]
        yield from (Seat(x + 6, y, "left"), Seat(x - 6, y, "right"))


def box_around(point: Point, radius: float) -> Box:
    """The square that a mark of that radius covers."""
    x, y = point
    return Box(x - radius, y - radius, x + radius, y + radius)
