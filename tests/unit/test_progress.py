"""How far a build is: rarely and in whole lines in a log, in one line that is gone at the end on a terminal."""

from __future__ import annotations

import io

import pytest

from briefing.progress import CLEAR, SILENT, Progress, told


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    """It stands still until it is set forward."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def run(stream: io.StringIO, *steps: tuple[float, int], total: int = 1000) -> str:
    """What is told of a stage in which, after so many seconds each, so many more are done."""
    clock = Clock()
    with Progress(stream, clock).stage("pages", total) as add:
        for seconds, number in steps:
            clock.seconds += seconds
            add(number)
    return stream.getvalue()


def test_a_log_has_a_line_now_and_then_and_one_at_the_end() -> None:
    steps = [(1.0, 50)] * 20
    assert run(io.StringIO(), *steps).splitlines() == [
        "pages: 500 of 1,000, 50 a second, 10 s left",
        "pages: 1,000 in 20 s, 50 a second",
    ]


def test_a_log_does_not_tell_of_what_takes_no_time() -> None:
    assert run(io.StringIO(), (0.5, 500), (0.5, 500)) == ""


def test_a_terminal_has_one_line_that_is_gone_at_the_end() -> None:
    shown = run(Terminal(), (0.0625, 10), (0.0625, 15), (0.0625, 10), (4.0, 965), total=1001)
    assert shown.split(CLEAR) == [
        "",
        "pages: 25 of 1,001, 200 a second",
        "pages: 1,000 of 1,001, 239 a second, 0 s left",
        "",
    ]
    assert "\n" not in shown


def test_a_terminal_that_can_do_nothing_is_a_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert run(Terminal(), (3.0, 1000)) == "pages: 1,000 in 3 s, 333 a second\n"


def test_a_narrow_terminal_gets_no_second_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    assert all(len(line) < 20 for line in run(Terminal(), (1.0, 10), (1.0, 10)).split(CLEAR))


def test_what_fails_leaves_no_line_behind() -> None:
    stream = Terminal()
    with pytest.raises(KeyboardInterrupt), Progress(stream).stage("pages", 10):
        raise KeyboardInterrupt
    assert stream.getvalue().endswith(CLEAR)


def test_nobody_need_be_told() -> None:
    with SILENT.stage("pages", 10) as add:
        add(10)


def test_before_anything_is_done_nothing_is_known_of_the_rest() -> None:
    assert told("pages", 0, 10, 4.0) == "pages: 0 of 10, 0 a second"
    assert told("pages", 0, 0, 0.0) == "pages: 0 in 0 s, 0 a second"
