"""The version is told by the releases and the days in the records, and by nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIEFING, COUNCIL, GUARD, INCIDENT, SITE, catalog_of

from briefing.releases import version, version_on

NEWEST = "2031-06-02"
"""The latest day in the fabricated records: that of the briefing."""


@pytest.mark.parametrize(
    ("releases", "expected"),
    [
        ((), NEWEST),
        ((("2031.1", NEWEST),), "2031.1"),
        ((("2031.1", "2031-12-31"),), "2031.1"),
        ((("2031.1", "2031-06-01"),), f"2031.1-{NEWEST}"),
        ((("2030.4", "2030-12-31"), ("2031.1", NEWEST)), "2031.1"),
    ],
)
def test_a_state_after_the_last_release_is_told_by_the_day_of_its_newest_change(
    releases: tuple[tuple[str, str], ...], expected: str, tmp_path: Path
) -> None:
    given = [{"name": name, "on": on} for name, on in releases]
    assert version(catalog_of(tmp_path / "content", {SITE: {"releases": given}})) == expected


@pytest.mark.parametrize(("day", "expected"), [("2031-05-30", "2031.1"), ("2031-06-01", "2031.1"), (NEWEST, f"2031.1-{NEWEST}")])
def test_what_has_not_changed_since_the_last_release_is_given_as_of_it(day: str, expected: str, tmp_path: Path) -> None:
    site = catalog_of(tmp_path / "content", {SITE: {"releases": [{"name": "2031.1", "on": "2031-06-01"}]}}).site
    assert version_on(site, date.fromisoformat(day)) == expected


def test_an_archive_without_a_day_is_said_to_have_none(tmp_path: Path) -> None:
    nothing: dict[str, Any] = dict.fromkeys((INCIDENT, BRIEFING, GUARD, COUNCIL))
    assert version(catalog_of(tmp_path / "content", nothing)) == "undated"
