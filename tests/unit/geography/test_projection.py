"""Mercator's projection, the view around what is shown, the bar of scale."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from briefing.geography.projection import EARTH, Point, bar, fitted, projected, projected_line

DEGREES = some.tuples(some.floats(-170, 170), some.floats(-70, 70))
ROUNDING = 1e-6


def on_the_globe(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two points, by the haversine formula: another way than the projection's."""
    (lon1, lat1), (lon2, lat2) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(half))


@pytest.mark.parametrize(
    ("degrees", "point"), [((0, 0), (0, 0)), ((180, 0), (math.pi, 0)), ((0, 45), (0, 0.881374)), ((-90, -45), (-1.570796, -0.881374))]
)
def test_known_points(degrees: tuple[float, float], point: Point) -> None:
    assert projected(*degrees) == pytest.approx(point, abs=ROUNDING)


def test_near_the_pole_nothing_runs_away() -> None:
    assert projected(10, 90) == projected(10, 85)


def test_a_line_is_read_as_a_base_map_has_it() -> None:
    assert projected_line("12.5,-61.25 13,-62") == (projected(12.5, -61.25), projected(13, -62))


@settings(deadline=None)
@given(some.lists(DEGREES, min_size=1, max_size=8), some.floats(5, 300))
def test_the_view_holds_all_that_is_shown(places: list[tuple[float, float]], least: float) -> None:
    points = [projected(*place) for place in places]
    view = fitted(points, 320, 240, 26, least)
    for x, y in map(view.drawn, points):
        assert 26 - ROUNDING <= x <= 294 + ROUNDING
        assert 26 - ROUNDING <= y <= 214 + ROUNDING
    assert view.kilometres() * 320 >= least * (1 - 1e-9)


@settings(deadline=None)
@given(DEGREES)
def test_north_is_above_and_east_to_the_right(place: tuple[float, float]) -> None:
    lon, lat = place
    view = fitted([projected(lon, lat)], 320, 240, 26, 100)
    x, y = view.drawn(projected(lon, lat))
    assert (x, y) == pytest.approx((160, 120), abs=1e-3)
    assert view.drawn(projected(lon + 0.1, lat))[0] > x
    assert view.drawn(projected(lon, lat + 0.1))[1] < y


@settings(deadline=None)
@given(DEGREES, some.floats(20, 400))
def test_the_bar_is_as_long_as_it_says(place: tuple[float, float], least: float) -> None:
    view = fitted([projected(*place)], 320, 240, 26, least)
    kilometres, length = bar(view)
    assert str(kilometres)[0] in "125"
    assert set(str(kilometres)[1:]) <= {"0"}
    assert 320 / 14 < length <= 320 * 0.28 + ROUNDING
    lon, lat = place
    step = 0.01
    drawn = view.drawn(projected(lon + step, lat))[0] - view.drawn(projected(lon, lat))[0]
    assert drawn * kilometres / length == pytest.approx(on_the_globe((lon, lat), (lon + step, lat)), rel=1e-3)
