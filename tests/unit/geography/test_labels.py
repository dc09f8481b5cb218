"""Names find room beside their marks and cover nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from briefing.geography.labels import Box, Room, Seat, along, around, box_around

FRAME = Box(0, 0, 320, 240)
SLACK = 1e-9
POINTS = some.lists(some.tuples(some.floats(0, 320), some.floats(0, 240)), max_size=25)


@settings(deadline=None)
@given(POINTS, some.floats(1, 9))
def test_no_name_covers_a_mark_or_another_name(points: list[tuple[float, float]], length: float) -> None:
    marks = [box_around(point, 6) for point in points]
    room = Room(FRAME, list(marks))
    seats = [seat for point in points if (seat := room.take(around(point, 6, 16), length, 16))]
    boxes = [seat.box(length, 16) for seat in seats]
    assert not any(one.overlaps(marks) for one in boxes)
    assert not any(one.overlaps(boxes[:index]) for index, one in enumerate(boxes))
    assert all(box.lies_in(FRAME) for box in boxes)


@settings(deadline=None)
@given(some.floats(40, 280), some.floats(40, 200), some.floats(1, 5))
def test_in_smaller_letters_a_name_takes_no_more_room(x: float, y: float, length: float) -> None:
    for seat in around((x, y), 6, 16):
        large = seat.box(length, 16)
        around_it = Box(large.left - SLACK, large.top - SLACK, large.right + SLACK, large.bottom + SLACK)
        assert seat.box(length, 10).lies_in(around_it)


def test_a_lone_name_stands_to_the_right_of_its_mark() -> None:
    assert Room(FRAME, []).take(around((160, 120), 6, 16), 3, 16) == Seat(169, 120, "left")


def test_at_the_edge_it_stands_to_the_left() -> None:
    assert Room(FRAME, []).take(around((310, 120), 6, 16), 3, 16) == Seat(301, 120, "right")


@pytest.mark.parametrize(("wanted", "seat"), [((5, -7), Seat(174, 113, "left")), ((-5, 7), Seat(146, 127, "right"))])
def test_an_editor_chooses_the_first_seat(wanted: tuple[float, float], seat: Seat) -> None:
    assert next(iter(around((160, 120), 6, 16, wanted))) == seat


def test_what_finds_no_room_is_left_out() -> None:
    assert Room(FRAME, [FRAME]).take(around((160, 120), 6, 16), 3, 16) is None


def test_the_name_of_a_line_is_tried_from_its_middle_outwards() -> None:
    seats = list(along([(float(x), 10.0) for x in range(0, 50, 10)], 1))
    assert [seat.x for seat in seats[::2]] == [26, 16, 36, 6, 46]
