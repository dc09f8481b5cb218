"""The drawing of relations: where everything stands, in both directions."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.derive.actor.diagram import MOST, SIZES, WIDTH, Lane, Node, allotted, diagram
from briefing.drawing.lettering import SPARE, width
from briefing.views.components import Text
from briefing.views.diagram import Diagram, DrawnText


def english(value: str) -> Text:
    return Text(value, "en", "ltr")


def arabic(value: str) -> Text:
    return Text(value, "ar", "rtl")


def node(name: Text) -> Node:
    return Node(name, "x.html", english("from 2030 to 2031"))


def lane(type_: str = "part_of", above: bool = True, points: str = "out", names: tuple[str, ...] = ("River Council",)) -> Lane:
    return Lane(type_, english("Part of"), above, points, tuple(node(english(name)) for name in names), None)  # type: ignore[arg-type]


Rect = tuple[float, float, float, float]


def rect(one: DrawnText) -> Rect:
    size = SIZES[one.kind]
    room = width(one.text.value) * size * SPARE
    is_leftwards = (one.text.dir == "rtl") == (one.anchor == "start")
    return (one.x - room if is_leftwards else one.x, one.y - 1.1 * size, room, 1.6 * size)


def apart(one: Rect, other: Rect) -> bool:
    (x, y, w, h), (u, v, s, t) = one, other
    return x + w <= u + 0.11 or u + s <= x + 0.11 or y + h <= v + 0.11 or v + t <= y + 0.11


def all_rects(drawn: Diagram) -> list[Rect]:
    return [(box.x, box.y, box.width, box.height) for box in drawn.boxes] + [rect(text) for text in drawn.texts]


NAMES = st.lists(
    st.sampled_from(["A", "Quay Committee", "The Very Long Name of an Administration of the Northern Coast", "مجلس الجزيرة"]),
    min_size=1,
    max_size=4,
)
LANES = st.lists(st.builds(lambda above, names: lane(above=above, names=tuple(names)), st.booleans(), NAMES), max_size=7)


@settings(deadline=None, max_examples=40)
@given(LANES)
def test_nothing_overlaps_and_nothing_leaves_the_drawing(lanes: list[Lane]) -> None:
    for centre in (english("Harbour Guard"), arabic("حرس المرفأ")):
        drawn = diagram(centre, lanes)
        rects = all_rects(drawn)
        assert all(apart(one, other) for one, other in combinations(rects, 2))
        assert all(x >= -0.11 and y >= 0 and x + w <= WIDTH + 0.11 and y + h <= drawn.height + 0.11 for x, y, w, h in rects)


@settings(deadline=None, max_examples=40)
@given(LANES)
def test_names_stay_inside_their_boxes(lanes: list[Lane]) -> None:
    for box in diagram(arabic("حرس المرفأ"), lanes).boxes:
        for line in box.lines:
            x, y, w, h = rect(line)
            assert box.x <= x + 0.11
            assert x + w <= box.x + box.width + 0.11
            assert box.y <= y + 0.11
            assert y + h <= box.y + box.height + 0.11


@settings(deadline=None, max_examples=40)
@given(LANES)
def test_the_other_direction_is_the_same_drawing_from_the_other_side(lanes: list[Lane]) -> None:
    ltr, rtl = diagram(english("Guard"), lanes), diagram(Text("Guard", "ar", "rtl"), lanes)
    assert [(WIDTH - box.x - box.width, box.y) for box in rtl.boxes] == [(box.x, box.y) for box in ltr.boxes]
    assert [text.text for text in rtl.texts] == [text.text for text in ltr.texts]


def test_what_is_written_the_other_way_begins_at_the_same_edge() -> None:
    drawn = diagram(arabic("حرس المرفأ"), [lane()])
    centre, (other,) = drawn.boxes[1], drawn.boxes[0].lines
    assert (centre.lines[0].anchor, other.anchor) == ("start", "end")
    assert other.x == drawn.boxes[0].x + drawn.boxes[0].width - 7


def test_the_actor_stands_between_the_lanes() -> None:
    drawn = diagram(english("Guard"), [lane(names=("Above",)), lane("opposed_to", False, "none", ("Below",))])
    assert [box.name for box in drawn.boxes] == ["Above", "Guard", "Below"]
    assert drawn.boxes[0].y < drawn.boxes[1].y < drawn.boxes[2].y


@pytest.mark.parametrize(("points", "heads"), [("out", 2), ("in", 1), ("none", 0)])
def test_arrows_lead_where_the_relation_does(points: str, heads: int) -> None:
    (tie,) = diagram(english("Guard"), [lane(points=points, names=("A", "B"))]).ties
    assert tie.heads.count("Z") == heads
    assert bool(tie.crosses) == (points == "none")


def test_lines_of_different_lanes_run_apart() -> None:
    drawn = diagram(english("Guard"), [lane(above=above) for above in (True, True, False, False)])
    trunks = [tie.path.split("L")[0] for tie in drawn.ties]
    assert len({trunk.split()[0] for trunk in trunks}) == 2
    assert len(set(trunks)) == 4


def test_an_actor_alone_is_one_box() -> None:
    drawn = diagram(english("Guard"), [])
    assert (len(drawn.boxes), drawn.ties, drawn.texts) == (1, (), ())


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [([], ()), ([3, 2], (3, 2)), ([20], (12,)), ([9, 9], (6, 6)), ([20, 1, 1], (10, 1, 1)), ([1] * 14, (1,) * 14)],
)
def test_the_longest_lanes_give_way_first(sizes: list[int], shown: tuple[int, ...]) -> None:
    assert allotted(sizes) == shown
    assert sum(shown) <= max(MOST, len(sizes))
