"""What is drawn on a map, how exactly, and what is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, TOWN, both, catalog_of, incident, place

from briefing.catalog import Catalog
from briefing.derive.map.maps import incident_map, incidents_map, place_map
from briefing.derive.map.spots import Located, outlines, point, spot
from briefing.derive.scope import Scope
from briefing.kept.watch import watched
from briefing.locales import locale
from briefing.views.map import MapMark, MapView

BASE = "base-maps/karvan.yml"
BASE_MAP = {
    "id": "karvan",
    "source": "invented",
    "countries": [{"names": both("كارفان", "Karvan"), "at": ["10.5,44.5"]}],
    "borders": ["9,46 12,46.1"],
    "outlines": [{"place": "karvan-province", "lines": ["10,44 11,44 11,45 10,45 10,44"]}],
    "rivers": [{"names": both("نهر الحور", "Poplar"), "line": "10.2,46 10.3,45 10.2,44 10.4,43"}],
}
TOWN_AT = {"lat": 44.51, "lon": 10.5, "basis": "gazetteer", "source": "invented"}
MILL = "places/tamsil-mill.yml"


def at(name: str, kind: str, parents: list[str], lat: float | None = None, lon: float = 10.3, publish_as: str = "point") -> dict[str, Any]:
    """A place of its own, with a point if it is given one."""
    spot = {"lat": lat, "lon": lon, "basis": "survey", "source": "invented"} if lat is not None else None
    return {**place(name, name, name.title(), kind, parents, publish_as), "point": spot}


MILL_PLACE = at("tamsil-mill", "facility", ["tamsil", "karvan-province"], 44.3, 10.3)
QUARTER = {"places/old-quarter.yml": at("old-quarter", "neighbourhood", ["tamsil", "karvan-province"], publish_as="area")}


def drawn_with(folder: Path, *locations: tuple[str, int], changes: dict[str, Any] | None = None) -> tuple[Catalog, MapView | None]:
    """The map of an incident at these places, each with its precision; in English."""
    given = [{"place": name, "role": "occurred", "geo_precision": precision} for name, precision in locations]
    site = {BASE: BASE_MAP, f"{TOWN}": {"point": TOWN_AT}, MILL: MILL_PLACE, **QUARTER, INCIDENT: {"locations": given}, **(changes or {})}
    catalog = catalog_of(folder, site)
    return catalog, incident_map(Scope(catalog, locale("en"), "en/incidents/inc-0001.html"), catalog.incidents["inc-0001"])


def marks(view: MapView | None) -> dict[str, list[str]]:
    assert view is not None
    return {mark.place: ["area"] if mark.path else [shape.kind for shape in mark.shapes] for mark in view.marks}


@pytest.mark.parametrize(
    ("name", "precision", "expected"),
    [
        ("tamsil", 1, {"tamsil": ["ring"]}),
        ("tamsil", 2, {"tamsil": ["near"]}),
        ("tamsil-mill", 1, {"tamsil-mill": ["dot"]}),
        ("tamsil-mill", 2, {"tamsil-mill": ["near"]}),
        ("old-quarter", 1, {"tamsil": ["ring"]}),
        ("old-quarter", 2, {"tamsil": ["near"]}),
        ("karvan-province", 3, {"karvan-province": ["area"]}),
    ],
)
def test_precision_is_drawn(tmp_path: Path, name: str, precision: int, expected: dict[str, list[str]]) -> None:
    assert marks(drawn_with(tmp_path, (name, precision))[1]) == expected


def test_a_governorate_is_never_a_point(tmp_path: Path) -> None:
    catalog, _ = drawn_with(tmp_path, ("tamsil", 1))
    town = catalog.places["tamsil"]
    assert point(town) is not None
    assert point(town.model_copy(update={"kind": "governorate"})) is None


def test_one_mark_a_place_with_every_way_it_is_drawn(tmp_path: Path) -> None:
    _, view = drawn_with(tmp_path, ("tamsil", 1), ("old-quarter", 2))
    assert marks(view) == {"tamsil": ["near", "ring"]}
    assert view is not None
    assert [other.text.value for other in view.rows[0].others] == ["Old-Quarter"]


def test_a_place_that_may_be_shown_as_an_area_gives_no_point_away(tmp_path: Path) -> None:
    changes = {MILL: {**MILL_PLACE, "publish_as": "area"}}
    assert marks(drawn_with(tmp_path, ("tamsil-mill", 1), changes=changes)[1]) == {"tamsil": ["ring"]}


@pytest.mark.parametrize(("publish_as", "expected"), [("parent", {"karvan-province": ["area"]}), ("none", {})])
def test_a_withheld_place_is_drawn_at_its_governorate_or_not_at_all(tmp_path: Path, publish_as: str, expected: dict[str, Any]) -> None:
    changes = {MILL: {**MILL_PLACE, "publish_as": publish_as}}
    _, view = drawn_with(tmp_path, ("tamsil-mill", 1), changes=changes)
    assert (marks(view) if view else {}) == expected
    assert "ill" not in repr(view)


@pytest.mark.parametrize(("publish_as", "expected"), [("area", {"tamsil-mill": ["area"]}), ("none", {})])
def test_nothing_is_drawn_within_the_outline_of_a_withheld_place(tmp_path: Path, publish_as: str, expected: dict[str, Any]) -> None:
    edge = {"place": "tamsil-mill", "lines": ["10.3,44.3 10.4,44.3 10.4,44.4 10.3,44.3"]}
    base = {**BASE_MAP, "outlines": [*BASE_MAP["outlines"], edge]}
    _, view = drawn_with(tmp_path, ("tamsil-mill", 2), changes={BASE: base, MILL: {**MILL_PLACE, "publish_as": publish_as}})
    assert (marks(view) if view else {}) == expected


def test_an_incident_may_coarsen_its_places(tmp_path: Path) -> None:
    guard = {"publish_places_as": "parent", "reason": both("للسلامة.", "For safety.")}
    _, view = drawn_with(tmp_path, ("tamsil-mill", 1), changes={INCIDENT: {**incident(), "locations": [LOCATION], "sensitivity": guard}})
    assert marks(view) == {"karvan-province": ["area"]}


LOCATION = {"place": "tamsil-mill", "role": "occurred", "geo_precision": 1}


def test_a_map_reads_no_place_that_lies_outside_it(tmp_path: Path) -> None:
    """Or the change of any governorate would make every map anew."""
    far = at("far-province", "governorate", [], publish_as="area")
    edge = {"place": "far-province", "lines": ["40,44 41,44 41,45 40,45 40,44"]}
    base = {**BASE_MAP, "outlines": [*BASE_MAP["outlines"], edge]}
    catalog, _ = drawn_with(tmp_path, ("tamsil", 1), changes={BASE: base, "places/far-province.yml": far})
    noting, reads = watched(catalog)
    incident_map(Scope(noting, locale("en"), "en/incidents/inc-0001.html"), catalog.incidents["inc-0001"])
    assert {name for field, name in reads if field == "places"} == {"tamsil", "karvan-province"}


def test_the_outline_of_a_withheld_place_is_not_drawn(tmp_path: Path) -> None:
    edge = {"place": "tamsil-mill", "lines": ["10.3,44.3 10.4,44.3 10.4,44.4 10.3,44.3"]}
    base = {**BASE_MAP, "outlines": [*BASE_MAP["outlines"], edge]}
    shown = drawn_with(tmp_path / "shown", ("tamsil", 1), changes={BASE: base})[1]
    hidden = drawn_with(tmp_path / "hidden", ("tamsil", 1), changes={BASE: base, MILL: {**MILL_PLACE, "publish_as": "none"}})[1]
    without = drawn_with(tmp_path / "without", ("tamsil", 1))[1]
    assert shown is not None
    assert hidden is not None
    assert without is not None
    assert hidden.lines == without.lines != shown.lines


def test_no_coordinate_is_finer_than_two_decimals(tmp_path: Path) -> None:
    fine, coarse = {**MILL_PLACE["point"], "lat": 44.3044}, {**MILL_PLACE["point"], "lat": 44.3}
    one, other = (
        drawn_with(tmp_path / str(given["lat"]), ("tamsil-mill", 1), changes={MILL: {**MILL_PLACE, "point": given}})[1]
        for given in (fine, coarse)
    )
    assert marks(one) == {"tamsil-mill": ["dot"]}
    assert one == other


def test_what_lies_in_nothing_that_can_be_drawn_is_said_in_words(tmp_path: Path) -> None:
    changes = {"places/far-hills.yml": at("far-hills", "area", [], publish_as="area")}
    catalog, view = drawn_with(tmp_path, ("tamsil", 1), ("far-hills", 2), changes=changes)
    assert spot(catalog, outlines(catalog), Located("far-hills", 2, "inc-0001")) is None
    assert view is not None
    assert [(row.place.text.value, row.drawn == "not drawn") for row in view.rows] == [("Tamsil", False), ("Far-Hills", True)]


def test_a_lone_mark_with_nothing_around_it_is_no_map(tmp_path: Path) -> None:
    assert drawn_with(tmp_path / "one", ("tamsil", 1), changes={BASE: None})[1] is None
    assert marks(drawn_with(tmp_path / "two", ("tamsil", 1), ("tamsil-mill", 1), changes={BASE: None})[1]) == {
        "tamsil": ["ring"],
        "tamsil-mill": ["dot"],
    }


def test_marks_too_near_to_part_become_one(tmp_path: Path) -> None:
    changes = {MILL: {**MILL_PLACE, "point": {**TOWN_AT, "lat": 44.52}}}
    _, view = drawn_with(tmp_path, ("tamsil", 1), ("tamsil-mill", 1), changes=changes)
    assert marks(view) == {"tamsil": ["near", "ring"]}
    assert view is not None
    assert [other.text.value for other in view.rows[0].others] == ["Tamsil-Mill"]


def test_incidents_are_counted_once_a_mark(tmp_path: Path) -> None:
    second = incident("inc-0002", "2031-05-09")
    second["locations"] = [{"place": name, "role": "occurred", "geo_precision": 1} for name in ("tamsil", "old-quarter")]
    catalog, _ = drawn_with(tmp_path, ("tamsil", 1), changes={"incidents/2031/inc-0002.yml": second})
    view = incidents_map(Scope(catalog, locale("ar"), "ar/index.html"), ("place", "tamsil"), catalog.incidents.values())
    assert view is not None
    mark: MapMark = view.marks[0]
    assert (mark.place, mark.incidents, mark.href) == ("tamsil", ("inc-0002", "inc-0001"), "places/tamsil.html")
    assert mark.label is not None
    assert mark.label.count == "2"
    assert mark.words == "تمسيل 2 (عدد الحوادث): في التجمع السكني"


def test_a_place_without_incidents_is_shown_by_itself(tmp_path: Path) -> None:
    catalog, _ = drawn_with(tmp_path, ("tamsil", 1))
    scope = Scope(catalog, locale("en"), "en/places/tamsil-mill.html")
    assert marks(place_map(scope, catalog.places["tamsil-mill"])) == {"tamsil-mill": ["dot"]}


def test_the_map_of_a_place_shows_nothing_outside_it(tmp_path: Path) -> None:
    catalog, _ = drawn_with(tmp_path, ("old-quarter", 1), ("tamsil-mill", 1))
    scope = Scope(catalog, locale("en"), "en/places/old-quarter.html")
    view = place_map(scope, catalog.places["old-quarter"])
    assert marks(view) == {"tamsil": ["ring"]}


def test_what_is_only_mentioned_says_so(tmp_path: Path) -> None:
    given = [
        {"place": "tamsil", "role": "occurred", "geo_precision": 1},
        {"place": "karvan-province", "role": "mentioned", "geo_precision": 3},
    ]
    _, view = drawn_with(tmp_path, changes={INCIDENT: {"locations": given}})
    assert view is not None
    assert {mark.place: mark.is_mentioned for mark in view.marks} == {"tamsil": False, "karvan-province": True}
    assert [row.count for row in view.rows] == ["", "mentioned only"]


def test_an_editor_moves_a_label(tmp_path: Path) -> None:
    def label(folder: str, offset: dict[str, float] | None) -> tuple[float, float]:
        _, view = drawn_with(tmp_path / folder, ("tamsil", 1), changes={TOWN: {"point": TOWN_AT, "label_offset": offset}})
        assert view is not None
        (found,) = (mark.label for mark in view.marks)
        assert found is not None
        return float(found.x), float(found.y)

    (x, y), (moved_x, moved_y) = label("plain", None), label("moved", {"dx": 20, "dy": -11})
    assert (moved_x - x, moved_y - y) == pytest.approx((20, -11))
