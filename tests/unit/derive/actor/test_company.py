"""Who takes part in the same incidents, and in which roles: no more than the records say."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from fabricate import actor, catalog_of, incident

from briefing.derive.actor.company import Standing, company, standings
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.records import Incident
from briefing.views.actor import Company

Role = tuple[str, str]


def met(name: str, *roles: Role, edtf: str = "2031-05-10") -> dict[str, Any]:
    parts = [{"actor": who, "role": role, "certainty": "claimed", "claims": ["c1"]} for who, role in roles]
    return {**incident(name, edtf), "participants": parts}


GUARD, COUNCIL, BAND = "hill-guard", "river-council", "band"


@pytest.mark.parametrize(
    ("roles", "standing"),
    [
        ([(GUARD, "reported_initiator"), (COUNCIL, "reported_target")], "opposite"),
        ([(GUARD, "reported_target"), (COUNCIL, "reported_initiator")], "opposite"),
        ([(GUARD, "reported_target"), (GUARD, "reported_initiator"), (COUNCIL, "reported_initiator")], "opposite"),
        ([(GUARD, "reported_target"), (COUNCIL, "reported_target")], "same"),
        ([(GUARD, "reported_initiator"), (COUNCIL, "reported_initiator")], "same"),
        ([(GUARD, "present"), (COUNCIL, "present")], "other"),
        ([(GUARD, "reported_initiator"), (COUNCIL, "mediator")], "other"),
        ([(GUARD, "claimant"), (COUNCIL, "reported_target")], "other"),
    ],
)
def test_the_roles_say_how_two_stand_to_each_other(roles: list[Role], standing: Standing) -> None:
    assert list(standings(Incident.model_validate(met("inc-0001", *roles)), GUARD)) == [(COUNCIL, standing)]


def test_who_only_speaks_or_is_spoken_of_meets_nobody() -> None:
    told = Incident.model_validate(met("inc-0001", (COUNCIL, "present")))
    assert list(standings(told, GUARD)) == []


def company_of(tmp_path: Path, incidents: Sequence[dict[str, Any]], code: str = "en") -> Company:
    band = {"actors/band.yml": actor(BAND, "الجماعة", "The Band")}
    catalog = catalog_of(tmp_path / "content", {**band, **{f"incidents/2031/{item['id']}.yml": item for item in incidents}})
    scope = Scope(catalog, locale(code), f"{code}/actors/hill-guard.html")
    return company(scope, [catalog.incidents[name] for name in catalog.incidents_by_actor[GUARD]], GUARD)


def test_the_most_frequent_first_and_the_newest_incident_first(tmp_path: Path) -> None:
    days = [met(f"inc-000{n}", (GUARD, "reported_initiator"), (COUNCIL, "reported_target"), edtf=f"2031-05-0{n}") for n in (1, 2)]
    third = met("inc-0003", (GUARD, "present"), (BAND, "present"), edtf="2031-05-03")
    view = company_of(tmp_path, [*days, third])
    assert [(one.actor.text.value, one.phrase) for one in view.first] == [("River Council", "2 incidents"), ("The Band", "1 incident")]
    (meetings,) = view.first[0].meetings
    assert (meetings.standing, meetings.phrase) == ("one said to have initiated, the other to be the target", "2 incidents")
    assert [one.date.words for one in meetings.shown] == ["2 May 2031", "1 May 2031"]
    assert meetings.shown[0].incident.href == "../incidents/inc-0002.html"


def test_of_many_incidents_the_latest_are_listed_and_the_others_counted(tmp_path: Path) -> None:
    view = company_of(tmp_path, [met(f"inc-{n:04}", (GUARD, "present"), (COUNCIL, "present")) for n in range(1, 21)])
    (meetings,) = view.first[0].meetings
    assert (len(meetings.shown), meetings.rest) == (12, "and 8 more in the timeline")


def test_without_company_there_is_none(tmp_path: Path) -> None:
    assert company_of(tmp_path, []) == Company((), (), "")


def test_of_very_many_meetings_few_are_listed_and_of_those_in_sight_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    days = [met(f"inc-000{n}", (GUARD, "present"), (COUNCIL, "present"), edtf=f"2031-05-0{n}") for n in (1, 2, 3)]
    fourth = met("inc-0004", (GUARD, "present"), (BAND, "present"), edtf="2031-05-04")
    for bound, number in {"FIRST": 1, "FEWER": 2, "IN_ALL": 3}.items():
        monkeypatch.setattr(f"briefing.derive.actor.company.{bound}", number)
    found = company_of(tmp_path, [*days, fourth])
    (council,), (band,) = found.first, found.more
    assert [len(one.shown) for one in council.meetings] == [2]
    assert council.meetings[0].rest == "and 1 more in the timeline"
    assert (band.phrase, band.meetings) == ("1 incident", ())
