"""EDTF: what is read, what it bounds, how it is drawn and placed, what is refused and which cure is named."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.dates import Date, DateError, End, Interval, Moment, Nature, OneOf, earliest, latest, nature, overlap, parse, sort_key

DAY, TENTH = Moment(2024, 8, 7), Moment(2024, 1, 10)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("2024", Moment(2024)),
        ("2024-08", Moment(2024, 8)),
        ("2024-08-07", DAY),
        ("2024-02-29", Moment(2024, 2, 29)),
        ("2024-01-10~", Moment(2024, 1, 10, approximate=True)),
        ("2024-01-10?", Moment(2024, 1, 10, uncertain=True)),
        ("2024-01-10%", Moment(2024, 1, 10, approximate=True, uncertain=True)),
        ("2024-01~", Moment(2024, 1, approximate=True)),
        ("2024?", Moment(2024, uncertain=True)),
        ("2024-08-XX", Moment(2024, 8, 0)),
        ("2024-XX", Moment(2024, 0)),
        ("2024-XX-XX", Moment(2024, 0, 0)),
        ("202X", Moment(2020, decade=True)),
        ("2024-08-07T21:30", Moment(2024, 8, 7, time="21:30")),
        ("2024-08-07T21:30:59", Moment(2024, 8, 7, time="21:30")),
        ("2024-08-07T21:30Z", Moment(2024, 8, 7, time="21:30")),
        ("2024-08-07T21:30+03:00", Moment(2024, 8, 7, time="21:30")),
        ("2024-08-07T21:30-00:30", Moment(2024, 8, 7, time="21:30")),
        ("2024-08-07T21:30+03~", Moment(2024, 8, 7, time="21:30", approximate=True)),
        ("2024-08-06/2024-08-12", Interval(Moment(2024, 8, 6), Moment(2024, 8, 12))),
        ("2023/2024-08", Interval(Moment(2023), Moment(2024, 8))),
        ("2024-08-07/2024-08-07", Interval(DAY, DAY)),
        ("2024-08-07/..", Interval(DAY, End.OPEN)),
        ("../2024-08-07", Interval(End.OPEN, DAY)),
        ("2024-08-07/", Interval(DAY, End.UNKNOWN)),
        ("/2024-08-07", Interval(End.UNKNOWN, DAY)),
        ("2024-01-10~/..", Interval(Moment(2024, 1, 10, approximate=True), End.OPEN)),
        ("[2024-08-06..2024-08-12]", OneOf(Moment(2024, 8, 6), Moment(2024, 8, 12))),
        ("[..2024-08-07]", OneOf(None, DAY)),
        ("[2024-08-07..]", OneOf(DAY, None)),
    ],
)
def test_reads_every_form(text: str, meaning: Date) -> None:
    assert parse(text) == meaning


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-08-07", date(2024, 8, 7), date(2024, 8, 7)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02-XX", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-XX", date(2024, 1, 1), date(2024, 12, 31)),
        ("202X", date(2020, 1, 1), date(2029, 12, 31)),
        ("999X", date(9990, 1, 1), date(9999, 12, 31)),
        ("2024-08-06/2024-09", date(2024, 8, 6), date(2024, 9, 30)),
        ("2024-08-07/..", date(2024, 8, 7), None),
        ("2024-08-07/", date(2024, 8, 7), None),
        ("../2024-08-07", None, date(2024, 8, 7)),
        ("[2024-08..2024-09-02]", date(2024, 8, 1), date(2024, 9, 2)),
        ("[..2024-08]", None, date(2024, 8, 31)),
        ("[2024-08..]", date(2024, 8, 1), None),
    ],
)
def test_bounds(text: str, first: date | None, last: date | None) -> None:
    assert (earliest(parse(text)), latest(parse(text))) == (first, last)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("2024-08-07", Nature.DAY),
        ("2024-08-07T21:30", Nature.DAY),
        ("2024-08-07~", Nature.ABOUT),
        ("2024-08-07?", Nature.ABOUT),
        ("2024-08-06/2024-08-12", Nature.INTERVAL),
        ("2024-08-07/..", Nature.OPEN),
        ("2024-08-07/", Nature.OPEN),
        ("/2024-08-07", Nature.OPEN),
        ("2024-08", Nature.BAND),
        ("2024-08-XX", Nature.BAND),
        ("2024-08~", Nature.BAND),
        ("2024", Nature.BAND),
        ("202X", Nature.BAND),
        ("[2024-08-06..2024-08-12]", Nature.BAND),
    ],
)
def test_nature(text: str, drawn: Nature) -> None:
    assert nature(parse(text)) is drawn


def test_order_places_imprecise_dates_honestly() -> None:
    """By first day, then last, then precision; without a known beginning at the end, after what surely happened that day."""
    ordered = [
        "2023-12-31",
        "2024-01-01",
        "2024-01-01~",
        "2024",
        "2024-08-01",
        "2024-08",
        "2024-08-06",
        "2024-08-06/2024-08-12",
        "2024-08-07",
        "2024-08-07/..",
        "[2024-08-07..]",
        "/2024-08-07",
        "[..2024-08-07]",
        "2024-08-08",
        None,
    ]
    mixed = ordered[::-1]
    assert sorted(mixed, key=lambda text: sort_key(parse(text) if text else None, "x")) == ordered


def test_equal_dates_are_ordered_by_name() -> None:
    assert sort_key(DAY, "inc-0001") < sort_key(DAY, "inc-0002")
    assert sort_key(None, "inc-0001") < sort_key(None, "inc-0002")


@pytest.mark.parametrize(
    ("one", "other", "may_meet"),
    [
        ("2024-08-07", "2024-08", True),
        ("2024-08-07", "2024-09", False),
        ("2024-08-06/2024-08-12", "2024-08-12", True),
        ("2024-08-06/2024-08-12", "2024-08-13", False),
        ("2024-08-07/..", "2031", True),
        ("2024-08-07/", "2031", True),
        ("2024-08-07/..", "2024-08-06", False),
        ("../2024-08-07", "1999", True),
        ("[..2024-08-07]", "2024-08-08", False),
        ("202X", "2029-12-31", True),
        ("202X", "2030", False),
    ],
)
def test_overlap_holds_both_ways(one: str, other: str, may_meet: bool) -> None:
    assert overlap(parse(one), parse(other)) is may_meet
    assert overlap(parse(other), parse(one)) is may_meet


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2024-02-30", "the month has only 29 days"),
        ("2023-02-29", "the month has only 28 days"),
        ("2024-04-31", "the month has only 30 days"),
        ("2024-13", "there is no such month"),
        ("0000", "there is no year 0"),
        ("2024-00", "00 is no month and no day; write XX"),
        ("2024-08-00", "00 is no month and no day; write XX"),
        ("2024-XX-05", "a day of an unknown month"),
        ("202X-05", "a decade has no month"),
        ("2024-08-07T24:00", "there is no such time of day"),
        ("2024-08-07T21:60", "there is no such time of day"),
        ("2024-08-07T21:30:60", "is not written"),
        ("2024-08-07T21:30+15:00", "is not written"),
        ("2024-08T21:30", "a time needs a day"),
        ("2024T21:30", "a time needs a day"),
        ("2024-08-XXT21:30", "a time needs a day"),
        ("2024-08-12/2024-08-06", "the end lies before the start"),
        ("[2024-08-12..2024-08-06]", "the end lies before the start"),
        ("/", "at least one of its ends"),
        ("../..", "at least one of its ends"),
        ("[..]", "a set is written"),
        ("[2024-08-07]", "a set is written"),
        ("", "is not written"),
        ("2024-8-7", "is not written"),
        ("2024-08-07\n", "is not written"),
        (" 2024-08-07", "is not written"),
        ("20240807", "is not written"),
        ("-2024", "is not written"),
        ("2024-08-07~?", "is not written"),
        ("August 2024", "is not written"),
        ("2024-08-07/x", '"x" is not written'),
        ("2024-08-06/2024-08-12/2024-08-13", "is not written"),
    ],
)
def test_refuses(text: str, why: str) -> None:
    with pytest.raises(DateError) as error:
        parse(text)
    assert why in str(error.value)


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("2024/08/07", "write 2024-08-07"),
        ("2024/08", "write 2024-08"),
        ("2024.08.07", "write 2024-08-07"),
        ("٢٠٢٤-٠٨-٠٧", "write 2024-08-07"),
        ("۲۰۲۴-۰۸-۰۷", "write 2024-08-07"),
        ("٢٠٢٤/٠٨/٠٧", "write 2024-08-07"),
        ("07-08-2024", "write 2024-08-07, year first"),
        ("7/8/2024", "write 2024-08-07, year first"),
        ("٧/٨/٢٠٢٤", "write 2024-08-07, year first"),
        ("2024-08-06/٢٠٢٤-٠٨-١٢", "write 2024-08-12"),
    ],
)
def test_names_the_cure(text: str, cure: str) -> None:
    with pytest.raises(DateError) as error:
        parse(text)
    assert str(error.value).endswith(cure)


def test_names_no_cure_that_would_be_refused() -> None:
    with pytest.raises(DateError) as error:
        parse("08-13-2024")
    assert "write" not in str(error.value).replace("written", "")
