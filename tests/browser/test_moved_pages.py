"""An address that a record had before leads to where it is: on a server and from the disk, with scripts and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from chromium import stay
from playwright.sync_api import BrowserContext, expect
from windows import Windows

WAYS = {
    "ar/incidents/hb-old-1.html": "ar/incidents/hb-0001.html",
    "en/side-by-side/incidents/hb-old-1.html": "en/side-by-side/incidents/hb-0001.html",
    "en/side-by-side/incidents/hb-0009.html": "en/incidents/hb-0009.html",
    "ar/incidents/hb-old-8.html": "ar/incidents/hb-0008.html",
    "en/actors/dock-committee.html": "en/actors/quay-committee.html",
    "ar/places/old-customs-quay.html": "ar/places/customs-quay.html",
    "en/sources/src-gull-notice.html": "en/sources/src-gull-quay.html",
    "ar/outlets/the-gull.html": "ar/outlets/gull-post.html",
    "en/briefings/2031-quay.html": "en/briefings/2031-03-quay.html",
    "ar/briefings/2031-03-customs-quay.html": "ar/briefings/2031-03-quay.html",
}


@pytest.mark.parametrize("has_scripts", [True, False], ids=["with scripts", "without"])
def test_every_former_address_leads_on(window: Windows, base: str, has_scripts: bool, is_tried_whole: bool) -> None:
    """Every other one over http with scripts and from the disk without, the others the other way round; with `--whole` each both ways."""
    page = window(java_script_enabled=has_scripts).new_page()
    ways = list(WAYS.items())
    for former, now in ways if is_tried_whole else ways[base.startswith("http") == has_scripts :: 2]:
        page.goto(base + former, wait_until="commit")
        page.wait_for_url(base + now, wait_until="commit")


def test_a_part_of_the_page_is_still_meant_where_scripts_may_run(context: BrowserContext, base: str) -> None:
    """A browser forgets it when a page refreshes itself to another: without scripts readers come to the top of the page."""
    page = context.new_page()
    page.goto(f"{base}en/incidents/hb-old-1.html#claim-c2", wait_until="commit")
    page.wait_for_url(f"{base}en/incidents/hb-0001.html#claim-c2")
    expect(page.locator("#claim-c2")).to_be_in_viewport()


def test_back_leads_to_where_one_came_from(context: BrowserContext, base: str) -> None:
    page = context.new_page()
    page.goto(f"{base}en/about.html")
    page.goto(f"{base}en/incidents/hb-old-1.html", wait_until="commit")
    page.wait_for_url(f"{base}en/incidents/hb-0001.html")
    page.go_back()
    page.wait_for_url(f"{base}en/about.html")


def test_whoever_is_not_led_on_can_read_where_it_is(window: Windows, built: Path) -> None:
    page = window().new_page()
    stay(page)
    page.goto((built / "ar/incidents/hb-old-1.html").as_uri())
    expect(page.get_by_role("heading", level=1)).to_have_text("انتقلت هذه الصفحة")
    page.get_by_role("link", name="إطلاق نار على رصيف الجمارك").click()
    page.wait_for_url("**/ar/incidents/hb-0001.html")
