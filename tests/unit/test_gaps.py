"""What the published records lack: of each kind of gap an example that has it and one that has not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fabricate import (
    BRIEFING,
    GUARD,
    INCIDENT,
    OUTLET,
    SITE,
    SOURCE,
    both,
    catalog_of,
    claim,
    faults,
    pointed_at,
    problems_of,
    records,
    write_site,
)

from briefing.derive.gaps import gap_lines, gaps_page, gaps_pages
from briefing.derive.incident import incident_page
from briefing.derive.scope import Scope
from briefing.gaps import archive_day, gap_notes, gaps
from briefing.load import load
from briefing.locales import locale
from briefing.problems import Problem
from briefing.render import render
from briefing.resolve import resolve
from briefing.rules import CODES, GAPS
from briefing.validate import validate

TODAY = date(2031, 6, 30)
SECOND = "sources/src-2031-05-radio.yml"
RADIO: dict[str, Any] = {**records()[SOURCE], "id": "src-2031-05-radio", "archive_url": "https://archive.karvan.news/radio"}
FROM_RADIO: dict[str, Any] = {"chain": [{"source": "src-2031-05-radio"}], "cites": [{"source": "src-2031-05-radio", "locator": [1]}]}
ARCHIVED = {"url": "https://gazette.karvan.news/1", "url_status": "live", "archive_url": "https://archive.karvan.news/1"}
WITHHELD = {"withhold_actors": ["river-council"], "reason": both("حُجب لسلامته.", "Withheld for safety.")}
NO_GAP: dict[str, Any] = {
    SECOND: RADIO,
    SOURCE: ARCHIVED,
    INCIDENT: {
        "claims.1.chain": FROM_RADIO["chain"],
        "claims.1.cites": FROM_RADIO["cites"],
    },
}
"""What makes the sample site one without a gap."""


def witness() -> dict[str, Any]:
    return {"actor": None, "description": both("شاهد", "a witness"), "named": "false"}


def party(actor: str, role: str = "reported_target") -> dict[str, Any]:
    return {"actor": actor, "role": role, "certainty": "claimed", "claims": ["c1"]}


def accused(actor: str, attribute: str = "responsibility", **more: Any) -> dict[str, Any]:
    return claim(3, attribute, "river-council", "The River Council speaks of it.", about=actor, **more)


def with_claim(*more: dict[str, Any]) -> list[dict[str, Any]]:
    """The sample incident's claims, the second one from the second source, and these."""
    first, second = records()[INCIDENT]["claims"]
    return [first, {**second, **FROM_RADIO}, *more]


def silenced(*more: dict[str, Any]) -> list[dict[str, Any]]:
    """The same, but that a witness says what the Hill Guard said."""
    first, second, *rest = with_claim(*more)
    return [first, {**second, "originator": witness()}, *rest]


def laid(changes: dict[str, Any]) -> dict[str, Any]:
    """The changes, over those that make a site without a gap."""
    return {**NO_GAP, **{name: {**(NO_GAP.get(name) or {}), **change} for name, change in changes.items()}}


def found(folder: Path, changes: dict[str, Any]) -> list[str]:
    """`code kind record` of each gap, as of TODAY."""
    return [f"{gap.code} {gap.missing.kind} {gap.name}" for gap in gaps(catalog_of(folder, laid(changes)), TODAY)]


def notes(folder: Path, changes: dict[str, Any], today: date = TODAY) -> list[Problem]:
    content = load(write_site(folder / "content", laid(changes)))
    return gap_notes(resolve(validate(content))[0], content.documents, today)


