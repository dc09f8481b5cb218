"""The Nu HTML checker and html-validate find nothing in the page of a change report."""

from __future__ import annotations

from pathlib import Path

import reports
from conformance.checkers import html_validate, nu
from conformance.findings import told

from briefing.report.page.html import html
from briefing.report.writing.links import Links


def test_the_checkers_find_nothing_in_a_report(tmp_path: Path) -> None:
    for name, report in {"everything": reports.EVERYTHING, "broken": reports.BROKEN}.items():
        (tmp_path / f"{name}.html").write_text(html(report, Links("before", "site")), encoding="utf-8")
    assert told([*nu(tmp_path), *html_validate(tmp_path)]) == ""
