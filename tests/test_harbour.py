"""What is in the built harbour site, and what must not be."""

from __future__ import annotations

import posixpath
import re
from html import unescape
from pathlib import Path

import pytest
from folders import BASE, Changed, tree

import build
from briefing import urls
from briefing.bundle.pack import is_for_servers
from briefing.verify.outline import Outline, outline

LANGUAGES = ("ar", "en")
OVERVIEWS = (
    "index.html",
    "gaps.html",
    "data.html",
    "search.html",
    "map.html",
    "revisions.html",
    "revisions/2031.html",
    "revisions/2032.html",
    "timeline/index.html",
    "timeline/2031.html",
    "timeline/2032.html",
)
HAND_WRITTEN = ("about.html", "methodology.html", "wording.html", "contact.html")
RECORDS = {
    "incidents": ("hb-0001", "hb-0002", "hb-0003", "hb-0004", "hb-0005", "hb-0006", "hb-0007", "hb-0008", "hb-0009", "hb-0011"),
    "actors": ("harbour-guard", "quay-committee", "tide-watch", "island-assembly"),
    "places": ("velmar", "north-coast", "port-lantern", "customs-quay"),
    "sources": ("src-gull-quay", "src-radio-bulletin", "src-leaflet"),
    "outlets": ("gull-post", "velmar-radio"),
    "briefings": ("2031-03-quay", "2031-guard", "2031-04-crossing"),
}
GONE = {"incidents": ("hb-0008", "hb-0009"), "briefings": ("2031-04-crossing",)}
FORMER = {
    "incidents": ("hb-old-1", "hb-old-8"),
    "actors": ("dock-committee",),
    "places": ("old-customs-quay",),
    "sources": ("src-gull-notice",),
    "outlets": ("the-gull",),
    "briefings": ("2031-quay", "2031-03-customs-quay"),
}
Outlines = dict[str, Outline]


def outlines_of(site: Path) -> Outlines:
    return {name: outline(content.decode()) for name, content in tree(site).items() if name.endswith(".html")}


@pytest.fixture(scope="module")
def outlines(site: Path) -> Outlines:
    return outlines_of(site)


# What is there


def test_the_pages_are_these_and_no_others(outlines: Outlines) -> None:
    records = [f"{folder}/{name}.html" for folder, names in RECORDS.items() for name in ("index", *names)]
    sides = [
        f"side-by-side/{folder}/{name}.html"
        for folder in ("incidents", "briefings")
        for name in RECORDS[folder]
        if name not in GONE[folder]
    ]
    moved = [f"{folder}/{name}.html" for folder, names in FORMER.items() for name in names]
    sides += [f"side-by-side/{folder}/{name}.html" for folder in ("incidents", "briefings") for name in (*FORMER[folder], *GONE[folder])]
    expected = {f"{language}/{path}" for language in LANGUAGES for path in (*OVERVIEWS, *HAND_WRITTEN, *records, *sides, *moved)}
    assert set(outlines) == {"index.html", "404.html", *expected}


def test_nothing_is_published_but_pages_and_what_they_need(site: Path) -> None:
    names = list(tree(site))
    data, others = ([name for name in names if name.startswith("data/") is is_data] for is_data in (True, False))
    feeds = [f"actors/{name}.xml" for name in (*RECORDS["actors"], *FORMER["actors"])] + ["feed.xml"]
    assert [name for name in others if name.endswith(".xml")] == [f"{code}/{name}" for code in LANGUAGES for name in sorted(feeds)]
    assert {posixpath.splitext(name)[1] for name in others} - {".xml"} <= {".html", ".css", ".js", ".woff2", ".svg", ".png", ".txt", ""}
    assert {posixpath.splitext(name)[1] for name in data} <= {".csv", ".json", ".geojson", ".sqlite"}
    assert not [name for name in names if "sitemap" in name]
    assert [name for name in names if "." not in posixpath.basename(name).lstrip(".")] == [".briefing-site", ".nojekyll", "_headers"]


def test_every_page_says_its_language_and_direction(outlines: Outlines) -> None:
    for name, page in outlines.items():
        language = name.partition("/")[0] if "/" in name else "ar"
        assert (page.html["lang"], page.html["dir"]) == (language, "rtl" if language == "ar" else "ltr"), name


