"""What of a record is public is said by the record types, and given exactly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fabricate import BRIDGE, INCIDENT, both, catalog_of, claim

from briefing.load import KINDS
from briefing.public import public, public_fields
from briefing.records import Incident, Sensitivity, Site

OWN = {
    "Incident": {"internal_notes", "waivers", "translations", "schema_version", "status", "merged_into"},
    "Briefing": {"internal_notes", "waivers", "translations", "status", "withdrawn", "query"},
    "Place": {"internal_notes", "waivers", "translations", "label_offset"},
    "Site": {"internal_notes", "waivers", "translations", "untranslated", "public", "review_months"},
    "Sensitivity": {"withhold_actors"},
}
"""Record type → what is the editors' own in it; of the other kinds of record what all of them share."""


def test_every_field_is_public_but_those_of_the_editors() -> None:
    for model in (*KINDS.values(), Site, Sensitivity):
        own = OWN.get(model.__name__, {"internal_notes", "waivers", "translations"})
        assert model.model_fields.keys() - public_fields(model).keys() == own, model.__name__


def test_values_are_exact_and_in_the_order_of_the_type(tmp_path: Path) -> None:
    text = '=1+1; "quoted"\u00a0\U0001f30d <b> & \u200fنص'
    record = catalog_of(tmp_path / "content", {INCIDENT: {"title": both("عنوان", text)}}).incidents["inc-0001"]
    found = public(record)
    assert list(found) == list(public_fields(Incident))
    assert found["title"] == {"ar": "عنوان", "en": text}
    assert found["claims"][0]["value"] == {"min": 2, "max": 2, "term": None, "kind": "soldiers", "civilian_status": "combatant"}
    assert found["claims"][0]["credibility"] == 6
    assert found["context"] is None


def test_what_is_left_out_below_the_top_is_left_out_of_records_in_lists_too(tmp_path: Path) -> None:
    guarded: dict[str, Any] = {
        "sensitivity": {"reason": both("حُجب.", "Withheld."), "withhold_actors": ["hill-guard"]},
        "claims": [claim(1, "killed", "river-council", "A demand.")],
        "internal_notes": "For us alone.",
        "waivers": [{"code": "W100", "reason": "So it is."}],
    }
    record = Incident.model_validate(
        {**public(catalog_of(tmp_path / "content").incidents["inc-0001"]), "schema_version": "1", **guarded, "status": "draft"}
    )
    assert public(record)["sensitivity"] == {"publish_places_as": "given", "reason": guarded["sensitivity"]["reason"]}
    assert "For us alone." not in str(public(record))
    assert "So it is." not in str(public(record))


def test_places_give_their_point_as_the_site_does_and_name_only_what_is_shown(tmp_path: Path) -> None:
    spot = {"lat": "36.1267", "lon": "40.5", "basis": "survey", "source": "A survey."}
    bridge = public(catalog_of(tmp_path / "point", {BRIDGE: {"point": spot, "publish_as": "point"}}).places["tamsil-bridge"])
    assert bridge["point"] == {"lat": 36.13, "lon": 40.5, "basis": "survey", "source": "A survey."}
    assert public(catalog_of(tmp_path / "area", {BRIDGE: {"point": spot, "publish_as": "area"}}).places["tamsil-bridge"])["point"] is None
    hidden = {"places/karvan-province.yml": {"publish_as": "none"}}
    assert public(catalog_of(tmp_path / "none", hidden).places["tamsil"])["parents"] == []
