"""`build.py check`: what it looks at, in which form it tells it, and where there is colour."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from fabricate import COUNCIL, GUARD, INCIDENT, TOWN, write_site
from folders import tree

import build
from briefing.check import check
from briefing.problems import as_github, as_text

ROOT = Path(build.__file__).parent
FAULTS = {GUARD: {"kind": "owl"}, COUNCIL: {"kind": "hawk"}, TOWN: {"kind": "nest"}}
FORGED = "owl%0A::error file=content/site.yml::forged"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_site(tmp_path / "content", FAULTS)


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    return build.main(["check", *words]), *capsys.readouterr()


def paths_in(printed: str) -> list[str]:
    return [line.split(":")[0] for line in printed.splitlines() if ": error[" in line]


# What is looked at


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        ([], [GUARD, COUNCIL, TOWN]),
        (["."], [GUARD, COUNCIL, TOWN]),
        ([GUARD], [GUARD]),
        (["actors"], [GUARD, COUNCIL]),
        (["actors/"], [GUARD, COUNCIL]),
        (["actors/../places"], [TOWN]),
        ([TOWN, GUARD, GUARD], [GUARD, TOWN]),
        ([INCIDENT], []),
    ],
)
def test_only_what_is_asked_for_is_shown(content: Path, capsys: pytest.CaptureFixture[str], paths: list[str], shown: list[str]) -> None:
    status, _, printed = told(capsys, *(str(content / path) for path in paths), "--content", str(content))
    assert (status, paths_in(printed)) == (1 if shown else 0, [f"content/{name}" for name in shown])


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (TOWN, ["other files: 2 errors (check without a path shows them)"]),
        (INCIDENT, ["other files: 3 errors (check without a path shows them)"]),
        (".", []),
    ],
)
def test_errors_that_are_not_shown_are_counted(content: Path, capsys: pytest.CaptureFixture[str], path: str, said: list[str]) -> None:
    _, out, _ = told(capsys, str(content / path), "--content", str(content))
    assert [line for line in out.splitlines() if line.startswith("other files")] == said


def test_it_says_that_gaps_are_sought_only_where_no_error_is(content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound = write_site(tmp_path / "sound" / "content", {})
    said = "gaps: not listed (first mend the errors)"
    assert [said in told(capsys, "--gaps", "--content", str(folder))[1] for folder in (content, sound)] == [True, False]


def test_paths_are_those_of_the_folder_one_stands_in(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content / "actors")
    assert paths_in(told(capsys, "hill-guard.yml", "--content", str(content))[2]) == [f"content/{GUARD}"]


@pytest.mark.parametrize(("path", "words"), [("nobody.yml", "does not exist"), ("..", "does not lie in the content folder")])
def test_paths_that_are_not_there(content: Path, capsys: pytest.CaptureFixture[str], path: str, words: str) -> None:
    status, out, err = told(capsys, str(content / path), "--content", str(content))
    assert (status, out, err.count("\n"), words in err) == (2, "", 1, True)


def test_a_name_that_another_begins_with_is_not_meant(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = write_site(tmp_path / "content", {GUARD: {"kind": "owl"}, "actors/hill.yml": "id: hill\n"})
    assert set(paths_in(told(capsys, str(content / "actors/hill.yml"), "--content", str(content))[2])) == {"content/actors/hill.yml"}


def test_without_a_cache_nothing_is_written(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.command.check.KEPT", tmp_path / "kept")
    before = tree(tmp_path)
    first = told(capsys, "--no-cache", "--content", str(content))
    assert tree(tmp_path) == before
    second, third = (told(capsys, "--content", str(content)) for _ in range(2))
    assert first == second == third
    assert len(tree(tmp_path / "kept")) == 1


# In which form


def test_the_form_for_programs(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = told(capsys, "--format", "json", "--content", str(content))
    answer = json.loads(out)
    problem = answer["problems"][0]
    assert (status, err, len(answer["problems"])) == (1, "", 3)
    assert answer["checked"] == len([path for path in content.rglob("*") if path.is_file()])
    assert (problem["path"], problem["level"], problem["code"]) == (f"content/{GUARD}", "error", "E014")
    assert problem["excerpt"][problem["column"] - problem["start"] :][: problem["width"]] == "owl"
    assert set(problem) == {"path", "level", "code", "line", "column", "width", "message", "hint", "excerpt", "start"}


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1256"])
def test_the_form_for_programs_is_json_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    content = write_site(tmp_path / "content", {GUARD: {"kind": "بومة 😀"}, "actors/\udcff.yml": "x\n"})
    words = [sys.executable, str(ROOT / "build.py"), "check", "--no-cache", "--format", "json", "--content", str(content)]
    run = subprocess.run(words, env={**os.environ, "PYTHONIOENCODING": encoding}, capture_output=True, check=False)  # noqa: S603
    problems = json.loads(run.stdout.decode(encoding))["problems"]
    assert (run.returncode, run.stderr) == (1, b"")
    assert any("بومة 😀" in problem["message"] for problem in problems)
    assert any(problem["path"] == "content/actors/\udcff.yml" for problem in problems)


def test_the_form_for_reviews(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = told(capsys, "--format", "github", "--content", str(content))
    commands = [line for line in out.splitlines() if line.startswith("::")]
    assert (status, err, len(commands)) == (1, "", 3)
    assert commands[0].startswith(f"::error file=content/{GUARD},line=")
    assert ",title=E014::" in commands[0]


HOSTILE = {
    "a command": {GUARD: {"kind": "x::error::forged"}},
    "an escaped line end": {GUARD: {"kind": FORGED}},
    "a line end": {GUARD: {"kind": "owl\n::error::forged"}},
    "a key": {GUARD: {"x\n::error file=a::forged": "1"}},
    "a comma and a colon": {GUARD: {"kind": "owl,line=1:: forged"}},
    "the name of a file": {"actors/::error file=a,line=1::forged.yml": "x\n"},
    "a name with a line end": {"actors/a\n::error::forged.yml": "x\n"},
    "a name that commands a terminal": {"actors/a\x1b[2J.yml": "x\n"},
    "a control": {GUARD: 'id: "\\x1b[2J"\n'},
    "a carriage return": {GUARD: b"id: hill-guard\r::error::forged\r"},
    "a name that is no UTF-8": {"actors/\udcff::error::.yml": "x\n"},
}


@pytest.mark.parametrize("changes", HOSTILE.values(), ids=HOSTILE)
def test_no_content_forges_a_line(tmp_path: Path, changes: dict[str, object]) -> None:
    problems = check(write_site(tmp_path / "content", changes), 1, None).problems
    assert problems
    for problem in problems:
        command, text = as_github(problem), as_text(problem)
        assert command.isprintable()
        assert command.count("::") == 2 + problem.message.count("::") + (problem.hint or "").count("::")
        assert [line for line in text.split("\n")[1:] if not line.startswith("    ")] == []
        assert all(line.isprintable() for line in text.split("\n"))


# Colour


def at_a_terminal(*words: str, **environment: str) -> str:
    """What the command prints when its standard error is a terminal."""
    reader, writer = pty.openpty()
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    with subprocess.Popen(  # noqa: S603
        [sys.executable, str(ROOT / "build.py"), "check", *words],
        stdout=subprocess.DEVNULL,
        stderr=writer,
        env={**clean, "TERM": "xterm", **environment},
    ):
        os.close(writer)
        return _all_of(reader)


def _all_of(reader: int) -> str:
    """Until the other side is closed; on Linux that is an error of reading."""
    parts = []
    try:
        while part := os.read(reader, 65_536):
            parts.append(part)
    except OSError:
        pass
    finally:
        os.close(reader)
    return b"".join(parts).decode()


@pytest.mark.parametrize(
    ("environment", "is_coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)]
)
def test_colour_is_for_terminals_that_want_it(content: Path, environment: dict[str, str], is_coloured: bool) -> None:
    printed = at_a_terminal("--no-cache", "--content", str(content), **environment)
    assert "E014" in printed
    assert ("\x1b[" in printed) == is_coloured


def test_there_is_no_colour_in_a_file(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b" not in "".join(told(capsys, "--content", str(content))[1:])
