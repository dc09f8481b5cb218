"""How a problem looks in the terminal: place, message, the line with carets under the fault, the hint."""

from __future__ import annotations

import pytest

from briefing.problems import CODES, ContentError, Place, Problem, as_text, at, counted, did_you_mean

TEXT = 'title:\n  ar: اشتباك قرب تمسيل\nedtf: 2031-02-30\nkind:\t"x"\n\n'


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (
            Place(3, 7, 10),
            """\
content/x.yml:3:7: error[E018]: wrong
    | edtf: 2031-02-30
    |       ^^^^^^^^^^
    = cure""",
        ),
        (
            Place(2, 14, 3),
            """\
content/x.yml:2:14: error[E018]: wrong
    |   ar: اشتباك قرب تمسيل
    |              ^^^
    = cure""",
        ),
        (
            Place(4, 7, 99),
            """\
content/x.yml:4:7: error[E018]: wrong
    | kind:�"x"
    |       ^^^
    = cure""",
        ),
        (Place(5, 1), "content/x.yml:5:1: error[E018]: wrong\n    = cure"),
        (Place(99, 1), "content/x.yml:99:1: error[E018]: wrong\n    = cure"),
    ],
)
def test_text_form(place: Place, shown: str) -> None:
    assert as_text(at("content/x.yml", TEXT, place, "E018", "wrong", "cure")) == shown


def test_a_problem_of_a_whole_file_is_one_line() -> None:
    assert as_text(Problem("content/x.yml", 1, 1, "E001", "larger than 256 KB")) == "content/x.yml:1:1: error[E001]: larger than 256 KB"


def test_content_forges_no_line_and_commands_no_terminal() -> None:
    problem = Problem("content/x\n.yml", 1, 1, "E010", 'unknown key "x\n::stop-commands::y\x1b[2J"', "did you mean\r\n::z")
    shown = as_text(problem)
    assert len(shown.split("\n")) == 2
    assert "\x1b" not in shown
    assert "\r" not in shown


def test_all_problems_are_told_in_order_of_place() -> None:
    problems = [
        Problem("b.yml", 1, 1, "E012", "third"),
        Problem("a.yml", 10, 1, "E010", "second"),
        Problem("a.yml", 9, 2, "W001", "first"),
    ]
    error = ContentError(problems)
    assert [problem.message for problem in error.problems] == ["first", "second", "third"]
    assert str(error).splitlines()[0] == "a.yml:9:2: warning[W001]: first"


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        ([], "no problems"),
        (["E001"], "1 error"),
        (["W001"], "1 warning"),
        (["E001", "W001", "E002"], "2 errors, 1 warning"),
        (["E001", "W001", "W001"], "1 error, 2 warnings"),
    ],
)
def test_counted(codes: list[str], words: str) -> None:
    assert counted(Problem("x", 1, 1, code, "") for code in codes) == words


@pytest.mark.parametrize(
    ("word", "hint"),
    [("statsu", 'did you mean "status"?'), ("tittle", 'did you mean "title"?'), ("zzz", None), ("", None)],
)
def test_did_you_mean(word: str, hint: str | None) -> None:
    assert did_you_mean(word, {"status", "title", "summary"}) == hint


def test_did_you_mean_does_not_depend_on_the_order() -> None:
    assert did_you_mean("aab", ["aaa", "aac"]) == did_you_mean("aab", ["aac", "aaa"])


def test_every_code_has_a_meaning_and_a_level() -> None:
    assert all(meaning and code[0] in "EW" and code[1:].isdigit() and len(code) == 4 for code, meaning in CODES.items())
