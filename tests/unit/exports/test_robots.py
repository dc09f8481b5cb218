"""`robots.txt`, read as robots read it."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

import pytest

from briefing.exports.robots import robots

BASE = "https://karvan.example/sub/"


@pytest.mark.parametrize(("base_url", "maps"), [(BASE, [f"{BASE}sitemap.xml"]), ("", None)])
def test_all_may_be_read_and_the_map_is_told_if_there_is_one(base_url: str, maps: list[str] | None) -> None:
    reader = RobotFileParser()
    reader.parse(robots(base_url).decode("ascii").splitlines())
    assert reader.can_fetch("any", "https://karvan.example/sub/ar/incidents/a.html")
    assert reader.site_maps() == maps
