"""The map of a built site and its pages say the same."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from folders import BASE

Languages = dict[str, str]
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')
NOINDEX = '<meta name="robots" content="noindex">'


@pytest.fixture(scope="module")
def mapped(based: Path) -> dict[str, Languages]:
    """Address → language → address."""
    urls = ElementTree.parse(based / "sitemap.xml").getroot()  # noqa: S314 - ours
    return {url[0].text or "": {one.attrib["hreflang"]: one.attrib["href"] for one in url.iter(LINK)} for url in urls}


@pytest.fixture(scope="module")
def paged(based: Path) -> dict[str, Languages]:
    """The same, as the pages that may be listed have it."""
    texts = {path.relative_to(based).as_posix(): path.read_text(encoding="utf-8") for path in based.rglob("*.html")}
    return {BASE + name: dict(ALTERNATE.findall(text)) for name, text in texts.items() if NOINDEX not in text}


def test_it_names_the_pages_that_may_be_listed_with_their_own_links(mapped: dict[str, Languages], paged: dict[str, Languages]) -> None:
    assert mapped == paged
    assert len(mapped) > 50


def test_every_page_names_itself_and_is_named_by_those_that_it_names(mapped: dict[str, Languages]) -> None:
    for address, languages in mapped.items():
        assert list(languages) == ["ar", "en", "x-default"]
        assert address in languages.values()
        for other in languages.values():
            assert mapped[other] == languages, (address, other)


def test_the_days_are_those_of_the_records(based: Path) -> None:
    urls = ElementTree.parse(based / "sitemap.xml").getroot()  # noqa: S314 - ours
    days = {url[0].text: [one.text for one in url.iter(f"{SPACE}lastmod")] for url in urls}
    assert days[f"{BASE}ar/incidents/hb-0001.html"] == days[f"{BASE}en/incidents/hb-0001.html"] == ["2031-04-02"]
    assert days[f"{BASE}ar/places/customs-quay.html"] == []


def test_robots_are_led_to_it(based: Path, site: Path) -> None:
    assert f"Sitemap: {BASE}sitemap.xml" in (based / "robots.txt").read_text(encoding="ascii").splitlines()
    assert "Sitemap" not in (site / "robots.txt").read_text(encoding="ascii")


def test_without_an_address_there_is_no_map(site: Path, based: Path) -> None:
    assert sorted(posixpath.basename(path) for path in map(str, based.glob("sitemap*"))) == ["sitemap.xml"]
    assert list(site.glob("sitemap*")) == []
