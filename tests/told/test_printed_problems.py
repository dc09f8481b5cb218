"""Problems quote what is wrong: no text commands the terminal on which they are printed, or the runner that reads the log."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from assurance.ledger import Assured
from hostile_texts.corpus import LOOKALIKES, VECTORS
from told.obeyed import OURS, by_runner, by_terminal

from briefing.printable import LONGEST, json_lines, lines, one_line, short_line
from briefing.problems import Place, Problem, as_github, as_json, as_text, at

EVERY = (*VECTORS, *LOOKALIKES)
HEAD = "content/actors/hill-guard.yml:1:8: error[E010]"


def quoting(text: str) -> Problem:
    """A problem in whose every part the text stands."""
    line = f"key: {text}".partition("\n")[0]
    return replace(at("", f"{line}\n", Place(1, 8, 5), "E010", f'unknown key "{text}"', f'did you mean "{text}"?'), path=path_of(text))


def path_of(text: str) -> str:
    return f"content/actors/{text}.yml"


def is_plain(text: str) -> bool:
    """Whether nothing in it need be printed otherwise."""
    return text.isprintable() and "##[" not in text and len(text) < LONGEST // 2


def is_right_for_people(text: str) -> bool:
    problem = quoting(text)
    plain, coloured = as_text(problem), as_text(problem, colour=True)
    rows = plain.split("\n")
    shown = [f"{path_of(text)}:1:8: error[E010]: {problem.message}", f"    = {problem.hint}"]
    return (
        OURS.sub("", coloured) == plain
        and [by_terminal(plain), by_runner(plain)] == [[], []]
        and [row[:6] for row in rows[1:]] == ["    | ", "    | ", "    = "]
        and max(map(len, rows)) < 3 * LONGEST
        and (not is_plain(text) or [rows[0], rows[3]] == shown)
    )


def is_right_for_github(text: str) -> bool:
    problem = quoting(text)
    written = as_github(problem)
    found = by_runner(written)
    given = {"file": path_of(text), "line": "1", "col": "8", "endColumn": "13", "title": "E010"}
    return (
        by_terminal(written) == []
        and [name for name, _, _ in found] == ["error"]
        and found[0][1].keys() == given.keys()
        and all(found[0][1][key] == value for key, value in given.items() if key != "file")
        and (not is_plain(text) or found == [("error", given, f"{problem.message}\n{problem.hint}")])
    )


def is_right_for_programs(text: str) -> bool:
    told = as_json(quoting(text))
    forms = [json_lines(json.dumps(told, ensure_ascii=is_ascii, indent=2)) for is_ascii in (True, False)]
    return all(json.loads(form) == told and [by_terminal(form), by_runner(form)] == [[], []] for form in forms)


@pytest.mark.parametrize("is_right", [is_right_for_people, is_right_for_github, is_right_for_programs])
def test_a_problem_that_quotes_a_hostile_text_says_it_and_no_more(is_right: object, assured: Assured) -> None:
    assert callable(is_right)
    wrong = [str(vector) for vector in EVERY if not is_right(vector.text)]
    assert wrong == []
    assured("quoted-in-problems", len(EVERY), len(EVERY) - len(wrong))


def test_what_only_looks_hostile_is_printed_as_it_stands() -> None:
    """But for what has no width of its own, or ends the line: it is marked, or the carets below would stand elsewhere."""
    marked = {vector.name for vector in LOOKALIKES if one_line(vector.text) != vector.text}
    assert marked == {"blank that does not break", "zero width that parts", "two lines"}


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("a\x1b[31mb", "a\ufffd[31mb"),
        ("a\r\nb\u2028c", "a\ufffd\ufffdb\ufffdc"),
        ("\u202eabc\u2069", "\ufffdabc\ufffd"),
        ("a ##[error]b", "a #\ufffd[error]b"),
        ("###[", "##\ufffd["),
        ("## [x] #[y] ::z::", "## [x] #[y] ::z::"),
        ("«مرحبًا» 12 – 😀", "«مرحبًا» 12 – 😀"),
    ],
)
def test_one_line(text: str, printed: str) -> None:
    assert one_line(text) == printed
    assert len(printed) == len(text)


def test_of_a_long_text_both_ends_are_printed() -> None:
    shown = short_line(f"start{'x' * 70_000}end")
    assert shown.startswith("startxx")
    assert shown.endswith("xxend")
    assert len(shown) < LONGEST + 10


def test_none_of_our_lines_becomes_a_command_by_what_stands_in_it() -> None:
    assert lines("faults:\n  ::error::x\n::warning y::z\na::b") == "faults:\n  :\ufffderror::x\n:\ufffdwarning y::z\na::b"


def test_the_rules_of_this_test_find_what_they_are_for() -> None:
    raw = "\n".join(vector.text for vector in VECTORS if vector.group == "terminals")
    assert {"\x1b", "\x07", "\x9b", "\r"} <= set(by_terminal(raw))
    assert {"error", "warning", "add-mask", "stop-commands", "set-output", "group"} <= {name for name, _, _ in by_runner(raw)}