PART_OF = {"type": "part_of", "actor": "river-council", "period": None, "cites": []}
PASSING: dict[str, dict[str, Any]] = {
    "nothing is changed": {},
    "an archived copy without an address": {SOURCE: {"url": None}},
    "an accused actor that speaks": {INCIDENT: {"claims": with_claim(accused("hill-guard"))}},
    "a target that speaks": {INCIDENT: {"participants": [party("hill-guard")]}},
    "an actor that is only present is silent": {INCIDENT: {"claims": silenced()}},
    "a mediator is silent": {INCIDENT: {"claims": silenced(), "participants": [party("hill-guard", "mediator")]}},
    "an accusation that is only denied": {INCIDENT: {"claims": silenced(accused("hill-guard", position="denies"))}},
    "a demand is no accusation": {INCIDENT: {"claims": silenced(accused("hill-guard", "demand"))}},
    "its whole speaks for it": {INCIDENT: {"claims": silenced(), "participants": [party("hill-guard")]}, GUARD: {"relations": [PART_OF]}},
    "its umbrella speaks for it": {
        INCIDENT: {"claims": silenced(), "participants": [party("hill-guard")]},
        "actors/river-council.yml": {"relations": [{**PART_OF, "type": "umbrella_of", "actor": "hill-guard"}]},
    },
    "its part speaks for it": {
        INCIDENT: {"claims": silenced(), "participants": [party("hill-guard")]},
        "actors/river-council.yml": {"relations": [{**PART_OF, "type": "member_of", "actor": "hill-guard"}]},
    },
    "eleven months and more since the review": {GUARD: {"reviewed_on": "2030-07-01"}},
    "a review that is due later": {SITE: {"review_months": "24"}, GUARD: {"reviewed_on": "2029-07-01"}},
    "a superseded claim": {INCIDENT: {"claims.0.status": "superseded"}},
    "an approximate day": {INCIDENT: {"date.edtf": "2031-05-10~"}},
    "one of several days": {INCIDENT: {"date.edtf": "[2031-05-09..2031-05-10]"}},
    "said to go on": {INCIDENT: {"date.edtf": "2031-05-10/.."}},
    "an area around the settlement": {INCIDENT: {"locations.0.geo_precision": "2"}},
}
FAILING: dict[str, tuple[dict[str, Any], list[str]]] = {
    "an address without a copy": ({SOURCE: {"archive_url": None}}, ["N201 no-archive src-2031-05-gazette"]),
    "no address and no copy": ({SOURCE: {"archive_url": None, "url": None}}, ["N201 no-address src-2031-05-gazette"]),
    "one source": (
        {INCIDENT: {"claims.1.chain": [{"source": "src-2031-05-gazette"}], "claims.1.cites": records()[INCIDENT]["claims"][1]["cites"]}},
        ["N202 one-source inc-0001"],
    ),
    "two sources that repeat one originator": (
        {INCIDENT: {"claims.1.originator": {"actor": "river-council", "named": "true"}}},
        ["N202 one-originator inc-0001"],
    ),
    "one originator who is described": (
        {INCIDENT: {"claims.0.originator": witness(), "claims.1.originator": witness()}},
        ["N202 one-originator inc-0001"],
    ),
    "a silent target": ({INCIDENT: {"claims": silenced(), "participants": [party("hill-guard")]}}, ["N203 silent-party inc-0001"]),
    "a silent initiator": (
        {INCIDENT: {"claims": silenced(), "participants": [party("hill-guard", "reported_initiator")]}},
        ["N203 silent-party inc-0001"],
    ),
    "an accused actor, once though accused twice": (
        {INCIDENT: {"claims": silenced(accused("hill-guard"), {**accused("hill-guard", "initiator"), "id": "c4"})}},
        ["N203 silent-party inc-0001"],
    ),
    "an ally does not speak for it": (
        {
            INCIDENT: {"claims": silenced(), "participants": [party("hill-guard")]},
            GUARD: {"relations": [{**PART_OF, "type": "allied_with"}]},
        },
        ["N203 silent-party inc-0001"],
    ),
    "twelve months since the review": ({GUARD: {"reviewed_on": "2030-06-30"}}, ["N204 review-overdue hill-guard"]),
    "a review that is due earlier": (
        {SITE: {"review_months": "1"}, GUARD: {"reviewed_on": "2031-05-30"}},
        ["N204 review-overdue hill-guard"],
    ),
    "a claim that needs work": ({INCIDENT: {"claims.0.status": "work_needed"}}, ["N205 open-claim inc-0001"]),
    "a claim in conflict": (
        {INCIDENT: {"claims.0.status": "conflict", "claims.0.note": both("روايتان.", "Two versions.")}},
        ["N205 open-claim inc-0001"],
    ),
    "no date": (
        {INCIDENT: {"date": {"edtf": None, "basis": "inferred_text", "rationale": both("لا يُذكر.", "Not given.")}}},
        ["N206 unknown-date inc-0001"],
    ),
    "no earliest day": ({INCIDENT: {"date.edtf": "[..2031-05-10]"}}, ["N206 unknown-date inc-0001"]),
    "no latest day": ({INCIDENT: {"date.edtf": "[2031-05-10..]"}}, ["N206 unknown-date inc-0001"]),
    "no end given": ({INCIDENT: {"date.edtf": "2031-05-10/"}}, ["N206 unknown-date inc-0001"]),
    "no beginning given": ({INCIDENT: {"date.edtf": "/2031-05-10"}}, ["N206 unknown-date inc-0001"]),
    "the governorate only": (
        {INCIDENT: {"locations": [{"place": "karvan-province", "role": "occurred", "geo_precision": "3"}]}},
        ["N207 unknown-place inc-0001"],
    ),
    "a place that is only mentioned": ({INCIDENT: {"locations.0.role": "mentioned"}}, ["N207 unknown-place inc-0001"]),
}


@pytest.mark.parametrize("case", PASSING)
def test_no_gap(tmp_path: Path, case: str) -> None:
    assert found(tmp_path, PASSING[case]) == []


