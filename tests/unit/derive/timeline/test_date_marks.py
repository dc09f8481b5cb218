"""The geometry of drawn dates: what each sort of date is, where it lies, in both directions of reading."""

from __future__ import annotations

import re

import pytest

from briefing import dates
from briefing.derive.timeline.date_marks import LENGTH, MARGIN, WIDTH, date_mark, month_track, ticks
from briefing.views.timeline import Mark

DAY = LENGTH / 30
"""Of a month of thirty days."""


def drawn(edtf: str, direction: str = "ltr", month: int = 6) -> Mark:
    return date_mark(dates.parse(edtf), month_track(2031, month, direction))


def names(mark: Mark) -> list[str]:
    return [stroke.name for stroke in mark]


def line(mark: Mark, name: str) -> tuple[float, float]:
    """From where to where the stroke of that name runs."""
    (path,) = [stroke.path for stroke in mark if stroke.name == name]
    found = re.fullmatch(r"M([\d.]+) 8H([\d.]+)", path)
    assert found
    return float(found[1]), float(found[2])


FADES = ["fade", "fade-more", "fade-most"]


@pytest.mark.parametrize(
    ("edtf", "strokes"),
    [
        ("2031-06-10", ["dot"]),
        ("2031-06-10T14:00", ["dot"]),
        ("2031-06-10~", [*FADES, *FADES, "dot"]),
        ("2031-06-10?", ["ring"]),
        ("2031-06-10%", [*FADES, *FADES, "ring"]),
        ("2031-06-06/2031-06-12", ["bar"]),
        ("2031-06-06~/2031-06-12", ["bar", *FADES]),
        ("2031-06-06/2031-06-12~", ["bar", *FADES]),
        ("2031-06-06/2031-06-12?", ["frame"]),
        ("2031-06-06/2031-07-12", ["bar", "break"]),
        ("2031-06-06/2031-07", ["bar", *FADES, "break"]),
        ("2031-06-06/..", ["bar", "tip"]),
        ("../2031-06-06", ["bar", "tip"]),
        ("2031-06-06/", ["bar", "dots"]),
        ("/2031-06-06", ["bar", "dots"]),
        ("2031-06", ["band"]),
        ("2031-06~", ["band", *FADES, *FADES]),
        ("2031-06?", ["frame"]),
        ("2031-06-XX", ["between", "bracket", "bracket"]),
        ("[2031-06-06..2031-06-12]", ["between", "bracket", "bracket"]),
        ("[..2031-06-12]", ["between", "bracket"]),
        ("[2031-06-12..]", ["between", "bracket"]),
    ],
)
def test_the_strokes_of_each_sort_of_date(edtf: str, strokes: list[str]) -> None:
    assert names(drawn(edtf)) == names(drawn(edtf, "rtl")) == strokes


def test_no_date_is_not_drawn() -> None:
    assert date_mark(None, month_track(2031, 6, "ltr")) == ()


def test_a_day_lies_in_the_middle_of_its_day() -> None:
    assert drawn("2031-06-01")[0].path == f"M{MARGIN + DAY / 2:.1f} 8h0"
    assert drawn("2031-06-01", "rtl")[0].path == f"M{WIDTH - MARGIN - DAY / 2:.1f} 8h0"


def test_the_length_of_a_bar_is_that_of_the_time() -> None:
    start, end = line(drawn("2031-06-11/2031-06-20"), "bar")
    assert (start, end) == pytest.approx((MARGIN + 10 * DAY, MARGIN + 20 * DAY), abs=0.05)


@pytest.mark.parametrize("edtf", ["2031-06-11/2031-06-20", "2031-06-11/..", "2031-06-11/", "/2031-06-11", "2031-06", "[..2031-06-11]"])
def test_right_to_left_is_the_other_way_round(edtf: str) -> None:
    names_of_lines = [stroke.name for stroke in drawn(edtf) if re.fullmatch(r"M[\d.]+ 8H[\d.]+", stroke.path)]
    assert names_of_lines
    for name in names_of_lines:
        mirrored = [WIDTH - place for place in line(drawn(edtf), name)]
        assert line(drawn(edtf, "rtl"), name) == pytest.approx(mirrored, abs=0.11)


def test_an_arrow_points_in_the_direction_of_reading() -> None:
    for direction, way in (("ltr", 1), ("rtl", -1)):
        start, end = line(drawn("2031-06-11/..", direction), "bar")
        assert (end - start) * way > 0
        (tip,) = [stroke.path for stroke in drawn("2031-06-11/..", direction) if stroke.name == "tip"]
        assert tip == f"M{end:g} 2l{8 * way} 6 {-8 * way} 6z"


def test_an_end_that_is_not_known_is_drawn_short_and_not_to_the_edge() -> None:
    continuing, unknown = line(drawn("2031-06-02/.."), "bar"), line(drawn("2031-06-02/"), "dots")
    assert continuing[1] == WIDTH - 8
    assert unknown[1] < WIDTH / 2


def test_an_imprecise_end_fades_over_the_days_that_it_may_be() -> None:
    mark = date_mark(dates.parse("2031-02-01/2031-04"), month_track(2031, 13, "ltr"))
    first, last = line(mark, "fade")[0], line(mark, "fade-most")[1]
    april = MARGIN + LENGTH * 90 / 365, MARGIN + LENGTH * 120 / 365
    assert (first, last) == pytest.approx((april[0] + LENGTH / 365, april[1]), abs=0.06)


def test_a_year_is_a_band_along_the_year_and_a_decade_goes_beyond_it() -> None:
    year = date_mark(dates.parse("2031"), month_track(2031, 13, "ltr"))
    assert line(year, "band") == (MARGIN, MARGIN + LENGTH)
    decade = date_mark(dates.parse("203X"), month_track(2030, 13, "ltr"))
    assert (names(decade), line(decade, "band")) == (["band", "break"], (MARGIN, WIDTH))


@pytest.mark.parametrize("edtf", ["0001", "9999-12-31", "9999", "999X", "9999-12-30/.."])
def test_the_ends_of_the_calendar_can_be_drawn(edtf: str) -> None:
    year = int(edtf[:3] + edtf[3].replace("X", "0"))
    assert date_mark(dates.parse(edtf), month_track(year, 12, "ltr"))


def test_nothing_leaves_the_drawing() -> None:
    for edtf in ("2031-06-30~", "2031-06-01~", "2031-06-29/", "/2031-06-02", "2030/2040", "2031-06-30/..", "[2031-06-30..2031-07-02]"):
        for direction in ("ltr", "rtl"):
            for stroke in drawn(edtf, direction):
                places = [float(value) for value in re.findall(r"[MH](-?[\d.]+)", stroke.path)]
                assert all(0 <= place <= WIDTH for place in places), (edtf, stroke)


def test_the_scale_of_a_month_and_of_a_year() -> None:
    assert [tick.label for tick in ticks(month_track(2031, 2, "ltr"))] == ["1", "10", "20", "28"]
    assert [tick.label for tick in ticks(month_track(2031, 13, "ltr"))] == ["1", "4", "7", "10"]
    left, right = ticks(month_track(2031, 6, "ltr"))[0], ticks(month_track(2031, 6, "rtl"))[0]
    assert float(left.x) + float(right.x) == pytest.approx(WIDTH, abs=0.11)
