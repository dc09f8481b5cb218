"""A plugin of pytest: the fixture `assured`, and the look at docs/assurance.md at the end of a run of all tests."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from assurance.ledger import Assured, Figure, folder_of, note, noted
from assurance.promises import ids
from assurance.tables import DOCUMENT, ROOT, document

TOLD = pytest.StashKey[str]()


@pytest.fixture
def assured(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Assured:
    def say(promise: str, tried: int, held: int) -> None:
        if promise not in ids() or tried < 1:
            raise ValueError(f"{promise}: {tried} tried")
        note(folder_of(tmp_path_factory), Figure(promise, tried, held, request.path.relative_to(ROOT).as_posix()))

    return say


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--assurance", action="store_true", help="after a run of all tests write docs/assurance.md, instead of comparing it")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    config = session.config
    if exitstatus != pytest.ExitCode.OK or hasattr(config, "workerinput") or not _is_whole(config):
        return
    told = _look(noted(folder_of(config._tmp_path_factory)), config.getoption("--assurance"))
    if told:
        config.stash[TOLD] = told
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if TOLD in config.stash:
        terminalreporter.section("what is promised")
        terminalreporter.line(config.stash[TOLD], red=True)


def _is_whole(config: pytest.Config) -> bool:
    """Whether all tests were asked for, to be run as in every run: with `--whole` more is counted."""
    chosen = (
        config.option.keyword,
        config.option.markexpr,
        config.getoption("deselect", None),
        config.getoption("lf", False),
        config.getoption("--whole"),
        config.option.collectonly,
    )
    return config.args_source is pytest.Config.ArgsSource.TESTPATHS and not any(chosen)


def _look(figures: list[Figure], is_writing: bool, path: Path = DOCUMENT) -> str:
    """What is to be told of the document, if anything."""
    try:
        text = document(figures)
    except ValueError as missing:
        return str(missing)
    broken = [figure for figure in figures if figure.held != figure.tried]
    if broken:
        return f"not all held: {broken}"
    if is_writing:
        path.write_text(text, encoding="utf-8")
    elif told := _difference(path.read_text(encoding="utf-8") if path.exists() else "", text):
        return f"{path.relative_to(ROOT)} does not say what this run counted: run `make assurance`, and read the difference\n{told}"
    return ""


def _difference(said: str, counted: str) -> str:
    """The lines that differ, each with `-` or `+`; empty where none does."""
    lines = difflib.unified_diff(said.splitlines(), counted.splitlines(), "said", "counted", n=0, lineterm="")
    return "\n".join(line for line in lines if not line.startswith("@@"))
