"""Every page as it is written, without a browser: its policy comes before all that the policy is for, and no link tells who followed it."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefing.hosting import policy

FIRST = [
    ("meta", {"charset": "utf-8"}),
    ("meta", {"http-equiv": "Content-Security-Policy", "content": policy.META}),
    ("meta", {"name": "referrer", "content": "no-referrer"}),
    ("meta", {"http-equiv": "x-dns-prefetch-control", "content": "off"}),
]
"""What a head begins with: a policy holds from where it stands on (CSP 3, 3.3)."""
Element = tuple[str, dict[str, str | None]]


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def elements(html: str) -> list[Element]:
    reader = Reader()
    reader.feed(html)
    return reader.found


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, list[Element]]:
    return {str(path.relative_to(site)): elements(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}


def test_a_page_begins_with_its_policy_and_what_keeps_its_reader_unknown(pages: dict[str, list[Element]]) -> None:
    assert len(pages) > 60
    assert [path for path, found in pages.items() if found[: 2 + len(FIRST)] != [found[0], ("head", {}), *FIRST]] == []


def test_a_link_to_another_site_tells_it_nothing_and_gives_it_no_hold(pages: dict[str, list[Element]]) -> None:
    outward = [(path, given) for path, found in pages.items() for tag, given in found if tag == "a" and "://" in (given["href"] or "")]
    assert len(outward) > 10
    assert [one for one in outward if one[1].get("rel") != "noopener noreferrer"] == []
