"""Lines and rings end at the edge of the drawing, and stay what they were within it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from briefing.geography.clip import clipped_line, clipped_ring, holds, path

WIDTH, HEIGHT = 320, 240
LENGTH = some.floats(-400, 700)
LINES = some.lists(some.tuples(LENGTH, LENGTH), min_size=2, max_size=9)
SLACK = 1e-6


def is_inside(point: tuple[float, float], slack: float = SLACK) -> bool:
    return -slack <= point[0] <= WIDTH + slack and -slack <= point[1] <= HEIGHT + slack


@pytest.mark.parametrize(
    ("line", "runs"),
    [
        ([(10, 10), (20, 30)], [[(10, 10), (20, 30)]]),
        ([(-10, 10), (10, 10), (10, -10)], [[(0, 10), (10, 10), (10, 0)]]),
        ([(-10, 100), (400, 100)], [[(0, 100), (320, 100)]]),
        ([(10, 230), (10, 260), (30, 260), (30, 230)], [[(10, 230), (10, 240)], [(30, 240), (30, 230)]]),
        ([(-10, -10), (-10, 300)], []),
        ([(-10, 20), (20, -10)], [[(0, 10), (10, 0)]]),
        ([(-30, 20), (20, -30)], []),
    ],
)
def test_lines(line: list[tuple[float, float]], runs: list[list[tuple[float, float]]]) -> None:
    assert clipped_line(line, WIDTH, HEIGHT) == runs


@settings(deadline=None)
@given(LINES)
def test_what_is_left_of_a_line_lies_in_the_drawing(line: list[tuple[float, float]]) -> None:
    runs = clipped_line(line, WIDTH, HEIGHT)
    assert all(is_inside(point) for run in runs for point in run)
    kept = {point for run in runs for point in run}
    assert {point for point in line if is_inside(point, -SLACK)} <= kept


@settings(deadline=None)
@given(LINES)
def test_a_line_within_the_drawing_stays_whole(line: list[tuple[float, float]]) -> None:
    within = [(abs(x) % WIDTH, abs(y) % HEIGHT) for x, y in line]
    assert clipped_line(within, WIDTH, HEIGHT) == [within]


@settings(deadline=None)
@given(LINES, some.tuples(some.floats(1, WIDTH - 1), some.floats(1, HEIGHT - 1)))
def test_a_clipped_ring_holds_the_same_points_of_the_drawing(ring: list[tuple[float, float]], point: tuple[float, float]) -> None:
    clipped = clipped_ring(ring, WIDTH, HEIGHT)
    assert all(is_inside(corner) for corner in clipped)
    if min((abs(point[1] - y) for _, y in [*ring, *clipped]), default=1) > 0.01 and not _is_near_an_edge(ring, point):
        assert holds(clipped, point) == holds(ring, point)


def _is_near_an_edge(ring: list[tuple[float, float]], point: tuple[float, float]) -> bool:
    moved = [(point[0] + right, point[1] + down) for right in (-0.01, 0.01) for down in (-0.005, 0.005)]
    return len({holds(ring, one) for one in (point, *moved)}) > 1


def test_a_ring_around_the_drawing_becomes_its_edge() -> None:
    around = [(-10, -10), (400, -10), (400, 400), (-10, 400)]
    assert set(clipped_ring(around, WIDTH, HEIGHT)) == {(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT)}


def test_a_path_is_written_in_tenths_from_the_point_before() -> None:
    assert path([[(1, 2), (1.04, 2.04), (3.5, 2), (3.5, -1.26)]]) == "M1 2l2.5 0 0-3.3"
    assert path([[(0, 0), (10, 0), (0, 5)], [(1, 1), (1.01, 1)]], is_closed=True) == "M0 0l10 0 -10 5z"


@settings(deadline=None)
@given(LINES)
def test_a_path_leads_where_the_line_does(line: list[tuple[float, float]]) -> None:
    numbers = [float(one) for one in re.findall(r"-?[0-9.]+", path([line]))]
    if numbers:
        x, y = (sum(numbers[axis::2]) for axis in (0, 1))
        assert (x, y) == pytest.approx(line[-1], abs=0.051)
