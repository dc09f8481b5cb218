"""What is newly wrong and what is mended, however the lines shift; new waivers; nothing of what is kept private."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from comparing import fabricated
from fabricate import BRIEFING, INCIDENT, Changes, actor, as_yaml, both, incident, place

from briefing.report.problems import problems
from briefing.views.report import Finding

SECOND = "incidents/2031/inc-0002.yml"
UNLIKE = both("قُتل 3 جنود.", "Two soldiers were killed.")
"""Texts that give different numbers: W101."""
WAIVED = {"waivers": [{"code": "W101", "reason": "The source says both."}]}


def found(folder: Path, before: Changes, after: Changes) -> tuple[list[str], list[str]]:
    turnover = problems(fabricated(folder, before, after))
    return [told(one) for one in turnover.new], [told(one) for one in turnover.mended]


def told(finding: Finding) -> str:
    return f"{finding.level} {finding.code} {finding.file}:{finding.line}"


def test_a_new_problem_and_a_mended_one(tmp_path: Path) -> None:
    new, mended = found(tmp_path, {INCIDENT: {"summary": UNLIKE}}, {BRIEFING: {"summary": UNLIKE}})
    assert new == ["warning W101 content/briefings/tamsil-road.yml:9"]
    assert mended == ["warning W101 content/incidents/2031/inc-0001.yml:9"]


def test_a_problem_that_only_shifts_is_none(tmp_path: Path) -> None:
    record = {**incident(), "summary": UNLIKE}
    shifted = f"# one line\n# and another\n{as_yaml(record)}"
    assert found(tmp_path, {INCIDENT: record}, {INCIDENT: shifted}) == ([], [])


def test_of_several_that_say_the_same_one_more_is_new(tmp_path: Path) -> None:
    claims = incident()["claims"]
    two: dict[str, Any] = {"summary": UNLIKE, "claims": [{**claims[0], "text": {**UNLIKE}}, claims[1]]}
    new, mended = found(tmp_path, {INCIDENT: {"summary": UNLIKE}}, {INCIDENT: two})
    assert (len(new), mended) == (1, [])
    assert found(tmp_path / "back", {INCIDENT: two}, {INCIDENT: {"summary": UNLIKE}}) == (mended, [new[0]])


def test_a_renamed_record_keeps_its_problems(tmp_path: Path) -> None:
    renamed = {**incident("inc-0003"), "previous_ids": ["inc-0002"], "summary": UNLIKE}
    assert found(tmp_path, {SECOND: {**incident("inc-0002"), "summary": UNLIKE}}, {"incidents/2031/inc-0003.yml": renamed}) == ([], [])


def test_errors_come_first_and_are_told_though_nothing_can_be_published(tmp_path: Path) -> None:
    new, _ = found(tmp_path, {}, {INCIDENT: {"event.type": "rumour", "summary": UNLIKE}})
    assert new == ["error E014 content/incidents/2031/inc-0001.yml:19", "warning W101 content/incidents/2031/inc-0001.yml:9"]


def test_a_waiver_answers_a_problem_and_is_told_itself_without_its_reason(tmp_path: Path) -> None:
    """The reason is published nowhere: a preview may be public where the repository is not."""
    turnover = problems(fabricated(tmp_path, {}, {INCIDENT: {"summary": UNLIKE, **WAIVED}}))
    (waiver,) = turnover.new
    assert told(waiver) == "note W101 content/incidents/2031/inc-0001.yml:79"
    assert waiver.words == {
        "ar": "إعفاء جديد: عدد يختلف بين اللغتين.",
        "en": "New waiver: a number that differs between the languages.",
    }


def test_a_waiver_that_was_there_is_not_told(tmp_path: Path) -> None:
    changes = {"summary": UNLIKE, **WAIVED}
    assert found(tmp_path, {INCIDENT: changes}, {INCIDENT: {**changes, "title": both("حاجز", "A barrier")}}) == ([], [])


def test_arabic_readers_are_told_what_the_code_means(tmp_path: Path) -> None:
    turnover = problems(fabricated(tmp_path, {}, {INCIDENT: {"summary": UNLIKE}}))
    assert [one.words["ar"] for one in turnover.new] == ["عدد يختلف بين اللغتين"]
    assert "the Arabic says" in turnover.new[0].words["en"]


def test_nothing_of_a_draft_is_repeated(tmp_path: Path) -> None:
    draft = {**incident("inc-0002"), "status": "draft", "summary": UNLIKE}
    waived = {**draft, "waivers": [{"code": "N202", "reason": "Only the nurse Salma saw it."}]}
    turnover = problems(fabricated(tmp_path, {}, {SECOND: waived}))
    words = [said for finding in turnover.new for said in finding.words.values()]
    assert "a number that differs between the languages" in words
    assert not any("Salma" in said or "Arabic says" in said for said in words)


def test_nothing_of_a_record_that_withholds_something_is_repeated(tmp_path: Path) -> None:
    guard = {"withhold_actors": ["hill-guard"], "reason": both("حفاظًا على سلامته", "for its safety")}
    turnover = problems(fabricated(tmp_path, {}, {INCIDENT: {"summary": UNLIKE, "sensitivity": guard}}))
    assert [one.words["en"] for one in turnover.new if one.code == "W101"] == ["a number that differs between the languages"]


HIDDEN_PLACE = {
    "places/hidden-mill.yml": {**place("hidden-mill", "الطاحونة", "Hidden Mill", "facility", ["tamsil"], "parent"), "note": UNLIKE}
}


@pytest.mark.parametrize("after", [HIDDEN_PLACE, {}], ids=["hidden", "gone"])
def test_a_place_that_is_not_shown_is_not_named_by_its_file(after: Changes, tmp_path: Path) -> None:
    before = {} if after else HIDDEN_PLACE
    turnover = problems(fabricated(tmp_path, before, after))
    (finding,) = (*turnover.new, *turnover.mended)
    assert finding == Finding(
        "W101", "warning", "", 0, {"ar": "عدد يختلف بين اللغتين", "en": "a number that differs between the languages"}
    )


def test_a_message_does_not_name_what_is_hidden(tmp_path: Path) -> None:
    """The guard of another record says which actor it is about."""
    guard = {"withhold_actors": ["tide-watch"], "reason": both("حفاظًا على سلامته", "for its safety")}
    watch = {"actors/tide-watch.yml": actor("tide-watch", "مرصد المدّ", "Tide Watch")}
    said = both("قُتل 3 من tide-watch.", "Two of tide-watch were killed.")
    waiver = {"waivers": [{"code": "W101", "reason": "Tide Watch gives both."}]}
    hidden: Changes = {**watch, SECOND: {**incident("inc-0002"), "sensitivity": guard}}
    turnover = problems(fabricated(tmp_path, {}, {**hidden, BRIEFING: {"summary": said, **waiver}}))
    assert [one.words["en"] for one in turnover.new if one.code == "W101"] == ["New waiver: a number that differs between the languages."]
