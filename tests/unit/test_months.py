"""The month in which an incident stands, and the incidents of a record by month."""

from __future__ import annotations

from pathlib import Path

import pytest
from fabricate import INCIDENT, catalog_of, incident

from briefing.months import month_of
from briefing.records import Incident


def dated(edtf: str | None, name: str = "inc-0001") -> Incident:
    return Incident.model_validate(incident(name, edtf))


@pytest.mark.parametrize(
    ("edtf", "month"),
    [
        ("2031-05-10", (2031, 5)),
        ("2031-05-10~", (2031, 5)),
        ("2031-05", (2031, 5)),
        ("2031-05-XX", (2031, 5)),
        ("2031-05-28/2031-06-02", (2031, 5)),
        ("2031-05-28/..", (2031, 5)),
        ("2031-05-28/", (2031, 5)),
        ("../2031-05-28", (2031, 5)),
        ("2031/2032-02", (2031, 13)),
        ("[2031-05-06..2031-05-12]", (2031, 5)),
        ("[..2031-05-06]", (2031, 5)),
        ("[2031-05-06..]", (2031, 5)),
        ("[2031-05-30..2031-06-02]", (2031, 13)),
        ("2031", (2031, 13)),
        ("2031-XX", (2031, 13)),
        ("2031~", (2031, 13)),
        (None, (9999, 13)),
    ],
)
def test_the_month_in_which_an_incident_stands(edtf: str | None, month: tuple[int, int]) -> None:
    assert month_of(dated(edtf)) == month


def test_each_list_of_incidents_has_its_months(tmp_path: Path) -> None:
    dates = {"inc-0004": None, "inc-0003": "2031-05-10", "inc-0002": "2031", "inc-0001": "2031-05-11"}
    files = {f"incidents/2031/{name}.yml": incident(name, edtf) for name, edtf in dates.items()}
    calendars = catalog_of(tmp_path / "content", {**files, INCIDENT: files[INCIDENT]}).calendars
    assert calendars["actor/river-council"] == (
        ((2031, 5), ("inc-0003", "inc-0001")),
        ((2031, 13), ("inc-0002",)),
        ((9999, 13), ("inc-0004",)),
    )
    assert calendars["source/src-2031-05-gazette"] == calendars["actor/river-council"]
