"""What only all records together show: references, ids, what is published, links in texts."""

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
    both,
    catalog_of,
    incident,
    pointed_at,
    problems_of,
    taken_down,
)

ASSESSED = {"grade": "disputed", "rationale": both("لأن", "because"), "by": "desk", "on": "2031-06-01"}
DRAFT = {**incident("inc-0002"), "status": "draft"}
LINKS = "[a](place:tamsil) [b](incident:inc-0001) [c](page:contact) [d](source:src-2031-05-gazette) [e](briefing:tamsil-road)"
SECOND = "incidents/2031/inc-0002.yml"


def test_the_fabricated_site_is_sound(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "content", {}) == []


FAULTS: list[tuple[dict[str, Any], str, str, str]] = [
    # the changes, the code, what the carets stand under, what the message or the hint holds
    ({INCIDENT: {"locations.0.place": "tamsl"}}, "E012", "tamsl", 'did you mean "tamsil"?'),
    ({INCIDENT: {"locations.0.place": "hill-guard"}}, "E012", "hill-guard", '"hill-guard" is the id of an actor'),
    ({INCIDENT: {"participants.0.actor": "tamsil"}}, "E012", "tamsil", '"tamsil" is the id of a place'),
    ({INCIDENT: {"claims.0.chain": [{"outlet": "zzz"}, {"source": "src-2031-05-gazette"}]}}, "E012", "zzz", 'unknown outlet "zzz"'),
    ({INCIDENT: {"related": [{"incident": "inc-0009", "type": "led_to"}]}}, "E012", "inc-0009", "inc-0001"),
    ({INCIDENT: {"sensitivity": {"reason": both("س", "r"), "withhold_actors": ["hil-guard"]}}}, "E012", "hil-guard", "hill-guard"),
    ({BRIDGE: {"parents": ["nowhere"]}}, "E012", "nowhere", 'unknown place "nowhere"'),
    ({BRIEFING: {"query": {"actor": "nobody"}}}, "E012", "nobody", 'unknown actor "nobody"'),
    ({BRIEFING: {"key_points.0.cites.0.incident": "inc-9"}}, "E012", "inc-9", "inc-0001"),
    ({INCIDENT: {"assessment": {**ASSESSED, "by": "dsk"}}}, "E012", "dsk", 'did you mean "desk"?'),
    ({INCIDENT: {"event.type": "battle"}}, "E014", "battle", 'did you mean "battles"?'),
    ({INCIDENT: {"claims.0.value": "zzz"}}, "E014", "zzz", "terms: "),
    ({GUARD: {"aka": [{"text": "x", "lang": "en", "usage": "rude"}]}}, "E014", "rude", "alias-usage"),
    ({"incidents/2032/inc-0001.yml": incident(edtf=None)}, "E016", "inc-0001", "incidents/2031/inc-0001.yml too"),
    ({SECOND: DRAFT, INCIDENT: {"related": [{"incident": "inc-0002", "type": "led_to"}]}}, "E021", "inc-0002", "draft"),
    ({SECOND: DRAFT, BRIEFING: {"incidents": ["inc-0001", "inc-0002"]}}, "E021", "inc-0002", "draft"),
    ({BRIEFING: {"key_points.0.cites.0.claims": ["c1", "c9"]}}, "E022", "c9", 'unknown claim "c9"'),
    ({GUARD: {"profile.en": "See [it](actor:hill-gard)."}}, "E024", "actor:hill-gard", 'did you mean "hill-guard"?'),
    ({GUARD: {"profile.ar": "انظر [هذا](page:nowhere)."}}, "E024", "page:nowhere", "nowhere"),
    ({GUARD: {"profile.en": "On [it](place:tamsil-bridge)."}}, "E024", "place:tamsil-bridge", "tamsil-bridge"),
    ({SECOND: DRAFT, GUARD: {"profile.en": "See [it](incident:inc-0002)."}}, "E024", "incident:inc-0002", "inc-0002"),
    ({"pages/en/contact.md": "# Us\n\n[x](actor:hill-guard) [y](actor:hill-gua)\n"}, "E024", "actor:hill-gua", "hill-guard"),
    ({TOWN: {"parents": ["tamsil"]}}, "E027", "-", '"tamsil" lies in itself'),
]


@pytest.mark.parametrize(("changes", "code", "under", "words"), FAULTS, ids=[f"{row[1]}-{row[2]}" for row in FAULTS])
def test_one_fault(tmp_path: Path, changes: dict[str, Any], code: str, under: str, words: str) -> None:
    (problem,) = problems_of(tmp_path / "content", changes)
    assert (problem.code, pointed_at(problem)) == (code, under)
    assert words in f"{problem.message} {problem.hint}"


def test_a_circle_of_parents_is_told_at_each_member_and_only_there(tmp_path: Path) -> None:
    problems = problems_of(tmp_path / "content", {PROVINCE: {"parents": ["tamsil"]}})
    assert [(problem.code, problem.path) for problem in problems] == [
        ("E027", "content/places/karvan-province.yml"),
        ("E027", "content/places/tamsil.yml"),
    ]


