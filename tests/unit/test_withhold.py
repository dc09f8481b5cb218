"""What is withheld is nowhere in the result: no name, no id, no exact place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import (
    BRIDGE,
    BRIEFING,
    GUARD,
    INCIDENT,
    PROVINCE,
    SITE,
    TOWN,
    actor,
    both,
    catalog_of,
    changed,
    claim,
    incident,
    place,
    records,
    taken_down,
)

from briefing.derive import derive
from briefing.records import Incident, Place
from briefing.render import render
from briefing.withhold import public_place, withhold

REASON = both("حُجب لسلامته.", "Withheld for safety.")
PLACES = {record["id"]: Place.model_validate(record) for record in (records()[name] for name in (TOWN, PROVINCE, BRIDGE))}
SECRET = "river-council"  # noqa: S105 - an actor


def everywhere() -> dict[str, Any]:
    """An incident in which the River Council stands wherever an actor can."""
    told = claim(3, "demand", "hill-guard", "A demand.", about=SECRET, chain=[{"actor": SECRET}, {"source": "src-2031-05-gazette"}])
    taking_part = {"actor": SECRET, "role": "reported_target", "certainty": "claimed", "claims": ["c1"]}
    plain = records()[INCIDENT]
    return {**plain, "claims": [*plain["claims"], told], "participants": [*plain["participants"], taking_part]}


def withheld(guard: dict[str, Any], record: dict[str, Any] | None = None) -> Incident:
    return withhold(Incident.model_validate({**(record or everywhere()), "sensitivity": {"reason": REASON, **guard}}), PLACES)


def test_a_withheld_actor_is_nowhere_in_the_incident() -> None:
    assert SECRET in repr(withheld({}))
    result = withheld({"withhold_actors": [SECRET]})
    assert SECRET not in repr(result)
    assert SECRET not in result.model_dump_json()


def test_in_its_place_stands_the_reason() -> None:
    result = withheld({"withhold_actors": [SECRET]})
    assert (result.participants[1].actor, result.participants[1].description) == (None, REASON)
    originator = result.claims[0].originator
    assert (originator.actor, originator.description, originator.named) == (None, REASON, False)
    assert result.claims[2].about is None
    assert result.claims[2].chain[0].description == REASON
    assert result.claims[2].chain[1].source == "src-2031-05-gazette"


def test_others_are_left_as_they_are() -> None:
    result = withheld({"withhold_actors": [SECRET]})
    assert result.participants[0].actor == "hill-guard"
    assert result.claims[1] == Incident.model_validate(everywhere()).claims[1]


def test_without_sensitivity_nothing_changes() -> None:
    record = Incident.model_validate(everywhere())
    assert withhold(record, PLACES) == record
    assert withheld({}).locations == record.locations


BOTH = [
    {"place": "tamsil-bridge", "role": "occurred", "geo_precision": 1, "wording": both("تحت القوس الثالث", "Under the third arch")},
    {"place": "tamsil", "role": "mentioned", "geo_precision": 1, "wording": both("في السوق", "In the market")},
]


@pytest.mark.parametrize(
    ("publish_as", "guard", "shown"),
    [
        ("point", "given", ["tamsil-bridge", "tamsil"]),
        ("area", "given", ["tamsil-bridge", "tamsil"]),
        ("parent", "given", ["tamsil", "tamsil"]),
        ("none", "given", ["tamsil"]),
        ("point", "parent", ["tamsil", "karvan-province"]),
        ("none", "parent", ["tamsil", "karvan-province"]),
        ("point", "none", []),
    ],
)
def test_places_are_coarsened(publish_as: str, guard: str, shown: list[str]) -> None:
    places = {**PLACES, "tamsil-bridge": PLACES["tamsil-bridge"].model_copy(update={"publish_as": publish_as})}
    record = Incident.model_validate(
        {**records()[INCIDENT], "locations": BOTH, "sensitivity": {"reason": REASON, "publish_places_as": guard}}
    )
    result = withhold(record, places)
    assert [location.place for location in result.locations] == shown
    for location in result.locations:
        if location.place != "tamsil-bridge" and location.role == "occurred":
            assert (location.geo_precision, location.wording) == (3, None)
            assert "arch" not in repr(result)


@pytest.mark.parametrize(
    ("place", "ways", "shown"),
    [
        ("tamsil-bridge", {}, "tamsil"),
        ("tamsil-bridge", {"tamsil": "parent"}, "karvan-province"),
        ("tamsil-bridge", {"tamsil": "none"}, None),
        ("tamsil-bridge", {"tamsil": "parent", "karvan-province": "parent"}, None),
        ("karvan-province", {}, "karvan-province"),
        ("karvan-province", {"karvan-province": "none"}, None),
    ],
)
def test_the_nearest_place_that_may_be_shown(place: str, ways: dict[str, str], shown: str | None) -> None:
    places = {name: record.model_copy(update={"publish_as": ways.get(name, record.publish_as)}) for name, record in PLACES.items()}
    assert public_place(place, places) == shown


def test_no_page_of_the_site_shows_what_is_withheld(tmp_path: Path) -> None:
    """The bridge is shown as its town; what happened on it is found under the town, and the withheld actor's page knows nothing of it."""
    change = {
        INCIDENT: {
            **changed(everywhere(), {"locations": BOTH[:1]}),
            "sensitivity": {"reason": REASON, "withhold_actors": [SECRET]},
        },
        "actors/river-council.yml": {"names": both("مجلس النهر السري", "Veiled Council"), "short_names": both("المجلس", "Veiled Council")},
    }
    catalog = catalog_of(tmp_path / "content", change)
    pages = render(derive(catalog, ""))
    bodies = {path: page.body for path, page in pages.items()}
    assert not [path for path, body in bodies.items() if "Tamsil Bridge" in body or "tamsil-bridge" in body or "third arch" in body]
    naming = [path for path, body in bodies.items() if "Veiled" in body or SECRET in body]
    assert [path for path in naming if "/incidents/" in path or "/timeline/" in path or "/briefings/" in path] == []
    assert "inc-0001" not in bodies.get("en/actors/river-council.html", "")
    assert "Withheld for safety." in bodies["en/incidents/inc-0001.html"]
    assert "inc-0001" in bodies["en/places/tamsil.html"]


