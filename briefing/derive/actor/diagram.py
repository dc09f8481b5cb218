"""Relations → a drawing: the actor in the middle, the others in lanes above and below it, one lane a relation.

Pure geometry. Everything is laid out from the side where the reader begins and then set into the
drawing for its direction, so that a page in Arabic is drawn from right to left and no text is mirrored.
The drawing is 288 units wide, so that the narrowest phone shows it without shrinking it; it grows downwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefing.drawing.lettering import broken
from briefing.drawing.svg import number
from briefing.views.components import Text
from briefing.views.diagram import Diagram, DrawnBox, DrawnText, DrawnTie

WIDTH, EDGE = 288, 1
"""Of the drawing, and of the room that the boxes' outlines take at its edges."""
MOST = 12
"""Actors in one drawing; the list beside it has all."""

TRUNK, FIRST_TRUNK, ARROW = 10, 6, 20
"""Between one lane's trunk and the next; of the outermost from the edge; between the innermost and the boxes."""
SIZES = {"centre": 16.0, "name": 15.0, "period": 14.0, "lane": 14.5, "rest": 14.0}
"""Of the letters, by what is written. A line is as high as the font's tallest letters with its marks."""
LINE = 1.6
BASELINE = 1.1
PADDING = 7
BELOW_BOX, BELOW_LANE, AROUND_CENTRE = 7, 9, 13

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Node:
    """Another actor at the end of a line."""

    name: Text
    href: str
    period: Text


@dataclass(frozen=True, slots=True)
class Lane:
    type: str
    label: Text
    is_above: bool
    points: Literal["out", "in", "none"]
    """Where the arrow leads: to the others, to the actor in the middle, or nowhere."""
    nodes: tuple[Node, ...]
    rest: Text | None
    """The words for the nodes that are left out."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A lane that has its place: what is drawn of it, and the heights at which its lines arrive."""

    lane: Lane
    texts: tuple[DrawnText, ...]
    boxes: tuple[DrawnBox, ...]
    bottom: float


def allotted(sizes: Sequence[int], most: int = MOST) -> tuple[int, ...]:
    """How many of each lane are drawn: the longest give way first, and none gives way entirely."""
    shown = list(sizes)
    while sum(shown) > most and max(shown) > 1:
        longest = max(range(len(shown)), key=lambda index: (shown[index], index))
        shown[longest] -= 1
    return tuple(shown)


def diagram(centre: Text, lanes: Sequence[Lane]) -> Diagram:
    """The drawing for the direction of `centre`, which is the page's."""
    above, below = [lane for lane in lanes if lane.is_above], [lane for lane in lanes if not lane.is_above]
    indent = FIRST_TRUNK + TRUNK * max(len(above), len(below), 1) + ARROW
    upper = list(_stacked(above, indent, 0))
    top = upper[-1].bottom + AROUND_CENTRE if upper else EDGE
    middle = _box(centre, "centre", None, EDGE, top)
    lower = list(_stacked(below, indent, middle.y + middle.height + AROUND_CENTRE))
    ties = [*_ties(upper, indent, middle.y), *_ties(list(reversed(lower)), indent, middle.y + middle.height)]
    placed = [*upper, *lower]
    drawn = Diagram(
        width=WIDTH,
        height=_set(max([middle.y + middle.height, *(one.bottom for one in placed)]) + 1),
        ties=tuple(_tie(lane, points, _across(centre.dir)) for lane, points in ties),
        boxes=(*(box for one in upper for box in one.boxes), middle, *(box for one in lower for box in one.boxes)),
        texts=tuple(text for one in placed for text in one.texts),
    )
    return _directed(drawn, centre.dir)


def _stacked(lanes: Sequence[Lane], indent: float, top: float) -> Iterator[_Placed]:
    for lane in lanes:
        placed = _placed(lane, indent, top)
        yield placed
        top = placed.bottom + BELOW_LANE


def _placed(lane: Lane, indent: float, top: float) -> _Placed:
    texts, boxes = [*_lines(lane.label, "lane", indent, top)], list[DrawnBox]()
    top += _height(texts, "lane")
    for node in lane.nodes:
        period = _lines(node.period, "period", indent, top)
        texts += period
        box = _box(node.name, "name", node.href, indent, top + _height(period, "period"))
        boxes.append(box)
        top = box.y + box.height + BELOW_BOX
    rest = _lines(lane.rest, "rest", indent, top) if lane.rest else []
    bottom = top + _height(rest, "rest") if rest else top - BELOW_BOX
    return _Placed(lane, (*texts, *rest), tuple(boxes), bottom)


