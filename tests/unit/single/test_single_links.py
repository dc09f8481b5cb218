from __future__ import annotations

import pytest

from briefing.single.links import Inside, Place, linked_once, moved

BASE = "https://example.org/site"
INSIDE = {
    "en/incidents/a.html": Inside("en", {"claim-c1": "en-claim-c1"}),
    "en/sources/s.html": Inside("en-source-s", {}),
}


def here(base: str = "") -> Place:
    return Place("en/incidents/a.html", "en-", INSIDE, base)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="#claim-c1">x</a>', '<a href="#en-claim-c1">x</a>'),
        ('<a href="../sources/s.html">x</a>', '<a href="#en-source-s">x</a>'),
        ('<a href="a.html#no-such-part">x</a>', '<a href="#en">x</a>'),
        ('<a class="y" href="../actors/b.html"><bdi>x</bdi></a>', "<bdi>x</bdi>"),
        ('<a class="method" href="../methodology.html#agreement">How</a>', ""),
        ('<a href="https://a.example/?b=1&amp;c">x</a>', '<a href="https://a.example/?b=1&amp;c" rel="noopener noreferrer">x</a>'),
        ('<a href="mailto:a@b.example">x</a>', '<a href="mailto:a@b.example">x</a>'),
        ('<p id="claim-c1" title="y" data-edtf="2031">x</p>', '<p id="en-claim-c1">x</p>'),
        ('<path fill="url(#hatch)"/>', '<path fill="url(#en-hatch)"/>'),
        ('<p>a id="b" title="c"</p>', '<p>a id="b" title="c"</p>'),
    ],
)
def test_links_lead_into_the_file_or_are_plain_text(html: str, expected: str) -> None:
    assert moved(html, here()) == expected


@pytest.mark.parametrize(
    ("href", "expected"),
    [("../actors/b.html", f"{BASE}/en/actors/b.html"), ("../gaps.html#x", f"{BASE}/en/gaps.html#x"), ("#claim-c1", "#en-claim-c1")],
)
def test_with_a_base_address_other_pages_are_those_of_the_living_site(href: str, expected: str) -> None:
    rel = "" if expected.startswith("#") else ' rel="noopener noreferrer"'
    assert moved(f'<a href="{href}">x</a>', here(BASE)) == f'<a href="{expected}"{rel}>x</a>'


def test_a_page_of_the_living_site_is_linked_at_its_first_mention() -> None:
    link, other = f'<a href="{BASE}/en/a.html">x</a>', '<a href="#n">y</a><a href="https://a.example">z</a>'
    assert linked_once(link + other + link + other, BASE) == link + other + "x" + other
