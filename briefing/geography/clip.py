"""Cuts lines and rings at the edge of a drawing, and writes them as the paths of SVG (1.1, section 8.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from briefing.drawing.svg import number
from briefing.geography.projection import Point

Cut = Callable[[Point, Point], Point]
Edge = tuple[Callable[[Point], bool], Cut]


def clipped_line(line: Sequence[Point], width: float, height: float) -> list[list[Point]]:
    """The runs of the line that lie in the box from (0, 0) to (width, height)."""
    runs: list[list[Point]] = []
    for start, end in pairwise(line):
        part = _segment(start, end, width, height)
        if part is None:
            continue
        if runs and runs[-1][-1] == part[0]:
            runs[-1].append(part[1])
        else:
            runs.append(list(part))
    return runs


def _segment(start: Point, end: Point, width: float, height: float) -> tuple[Point, Point] | None:
    """The part of a segment that lies in the box; None if none does."""
    (x, y), (u, v) = start, end
    if 0 <= x <= width and 0 <= u <= width and 0 <= y <= height and 0 <= v <= height:
        return start, end
    if (x < 0 and u < 0) or (x > width and u > width) or (y < 0 and v < 0) or (y > height and v > height):
        return None
    return _crossing(start, end, width, height)


def _crossing(start: Point, end: Point, width: float, height: float) -> tuple[Point, Point] | None:
    """The same of a segment that may cross the edge (Liang and Barsky's way)."""
    (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
    first, last = 0.0, 1.0
    for step, room in ((-dx, x), (dx, width - x), (-dy, y), (dy, height - y)):
        if step == 0 and room < 0:
            return None
        if step < 0:
            first = max(first, room / step)
        elif step > 0:
            last = min(last, room / step)
    if first > last:
        return None
    begin = start if first == 0.0 else (x + first * dx, y + first * dy)
    return begin, end if last == 1.0 else (x + last * dx, y + last * dy)


def clipped_ring(ring: Sequence[Point], width: float, height: float) -> list[Point]:
    """The ring as far as it lies in the box (Sutherland and Hodgman's); no point if none of it does."""
    found = list(ring)
    for is_inside, cut in _edges(width, height):
        if not all(map(is_inside, found)):
            found = _cut_at(found, is_inside, cut)
    return found


def _edges(width: float, height: float) -> tuple[Edge, ...]:
    return (
        (lambda point: point[0] >= 0, lambda one, other: _at_x(one, other, 0)),
        (lambda point: point[0] <= width, lambda one, other: _at_x(one, other, width)),
        (lambda point: point[1] >= 0, lambda one, other: _at_y(one, other, 0)),
        (lambda point: point[1] <= height, lambda one, other: _at_y(one, other, height)),
    )


def _at_x(one: Point, other: Point, x: float) -> Point:
    return (x, one[1] + (other[1] - one[1]) * (x - one[0]) / (other[0] - one[0]))


def _at_y(one: Point, other: Point, y: float) -> Point:
    return (one[0] + (other[0] - one[0]) * (y - one[1]) / (other[1] - one[1]), y)


def _cut_at(ring: Sequence[Point], is_inside: Callable[[Point], bool], cut: Cut) -> list[Point]:
    found: list[Point] = []
    for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        if is_inside(point) != is_inside(before):
            found.append(cut(before, point))
        if is_inside(point):
            found.append(point)
    return found


def path(lines: Iterable[Sequence[Point]], is_closed: bool = False) -> str:
    """The path through the lines' points: the first of each from the drawing's corner, the others from the one before, in tenths."""
    return "".join(_path(_distinct(line), is_closed) for line in lines)


def _path(tenths: Sequence[tuple[int, int]], is_closed: bool) -> str:
    if len(tenths) < 2:
        return ""
    steps = [_pair(x - u, y - v) for (u, v), (x, y) in pairwise(tenths)]
    return f"M{_pair(*tenths[0])}l{' '.join(steps)}{'z' if is_closed else ''}"


def _pair(x: int, y: int) -> str:
    """Two lengths in tenths; the sign parts them where there is one."""
    right, down = _tenths(x), _tenths(y)
    return right + down if down.startswith("-") else f"{right} {down}"


@lru_cache(maxsize=16384)
def _tenths(length: int) -> str:
    return number(length / 10)


def _distinct(line: Sequence[Point]) -> list[tuple[int, int]]:
    """The points in tenths, without those that fall on the one before."""
    tenths = [(round(x * 10), round(y * 10)) for x, y in line]
    return [point for index, point in enumerate(tenths) if index == 0 or point != tenths[index - 1]]


def holds(ring: Sequence[Point], point: Point) -> bool:
    """Whether the point lies within the ring (a ray to the right crosses it an odd number of times)."""
    x, y = point
    crossings = 0
    for (x1, y1), (x2, y2) in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            crossings += 1
    return crossings % 2 == 1
