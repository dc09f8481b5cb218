"""Dates are found by each year, month and day that they touch, as far as these are few."""

from __future__ import annotations

import pytest

from briefing.dates import parse
from briefing.search.date_keys import date_keys, first_year


@pytest.mark.parametrize(
    ("edtf", "keys"),
    [
        ("2031-05-10", "2031 2031-05 2031-05-10 --05 --05-10"),
        ("2031-05-10~", "2031 2031-05 2031-05-10 --05 --05-10"),
        ("2031-05-30/2031-06-01", "2031 2031-05 2031-06 2031-05-30 2031-05-31 2031-06-01 --05 --06 --05-30 --05-31 --06-01"),
        ("2031-12-31/2032-01-01", "2031 2032 2031-12 2032-01 2031-12-31 2032-01-01 --12 --01 --12-31 --01-01"),
        ("2031-05-10/..", "2031 2031-05 2031-05-10 --05 --05-10"),
        ("../2031-05-10", "2031 2031-05 2031-05-10 --05 --05-10"),
        ("[..2031-05-10]", "2031 2031-05 2031-05-10 --05 --05-10"),
        ("2029-11/2031-11", "2029 2030 2031"),
    ],
)
def test_what_a_date_is_found_by(edtf: str, keys: str) -> None:
    assert " ".join(date_keys(parse(edtf))) == keys


@pytest.mark.parametrize("edtf", ["2031-05", "2031-05/", "[..2031-05]"])
def test_a_month_is_found_by_each_of_its_days(edtf: str) -> None:
    keys = date_keys(parse(edtf))
    assert {"2031", "2031-05", "--05", "2031-05-01", "2031-05-31", "--05-31"} <= set(keys)
    assert len(keys) == 3 + 2 * 31


def test_a_year_is_found_by_its_months_and_a_decade_by_its_years() -> None:
    assert {"2031", "2031-01", "2031-12", "--01", "--12"} <= set(date_keys(parse("2031")))
    assert not any(key.count("-") == 2 and not key.startswith("--") for key in date_keys(parse("2031")))
    assert date_keys(parse("203X")) == tuple(map(str, range(2030, 2040)))


@pytest.mark.parametrize(("edtf", "year"), [("2031-05", "2031"), ("2030/2032", "2030"), ("../2031", "2031"), ("203X", "2030")])
def test_the_year_is_that_of_the_first_day_or_of_the_last_where_no_first_is_known(edtf: str, year: str) -> None:
    assert first_year(parse(edtf)) == year