def test_every_page_links_its_counterpart(outlines: Outlines) -> None:
    for name, page in outlines.items():
        if "/" in name:
            language, path = name.split("/", 1)
            counterpart = f"{'en' if language == 'ar' else 'ar'}/{path}"
            assert ("a", posixpath.relpath(counterpart, posixpath.dirname(name))) in page.links, name


def test_titles_and_descriptions_are_those_of_the_records(site: Path, outlines: Outlines) -> None:
    title, path = "Shots on Customs Quay", "en/incidents/hb-0001.html"
    assert outlines[path].title == f"{title} – Harbour Briefings"
    assert outlines[f"ar/{path[3:]}"].title == "إطلاق نار على رصيف الجمارك – موجزات المرفأ"
    html = (site / path).read_text(encoding="utf-8")
    assert '<meta name="description" content="The Harbour Guard says that armed members of the Quay Committee fired at it' in html


def test_what_previews_of_links_say_stands_where_the_site_has_an_address(site: Path, based: Path) -> None:
    path, told = "en/incidents/hb-0001.html", '<meta property="og:title" content="Shots on Customs Quay">'
    assert told in (based / path).read_text(encoding="utf-8")
    assert not [page for page in site.rglob("*.html") if "og:" in page.read_text(encoding="utf-8").split("</head>")[0]]


def test_every_page_has_a_title_and_a_description_of_its_own(site: Path, outlines: Outlines) -> None:
    for name, page in outlines.items():
        assert page.title, name
        assert '<meta name="description" content="">' not in (site / name).read_text(encoding="utf-8"), name
    english = [page.title for name, page in outlines.items() if name.startswith("en/") and not is_moved(page)]
    assert len(set(english)) == len(english)


def is_moved(page: Outline) -> bool:
    return any(tag == "meta" for tag, _ in page.links)


def test_a_hostile_headline_stays_text(site: Path, outlines: Outlines) -> None:
    path = "en/sources/src-radio-bulletin.html"
    html = (site / path).read_text(encoding="utf-8")
    assert outlines[path].title == 'Evening bulletin <live> & "unedited", in our words – Harbour Briefings'
    assert "Evening bulletin &lt;live&gt; &amp; &#34;unedited&#34;</q>" in html
    assert "<live>" not in html


def test_a_withdrawn_record_leaves_a_page_without_its_text(site: Path) -> None:
    page = (site / "en/incidents/hb-0008.html").read_text(encoding="utf-8")
    assert "This record was withdrawn" in page
    assert "None of it happened" in page
    assert 'href="hb-0008.html"' in (site / "en/incidents/hb-0001.html").read_text(encoding="utf-8")


def test_a_merged_record_leads_to_the_one_that_holds_it_now(outlines: Outlines) -> None:
    assert ("a", "hb-0001.html") in outlines["en/incidents/hb-0009.html"].links


BADGE = re.compile(r'<h[34] class="matter__name">(.*?)</h[34]>\s*<p class="matter__agreement">(.*?)</p>', re.DOTALL)


def plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def test_every_sort_of_agreement_is_shown_with_what_was_counted(site: Path) -> None:
    page = (site / "en/incidents/hb-0011.html").read_text(encoding="utf-8")
    assert {plain(matter): plain(badge) for matter, badge in BADGE.findall(page)} == {
        "Occurrence": "Agreed: 2 independent originators",
        "Killed": "Agreed: 2 independent originators",
        "Injured": "Contested: 3 originators",
        "Responsibility (Quay Committee)": "Contested: 2 originators",
        "Detained (Quay Committee)": "Contested: 2 originators",
        "Means: Explosive devices": "Single source: 1 originator in 3 articles",
        "Seizure (Quay Committee)": "Denied: by 1 originator",
    }


def test_what_is_counted_is_in_arabic_numbers_and_duals(site: Path) -> None:
    page = (site / "ar/incidents/hb-0011.html").read_text(encoding="utf-8")
    assert {plain(badge) for _, badge in BADGE.findall(page)} == {
        "متفق عليه: صاحبا إفادة مستقلان",
        "متعارض: 3 أصحاب إفادات",
        "متعارض: صاحبا إفادة",
        "قول منفرد: صاحب إفادة واحد في 3 مقالات",
        "منفي: بحسب صاحب إفادة واحد",
    }


