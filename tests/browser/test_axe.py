"""axe-core on a page of each kind, in both languages, light and dark, wide and narrow."""

from __future__ import annotations

from itertools import product
from typing import Literal

import pytest
from conformance.accessibility import OF_COLOURS, axe
from conformance.findings import Finding, told
from kinds import one_of_each
from searches import await_results, searches
from windows import Windows

from briefing.render import Edition

WIDTHS = (1280, 360)
COLOURS: tuple[tuple[Literal["light", "dark"], str, tuple[str, ...]], ...] = (("light", "", ()), ("dark", " (dark)", OF_COLOURS))
"""The colours; what is said of a page in them; the rules that are asked for, if not all."""


@pytest.fixture(scope="module")
def paths(edition: Edition) -> tuple[str, ...]:
    return tuple((one_of_each(edition) | searches()).values())


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_kind_of_page_has_a_violation(measured: Windows, rooted: str, paths: tuple[str, ...], language: str) -> None:
    """Each page is opened once, and asked about at either width, in light and dark colours. What is of no language goes with Arabic."""
    page = measured(reduced_motion="reduce").new_page()  # colours change at once
    found: list[Finding] = []
    own = [path for path in paths if path.startswith("en/") == (language == "en")]
    for path in own:
        page.goto(rooted + path)
        await_results(page)
        for width, (scheme, said, only) in product(WIDTHS, COLOURS):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            found += axe(page, f"{path} at {width}{said}", only)
    assert len(own) > 12
    assert told(found) == ""


FAULTS = {
    "color-contrast": "document.querySelector('h1').style.color = '#aaa'",
    "image-alt": "document.querySelector('article').append(document.createElement('img'))",
    "target-size": "document.querySelector('.crumbs').innerHTML = '<a href=1>1</a><a href=2>2</a><a href=3>3</a>'",
    "html-has-lang": "document.documentElement.removeAttribute('lang')",
}


@pytest.mark.parametrize("rule", FAULTS)
def test_a_fault_is_found(measured: Windows, rooted: str, rule: str) -> None:
    page = measured().new_page()
    page.goto(rooted + "ar/incidents/hb-0001.html")
    page.evaluate(FAULTS[rule])
    assert rule in {finding.message.partition(":")[0] for finding in axe(page, "")}
    page.close()


def test_a_fault_in_the_dark_is_found(measured: Windows, rooted: str) -> None:
    page = measured(color_scheme="dark").new_page()
    page.goto(rooted + "ar/incidents/hb-0001.html")
    assert axe(page, "", OF_COLOURS) == []
    page.evaluate("document.querySelector('h1').style.color = '#333'")
    assert {finding.message.partition(":")[0] for finding in axe(page, "", OF_COLOURS)} == {"color-contrast"}
