"""What the scripts of the search write is sound HTML, as the pages themselves are."""

from __future__ import annotations

from pathlib import Path

from conformance.checkers import html_validate, nu
from conformance.findings import ours
from searches import await_results, searches
from windows import Windows


def test_the_checkers_find_nothing_in_what_the_search_has_drawn(window: Windows, served: str, tmp_path: Path) -> None:
    page = window().new_page()
    for name, path in searches().items():
        page.goto(served + path)
        await_results(page)
        (tmp_path / f"{name}.html").write_text(page.content(), encoding="utf-8")
    page.close()
    assert [str(finding) for finding in ours([*nu(tmp_path), *html_validate(tmp_path)])] == []