def _box(name: Text, kind: str, href: str | None, start: float, top: float) -> DrawnBox:
    lines = _lines(name, kind, start + PADDING, top + PADDING, WIDTH - start - 2 * PADDING - EDGE)
    return DrawnBox(start, top, WIDTH - start - EDGE, _height(lines, kind) + 2 * PADDING, name.value, href, tuple(lines))


def _lines(text: Text, kind: str, start: float, top: float, room: float | None = None) -> list[DrawnText]:
    size = SIZES[kind]
    lines = broken(text.value, room or WIDTH - start, size)
    return [
        DrawnText(start, top + (LINE * index + BASELINE) * size, replace(text, value=line), "start", kind)
        for index, line in enumerate(lines)
    ]


def _height(lines: Sequence[DrawnText], kind: str) -> float:
    return len(lines) * LINE * SIZES[kind]


Arrivals = tuple[float, float, tuple[Point, ...]]
"""The place of a lane's trunk, the edge of the middle box where it begins, and the points where it arrives."""


def _ties(placed: Sequence[_Placed], indent: float, edge: float) -> Iterator[tuple[Lane, Arrivals]]:
    """The farthest lane first: its trunk runs outermost, so that no line crosses another."""
    for index, one in enumerate(placed):
        trunk = indent - ARROW - TRUNK * (len(placed) - index)
        yield one.lane, (trunk, edge, tuple((indent, box.y + box.height / 2) for box in one.boxes))


Across = Callable[[float], float]
"""A distance from the side where the reader begins → the drawing's x."""


def _across(direction: str) -> Across:
    return (lambda start: WIDTH - start) if direction == "rtl" else (lambda start: start)


def _tie(lane: Lane, arrivals: Arrivals, across: Across) -> DrawnTie:
    trunk, edge, ends = arrivals
    farthest = max((y for _, y in ends), key=lambda y: abs(y - edge))
    branches = (_path([(trunk, y), (x, y)], across) for x, y in ends)
    heads = {"out": [_head(end, (5, 0), across) for end in ends], "in": [_head((trunk, edge), (0, 5 if edge > farthest else -5), across)]}
    crosses = [_cross(((trunk + x) / 2, y), across) for x, y in ends] if lane.points == "none" else []
    return DrawnTie(
        type=lane.type.replace("_", "-"),
        path=" ".join([_path([(trunk, edge), (trunk, farthest)], across), *branches]),
        heads=" ".join(heads.get(lane.points, [])),
        crosses=" ".join(crosses),
    )


def _head(tip: Point, along: Point, across: Across) -> str:
    """An arrow head whose tip is at `tip` and which flies in the direction `along`."""
    (x, y), (dx, dy) = tip, along
    corners = [tip, (x - 1.8 * dx - dy, y - 1.8 * dy - dx), (x - 1.8 * dx + dy, y - 1.8 * dy + dx)]
    return _path(corners, across) + "Z"


def _cross(middle: Point, across: Across) -> str:
    x, y = middle
    return f"{_path([(x - 4, y - 4), (x + 4, y + 4)], across)} {_path([(x - 4, y + 4), (x + 4, y - 4)], across)}"


def _path(points: Sequence[Point], across: Across) -> str:
    (x, y), *others = [(across(x), y) for x, y in points]
    return f"M{number(x)} {number(y)}" + "".join(f"L{number(x)} {number(y)}" for x, y in others)


def _set(value: float) -> float:
    """To a tenth of a unit, which is finer than can be seen."""
    return round(value, 1)


def _directed(drawn: Diagram, direction: str) -> Diagram:
    """Boxes and texts set for the direction; what is written the other way ends where the others begin."""
    across = _across(direction)

    def text(one: DrawnText) -> DrawnText:
        return replace(one, x=_set(across(one.x)), y=_set(one.y), anchor="start" if one.text.dir == direction else "end")

    def box(one: DrawnBox) -> DrawnBox:
        x = min(across(one.x), across(one.x + one.width))
        lines = tuple(text(line) for line in one.lines)
        return DrawnBox(_set(x), _set(one.y), _set(one.width), _set(one.height), one.name, one.href, lines)

    return replace(drawn, boxes=tuple(map(box, drawn.boxes)), texts=tuple(map(text, drawn.texts)))