def test_a_figure_keeps_the_range_of_each_originator(site: Path) -> None:
    page = plain((site / "en/incidents/hb-0011.html").read_text(encoding="utf-8"))
    assert "Tide Watch from 2 to 5 Harbour Guard 3 All accounts: lowest and highest, no estimate lowest 2, highest 5" in page
    assert "Tide Watch 10 at least Harbour Guard 4 the leaflet's author, who is unknown dozens" in page


# What must not be there

SECRETS = {
    "the draft": ["hb-0010", "unpublished fire", "A draft about", "حريق"],
    "the withdrawn record's text": ["ferry", "العبّارة"],
    "the merged record's text": ["Gunfire by the crane", "gunfire was heard", "طلقات عند", "طلقات سُمعت"],
    "the withheld actor": ["nadim", "Nadim", "Orsal", "orator", "نديم", "أورسال", "خطيب"],
    "the withheld place": ["deer-well", "Deer Well", "بئر", "by the well", "عند البئر", "VM010203", "61.98", "13.77"],
}


@pytest.mark.parametrize("secret", SECRETS)
def test_no_byte_of_the_site_gives_away(secret: str, site: Path, based: Path) -> None:
    for folder in (site, based):
        for name, content in tree(folder).items():
            for word in SECRETS[secret]:
                assert word.encode() not in content, f"{name} holds {word}"
                assert word not in name


def test_the_secrets_are_in_the_records(harbour: Path) -> None:
    """Otherwise the test above would find nothing wherever it looked."""
    records = b"".join(tree(harbour).values()).decode()
    assert [word for words in SECRETS.values() for word in words if word not in records] == []


@pytest.mark.parametrize("wish", ["parent", "none"])
def test_a_place_that_may_not_be_shown_is_in_no_byte(wish: str, changed: Changed, tmp_path: Path) -> None:
    """As the place's own record demands it; the incident demands nothing."""
    changed("incidents/2031/hb-0006.yml", {"publish_places_as: parent": "publish_places_as: given"})
    content = changed("places/deer-well.yml", {"publish_as: point": f"publish_as: {wish}"})
    assert build.main(["--content", str(content), "--out", str(tmp_path / "site")]) == 0
    written = b"".join(tree(tmp_path / "site").values()).decode(errors="ignore")
    assert [word for word in SECRETS["the withheld place"] if word in written] == []


def test_an_actor_withheld_in_one_record_and_named_in_another_keeps_its_page(changed: Changed, tmp_path: Path) -> None:
    content = changed("incidents/2031/hb-0006.yml", {"withhold_actors: [nadim-orsal]": "withhold_actors: [tide-watch]"})
    assert build.main(["--content", str(content), "--out", str(tmp_path / "site")]) == 0
    page = (tmp_path / "site/en/actors/tide-watch.html").read_text(encoding="utf-8")
    assert "hb-0001.html" in page
    assert "hb-0006.html" not in page


# Addresses


def test_without_a_base_address_every_link_in_the_site_is_relative(site: Path, outlines: Outlines) -> None:
    for name, page in outlines.items():
        own = [href for _, href in page.links if ":" not in href.partition("/")[0] and not href.startswith("//")]
        absolute = [href for href in own if href.startswith("/")]
        assert own, name
        assert name == "404.html" or absolute == [], name
        head = (site / name).read_text(encoding="utf-8").partition("</head>")[0]
        canonical = [("canonical", href) for tag, href in page.links if tag == "meta"]
        assert addresses(head) == canonical, name


def test_links_that_leave_the_site_are_those_of_the_records(outlines: Outlines) -> None:
    leaving = {(tag, href) for page in outlines.values() for tag, href in page.links if "://" in href}
    assert leaving == {
        ("a", "https://gull-post.example/2031/quay"),
        ("a", "https://archive.example/gull-post/quay"),
        ("a", "https://www.wikidata.org/wiki/Q1"),
        ("a", "https://boats.example/harbour/releases"),
        *(("a", f"https://spdx.org/licenses/{name}.html") for name in ("CC0-1.0", "MIT")),
    }


HEAD = re.compile(r'rel="(canonical)" href="([^"]*)"|property="(og:url)" content="([^"]*)"|hreflang="([^"]*)" href="([^"]*)"')


def addresses(html: str) -> list[tuple[str, str]]:
    """The canonical address, og:url and alternates of a page: what each is, and the address."""
    return [(found[1] or found[3] or found[5], found[2] or found[4] or found[6]) for found in HEAD.finditer(html)]


