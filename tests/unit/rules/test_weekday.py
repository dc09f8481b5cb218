"""Weekdays in the reasoning of a date: E034 beside a date, W120 alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, SOURCE, both, pointed_at, problems_of

from briefing.problems import Problem


def reasoned(edtf: str | None, en: str, ar: str = "تفصيل ذلك في الإنكليزية.") -> dict[str, Any]:
    return {INCIDENT: {"date": {"edtf": edtf, "basis": "relative" if edtf else "inferred_text", "rationale": both(ar, en)}}}


def appeared(edtf: str, en: str) -> dict[str, Any]:
    return {SOURCE: {"published": edtf, "published_rationale": both("تفصيل ذلك في الإنكليزية.", en)}}


def asked(folder: Path, changes: dict[str, Any]) -> list[Problem]:
    """What these rules find; that the Arabic says less than the English is for others."""
    return [problem for problem in problems_of(folder, changes) if problem.code in ("E034", "W120")]


RIGHT: list[dict[str, Any]] = [
    reasoned("2031-05-10", "Dated Sunday, 11 May 2031; it happened the day before."),
    reasoned("2031-05-10", "Dated Sunday 11 May; it happened the day before."),
    reasoned("2031-05-10", "Dated 11 May 2031, and it happened on Saturday."),
    reasoned("2031-05-10", "The newspaper of 11 May says that it happened on Saturday, and speaks of today, Sunday."),
    reasoned("2031-05-10", "Of 11 May. In 2030 that day was not a Sunday; Saturday 11 May was in that year."),
    reasoned("2031-05-06/2031-05-10", "Between Tuesday and Saturday, says the newspaper of 11 May 2031."),
    reasoned("[2031-05-02..2031-05-10]", "In the week before 11 May; the week begins on Friday or on Monday."),
    reasoned("2031-04-30/2031-05-10", "On some Wednesday, says the newspaper of 11 May."),
    reasoned("2031-05-10", "Dated 11 May.", "الصحيفة مؤرخة الأحد 11 أيار/مايو 2031، والحادثة وقعت السبت."),
    reasoned("2031-05-10", "Dated 11 May.", "الصحيفة مؤرخة 11 أيار/مايو 2031، فالسبت الذي قبله هو 10 منه."),
    appeared("2031-05-11", "It calls its day Sunday."),
    appeared("2031-05-11", "It calls Saturday, 10 May, “yesterday”."),
]

WRONG: list[tuple[dict[str, Any], str, str, str]] = [
    # the change, the code, what the carets stand under, what message and hint hold
    (reasoned("2031-05-10", "Dated Monday, 11 May 2031."), "E034", "Monday, 11 May 2031", "2031-05-11 is a Sunday"),
    (reasoned("2031-05-10", "Dated 11 May 2031, which was a Monday."), "W120", "Monday", "no day of this record is a Monday"),
    (reasoned("2031-05-10", "Dated Monday 11 May."), "E034", "Monday 11 May", "it falls on 2031-05-05 and on 2031-05-12"),
    (reasoned(None, "It is dated Monday 11 May 2031."), "E034", "Monday 11 May 2031", "2031-05-11 is a Sunday"),
    (
        reasoned("2031-05-10", "Dated 11 May.", "الصحيفة مؤرخة الاثنين 11 أيار/مايو 2031."),
        "E034",
        "الاثنين 11 أيار/مايو 2031",
        "write الأحد",
    ),
    (appeared("2031-05-11", "It is dated Monday, 11 May."), "E034", "Monday, 11 May", "2031-05-11 is a Sunday"),
    (reasoned("2031-05-10", "Of 11 May, says that it happened on Friday."), "W120", "Friday", "no day of this record is a Friday"),
    (reasoned("2031-05-10", "Of 11 May.", "الصحيفة مؤرخة 11 أيار/مايو وتضع ذلك يوم الجمعة."), "W120", "الجمعة", "is a Friday"),
    (reasoned("2031-05-10", "Of 11 May; on Friday."), "W120", "Friday", "its date is Saturday 2031-05-10"),
    (reasoned("2031-05-10", "Of 11 May; on Friday."), "W120", "Friday", "src-2031-05-gazette is of Sunday 2031-05-11"),
    (appeared("2031-05-11", "It calls its day Monday."), "W120", "Monday", "no day of this record is a Monday"),
]


@pytest.mark.parametrize("change", RIGHT)
def test_weekdays_that_agree_with_the_calendar(tmp_path: Path, change: dict[str, Any]) -> None:
    assert asked(tmp_path / "content", change) == []


@pytest.mark.parametrize(("change", "code", "under", "words"), WRONG)
def test_weekdays_that_do_not(tmp_path: Path, change: dict[str, Any], code: str, under: str, words: str) -> None:
    (problem,) = asked(tmp_path / "content", change)
    assert (problem.code, pointed_at(problem)) == (code, under)
    assert words in f"{problem.message} {problem.hint}"


def test_the_day_on_which_a_cited_source_appeared_explains_a_weekday(tmp_path: Path) -> None:
    change = reasoned("2031-05-05", "It says that it happened on a Monday and was printed on a Sunday; see 5 May.")
    assert asked(tmp_path / "content", change) == []
    changed = {**change, SOURCE: {"published": "2031-05-13"}}
    (problem,) = asked(tmp_path / "other", changed)
    assert (problem.code, pointed_at(problem)) == ("W120", "Sunday")
