"""W101–W104: numbers, dates, negations and reservations that differ between the languages of a text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import GUARD, INCIDENT, WORD, Changes, both, pointed_at, problems_of

from briefing.problems import Problem
from briefing.rules import parity

CODES = ("W101", "W102", "W103", "W104")

SAME = [
    ("قُتل 3 جنود.", "Three soldiers were killed."),
    ("قُتل جنديان.", "2 soldiers were killed."),
    ("قُتل جندي.", "One soldier was killed."),
    ("أُحرقت ثلاث وعشرون سيارة.", "23 cars were burnt."),
    ("في 12 أيار/مايو 2031", "on 12 May 2031"),
    ("من 6 إلى 12 أيار/مايو", "6–12 May"),
    ("لم يُقتل أحد.", "Nobody was killed."),
    ("تنفي اللجنة وقوع قتلى.", "The committee says that nobody was killed."),
    ("نحو 10 جنود", "about 10 soldiers"),
    ("ما لا يقل عن 10 جنود", "at least 10 soldiers"),
    ("قد يكون اليوم نفسه.", "It may be the same day."),
]

DIFFERENT = [
    # the Arabic, the English, the code, the message, the words under the carets
    ("قُتل 3 جنود.", "Two soldiers were killed.", "W101", 'the Arabic says "3", the English "Two"', "Two"),
    ("قُتل جنديان.", "3 soldiers were killed.", "W101", 'the Arabic says "جنديان", the English "3"', "3"),
    ("قُتل 12 جنديًا.", "Soldiers were killed.", "W101", 'the Arabic says "12", the English has no such number', "12"),
    ("قُتل جنود.", "Forty soldiers were killed.", "W101", 'the English says "Forty", the Arabic has no such number', "Forty"),
    ("وقع ذلك في 12 أيار/مايو.", "It was on 21 May.", "W102", 'the Arabic says "12 أيار/مايو", the English "21 May"', "21 May"),
    ("وقع ذلك في أيار/مايو.", "It was in June.", "W102", 'the Arabic says "أيار/مايو", the English "June"', "June"),
    ("وقع ذلك عام 2031.", "It was in the year.", "W102", 'the Arabic says "2031", the English has no such date', "2031"),
    ("لم يُقتل أحد.", "Somebody was killed.", "W103", 'the Arabic says "لم", the English has no such negation', "لم"),
    ("قُتل جندي.", "No soldier was killed.", "W103", 'the English says "No", the Arabic has no such negation', "No"),
    ("قُتل نحو 10 جنود.", "10 soldiers were killed.", "W104", 'the Arabic says "نحو", the English has no such reservation', "نحو"),
    ("قُتل 10 جنود.", "At least 10 soldiers fell.", "W104", 'the English says "At least", the Arabic has no such reservation', "At least"),
]


def differing(folder: Path, changes: Changes) -> list[Problem]:
    """What these rules find in the changed site."""
    return [problem for problem in problems_of(folder, changes) if problem.code in CODES]


@pytest.mark.parametrize(("ar", "en"), SAME)
def test_both_say_the_same(tmp_path: Path, ar: str, en: str) -> None:
    assert differing(tmp_path, {INCIDENT: {"summary": both(ar, en)}}) == []


@pytest.mark.parametrize(("ar", "en", "code", "message", "words"), DIFFERENT)
def test_they_differ(tmp_path: Path, ar: str, en: str, code: str, message: str, words: str) -> None:
    (problem,) = differing(tmp_path, {INCIDENT: {"summary": both(ar, en)}})
    assert (problem.code, problem.level, problem.message) == (code, "warning", message)
    assert pointed_at(problem) == words


@pytest.mark.parametrize(
    ("file", "key"),
    [(INCIDENT, "title"), (INCIDENT, "claims.1.text"), (INCIDENT, "revisions.0.note"), (GUARD, "profile")],
)
def test_in_every_text(tmp_path: Path, file: str, key: str) -> None:
    assert len(differing(tmp_path, {file: {key: both("قُتل 3 جنود.", "2 soldiers were killed.")}})) == 1


@pytest.mark.parametrize(
    ("file", "key", "value"),
    [
        (GUARD, "names", both("الفوج الأول", "Three Hills Guard")),
        (GUARD, "short_names", both("الفوج", "47th")),
        (WORD, "why", both("كلمة مدح.", "It praises without grounds, as 3 others do.")),
    ],
)
def test_names_and_the_glossary_are_free(tmp_path: Path, file: str, key: str, value: Any) -> None:
    assert differing(tmp_path, {file: {key: value}}) == []


def test_a_waiver(tmp_path: Path) -> None:
    changes = {"summary": both("قُتل 3 جنود.", "Soldiers fell."), "waivers": [{"code": "W101", "reason": "The English gives it below."}]}
    assert differing(tmp_path, {INCIDENT: changes}) == []


def test_a_text_is_compared_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four rules ask, one comparison answers."""
    asked: list[tuple[str, str]] = []
    parity._differences.cache_clear()
    real = parity.differences
    monkeypatch.setattr(parity, "differences", lambda ar, en: asked.append((ar, en)) or real(ar, en))
    differing(tmp_path, {INCIDENT: {"summary": both("قُتل 3 جنود.", "Two soldiers were killed.")}})
    assert asked.count(("قُتل 3 جنود.", "Two soldiers were killed.")) == 1
