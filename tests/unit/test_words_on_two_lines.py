"""Words at fault that a line end breaks are still pointed at."""

from __future__ import annotations

import pytest
from fabricate import pointed_at

from briefing.load import Document
from briefing.locate import problem_of
from briefing.rules.rule import Finding

RECORD = """\
id: hill-guard
profile:
  en: >-
    The Guard keeps the mill and the old
    bridge, and the old mill.
"""


@pytest.mark.parametrize(
    ("words", "line", "column", "under"),
    [
        ("the old bridge", 4, 34, "the old"),
        ("the old mill", 5, 17, "the old mill"),
        ("old bridge, and the old mill", 4, 38, "old"),
        ("the old bridges", 3, 7, ">"),
    ],
)
def test_the_carets_stand_under_their_part_of_the_first_line(words: str, line: int, column: int, under: str) -> None:
    document = Document("actor", "content/x.yml", "hill-guard", RECORD, None)
    problem = problem_of(document, "E042", ("profile",), Finding(("en",), "", words=words))
    assert (problem.line, problem.column, pointed_at(problem)) == (line, column, under)
