"""axe-core on a page of each kind, in both languages, light and dark, wide and narrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal
from zlib import crc32

import pytest
from conformance.accessibility import OF_COLOURS, asking, axe
from conformance.findings import Finding, told
from kinds import one_of_each, turn
from searches import await_results, searches
from windows import Windows

from briefing.render import Edition

Scheme = Literal["light", "dark"]
CONDITIONS: tuple[tuple[tuple[Scheme, int], ...], ...] = ((("light", 1280), ("dark", 360)), (("dark", 1280), ("light", 360)))
"""Every other kind of page is looked at under the one pair: under one of the two in Arabic, under the other in English."""


@pytest.fixture(scope="module")
def paths(edition: Edition) -> dict[str, str]:
    return one_of_each(edition) | searches()


def conditions(name: str) -> Sequence[tuple[Scheme, int]]:
    """In which colours and at which width a page is looked at; one that is of no language under both of its pair."""
    pair = CONDITIONS[crc32(name.partition(".")[0][::-1].encode()) % 2]
    return pair[turn(name) :: 2] if "." in name else pair


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_kind_of_page_has_a_violation(measured: Windows, rooted: str, paths: dict[str, str], language: str) -> None:
    """What is of no language goes with Arabic. `make conformance` asks about every page in all colours and widths."""
    window = asking(measured.browser, reduced_motion="reduce")  # colours change at once
    page = window.new_page()
    own = {name: path for name, path in paths.items() if path.startswith("en/") == (language == "en")}
    wrong: list[Finding] = []
    for name, path in own.items():
        page.goto(rooted + path)
        await_results(page)
        for scheme, width in conditions(name):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            wrong += axe(page, f"{path} at {width} ({scheme})")
    window.close()
    assert len(own) > 12
    assert told(wrong) == ""


def test_each_kind_meets_both_widths_and_both_colours(paths: dict[str, str]) -> None:
    by_kind = {name.partition(".")[0]: set[tuple[Scheme, int]]() for name in paths}
    for name in paths:
        by_kind[name.partition(".")[0]].update(conditions(name))
    assert {frozenset(met) for met in by_kind.values()} == {frozenset(pair) for pair in CONDITIONS}


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
