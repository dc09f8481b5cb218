"""Effects where they could say too much or what is not so: nothing kept back is named, and what was not read is no loss.

What they say of each small change stands in `tests/golden/report/effects.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from comparing import fabricated
from fabricate import GUARD, INCIDENT, TOWN, Changes, both, count, incident, taken_down
from report_changes import CLAIMS, OBSERVER, SECOND, WATCH, WATCHING, second

from briefing.report.compared import Compared
from briefing.report.effects import WEIGHT, effects

REASON = both("حفاظًا على سلامتهم", "for their safety")


def told(compared: Compared) -> list[str]:
    return [f"{remark.code} {remark.kind} {remark.id}" for remark in effects(compared)]


def words(compared: Compared) -> Iterator[str]:
    yield from (said for remark in effects(compared) for said in remark.words.values())


def watched(**more: Any) -> dict[str, Any]:
    """An incident in which Tide Watch takes part, speaks and is spoken of, at the town."""
    claims = [{**CLAIMS[0], "about": "tide-watch"}, CLAIMS[1], WATCHING]
    part = {"actor": "tide-watch", "role": "present", "certainty": "claimed", "claims": ["c3"]}
    return second(claims=claims, participants=[part], **more)


HIDDEN: Mapping[str, Changes] = {
    "withheld": {SECOND: watched(sensitivity={"withhold_actors": ["tide-watch"], "reason": REASON})},
    "withheld, and a number changed": {
        SECOND: watched(
            sensitivity={"withhold_actors": ["tide-watch"], "reason": REASON},
            revisions=[*incident()["revisions"], {"on": "2031-07-02", "kind": "correction", "note": both("عُدّل.", "Changed.")}],
        )
    },
    "withdrawn": {SECOND: watched(status="withdrawn", revisions=taken_down())},
    "merged": {SECOND: watched(status="merged", merged_into="inc-0001", revisions=taken_down("merged"))},
    "a draft again": {SECOND: watched(status="draft")},
    "gone": {},
    "gone with the actor": {WATCH: None},
}


@pytest.mark.parametrize("after", HIDDEN.values(), ids=HIDDEN.keys())
def test_nobody_learns_whom_a_record_named_that_does_not_show_it_any_more(after: Changes, tmp_path: Path) -> None:
    compared = fabricated(tmp_path, {WATCH: OBSERVER, SECOND: watched()}, {WATCH: OBSERVER, **after})
    assert not [said for said in words(compared) if "Tide Watch" in said or "مرصد المدّ" in said or "tide-watch" in said]
    assert not [line for line in told(compared) if "tide-watch" in line]


@pytest.mark.parametrize(
    "after",
    [
        {SECOND: second(sensitivity={"publish_places_as": "parent", "reason": REASON})},
        {SECOND: second(sensitivity={"publish_places_as": "none", "reason": REASON})},
        {SECOND: second(), TOWN: {"publish_as": "parent"}},
    ],
    ids=["around it", "none", "the place itself"],
)
def test_nobody_learns_where_an_incident_stood_that_is_not_put_there_any_more(after: Changes, tmp_path: Path) -> None:
    compared = fabricated(tmp_path, {SECOND: second()}, after)
    assert not [said for said in words(compared) if "Tamsil." in said or "of Tamsil" in said or "Before: Tamsil" in said]
    assert not [line for line in told(compared) if line.startswith(("map", "timeline"))]


def test_an_actor_that_another_incident_shows_is_named_there(tmp_path: Path) -> None:
    """The same actor, withheld in one incident and newly named in another."""
    before: Changes = {WATCH: OBSERVER, SECOND: watched()}
    after: Changes = {**HIDDEN["withheld"], WATCH: OBSERVER, INCIDENT: {"claims": [*CLAIMS, WATCHING]}}
    compared = fabricated(tmp_path, before, after)
    assert [line for line in told(compared) if "tide-watch" in line] == ["timeline actor tide-watch"]
    assert "The timeline of Tide Watch gains 1 incident: “Clash near Tamsil”." in words(compared)


def test_an_unchanged_incident_that_only_one_state_has_read_is_neither_gained_nor_lost(tmp_path: Path) -> None:
    compared = fabricated(tmp_path, {SECOND: second()}, {SECOND: second(), GUARD: {"wikidata": "Q1"}})
    for name in ("before", "after"):
        state = getattr(compared, name)
        assert state.catalog
        only_first = dict.fromkeys(state.catalog.incidents_by_actor, ("inc-0001",))
        unread = {key: item for key, item in state.catalog.incidents.items() if key != "inc-0002"}
        narrower = replace(state.catalog, incidents=unread, incidents_by_actor=only_first)
        assert told(replace(compared, **{name: replace(state, catalog=narrower)})) == []


def test_what_matters_most_comes_first(tmp_path: Path) -> None:
    more = {"claims.1.position": "asserts", "claims.1.value": count(1, 6), "date.edtf": "2031-05-04"}
    codes = [remark.code for remark in effects(fabricated(tmp_path, {}, {INCIDENT: more, SECOND: second()}))]
    assert codes == sorted(codes, key=WEIGHT.index)
    assert codes[:3] == ["agreement", "range", "accounts"]


@pytest.mark.parametrize("broken", [({INCIDENT: {"title": "one language"}}, {}), ({}, {INCIDENT: {"title": "one language"}})])
def test_of_states_with_errors_nothing_is_told(broken: tuple[Changes, Changes], tmp_path: Path) -> None:
    assert effects(fabricated(tmp_path, *broken)) == ()


@pytest.mark.parametrize(
    ("edtf", "arabic", "english"),
    [
        ("2031-05-09", "(بتقديم يوم واحد).", "(1 day earlier)."),
        ("2031-05-08", "(بتقديم يومين).", "(2 days earlier)."),
        ("2031-05-07", "(بتقديم 3 أيام).", "(3 days earlier)."),
        ("2031-04-29", "(بتقديم 11 يومًا).", "(11 days earlier)."),
        ("2031-01-30", "(بتقديم 100 يوم).", "(100 days earlier)."),
        ("2031-05-11", "(بتأخير يوم واحد).", "(1 day later)."),
    ],
)
def test_days_are_counted_as_each_language_does(edtf: str, arabic: str, english: str, tmp_path: Path) -> None:
    said = [one for one in words(fabricated(tmp_path, {}, {INCIDENT: {"date.edtf": edtf}})) if one.endswith(").")]
    assert [one.rpartition(" (")[2] for one in said] == [arabic[1:], english[1:]]
