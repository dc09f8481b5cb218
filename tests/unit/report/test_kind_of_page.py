"""Of which record a page is, as its path tells."""

from __future__ import annotations

import pytest

from briefing.report.pages import kind_of_page


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("en/actors/hill-guard.html", "actor"),
        ("en/actors/hill-guard/2031-05.html", "actor"),
        ("en/places/tamsil/mentions-2031.html", "place"),
        ("en/side-by-side/incidents/inc-0001.html", "incident"),
        ("en/actors/index.html", None),
        ("en/actors/by-kind/armed-group.html", None),
        ("en/incidents/by-date/2031.html", None),
        ("en/timeline/2031.html", None),
        ("en/about.html", "page"),
        ("en/map.html", None),
    ],
)
def test_the_kind_of_the_record(path: str, kind: str | None) -> None:
    assert kind_of_page(path) == kind
