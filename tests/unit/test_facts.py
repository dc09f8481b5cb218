"""What other records need to know of a record."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIDGE, BRIEFING, GUARD, INCIDENT, SOURCE, both, write_record

from briefing.facts import Facts, dotted, page_facts, undotted
from briefing.load import HandWritten, load
from briefing.validate import validate


def facts(folder: Path, name: str, change: Any = None) -> Facts:
    """The facts of one changed record, as validate takes them."""
    examined = validate(load(write_record(folder, {name: change or {}}, name))).documents
    return next(item.facts for item in examined if item.document.path.endswith(name))


def test_the_facts_of_an_incident(tmp_path: Path) -> None:
    found = facts(tmp_path, INCIDENT)
    assert (found.kind, found.name, found.status) == ("incident", "inc-0001", "published")
    assert (found.first, found.last) == ("2031-05-10", "2031-05-10")
    assert list(found.claims) == ["c1", "c2"]
    assert ["locations.0.place", "place", "tamsil"] in found.references
    assert ["claims.1.chain.0.source", "source", "src-2031-05-gazette"] in found.references
    assert [list(row) for row in found.precisions] == [["locations.0", "tamsil", "1"]]


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031-05", "2031-05-01", "2031-05-31"),
        ("2031-05-08/..", "2031-05-08", None),
        ("2031-13", None, None),
        (None, None, None),
        (["2031"], None, None),
    ],
)
def test_the_first_and_the_last_day(tmp_path: Path, edtf: Any, first: str | None, last: str | None) -> None:
    found = facts(tmp_path, INCIDENT, {"date.edtf": edtf})
    assert (found.first, found.last) == (first, last)


def test_what_an_incident_withholds(tmp_path: Path) -> None:
    guard = {"publish_places_as": "parent", "withhold_actors": ["hill-guard"], "reason": both("س", "r")}
    found = facts(tmp_path, INCIDENT, {"sensitivity": guard})
    assert (list(found.withheld), found.publish_as) == (["hill-guard"], "parent")


def test_the_facts_of_a_place(tmp_path: Path) -> None:
    found = facts(tmp_path, BRIDGE)
    assert (found.publish_as, found.place_kind) == ("parent", "facility")
    assert [row[2] for row in found.references] == ["tamsil", "karvan-province"]


def test_what_a_briefing_rests_on(tmp_path: Path) -> None:
    found = facts(tmp_path, BRIEFING, {"key_points.0.cites": [{"incident": "inc-0001", "claims": ["c1", None]}, "x", {"claims": "c1"}]})
    rows = [["key_points.0.cites.0", "inc-0001", ["c1", ""]], ["key_points.0.cites.1", "", []], ["key_points.0.cites.2", "", []]]
    assert [list(row) for row in found.cited] == rows


def test_the_links_in_texts(tmp_path: Path) -> None:
    found = facts(tmp_path, GUARD, {"profile.en": "See [one](actor:river-council) and [two](page:about)."})
    assert [list(row) for row in found.links] == [["profile.en", "actor", "river-council"], ["profile.en", "page", "about"]]


def test_waivers(tmp_path: Path) -> None:
    waivers = [{"code": "W101", "reason": "x"}, {"reason": "no code"}, {"code": "N202", "reason": "y"}]
    assert list(facts(tmp_path, SOURCE, {"waivers": waivers}).waivers) == ["W101", "N202"]


def test_the_facts_of_a_page() -> None:
    page = HandWritten("about", "en", "content/pages/en/about.md", "# About\n\nSee [us](page:contact).\n")
    assert page_facts(page) == Facts("page", "about", page.path, language="en", links=[["", "page", "contact"]])


@pytest.mark.parametrize("name", [INCIDENT, GUARD, BRIDGE, SOURCE, BRIEFING])
def test_facts_outlive_json(tmp_path: Path, name: str) -> None:
    """They are kept from one check to the next."""
    found = facts(tmp_path, name, {"waivers": [{"code": "W101", "reason": "x"}]})
    again = Facts(**json.loads(json.dumps(asdict(found))))
    assert json.dumps(asdict(again)) == json.dumps(asdict(found))


@pytest.mark.parametrize(
    "odd", ["- x\n", "word\n", "claims: x\nsensitivity: []\nlocations: [x, {place: []}]\nwaivers: {a: b}\nkey_points: [x]\n"]
)
@pytest.mark.parametrize("name", [INCIDENT, BRIEFING, BRIDGE])
def test_a_record_that_is_none_has_facts_all_the_same(tmp_path: Path, name: str, odd: str) -> None:
    found = facts(tmp_path, name, odd)
    assert (found.name, found.status, found.references, list(found.claims)) == (Path(name).stem, None, [], [])


@pytest.mark.parametrize("path", [(), ("claims", 0, "value", "min"), ("title",)])
def test_a_path_is_dotted_and_comes_back(path: tuple[str | int, ...]) -> None:
    assert undotted(dotted(path)) == path
