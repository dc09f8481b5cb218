"""`build.py report` replaces its own files, whatever they tell, and no other of the same name."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest
import reports
from folders import tree

from briefing.command import report
from briefing.problems import BuildError
from briefing.report.writing.links import Links
from briefing.views.report import Report

KINDS = {
    "everything": reports.EVERYTHING,
    "nothing": reports.NOTHING,
    "broken": reports.BROKEN,
    "texts": reports.everywhere("</title>\n<b>"),
}


@pytest.mark.parametrize("told", KINDS.values(), ids=KINDS)
def test_each_of_ours_is_known_as_such(tmp_path: Path, told: Report) -> None:
    for name, text in report.report_files(told, Links("https://site.example/", "after")).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    report.refuse_foreign(tmp_path)


@pytest.mark.parametrize("name", report.BEGINNINGS)
def test_what_has_such_a_name_and_is_another_is_told(tmp_path: Path, name: str) -> None:
    for other in (b"", b"<!doctype html>\n<title>x</title>", b'{"format": "1"}', b"x <!-- briefing-preview -->", b"\xff"):
        (tmp_path / name).write_bytes(other)
        with pytest.raises(BuildError, match=f"{name} is none of a report of ours"):
            report.refuse_foreign(tmp_path)


@pytest.mark.parametrize("make", [Path.touch, lambda path: path.symlink_to(path.parent)], ids=["a file", "a link"])
def test_what_is_no_folder_is_refused(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "report")
    with pytest.raises(BuildError, match="report is not a folder"):
        report.refuse_foreign(tmp_path / "report")


def test_nothing_is_replaced_that_came_while_the_report_was_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(*_: object) -> Report:
        (tmp_path / report.PAGE).write_text("years of work", encoding="utf-8")
        return reports.NOTHING

    monkeypatch.setattr(report, "compared", lambda *_: None)
    monkeypatch.setattr(report, "report", made)
    with pytest.raises(BuildError, match="is none of a report of ours"):
        report.run(Namespace(base="x", content=tmp_path.with_name("content"), out=tmp_path, site=None, base_site=None, before="", after=""))
    assert tree(tmp_path) == {report.PAGE: b"years of work"}