def test_with_a_base_address_each_page_names_itself_and_its_counterparts(based: Path) -> None:
    for name, content in tree(based).items():
        if name.startswith(("ar/", "en/")) and name.endswith(".html") and not is_moved(outline(content.decode())):
            path = name.split("/", 1)[1]
            assert sorted(addresses(content.decode())) == [
                ("ar", f"{BASE}ar/{path}"),
                ("canonical", BASE + name),
                ("en", f"{BASE}en/{path}"),
                ("og:url", BASE + name),
                ("x-default", BASE + ("index.html" if path == "index.html" else f"ar/{path}")),
            ], name


def test_whoever_is_named_as_an_alternate_names_the_same(based: Path) -> None:
    alternates = {
        name: {what: address for what, address in addresses(content.decode()) if what in (*LANGUAGES, "x-default")}
        for name, content in tree(based).items()
        if name.endswith(".html") and not is_moved(outline(content.decode()))
    }
    assert alternates.pop("404.html") == {}
    for name, found in alternates.items():
        assert BASE + name in found.values()
        assert [alternates[address.removeprefix(BASE)] for address in found.values()] == [found] * 3, name


def test_a_citation_gives_the_permalink_of_its_own_language(site: Path, based: Path) -> None:
    for path in ("incidents/hb-0001.html", "actors/harbour-guard.html", "briefings/2031-03-quay.html"):
        page = (based / "ar" / path).read_text(encoding="utf-8")
        assert f"{BASE}ar/{path}" in page
        assert f"version 2031.2. {BASE}en/{path}</p>" in page
        assert f"  url = {{{BASE}ar/{path}}},\n" in page
        plain = (site / "ar" / path).read_text(encoding="utf-8")
        assert "  url = " not in plain
        assert f"version 2031.2. en/{path}</p>" in plain


KNOWN = re.compile('<p>(The archive|This page) as known on ([^,<]+), version <bdi dir="ltr">([^<]+)</bdi>[.]</p>')


def test_the_foot_of_every_page_says_as_of_when_it_is(site: Path) -> None:
    """The pages about the archive name its day, the others that of what they show, and both the version that gives it."""
    found = {
        name: KNOWN.search(content.decode()) for name, content in tree(site).items() if name.startswith("en/") and name.endswith(".html")
    }
    told = {name: one.groups() for name, one in found.items() if one}
    of_archive = {name for name, (what, _, _) in told.items() if what == "The archive"}
    assert {told[name] for name in of_archive} == {("The archive", "1 February 2032", "2031.2-2032-02-01")}
    assert {"en/index.html", "en/data.html", "en/about.html", "en/search.html"} <= of_archive
    assert not [name for name in of_archive if name.count("/") > 1 and not name.endswith("/index.html")], "a page of a record or list"
    assert {version for _, _, version in told.values()} == {"2031.2", "2031.2-2032-02-01"}
    assert {name.split("/")[1] for name, one in found.items() if one is None} <= {"places", "outlets"}, "nothing dates them"


def test_the_page_for_unknown_addresses_starts_from_the_base_address(site: Path, based: Path) -> None:
    for folder, start in ((site, "/"), (based, "/velmar/")):
        page = outlines_of(folder)["404.html"]
        assert {("a", f"{start}ar/index.html"), ("a", f"{start}en/index.html")} <= set(page.links)
        own = [href for _, href in page.links if not href.startswith(("#", "data:"))]
        assert own
        assert [href for href in own if not href.startswith(start)] == []


ABSOLUTE = re.compile(
    rb'<(link rel="(canonical|alternate)"|meta property="og:[a-z:_]*"|meta name="twitter:card")[^>]*>'
    rb'|<script type="application/ld\+json">.*|<p class="paper">.*'
)
"""The address that others are to use, what they show of the page and programs know of it, and the address that is printed on paper."""


CITATION = re.compile(rb'<div class="citation">.*?</div>', re.DOTALL)
"""A citation gives the public address where there is one."""


def test_the_base_address_changes_nothing_else(site: Path, based: Path) -> None:
    def rest(folder: Path) -> dict[str, list[bytes]]:
        return {
            name: [line for line in CITATION.sub(b"", content).splitlines() if line.strip() and not ABSOLUTE.fullmatch(line)]
            for name, content in tree(folder).items()
            if not is_for_servers(name) and not urls.is_feed(name)
        }

    assert rest(site) == rest(based)
