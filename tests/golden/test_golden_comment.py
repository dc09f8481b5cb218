"""The change report of an invented change: the page without its head, and the comment, in `report/`."""

from __future__ import annotations

from pathlib import Path

import pytest
import reports

from briefing.report.page.html import readable
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import comment

HERE = Path(__file__).parent / "report"
LINKS = Links("https://site.example", "https://preview.example/pr-12/site", "https://preview.example/pr-12/report.html")
FOOT = reports.words("المحتوى وحده من هذا الطلب", "Only the content is of this request")
WRITTEN = {
    "report.html": lambda: readable(reports.EVERYTHING, Links("before", "site")),
    "comment.md": lambda: comment(reports.EVERYTHING, LINKS, FOOT),
    "broken.md": lambda: comment(reports.BROKEN, LINKS, FOOT),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_the_report_is_as_it_was(name: str, is_rewriting: bool) -> None:
    kept, written = HERE / name, WRITTEN[name]()
    if is_rewriting:
        kept.write_text(written, encoding="utf-8")
    assert written.split("\n") == kept.read_text(encoding="utf-8").split("\n")
