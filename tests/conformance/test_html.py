"""The Nu HTML checker, which reads style sheets too, and html-validate find nothing in what we write but what we leave.

Both are started once for all of it: they are slow until they are warm.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import reports
from chromium import serving
from conformance.checkers import html_validate, nu
from conformance.findings import Finding, accepted, idle, told
from kinds import few_of_each
from playwright.sync_api import Browser
from searches import await_results, searches

from briefing.report.page.html import html
from briefing.report.writing.links import Links

LINKS = Links("before", "site")
REPORTS = {"everything": reports.EVERYTHING, "broken": reports.BROKEN}
EVERY_SO_MANY = 4
WRONG = (
    '<!doctype html><html lang="en"><head><title>x</title><style>p{colour:red}</style></head>'
    '<body><ul><p>x</ul><a id="a"></a><a id="a" href=" x">x</a></body></html>'
)


@pytest.fixture(scope="module")
def written(site: Path, real_singles: Path, browser: Browser, at_full_size: bool, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few pages of each kind, single files of the real records, what the search has drawn, change reports, and a page full of faults.

    `make assurance` takes every page and file. Of single files without a public address one of each kind is looked at: they differ by two
    lines.
    """
    folder = tmp_path_factory.mktemp("written")
    for name in ("singles", "drawn", "reports", "wrong"):
        (folder / name).mkdir()
    every = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    for page in every if at_full_size else few_of_each(site):
        (folder / "site" / page).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site / page, folder / "site" / page)
    for path in sorted(real_singles.glob("*.html"))[:: 1 if at_full_size else EVERY_SO_MANY]:
        shutil.copy(path, folder / "singles")
    shutil.copytree(real_singles / "alone", folder / "singles/alone")
    for name, report in REPORTS.items():
        (folder / f"reports/{name}.html").write_text(html(report, LINKS), encoding="utf-8")
    _draw(browser, site, folder / "drawn")
    (folder / "wrong/wrong.html").write_text(WRONG, encoding="utf-8")
    return folder


def _draw(browser: Browser, site: Path, folder: Path) -> None:
    """What the scripts of the search write."""
    page = browser.new_page()
    with serving(site) as address:
        for name, path in searches().items():
            page.goto(address + path)
            await_results(page)
            (folder / f"{name}.html").write_text(page.content(), encoding="utf-8")
    page.close()


@pytest.fixture(scope="module")
def found(written: Path) -> list[Finding]:
    return [*nu(written), *html_validate(written)]


@pytest.mark.parametrize(("of", "least"), [("site", 60), ("singles", 8), ("drawn", 6), ("reports", 2)])
def test_the_checkers_find_nothing_of_ours(written: Path, found: list[Finding], of: str, least: int) -> None:
    assert len(list((written / of).rglob("*.html"))) >= least
    assert told(finding for finding in found if finding.page.startswith(f"{of}/")) == ""


def test_the_list_names_nothing_that_is_not_there(found: list[Finding]) -> None:
    assert idle(found) == []
    assert all(entry.reason for entry in accepted())


def test_both_checkers_find_a_fault_and_the_nu_checker_one_in_a_style_sheet(found: list[Finding]) -> None:
    wrong = [one for one in found if one.page == "wrong/wrong.html"]
    of_nu, of_html_validate = ([one.message for one in wrong if one.checker == name] for name in ("nu", "html-validate"))
    assert any("Duplicate ID" in message for message in of_nu)
    assert any("colour" in message for message in of_nu)
    assert any("no-dup-id" in message for message in of_html_validate)
