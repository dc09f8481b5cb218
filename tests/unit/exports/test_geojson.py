"""`incidents.geojson`: valid for a reader that we did not write, and no point that says more than is known or may be shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, TOWN, both, catalog_of, place
from geojson_pydantic import FeatureCollection

from briefing.catalog import Catalog
from briefing.command.content import catalog_of as built_catalog
from briefing.jobs import data_file

CONTENT = Path(__file__).parents[3] / "content"
AT = {"lat": "36.51", "lon": "40.75", "basis": "survey", "source": "A survey"}


def raw(catalog: Catalog) -> bytes:
    return data_file(catalog, "incidents.geojson")


def features(folder: Path, changes: dict[str, Any]) -> list[dict[str, Any]]:
    """The features of the one incident, which happened in Tamsil, 36.51 N 40.75 E."""
    return list(json.loads(raw(catalog_of(folder, {TOWN: {"point": AT}, **changes})))["features"])


@pytest.fixture(params=["harbour", "the real records"])
def catalog(request: pytest.FixtureRequest, harbour: Path) -> Catalog:
    return built_catalog(harbour if request.param == "harbour" else CONTENT)


def test_it_is_geojson(catalog: Catalog) -> None:
    collection = FeatureCollection.model_validate_json(raw(catalog))
    ids = [feature.id for feature in collection.features]
    assert len(set(ids)) == len(ids)
    assert list(dict.fromkeys(feature.properties["incident"] for feature in collection.features)) == list(catalog.incidents)
    assert all(feature.properties["id"] == feature.id for feature in collection.features)


def test_all_features_have_the_same_members(catalog: Catalog) -> None:
    assert len({tuple(feature["properties"]) for feature in json.loads(raw(catalog))["features"]}) == 1


def test_a_point_is_that_of_its_own_place_and_the_place_alone_is_known(catalog: Catalog) -> None:
    for feature in json.loads(raw(catalog))["features"]:
        about = feature["properties"]
        assert (about["precision"] == "point") == (feature["geometry"] is not None) == (about["point_basis"] is not None)
        if feature["geometry"]:
            record = catalog.places[about["place"]]
            assert record.point is not None
            assert feature["geometry"]["coordinates"] == [round(record.point.lon, 2), round(record.point.lat, 2)]
            assert (about["geo_precision"], record.publish_as) == (1, "point")


def test_east_comes_before_north(tmp_path: Path) -> None:
    [feature] = features(tmp_path, {})
    assert feature["geometry"] == {"type": "Point", "coordinates": [40.75, 36.51]}
    assert feature["id"] == "inc-0001#l1"
    assert feature["properties"]["place_name_ar"] == "تمسيل"
    assert (feature["properties"]["date_edtf"], feature["properties"]["page_en"]) == ("2031-05-10", "en/incidents/inc-0001.html")


def test_a_date_in_doubt_keeps_its_days_and_says_so(tmp_path: Path) -> None:
    [feature] = features(tmp_path, {INCIDENT: {"date": {"edtf": "2031-05-10~", "basis": "stated", "rationale": None}}})
    about = feature["properties"]
    assert (about["date_first"], about["date_last"], about["date_is_doubtful"]) == ("2031-05-10", "2031-05-10", True)


@pytest.mark.parametrize(("precision", "why"), [("1", "point"), ("2", "area"), ("3", "region")])
@pytest.mark.parametrize("publish_as", ["point", "area"])
def test_no_point_stands_for_more_than_a_place(tmp_path: Path, precision: str, why: str, publish_as: str) -> None:
    wide = place("tamsil-plain", "سهل تمسيل", "Tamsil plain", "area", ["karvan-province"])
    name = "tamsil-plain" if precision == "3" else "tamsil"
    location = {"place": name, "role": "occurred", "geo_precision": precision}
    changes = {TOWN: {"point": AT, "publish_as": publish_as}, "places/tamsil-plain.yml": wide, INCIDENT: {"locations": [location]}}
    [feature] = features(tmp_path, changes)
    is_point = (precision, publish_as) == ("1", "point")
    assert (feature["geometry"] is not None) == is_point
    assert feature["properties"]["precision"] == ("no_point" if precision == "1" and not is_point else why)
    assert ("40.75" in json.dumps(feature)) == is_point


def test_a_place_around_it_lends_no_point(tmp_path: Path) -> None:
    """The bridge is shown as the town it lies in: the town is named, and its centre is not where it happened."""
    [feature] = features(tmp_path, {f"{INCIDENT}": {"locations.0.place": "tamsil-bridge"}})
    assert feature["geometry"] is None
    assert (feature["properties"]["place"], feature["properties"]["precision"]) == ("tamsil", "region")


def test_a_withheld_place_leaves_the_incident_without_one(tmp_path: Path) -> None:
    guard = {"publish_places_as": "none", "reason": both("لسلامتهم.", "For safety.")}
    [feature] = features(tmp_path, {INCIDENT: {"sensitivity": guard}})
    assert feature["geometry"] is None
    assert (feature["id"], feature["properties"]["precision"]) == ("inc-0001#l0", "withheld")
    assert feature["properties"]["place"] is None
    assert "tamsil" not in json.dumps(feature["properties"]["place_name_en"])


def test_places_that_are_only_mentioned_are_no_features(tmp_path: Path) -> None:
    [feature] = features(tmp_path, {INCIDENT: {"locations.0.role": "mentioned"}})
    assert (feature["geometry"], feature["properties"]["precision"]) == (None, "unknown")


def test_each_place_of_an_incident_is_a_feature(tmp_path: Path) -> None:
    sites = [{"place": name, "role": "occurred", "geo_precision": 2} for name in ("tamsil", "karvan-province")]
    found = features(tmp_path, {INCIDENT: {"locations": sites}})
    assert [feature["id"] for feature in found] == ["inc-0001#l1", "inc-0001#l2"]
    assert {feature["properties"]["incident"] for feature in found} == {"inc-0001"}
