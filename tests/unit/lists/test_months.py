"""The month in which an incident stands."""

from __future__ import annotations

import pytest
from fabricate import incident

from briefing.lists.months import month_key, month_of
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


@pytest.mark.parametrize(
    ("edtf", "key"),
    [
        ("2031-05-10", "2031-05"),
        ("2031-05", "2031-05"),
        ("2031-05-XX", "2031-05"),
        ("2031-05-10~", "2031"),
        ("2031-05-10?", "2031"),
        ("2031-05?", "2031"),
        ("2031", "2031"),
        ("2031-XX", "2031"),
        ("203X", ""),
        ("2031-05-28/2031-06-02", "2031-05"),
        ("2031-05-28/2032-01-02", "2031-05"),
        ("2031-05-28/..", "2031-05"),
        ("2031-05-28/", "2031-05"),
        ("2031-05-28~/2031-06-02", "2031"),
        ("2031/2032-02", "2031"),
        ("../2031-05-28", ""),
        ("/2031-05-28", ""),
        ("[2031-05-06..2031-05-12]", "2031-05"),
        ("[2031-05-30..2031-06-02]", "2031"),
        ("[2031-12-30..2032-01-02]", ""),
        ("[..2031-05-06]", ""),
        ("[2031-05-06..]", ""),
        (None, ""),
    ],
)
def test_the_month_in_which_an_incident_is_known_to_have_begun(edtf: str | None, key: str) -> None:
    assert month_key(edtf) == key
