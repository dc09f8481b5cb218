"""How a problem looks in the terminal: place, message, the line with carets under the fault, the hint."""

from __future__ import annotations

import re

import pytest

from briefing.problems import LONGEST_EXCERPT, SHOWN, SHOWN_OF_ALL, ContentError, Place, Problem, as_github, as_json, as_text, at, counted
from briefing.rules import CODES, RULES

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
        (Place(99, 1), "content/x.yml:6:1: error[E018]: wrong\n    = cure"),
    ],
)
def test_text_form(place: Place, shown: str) -> None:
    assert as_text(at("content/x.yml", TEXT, place, "E018", "wrong", "cure")) == shown


def test_a_problem_of_a_whole_file_is_one_line() -> None:
    assert as_text(Problem("content/x.yml", 1, 1, "E001", "not UTF-8")) == "content/x.yml:1:1: error[E001]: not UTF-8"


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
        (["N001", "W001", "N001"], "1 warning, 2 notes"),
    ],
)
def test_counted(codes: list[str], words: str) -> None:
    assert counted(Problem("x", 1, 1, code, "") for code in codes) == words


def test_of_each_file_the_first_problems_are_shown_errors_before_others() -> None:
    warnings = [Problem("a.yml", line, 1, "W101", f"warning {line}") for line in range(1, SHOWN + 3)]
    others = [Problem("a.yml", 99, 1, "E012", "an error"), Problem("b.yml", 1, 1, "E012", "elsewhere")]
    error = ContentError([*warnings, *others])
    lines = str(error).split("\n")
    assert len(error.problems) == SHOWN + 4
    assert lines[0] == "a.yml:1:1: warning[W101]: warning 1"
    assert lines[SHOWN - 2 : SHOWN + 2] == [
        f"a.yml:{SHOWN - 1}:1: warning[W101]: warning {SHOWN - 1}",
        "a.yml:99:1: error[E012]: an error",
        "… and 3 more in this file",
        "b.yml:1:1: error[E012]: elsewhere",
    ]


def test_of_many_files_the_first_errors_are_shown_and_the_others_counted() -> None:
    errors = [Problem(f"b{number:04}.yml", 1, 1, "E012", "an error") for number in range(SHOWN_OF_ALL + 100)]
    warnings = [Problem(f"a{number:04}.yml", 1, 1, "W101", "a warning") for number in range(3_000)]
    lines = str(ContentError([*warnings, *errors])).split("\n")
    assert lines[:-1] == [f"b{number:04}.yml:1:1: error[E012]: an error" for number in range(SHOWN_OF_ALL)]
    assert lines[-1] == "… and 3100 more in 3100 other files (check PATH shows those of one)"


def test_github_form_escapes_what_would_end_the_command() -> None:
    problem = Problem("a,b:c.yml", 3, 7, "W101", "50% of\nall", "look", "the line", 4)
    shown = as_github(problem)
    assert shown == "::warning file=a%2Cb%3Ac.yml,line=3,col=7,endColumn=11,title=W101::50%25 of%0Aall%0Alook"
    assert as_github(Problem("x", 1, 1, "N201", "m")).startswith("::notice file=x,")
    assert as_github(Problem("x", 1, 1, "E012", "m")).startswith("::error file=x,")


def test_json_form_holds_every_field_and_the_level() -> None:
    assert as_json(Problem("x.yml", 3, 7, "E012", "message", "hint", "the line", 4)) == {
        "path": "x.yml",
        "level": "error",
        "code": "E012",
        "line": 3,
        "column": 7,
        "width": 4,
        "message": "message",
        "hint": "hint",
        "excerpt": "the line",
        "start": 1,
    }


def test_of_a_long_line_what_stands_around_the_place_is_kept() -> None:
    line = f"{'x' * 100_000}owl{'y' * 100_000}"
    problem = at("a.yml", f"{line}\n", Place(1, 100_001, 3), "E014", "wrong")
    assert len(problem.excerpt) == LONGEST_EXCERPT
    assert problem.excerpt[problem.column - problem.start :][: problem.width] == "owl"
    assert len(as_text(problem)) < 3 * LONGEST_EXCERPT


def test_colour_changes_nothing_but_the_colour() -> None:
    problem = at("content/x.yml", TEXT, Place(3, 7, 10), "E018", "wrong", "cure")
    painted = as_text(problem, colour=True)
    assert painted != as_text(problem)
    assert re.sub("\x1b\\[[0-9;]*m", "", painted) == as_text(problem)


def test_every_code_has_a_meaning_and_a_level() -> None:
    assert len(CODES) == len(RULES)
    for code, rule in CODES.items():
        assert code == rule.code
        assert code[0] in "EWN"
        assert code[1:].isdigit()
        assert len(code) == 4
        assert rule.title
        assert rule.why.strip()
