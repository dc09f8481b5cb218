"""Texts that `build.py new` left to write: what they are in drafts, in review and in what readers are led to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIEFING, GUARD, INCIDENT, OUTLET, PROVINCE, WORD, both, pointed_at, problems_of

TITLE = both("[العنوان]", "[title]")
PROFILE = both("[النبذة]", "About the [hills](place:tamsil).")
ALONE = {"status": "in_review"}

CASES: list[tuple[str, dict[str, Any], list[tuple[str, str]]]] = [
    # what it is; file → changed keys; code and what the carets stand under
    ("a published incident", {INCIDENT: {"title": TITLE}}, [("E029", "'[العنوان]'")]),
    ("a published briefing", {BRIEFING: {"key_points.0.text.en": "[text]"}}, [("E029", "'[text]'")]),
    ("a draft", {BRIEFING: None, INCIDENT: {"status": "draft", "title": TITLE}}, []),
    ("in review", {BRIEFING: None, INCIDENT: {"status": "in_review", "title": TITLE}}, [("W002", "'[العنوان]'")]),
    ("withdrawn", {BRIEFING: None, INCIDENT: {"status": "withdrawn", "title": TITLE}}, []),
    ("an actor of a published incident", {GUARD: {"profile": PROFILE}}, [("E029", "'[النبذة]'")]),
    ("an actor of a draft", {GUARD: {"profile": PROFILE}, BRIEFING: None, INCIDENT: {"status": "draft"}}, [("W002", "'[النبذة]'")]),
    (
        "an outlet whose source is cited",
        {OUTLET: {"reliability_rationale.en": "[reliability rationale]"}},
        [("E029", "'[reliability rationale]'")],
    ),
    ("a place around the place", {PROVINCE: {"names.en": "[names]"}}, [("E029", "'[names]'")]),
    ("a place that a text links to", {INCIDENT: {"context": both("في [كذا](place:tamsil).", "In [it](place:tamsil).")}}, []),
    ("a loaded word", {WORD: {"why.ar": "[سبب انحيازها]"}}, [("W002", "'[سبب انحيازها]'")]),
    ("brackets within a text", {INCIDENT: {"summary.en": "[title] stands here", "title.en": "A [sic] clash"}}, []),
    ("a title in brackets", {INCIDENT: {"title.en": "[Untitled]"}}, []),
    ("an ellipsis", {INCIDENT: {"claims.0.cites.0.quote": "[…]"}}, []),
    ("a date of several days", {INCIDENT: {"date.edtf": "[2031-05-10..2031-05-12]"}}, []),
]


@pytest.mark.parametrize(("changes", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_what_is_left_to_write(tmp_path: Path, changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    found = problems_of(tmp_path / "content", changes)
    assert [(problem.code, pointed_at(problem)) for problem in found if problem.code in ("E029", "W002")] == expected


def test_one_finding_names_all_texts_and_who_leads_there(tmp_path: Path) -> None:
    (found,) = problems_of(tmp_path / "content", {GUARD: {"profile": both("[النبذة]", "[profile]")}, BRIEFING: None})
    assert found.message == 'left to write (also left: profile.en); the incident "inc-0001" is published and leads readers here'
