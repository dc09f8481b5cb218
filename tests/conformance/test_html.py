"""The Nu HTML checker and html-validate find nothing in the pages but what we leave."""

from __future__ import annotations

from pathlib import Path

import pytest
from conformance.checkers import html_validate, nu
from conformance.findings import Finding, accepted, idle, told


@pytest.fixture(scope="module")
def found(site: Path) -> list[Finding]:
    return [*nu(site), *html_validate(site)]


def test_the_checkers_find_nothing_of_ours(found: list[Finding]) -> None:
    assert told(found) == ""


def test_the_list_names_nothing_that_is_not_there(found: list[Finding]) -> None:
    assert idle(found) == []
    assert all(entry.reason for entry in accepted())


WRONG = (
    '<!doctype html><html lang="en"><head><title>x</title><style>p{colour:red}</style></head>'
    '<body><ul><p>x</ul><a id="a"></a><a id="a" href=" x">x</a></body></html>'
)


def test_both_checkers_find_a_fault_and_the_nu_checker_one_in_a_style_sheet(tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text(WRONG, encoding="utf-8")
    of_nu = [finding.message for finding in nu(tmp_path) if finding.page == "wrong.html"]
    assert any("Duplicate ID" in message for message in of_nu)
    assert any("colour" in message for message in of_nu)
    assert any("no-dup-id" in finding.message and finding.page == "wrong.html" for finding in html_validate(tmp_path))
