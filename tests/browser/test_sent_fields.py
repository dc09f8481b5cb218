"""The site over http with the fields that servers should send. That pages work with them, and break no policy, all tests over http show."""

from __future__ import annotations

from pathlib import Path

from chromium import serving
from playwright.sync_api import BrowserContext

from briefing.hosting.headers import fields


def test_they_are_sent_with_all_that_these_tests_open(context: BrowserContext, served: str) -> None:
    answer = context.request.get(f"{served}en/index.html")
    assert {name: answer.headers[name.lower()] for name in fields("en/index.html")} == fields("en/index.html")


def test_another_site_cannot_frame_a_page(context: BrowserContext, served: str, tmp_path: Path) -> None:
    (tmp_path / "other.html").write_text(f'<iframe src="{served}en/index.html"></iframe>', encoding="utf-8")
    page = context.new_page()
    with serving(tmp_path) as other:
        page.goto(f"{other}other.html")
    assert [frame.url for frame in page.frames[1:]] == ["chrome-error://chromewebdata/"]
