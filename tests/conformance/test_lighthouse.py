"""Lighthouse has nothing against an incident's page. `make lighthouse` asks about more pages, and how fast they come."""

from __future__ import annotations

from pathlib import Path

from chromium import bare_path, serving
from conformance.lighthouse import TIMELESS, Packing, missed, report, scores


def test_an_incident_has_the_full_score_in_what_no_clock_measures(site: Path) -> None:
    with serving(site, Packing) as address:
        found = report(f"{address}ar/incidents/hb-0001.html", TIMELESS, bare_path())
    assert missed(found) == []
    assert scores(found) == dict.fromkeys(TIMELESS, 100)
