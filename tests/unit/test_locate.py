"""Where in its file a finding stands."""

from __future__ import annotations

import pytest
from fabricate import pointed_at

from briefing.load import Document, HandWritten
from briefing.locate import problem_of
from briefing.problems import Problem
from briefing.rules.rule import Finding
from briefing.walk import Path

RECORD = """\
id: hill-guard
names: {ar: حرس التلال, en: Hill Guard}
profile:
  en: >-
    A group in [Tamsil](place:tamsil), once of
    [Tamsil](place:tamsil-old).
aka:
  - text: Guard
"""


def document(path: str) -> Document:
    return Document("actor", path, "hill-guard", RECORD, None)


PAGE = "# Contact\n\nWrite to [us](page:desk).\n\n## Desk {#desk}\n"


@pytest.mark.parametrize(
    ("path", "finding", "line", "column", "under"),
    [
        (("id",), Finding((), ""), 1, 5, "hill-guard"),
        ((), Finding(("names", "en"), ""), 2, 29, "Hill Guard"),
        (("names",), Finding(("ar",), ""), 2, 13, "حرس التلال"),
        (("names",), Finding(("ar",), "", is_key=True), 2, 9, "ar"),
        ((), Finding(("aka",), "", is_key=True), 7, 1, "aka"),
        (("aka", 0), Finding(("usage",), ""), 8, 5, "t"),
        (("aka", 0), Finding(("usage",), "", is_key=True), 8, 5, "t"),
        (("names",), Finding(("en",), "", words="Guard"), 2, 34, "Guard"),
        (("profile",), Finding(("en",), "", words="place:tamsil"), 5, 25, "place:tamsil"),
        (("profile",), Finding(("en",), "", words="place:tamsil-old"), 6, 14, "place:tamsil-old"),
        (("profile",), Finding(("en",), "", words="no such words"), 4, 7, ">"),
    ],
)
def test_in_a_record(path: Path, finding: Finding, line: int, column: int, under: str) -> None:
    problem = problem_of(document("content/x.yml"), "E010", path, finding)
    assert (problem.line, problem.column, pointed_at(problem)) == (line, column, under)


@pytest.mark.parametrize(
    ("words", "line", "column", "under"),
    [("# Contact", 1, 1, "# Contact"), ("page:desk", 3, 15, "page:desk"), ("{#desk}", 5, 9, "{#desk}")],
)
def test_in_a_page(words: str, line: int, column: int, under: str) -> None:
    problem = problem_of(HandWritten("x", "en", "content/pages/en/x.md", PAGE), "E024", (), Finding((), "", words=words))
    assert (problem.line, problem.column, pointed_at(problem)) == (line, column, under)


def test_a_finding_on_a_whole_page_points_at_no_line_of_it() -> None:
    finding = Finding((), "no counterpart", "write it")
    assert problem_of(HandWritten("x", "en", "x.md", PAGE), "E017", (), finding) == Problem(
        "x.md", 1, 1, "E017", "no counterpart", "write it"
    )


def test_what_is_said_stays_as_the_rule_said_it() -> None:
    problem = problem_of(document("x.yml"), "W101", ("id",), Finding((), "message", "hint"))
    assert (problem.path, problem.code, problem.level, problem.message, problem.hint) == ("x.yml", "W101", "warning", "message", "hint")
    assert problem.excerpt == "id: hill-guard"