@pytest.mark.parametrize(("name", "missing"), [("pages/ar/about.md", "en"), ("pages/en/about.md", "ar")])
def test_a_page_without_its_counterpart(tmp_path: Path, name: str, missing: str) -> None:
    (problem,) = problems_of(tmp_path / "content", {name: "# About\n\nWhat it is.\n"})
    assert (problem.code, problem.path) == ("E017", f"content/{name}")
    assert f'"about" lacks its counterpart in "{missing}"' in problem.message


def test_a_page_in_a_language_that_the_site_does_not_have(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path / "content", {"pages/fr/contact.md": "# Nous\n\nQui nous sommes.\n"})
    assert problem.path == "content/pages/fr/contact.md"
    assert '"fr"' in problem.message


def test_an_editor_who_is_known(tmp_path: Path) -> None:
    assert problems_of(tmp_path / "content", {INCIDENT: {"assessment": ASSESSED}}) == []


@pytest.mark.parametrize(
    "changes",
    [
        {SECOND: {**DRAFT, "related": [{"incident": "inc-0001", "type": "led_to"}]}},
        {
            SECOND: {**DRAFT, "related": [{"incident": "inc-0003", "type": "led_to"}]},
            "incidents/2031/inc-0003.yml": {**DRAFT, "id": "inc-0003"},
        },
        {
            SECOND: {**DRAFT, "status": "withdrawn", "revisions": taken_down()},
            INCIDENT: {"related": [{"incident": "inc-0002", "type": "led_to"}]},
        },
        {SECOND: {**DRAFT, "status": "merged", "merged_into": "inc-0001", "revisions": taken_down("merged")}},
        {GUARD: {"profile.en": LINKS}},
        {GUARD: {"profile.en": "`[x](actor:nobody)`"}},
    ],
    ids=["draft names published", "draft names draft", "removed leaves a notice", "merged", "links of every kind", "code is no link"],
)
def test_what_may_be(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert problems_of(tmp_path / "content", changes) == []


def test_references_to_a_file_that_cannot_be_read_are_not_reported_too(tmp_path: Path) -> None:
    assert [problem.code for problem in problems_of(tmp_path / "content", {GUARD: "a: b: c"})] == ["E002"]


def test_a_fault_in_a_record_makes_no_faults_in_those_that_name_it(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path / "content", {GUARD: {"kindd": "x"}})
    assert problem.code == "E010"


def test_a_folder_without_its_site_file_being_sound(tmp_path: Path) -> None:
    problems = problems_of(tmp_path / "content", {SITE: {"locales": "ar"}})
    assert [(problem.code, problem.path) for problem in problems] == [("E013", "content/site.yml")]


def test_problems_come_sorted_and_all_together(tmp_path: Path) -> None:
    changes = {INCIDENT: {"event.type": "zzz", "locations.0.place": "zzz"}, GUARD: {"kind": "zzz"}, "notes.txt": "x", TOWN: "a: b: c"}
    problems = problems_of(tmp_path / "content", changes)
    assert problems == sorted(problems)
    assert [problem.code for problem in problems] == ["E014", "E012", "E014", "E005", "E002"]


def test_the_catalog_holds_only_what_may_be_published(tmp_path: Path) -> None:
    catalog = catalog_of(
        tmp_path / "content",
        {
            SECOND: {**incident("inc-0002", "2031-05-09")},
            "incidents/2031/inc-0003.yml": {**incident("inc-0003"), "status": "in_review"},
            "incidents/2031/inc-0004.yml": {**incident("inc-0004"), "status": "withdrawn", "revisions": taken_down()},
            BRIEFING: {"query": {"period": "2031-05"}},
        },
    )
    assert list(catalog.incidents) == ["inc-0002", "inc-0001"]
    assert list(catalog.removed) == ["inc-0004"]
    assert catalog.briefing_incidents == {"tamsil-road": ("inc-0002", "inc-0001")}
    assert "tamsil-bridge" not in catalog.places
    assert catalog.incidents_by_actor["river-council"] == ("inc-0002", "inc-0001")
    assert catalog.incidents_by_place["karvan-province"] == ("inc-0002", "inc-0001")


@pytest.mark.parametrize(
    ("query", "chosen"),
    [
        ({"period": "2031-05"}, ("inc-0001",)),
        ({"period": "2031-06/.."}, ()),
        ({"actor": "river-council"}, ("inc-0001",)),
        ({"place": "karvan-province"}, ("inc-0001",)),
        ({"place": "karvan-province", "period": "2030"}, ()),
        ({"place": "tamsil-bridge"}, ()),
    ],
)
def test_the_query_of_a_briefing(tmp_path: Path, query: dict[str, str], chosen: tuple[str, ...]) -> None:
    catalog = catalog_of(tmp_path / "content", {BRIEFING: {"query": query, "incidents": []}})
    assert catalog.briefing_incidents["tamsil-road"] == chosen