@pytest.mark.parametrize("case", FAILING)
def test_a_gap(tmp_path: Path, case: str) -> None:
    changes, expected = FAILING[case]
    assert found(tmp_path, changes) == expected


def test_each_rule_on_gaps_has_a_case() -> None:
    assert {line.partition(" ")[0] for _, lines in FAILING.values() for line in lines} == GAPS
    assert all(code[0] == "N" and code in CODES for code in GAPS)


# What the ordinary check and a waiver make of it


def test_the_ordinary_check_says_nothing_of_gaps(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {INCIDENT: {"claims.0.status": "work_needed", "locations.0.role": "mentioned"}}) == []


def test_a_waived_gap_is_none_and_the_waiver_is_not_idle(tmp_path: Path) -> None:
    waived = {INCIDENT: {"locations.0.role": "mentioned", "waivers": [{"code": "N207", "reason": "Its place is not known to anyone."}]}}
    assert found(tmp_path / "first", waived) == []
    assert problems_of(tmp_path / "second", laid(waived)) == []
    assert notes(tmp_path / "third", waived) == []


def test_a_waiver_of_no_gap_is_noted(tmp_path: Path) -> None:
    idle = {INCIDENT: {"waivers": [{"code": "N207", "reason": "It was coarse once."}]}}
    assert problems_of(tmp_path / "first", laid(idle)) == []
    (note,) = notes(tmp_path / "second", idle)
    assert (faults([note]), pointed_at(note)) == ([f"N001 {INCIDENT}: nothing in this record gives the note N207"], "N207")


# For editors


NOTES: list[tuple[dict[str, Any], str, str, str]] = [
    # the change, what the carets stand under, the message, what the hint holds
    ({SOURCE: {"archive_url": None}}, "null", f"N201 {SOURCE}: no archived copy of this source is recorded", "archive_url"),
    (
        {INCIDENT: {"claims.1.originator": {"actor": "river-council", "named": "true"}}},
        "claims",
        f"N202 {INCIDENT}: every claim comes from one originator, river-council",
        "does not depend on it",
    ),
    (
        {INCIDENT: {"claims": silenced(), "participants": [party("hill-guard")]}},
        "hill-guard",
        f'N203 {INCIDENT}: no claim comes from "hill-guard", which is accused or named as initiator or target',
        "a statement of its own",
    ),
    (
        {GUARD: {"reviewed_on": "2030-01-31"}},
        "'2030-01-31'",
        f"N204 {GUARD}: last reviewed 16 months before 2031-06-30; due after 12",
        "write the day as reviewed_on",
    ),
    (
        {INCIDENT: {"claims.1.status": "work_needed"}},
        "work_needed",
        f'N205 {INCIDENT}: the claim c2 has the status "work_needed"',
        "set the status to current",
    ),
    (
        {INCIDENT: {"date.edtf": "2031-05-10/"}},
        "2031-05-10/",
        f"N206 {INCIDENT}: the date 2031-05-10/ has no known end",
        "gives the day",
    ),
    (
        {INCIDENT: {"locations.0.role": "mentioned"}},
        "locations",
        f"N207 {INCIDENT}: no place where it occurred is closer than a governorate",
        "says where",
    ),
]


@pytest.mark.parametrize(("changes", "under", "words", "hint"), NOTES, ids=[row[2][:4] for row in NOTES])
def test_a_note_says_where_the_gap_is_and_what_closes_it(
    tmp_path: Path, changes: dict[str, Any], under: str, words: str, hint: str
) -> None:
    (note,) = notes(tmp_path, changes)
    assert (faults([note]), pointed_at(note), note.level) == ([words], under, "note")
    assert hint in (note.hint or "")


# The day


def test_the_archives_own_day_is_the_latest_on_which_it_was_worked_on(tmp_path: Path) -> None:
    assert archive_day(catalog_of(tmp_path / "first")) == date(2031, 6, 2)
    assert archive_day(catalog_of(tmp_path / "second", {SOURCE: {"accessed_at": "2031-06-20"}})) == date(2031, 6, 20)
    assert archive_day(catalog_of(tmp_path / "third", {GUARD: {"reviewed_on": "2031-07-01"}})) == date(2031, 7, 1)


def test_without_a_day_the_gaps_are_as_of_the_archives_own(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path, laid({GUARD: {"reviewed_on": "2030-06-02"}, "actors/river-council.yml": {"reviewed_on": "2030-06-03"}}))
    assert [gap.name for gap in gaps(catalog)] == ["hill-guard"]
    assert [gap.name for gap in gaps(catalog, date(2030, 6, 3))] == []


# What must not be shown


def test_of_a_voice_that_is_kept_back_nothing_is_said(tmp_path: Path) -> None:
    """Neither that it is the only one, nor that the body for which it may speak is silent."""
    change = {"participants": [party("hill-guard")], "sensitivity": WITHHELD, "claims": silenced()}
    assert found(tmp_path, {INCIDENT: change}) == []


