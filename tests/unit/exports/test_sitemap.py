"""The map of the site: which pages it names, how it is parted, and that it is as the protocol wants it (sitemaps.org, 0.9)."""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from briefing.exports.sitemap import sitemap
from briefing.render import Page

BASE = "https://karvan.example/sub"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def page(path: str, kind: str = "incident", changed: str | None = None) -> Page:
    return Page(path, path[:2], "ltr", kind, "Title", "Text", (), (), "", changed=changed)


def read(text: bytes) -> Element:
    return ElementTree.fromstring(text)  # noqa: S314 - ours


def located(text: bytes) -> list[str | None]:
    return [one.text for one in read(text).iter(f"{SPACE}loc")]


def test_a_page_is_named_with_its_day_and_its_languages() -> None:
    [(path, text)] = sitemap([page("ar/incidents/a.html", changed="2031-07-04")], ("ar", "en"), BASE).items()
    assert (path, text[:38]) == ("sitemap.xml", b'<?xml version="1.0" encoding="UTF-8"?>')
    [url] = read(text)
    assert [one.tag for one in url] == [f"{SPACE}loc", f"{SPACE}lastmod", LINK, LINK, LINK]
    assert (url[0].text, url[1].text) == (f"{BASE}/ar/incidents/a.html", "2031-07-04")
    assert [(one.get("rel"), one.get("hreflang"), one.get("href")) for one in url[2:]] == [
        ("alternate", "ar", f"{BASE}/ar/incidents/a.html"),
        ("alternate", "en", f"{BASE}/en/incidents/a.html"),
        ("alternate", "x-default", f"{BASE}/ar/incidents/a.html"),
    ]


def test_a_day_that_is_not_known_is_not_told() -> None:
    assert b"lastmod" not in sitemap([page("ar/a.html", "text")], ("ar", "en"), BASE)["sitemap.xml"]


@pytest.mark.parametrize("kind", ["search", "side-by-side", "removed", "moved", "not-found"])
def test_what_search_engines_may_not_list_is_not_named(kind: str) -> None:
    pages = [page("ar/a.html", kind), page("ar/b.html")]
    assert located(sitemap(pages, ("ar", "en"), BASE)["sitemap.xml"]) == [f"{BASE}/ar/b.html"]


def test_without_a_base_address_there_is_none() -> None:
    assert sitemap([page("ar/a.html")], ("ar", "en"), "") == {}


def test_a_site_without_pages_has_a_map_without_pages() -> None:
    assert located(sitemap([], ("ar",), BASE)["sitemap.xml"]) == []


def test_signs_of_xml_stay_text() -> None:
    assert located(sitemap([page('ar/a&b<c>".html')], ("ar",), BASE)["sitemap.xml"]) == [f'{BASE}/ar/a&b<c>".html']


PAGES = [page(f"ar/{number}.html", changed=f"2031-01-{number:02}" if number % 2 else None) for number in range(1, 8)]


@pytest.mark.parametrize(("most", "sizes"), [(3, [3, 3, 1]), (7, []), (6, [6, 1]), (1, [1] * 7)])
def test_too_many_pages_are_parted(most: int, sizes: list[int]) -> None:
    found = sitemap(PAGES, ("ar", "en"), BASE, most=most)
    names = [f"sitemap-{number}.xml" for number in range(1, len(sizes) + 1)]
    assert list(found) == ["sitemap.xml", *names]
    assert [len(read(found[name])) for name in names] == sizes
    addresses = [address for name in (names or ["sitemap.xml"]) for address in located(found[name])]
    assert addresses == [f"{BASE}/{one.path}" for one in PAGES]


def test_the_index_names_the_parts_with_their_last_days() -> None:
    index = read(sitemap(PAGES, ("ar", "en"), BASE, most=3)["sitemap.xml"])
    assert index.tag == f"{SPACE}sitemapindex"
    assert [[one.text for one in part] for part in index] == [
        [f"{BASE}/sitemap-1.xml", "2031-01-03"],
        [f"{BASE}/sitemap-2.xml", "2031-01-05"],
        [f"{BASE}/sitemap-3.xml", "2031-01-07"],
    ]


def test_too_large_a_map_is_parted() -> None:
    whole = sitemap(PAGES, ("ar", "en"), BASE)["sitemap.xml"]
    assert list(sitemap(PAGES, ("ar", "en"), BASE, largest=len(whole))) == ["sitemap.xml"]
    parted = sitemap(PAGES, ("ar", "en"), BASE, largest=len(whole) - 1)
    assert list(parted) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert all(len(text) < len(whole) for text in parted.values())
