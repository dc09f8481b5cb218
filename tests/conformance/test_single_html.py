"""The Nu HTML checker, which reads their style sheets too, and html-validate find nothing in the single files of the real records."""

from __future__ import annotations

from pathlib import Path

from conformance.checkers import html_validate, nu


def test_the_checkers_find_nothing_in_any_single_file(real_singles: Path) -> None:
    assert len(list(real_singles.rglob("*.html"))) > 60
    assert [str(finding) for finding in (*nu(real_singles), *html_validate(real_singles))] == []


def test_the_nu_checker_reads_the_style_sheet(tmp_path: Path) -> None:
    wrong = '<!doctype html><html lang="en"><head><title>x</title><style>p{colour:red}</style></head><body><p>x</p></body></html>'
    (tmp_path / "wrong.html").write_text(wrong, encoding="utf-8")
    assert "colour" in nu(tmp_path)[0].message