def test_a_record_that_is_not_published_has_no_gaps(tmp_path: Path) -> None:
    draft = {"status": "draft", "locations.0.role": "mentioned", "claims.0.status": "work_needed"}
    assert found(tmp_path, {INCIDENT: draft, BRIEFING: {"status": "draft"}}) == []


# For readers


def scope(folder: Path, changes: dict[str, Any], language: str) -> Scope:
    return Scope(catalog_of(folder, changes), locale(language), f"{language}/gaps.html")


@pytest.mark.parametrize(("language", "phrase"), [("en", "1 source"), ("ar", "مصدر واحد")])
def test_the_page_has_a_group_for_each_sort_of_gap(tmp_path: Path, language: str, phrase: str) -> None:
    page = gaps_page(scope(tmp_path, laid({SOURCE: {"archive_url": None}}), language))
    (group,) = page.groups
    (entry,) = group.entries
    assert (group.anchor, group.phrase, group.rest) == ("no-archive", phrase, None)
    assert (entry.record.href, entry.details[0].href) == ("sources/src-2031-05-gazette.html", f"{OUTLET.removesuffix('yml')}html")


@pytest.mark.parametrize(("language", "words"), [("en", "We know of no gap"), ("ar", "لا نعرف ثغرة")])
def test_a_page_without_a_gap_says_so(tmp_path: Path, language: str, words: str) -> None:
    view = gaps_page(scope(tmp_path, laid({}), language))
    assert view.groups == ()
    assert words in render([view])[f"{language}/gaps.html"].body


def test_the_page_says_as_of_which_day(tmp_path: Path) -> None:
    assert "2 June 2031" in gaps_page(scope(tmp_path / "first", {}, "en")).as_of
    assert "2 حزيران/يونيو 2031" in gaps_page(scope(tmp_path / "second", {}, "ar")).as_of


@pytest.fixture
def crowded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scope:
    """Two actors have a gap, and one only may stand on a page."""
    for module in ("briefing.lists.overviews", "briefing.derive.gaps"):
        monkeypatch.setattr(f"{module}.MOST", 1)
    monkeypatch.setattr("briefing.derive.gaps.EXCERPT", 1)
    overdue = {"reviewed_on": "2029-01-01"}
    return scope(tmp_path, laid({GUARD: overdue, "actors/river-council.yml": overdue}), "en")


def test_a_long_group_is_counted_in_full_and_leads_to_all(crowded: Scope) -> None:
    (group,) = gaps_page(crowded).groups
    assert (group.phrase, len(group.entries)) == ("2 actors", 1)
    assert group.rest
    assert (group.rest.href, group.rest.text.value) == ("gaps/review-overdue.html", "The whole list: 2 actors")


def test_every_gap_of_a_long_group_stands_on_one_of_its_pages(crowded: Scope) -> None:
    pages = [page.make(crowded.catalog) for page in gaps_pages(crowded.catalog, "en")]
    assert [page.head.path for page in pages] == ["en/gaps.html", "en/gaps/review-overdue.html", "en/gaps/review-overdue/2.html"]
    entries = [entry.record.text.value for page in pages[1:] for group in page.groups for entry in group.entries]
    assert sorted(entries) == ["Hill Guard", "River Council"]
    assert pages[2].title == "Actors whose pages are due for review: page 2"
    assert pages[2].intro == pages[2].groups[0].why != pages[0].intro
    assert [link.href for link in pages[2].head.crumbs] == ["../../gaps.html", "../review-overdue.html"]


def test_an_incidents_own_page_says_what_it_rests_on_and_who_is_not_heard(tmp_path: Path) -> None:
    changes = {INCIDENT: {"claims": silenced(), "participants": [party("hill-guard")]}}
    where = scope(tmp_path / "first", laid(changes), "en")
    lines = gap_lines(where, where.catalog.incidents["inc-0001"])
    assert [(line.phrase, [name.text.value for name in line.names]) for line in lines] == [
        ("Our sources carry no word here of this party:", ["Hill Guard"]),
    ]
    pages = render([incident_page(replace(where, path="en/incidents/inc-0001.html"), where.catalog.incidents["inc-0001"])])
    assert '<a href="../gaps.html">What we do not know</a>' in pages["en/incidents/inc-0001.html"].body
    plain = scope(tmp_path / "second", {}, "ar")
    assert [line.phrase for line in gap_lines(plain, plain.catalog.incidents["inc-0001"])] == ["جميع الإفادات هنا من مصدر واحد."]
    whole = scope(tmp_path / "third", laid({}), "en")
    assert gap_lines(whole, whole.catalog.incidents["inc-0001"]) == ()
