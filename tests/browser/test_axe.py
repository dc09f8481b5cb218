"""axe-core on a page of each kind, in both languages, light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import pytest
from conformance.accessibility import OF_COLOURS, axe
from conformance.findings import Finding, told
from kinds import one_of_each, turn
from playwright.sync_api import Page
from searches import await_results, searches
from windows import Windows

from briefing.render import Edition

WIDTHS = (1280, 360)
DARK = " (dark)"


@pytest.fixture(scope="module")
def paths(edition: Edition) -> dict[str, str]:
    return one_of_each(edition) | searches()


def found(page: Page, path: str, widths: Sequence[int]) -> Iterator[Finding]:
    """In light colours at the first width, in dark ones at the second, where only the rules of colours can say anything else."""
    conditions: tuple[tuple[Literal["light", "dark"], str, tuple[str, ...]], ...] = (("light", "", ()), ("dark", DARK, OF_COLOURS))
    for width, (scheme, said, only) in zip(widths, conditions, strict=True):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        yield from axe(page, f"{path} at {width}{said}", only)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_kind_of_page_has_a_violation(measured: Windows, rooted: str, paths: dict[str, str], language: str) -> None:
    """What is wide and light in one language is narrow and light in the other; what is of none goes with Arabic.

    `make conformance` asks about every page in all.
    """
    page = measured(reduced_motion="reduce").new_page()  # colours change at once
    own = {name: path for name, path in paths.items() if path.startswith("en/") == (language == "en")}
    wrong: list[Finding] = []
    for name, path in own.items():
        page.goto(rooted + path)
        await_results(page)
        wrong += found(page, path, WIDTHS[:: -1 if turn(name) else 1])
    assert len(own) > 12
    assert told(wrong) == ""


FAULTS = {
    "color-contrast": "document.querySelector('h1').style.color = '#aaa'",
    "image-alt": "document.querySelector('article').append(document.createElement('img'))",
    "target-size": "document.querySelector('.crumbs').innerHTML = '<a href=1>1</a><a href=2>2</a><a href=3>3</a>'",
    "html-has-lang": "document.documentElement.removeAttribute('lang')",
}


def test_faults_are_found(measured: Windows, rooted: str) -> None:
    page = measured().new_page()
    page.goto(rooted + "ar/incidents/hb-0001.html")
    for script in FAULTS.values():
        page.evaluate(script)
    assert set(FAULTS) <= {finding.message.partition(":")[0] for finding in axe(page, "")}
    page.close()


def test_a_fault_in_the_dark_is_found(measured: Windows, rooted: str) -> None:
    page = measured(color_scheme="dark").new_page()
    page.goto(rooted + "ar/incidents/hb-0001.html")
    assert axe(page, "", OF_COLOURS) == []
    page.evaluate("document.querySelector('h1').style.color = '#333'")
    assert {finding.message.partition(":")[0] for finding in axe(page, "", OF_COLOURS)} == {"color-contrast"}
