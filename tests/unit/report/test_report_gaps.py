"""Gaps that open and close, of one day, of records that can differ; none closes because something is hidden."""

from __future__ import annotations

from pathlib import Path

import pytest
from comparing import fabricated
from fabricate import GUARD, INCIDENT, SOURCE, Changes, both, incident, taken_down

from briefing.report.gaps import gaps

SILENT: Changes = {INCIDENT: {"claims": incident()["claims"][:1], "participants.0.role": "reported_target"}}
"""The Hill Guard is the target, and has no word."""
HEARD: Changes = {INCIDENT: {"participants.0.role": "reported_target"}}
WITHHELD = {"withhold_actors": ["hill-guard"], "reason": both("حفاظًا على سلامته", "for its safety")}


def found(folder: Path, before: Changes, after: Changes) -> tuple[list[str], list[str]]:
    turnover = gaps(fabricated(folder, before, after))
    return [one.code for one in turnover.new], [one.code for one in turnover.mended]


def test_a_party_that_is_heard_closes_a_gap(tmp_path: Path) -> None:
    """And makes it an incident of one source, where it was one of one originator."""
    assert found(tmp_path, SILENT, HEARD) == (["N202"], ["N203", "N202"])


def test_a_party_that_is_not_heard_any_more_opens_it(tmp_path: Path) -> None:
    turnover = gaps(fabricated(tmp_path, HEARD, SILENT))
    silent = next(one for one in turnover.new if one.code == "N203")
    assert (silent.level, silent.file, silent.line) == ("note", "content/incidents/2031/inc-0001.yml", 24)
    assert silent.words == {
        "ar": "أطراف لم يصلنا قولها: «اشتباك قرب تمسيل»، حرس التلال.",
        "en": "Parties whose own words are missing: “Clash near Tamsil”, Hill Guard.",
    }


@pytest.mark.parametrize(
    "after",
    [
        {**SILENT, INCIDENT: {**SILENT[INCIDENT], "waivers": [{"code": "N203", "reason": "It is known to be silent."}]}},
        {**SILENT, INCIDENT: {**SILENT[INCIDENT], "sensitivity": WITHHELD}},
        {**SILENT, INCIDENT: {**SILENT[INCIDENT], "status": "withdrawn", "revisions": taken_down()}},
    ],
    ids=["waived", "withheld", "withdrawn"],
)
def test_what_is_not_told_any_more_is_not_mended(after: Changes, tmp_path: Path) -> None:
    more: Changes = {"briefings/tamsil-road.yml": {"status": "draft"}}
    assert "N203" not in found(tmp_path, {**SILENT, **more}, {**after, **more})[1]


def test_an_actor_s_relation_closes_the_gap_of_an_incident_that_did_not_change(tmp_path: Path) -> None:
    related = {"type": "part_of", "actor": "river-council", "period": None, "cites": [{"source": "src-2031-05-gazette", "locator": [1]}]}
    assert found(tmp_path, SILENT, {**SILENT, GUARD: {"relations": [related]}}) == ([], ["N203"])


def test_both_states_are_asked_of_one_day(tmp_path: Path) -> None:
    """A record of a later day makes no other one overdue."""
    later = {**incident("inc-0002"), "revisions": [{**incident()["revisions"][0], "on": "2034-06-01"}]}
    assert "N208" not in found(tmp_path, {}, {"incidents/2031/inc-0002.yml": later})[0]


def test_a_source_s_copy_closes_its_gap(tmp_path: Path) -> None:
    address = {"url": "https://gazette.example/1", "url_status": "live"}
    archived = {**address, "archive_url": "https://archive.example/1", "archived_at": "2031-06-01"}
    assert found(tmp_path, {SOURCE: address}, {SOURCE: archived}) == ([], ["N201"])


def test_of_states_with_errors_nothing_is_told(tmp_path: Path) -> None:
    assert found(tmp_path, SILENT, {INCIDENT: {"status": "rumour"}}) == ([], [])


def test_the_site_s_own_rule_says_what_is_overdue(tmp_path: Path) -> None:
    later: Changes = {INCIDENT: {"revisions.0.on": "2031-12-01"}}
    turnover = gaps(fabricated(tmp_path, later, {**later, "site.yml": {"review_months": 3}}))
    assert [(one.code, one.file) for one in turnover.new] == [
        ("N204", "content/actors/hill-guard.yml"),
        ("N204", "content/actors/river-council.yml"),
    ]
