"""The navigation says where the reader is, on pages that do not stand in it too."""

from __future__ import annotations

import pytest

from briefing.shell import sections
from briefing.views.components import NavItem

NAV = (
    NavItem("Home", "en/index.html"),
    NavItem("Actors", "en/actors/index.html"),
    NavItem("Map", "en/map.html"),
    NavItem("About", None, (NavItem("About us", "en/about.html"), NavItem("Gaps", "en/gaps.html"))),
)


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("en/index.html", ["page", "", "", ""]),
        ("en/actors/index.html", ["", "page", "", ""]),
        ("en/actors/pier-guard.html", ["", "true", "", ""]),
        ("en/actors/pier-guard/2031.html", ["", "true", "", ""]),
        ("en/actors-of-old/pier-guard.html", ["", "", "", ""]),
        ("en/map.html", ["", "", "page", ""]),
        ("en/gaps.html", ["", "", "", "true"]),
        ("en/revisions.html", ["", "", "", ""]),
        ("ar/actors/index.html", ["", "", "", ""]),
    ],
)
def test_the_section_of_the_page_is_marked(path: str, current: list[str]) -> None:
    assert [section.current for section in sections(NAV, path)] == current


def test_a_heading_leads_to_the_first_page_below_it() -> None:
    assert [section.path for section in sections(NAV, "index.html")][-1] == "en/about.html"
