"""Lists in pages: what stands where, how pages are named, and that no page grows with the list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefing.lists.months import REST, UNDATED, Month
from briefing.lists.parts import Part, Parts, Period, backwards, in_a_row, parted

Dated = list[tuple[Month, list[str]]]


def things(**counts: int) -> Dated:
    """So many things in each month: `m2031_05=3`; month 13 for an unknown one."""
    months = {(int(name[1:5]), int(name[6:])): count for name, count in counts.items()}
    return [(month, [f"{month[0]}-{month[1]:02}-{number}" for number in range(1, count + 1)]) for month, count in months.items()]


def names(parts: Parts[str]) -> list[str]:
    return list(parts)


def leaves(parts: Parts[str]) -> Iterator[Part[str]]:
    return (part for name, part in parts.items() if name and not part.inner)


MANY = things(m2030_12=2, m2031_01=4, m2031_05=7, m2031_13=1, m2032_02=3, m9999_13=7)


def test_few_things_stand_on_one_page() -> None:
    parts = parted(things(m2031_05=2, m2032_01=1, m9999_13=1), most=5)
    assert names(parts) == [""]
    assert parts[""].items == ("2031-05-1", "2031-05-2", "2032-01-1", "9999-13-1")
    assert parts[""].is_whole


def test_each_year_has_a_page_if_the_list_asks_for_it() -> None:
    parts = parted(things(m2031_05=2, m2032_01=1, m9999_13=1), most=5, has_years=True)
    assert names(parts) == ["", "2031", "2032"]
    assert len(parts[""].items) == 4


def test_many_things_are_parted_by_year_month_and_number() -> None:
    assert names(parted(MANY, most=5)) == [
        "",
        "2030",
        "2031",
        "2031-01",
        "2031-05",
        "2031-05-2",
        "2031-xx",
        "2032",
        "undated",
        "undated-2",
    ]


def test_every_thing_stands_on_one_page_beside_the_first() -> None:
    found = [item for part in leaves(parted(MANY, most=5)) for item in part.items]
    assert sorted(found) == sorted(item for _, items in MANY for item in items)


@pytest.mark.parametrize("most", [1, 2, 5, 100])
@pytest.mark.parametrize("is_newest_first", [True, False])
def test_no_page_holds_more_than_it_may(most: int, is_newest_first: bool) -> None:
    parts = parted(MANY, most=most, is_newest_first=is_newest_first)
    assert max(len(part.items) for part in parts.values()) <= most


def test_the_first_page_of_many_holds_the_last_whole_months() -> None:
    assert parted(MANY, most=5)[""].items == ("2031-13-1", "2032-02-1", "2032-02-2", "2032-02-3")


def test_of_a_last_month_that_is_too_long_the_first_page_holds_the_end() -> None:
    assert parted(things(m2031_05=7), most=5)[""].items == tuple(f"2031-05-{number}" for number in range(3, 8))


def test_the_first_page_may_hold_fewer_than_the_others() -> None:
    parts = parted(MANY, most=5, first=3)
    assert parts[""].items == ("2032-02-1", "2032-02-2", "2032-02-3")
    assert len(parts["2031-05"].items) == 5


def test_the_newest_first() -> None:
    parts = parted(MANY, most=5, is_newest_first=True)
    assert names(parts)[:4] == ["", "2032", "2031", "2031-xx"]
    assert names(parts)[-2:] == ["undated", "undated-2"]
    assert parts[""].items == ("2032-02-1", "2032-02-2", "2032-02-3", "2031-13-1")


def test_the_pages_lead_to_their_neighbours() -> None:
    parts = parted(MANY, most=5)
    row = [part.place.name for part in leaves(parts)]
    assert row == ["2030", "2031-01", "2031-05", "2031-05-2", "2031-xx", "2032", "undated", "undated-2"]
    after = {name: part.after.name if part.after else None for name, part in parts.items() if not part.inner}
    assert list(after.values()) == [*row[1:], None]
    before = {name: part.before.name if part.before else None for name, part in parts.items() if not part.inner}
    assert list(before.values()) == [None, *row[:-1]]


def test_a_year_that_only_leads_on_leads_to_its_months_and_to_the_years_beside_it() -> None:
    year = parted(MANY, most=5)["2031"]
    assert year.items == ()
    assert [(one.period.name, one.count) for one in year.inner] == [("2031-01", 4), ("2031-05", 7), ("2031-xx", 1)]
    assert (year.before and year.before.name, year.after and year.after.name) == ("2030", "2032")
    assert [one.name for one in year.beside] == ["2030", "2031", "2032", "undated"]


def test_a_page_says_where_it_stands_in_its_period() -> None:
    second = parted(MANY, most=5)["2031-05-2"]
    assert (second.start, len(second.items), second.total, second.pages) == (5, 2, 7, 2)
    assert [one.name for one in second.beside] == ["2031-01", "2031-05", "2031-xx"]


def test_the_first_page_counts_the_years() -> None:
    front = parted(MANY, most=5)[""]
    assert [(one.period.name, one.count) for one in front.inner] == [("2030", 2), ("2031", 12), ("2032", 3), ("undated", 7)]
    assert front.total == 24


def test_a_page_stays_as_it_is_when_something_joins_a_month_elsewhere() -> None:
    before, after = parted(MANY, most=5), parted({**dict(MANY), (2032, 2): ["one", "two", "three", "four"]}.items(), most=5)
    assert {name for name in before if before[name] != after[name]} == {"", "2032"}


def test_nothing_stands_on_one_page() -> None:
    assert [(name, part.items, part.total) for name, part in parted(Dated()).items()] == [("", (), 0)]


@pytest.mark.parametrize(
    ("period", "name"), [((0, 0), ""), ((2031, 0), "2031"), ((2031, 5), "2031-05"), ((2031, REST), "2031-xx"), ((UNDATED, REST), "undated")]
)
def test_names_of_periods(period: tuple[int, int], name: str) -> None:
    assert Period(*period).name == name


def test_things_without_dates_stand_in_a_row() -> None:
    parts = in_a_row(["a", "b", "c"], most=2)
    assert {name: (part.items, part.pages) for name, part in parts.items()} == {"": (("a", "b"), 2), "2": (("c",), 2)}
    assert (parts[""].after and parts[""].after.name, parts["2"].before and parts["2"].before.name) == ("2", "")
    assert names(in_a_row([])) == [""]


def test_few_pages_lead_back_from_the_latest_things() -> None:
    parts = backwards(MANY, most=8, first=5)
    assert {name: (part.start, len(part.items), part.pages) for name, part in parts.items()} == {
        "": (20, 4, 4),
        "2": (13, 7, 4),
        "3": (6, 7, 4),
        "4": (0, 6, 4),
    }
    assert parts[""].items == ("2031-13-1", "2032-02-1", "2032-02-2", "2032-02-3")
    assert parts["4"].items == tuple(f"9999-13-{number}" for number in range(1, 7))
    assert sorted(item for part in parts.values() for item in part.items) == sorted(item for _, items in MANY for item in items)
    assert all(part.total == 24 for part in parts.values())


def test_each_of_them_knows_its_neighbours() -> None:
    parts = backwards(MANY, most=8, first=5)
    assert [(part.before and part.before.name, part.after and part.after.name) for part in parts.values()] == [
        (None, "2"),
        ("", "3"),
        ("2", "4"),
        ("3", None),
    ]