@pytest.mark.parametrize("status", ["draft", "in_review", "withdrawn", "merged"])
@pytest.mark.parametrize("publish_as", ["parent", "none"])
def test_what_an_incident_keeps_back_stays_so_when_the_incident_goes(tmp_path: Path, status: str, publish_as: str) -> None:
    """Neither before its publication nor after it does what it alone names get a page."""
    guarded = {
        **incident("inc-0002"),
        "status": status,
        "merged_into": "inc-0001" if status == "merged" else None,
        "participants": [{"actor": "veiled-man", "role": "reported_target", "certainty": "claimed", "claims": ["c1"]}],
        "locations": [{"place": "veiled-well", "role": "occurred", "geo_precision": 1}],
        "sensitivity": {"reason": REASON, "withhold_actors": ["veiled-man"], "publish_places_as": publish_as},
        "revisions": taken_down("merged" if status == "merged" else "withdrawn"),
    }
    known = {"type": "allied_with", "actor": "veiled-man", "period": None, "cites": [{"source": "src-2031-05-gazette", "locator": [1]}]}
    change = {
        "incidents/2031/inc-0002.yml": guarded,
        GUARD: {"relations": [known]},
        "actors/veiled-man.yml": actor("veiled-man", "رجل", "Veiled Man", "person"),
        "places/veiled-well.yml": place("veiled-well", "بئر", "Veiled Well", "village", ["tamsil", "karvan-province"], "area"),
    }
    catalog = catalog_of(tmp_path / "content", change)
    assert "veiled-man" not in catalog.actors
    assert catalog.actors["hill-guard"].relations == ()
    assert "veiled-well" not in catalog.places
    assert {"tamsil", "karvan-province"} <= catalog.places.keys()


def test_of_a_withdrawn_record_no_word_is_shown_on_any_page(tmp_path: Path) -> None:
    other = {**incident("inc-0002"), "related": [{"incident": "inc-0001", "type": "same_episode"}]}
    change = {
        INCIDENT: {"status": "withdrawn", "title": both("عنوان مسحوب", "Retracted title"), "summary": both("نص مسحوب", "Retracted text")}
        | {"revisions": taken_down()},
        "incidents/2031/inc-0002.yml": other,
        "briefings/tamsil-road.yml": {"key_points.0.cites.0.incident": "inc-0002", "incidents": ["inc-0002"]},
    }
    pages = render(derive(catalog_of(tmp_path / "content", change), ""))
    assert [path for path, page in pages.items() if "Retracted" in page.body + page.title + page.description] == []
    assert "The reason: withdrawn." in pages["en/incidents/inc-0001.html"].body
    assert "Record added." not in pages["en/incidents/inc-0001.html"].body
    assert '<a href="inc-0001.html">' in pages["en/incidents/inc-0002.html"].body


def test_drafts_are_on_no_page(tmp_path: Path) -> None:
    draft = {**incident("inc-0002"), "status": "draft", "title": both("مسودة", "Unfinished draft")}
    pages = render(derive(catalog_of(tmp_path / "content", {"incidents/2031/inc-0002.yml": draft}), ""))
    assert "en/incidents/inc-0002.html" not in pages
    assert [path for path, page in pages.items() if "Unfinished" in page.body or "inc-0002" in page.body] == []


def test_briefings_that_are_drafts_are_in_no_index(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path / "content", {BRIEFING: {"status": "draft"}})
    assert catalog.briefings == {}
    assert catalog.briefings_by_incident == {}


def test_the_fabricated_site_uses_what_is_tested_here() -> None:
    assert PLACES["tamsil-bridge"].publish_as == "parent"
    assert records()[SITE]["public"] == "false"
    assert records()[GUARD]["id"] == "hill-guard"
