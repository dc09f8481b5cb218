"""axe-core on a page of each kind, in both languages, light and dark, wide and narrow."""

from __future__ import annotations

import pytest
from conformance.accessibility import OF_COLOURS, axe
from conformance.findings import Finding, told
from kinds import one_of_each
from searches import await_results, searches
from windows import Windows

from briefing.render import Edition

WIDTHS = (1280, 360)


@pytest.fixture(scope="module")
def paths(edition: Edition) -> tuple[str, ...]:
    return tuple((one_of_each(edition) | searches()).values())


@pytest.mark.parametrize("width", WIDTHS)
def test_no_kind_of_page_has_a_violation(window: Windows, rooted: str, paths: tuple[str, ...], width: int) -> None:
    page = window(viewport={"width": width, "height": 900}, reduced_motion="reduce").new_page()  # colours change at once
    found: list[Finding] = []
    for path in paths:
        page.goto(rooted + path)
        await_results(page)
        page.emulate_media(color_scheme="light")
        found += axe(page, path)
        page.emulate_media(color_scheme="dark")
        found += axe(page, f"{path} (dark)", OF_COLOURS)
    assert len(paths) > 25
    assert told(found) == ""


FAULTS = {
    "color-contrast": "document.querySelector('h1').style.color = '#aaa'",
    "image-alt": "document.querySelector('article').append(document.createElement('img'))",
    "target-size": "document.querySelector('.crumbs').innerHTML = '<a href=1>1</a><a href=2>2</a><a href=3>3</a>'",
    "html-has-lang": "document.documentElement.removeAttribute('lang')",
}


@pytest.mark.parametrize("rule", FAULTS)
def test_a_fault_is_found(window: Windows, rooted: str, rule: str) -> None:
    page = window().new_page()
    page.goto(rooted + "ar/incidents/hb-0001.html")
    page.evaluate(FAULTS[rule])
    assert rule in {finding.message.partition(":")[0] for finding in axe(page, "")}
    page.close()


def test_a_fault_in_the_dark_is_found(window: Windows, rooted: str) -> None:
    page = window(color_scheme="dark").new_page()
    page.goto(rooted + "ar/incidents/hb-0001.html")
    assert axe(page, "", OF_COLOURS) == []
    page.evaluate("document.querySelector('h1').style.color = '#333'")
    assert {finding.message.partition(":")[0] for finding in axe(page, "", OF_COLOURS)} == {"color-contrast"}
