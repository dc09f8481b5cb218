"""The check of a built site finds each fault, and none on a sound folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.assets.names import named
from briefing.verify import verify
from briefing.verify.links import Checked

PAGE = '<!doctype html><html lang="{lang}" dir="{dir}"><head><title>Title</title>{head}</head><body id="top">{body}</body></html>'
PNG = "data:image/png;base64,iVBORw0KGgo="
BASE = "https://h.example/sub/"
MAP = '<urlset xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'


def page(lang: str = "en", body: str = "", head: str = "") -> str:
    return PAGE.format(lang=lang, dir="rtl" if lang == "ar" else "ltr", body=body, head=head)


SOUND = {
    "index.html": page("ar", '<a href="ar/index.html">ع</a> <a href="en/index.html">E</a>'),
    "404.html": page("ar"),
    "ar/index.html": page("ar", f'<a href="../en/index.html#top">E</a> <a href="#top">أ</a> <img src="{PNG}">'),
    "en/index.html": page(
        "en",
        '<a href="deep/a.html">a</a> <a href="deep/a.html#%D9%82">a</a> <a href="deep/a.html#actor=x">a</a>',
        '<link rel="stylesheet" href="../assets/css/a.e3b0c44298fc.css">',
    ),
    "ar/deep/a.html": page("ar", '<p id="ق"></p> <a href="../../index.html?x=1">x</a>'),
    "en/deep/a.html": page(
        "en", '<p id="ق"></p> <a href="https://other.example/x" rel="noreferrer">x</a> <a href="mailto:a@b.example">m</a>'
    ),
    "assets/css/a.e3b0c44298fc.css": "",
    "assets/js/a.e3b0c44298fc.js": "",
    ".nojekyll": "",
    ".briefing-site": "",
}


def faults(folder: Path, changes: dict[str, str | None], base_url: str = "") -> list[str]:
    for name, text in {**SOUND, **changes}.items():
        if text is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return verify(folder, ("ar", "en"), base_url)


def test_a_sound_site_has_no_fault(tmp_path: Path) -> None:
    assert faults(tmp_path, {}) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="nowhere.html">x</a>', "dead link: nowhere.html"),
        ('<a href="deep/">x</a>', "dead link: deep/"),
        ('<a href="deep/a.html#none">x</a>', "dead link: deep/a.html#none: en/deep/a.html has no such part"),
        ('<a href="#none">x</a>', "dead link: #none: en/index.html has no such part"),
        ('<a href="../../outside.html">x</a>', "dead link: ../../outside.html"),
        ('<a href="../../../../../etc/passwd">x</a>', "dead link: ../../../../../etc/passwd"),
        ('<a href="/en/index.html">x</a>', "dead link: /en/index.html"),
        ('<img src="none.png">', "dead link: none.png"),
        ('<script src="../js/none.js"></script>', "dead link: ../js/none.js"),
        ('<form action="send.html"></form>', "dead link: send.html"),
        ('<a href="javascript:alert(1)">x</a>', "a link of a kind that is not published: javascript:alert(1)"),
        ('<a href="JavaScript:x">x</a>', "a link of a kind that is not published: JavaScript:x"),
        ('<a href="data:text/html,x">x</a>', "a link of a kind that is not published: data:text/html,x"),
        ('<a href="file:///etc/passwd">x</a>', "a link of a kind that is not published: file:///etc/passwd"),
        ('<p id="a"></p><p id="a"></p>', 'the id "a" stands 2 times'),
        ('<p id="a b"></p>', 'the id "a b" holds white space'),
        ('<a href="../en/index.html#none">x</a>', "dead link: ../en/index.html#none: en/index.html has no such part"),
        ('<a href="../ar/deep/a.html#ق%20ق">x</a>', "dead link: ../ar/deep/a.html#ق%20ق: ar/deep/a.html has no such part"),
        ('<p onclick="x()">x</p>', "<p> has the attribute onclick, which the policy forbids"),
        ('<svg ONLOAD="x()"></svg>', "<svg> has the attribute onload, which the policy forbids"),
        ('<p style="color:red">x</p>', "<p> has the attribute style, which the policy forbids"),
        ('<img alt="" srcset="https://other.example/x.png 1x">', "<img> has the attribute srcset, which the policy forbids"),
        ('<a href="index.html" ping="https://other.example/">x</a>', "<a> has the attribute ping, which the policy forbids"),
        ("<script>alert(1)</script>", "an inline script, which the policy forbids: alert(1)"),
        ('<script type="module">alert(1)</script>', "an inline script, which the policy forbids: alert(1)"),
        ('<script type="application/ld+json">{"a": </script>', "what it tells programs (JSON-LD) is no JSON: Expecting value"),
        (
            '<script type="application/ld+json">{"@type": "Report"}</script>',
            "what it tells programs (JSON-LD) does not say of what kind it is",
        ),
        ('<script src="https://other.example/x.js"></script>', "<script> would fetch from elsewhere: https://other.example/x.js"),
        ('<script src="data:text/javascript,x"></script>', "<script> would fetch from elsewhere: data:text/javascript,x"),
        ('<img src="https://other.example/x.png">', "<img> would fetch from elsewhere: https://other.example/x.png"),
        ('<img src="//other.example/x.png">', "<img> would fetch from elsewhere: //other.example/x.png"),
        ("<iframe></iframe>", "holds <iframe>, which may load or lead elsewhere by itself"),
        ('<meta http-equiv="refresh" content="1; url=index.html">', "holds <meta>, which may load or lead elsewhere by itself"),
        ('<meta http-equiv="Refresh" content="0">', "holds <meta>, which may load or lead elsewhere by itself"),
        ('<noscript><meta http-equiv="refresh" content="0; url=x.html"></noscript>', "dead link: x.html"),
        (
            '<meta http-equiv="refresh" content="0; url=https://other.example/">',
            "<meta> would fetch from elsewhere: https://other.example/",
        ),
        ('<meta http-equiv="refresh" content="0; url=javascript:x()">', "<meta> would fetch from elsewhere: javascript:x()"),
        ('<meta http-equiv="x-dns-prefetch-control" content="on">', "holds <meta>, which may load or lead elsewhere by itself"),
        ('<meta http-equiv="Set-Cookie" content="a=b">', "holds <meta>, which may load or lead elsewhere by itself"),
        ('<base href="x">', "holds <base>, which may load or lead elsewhere by itself"),
        ('<form action="https://other.example/"></form>', "<form> would fetch from elsewhere: https://other.example/"),
        ('<link rel="preconnect" href="https://fonts.example">', "<link> would fetch from elsewhere: https://fonts.example"),
    ],
)
def test_faults_of_a_page(tmp_path: Path, body: str, fault: str) -> None:
    assert faults(tmp_path, {"en/index.html": page("en", body)}) == [f"en/index.html: {fault}"]


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        (page().replace("Title", " "), "has no title"),
        (page().replace(' dir="ltr"', ""), "says no language or direction on <html>"),
        (page().replace(' dir="ltr"', ' dir="auto"'), "says no language or direction on <html>"),
        (page().replace(' lang="en"', ""), "says no language or direction on <html>"),
    ],
)
def test_what_every_page_has(tmp_path: Path, html: str, fault: str) -> None:
    assert faults(tmp_path, {"en/index.html": html}) == [f"en/index.html: {fault}"]


def test_a_block_of_configuration_is_no_script(tmp_path: Path) -> None:
    assert faults(tmp_path, {"en/index.html": page("en", '<script type="application/json">{"a": 1}</script>')}) == []


def test_a_page_without_its_counterpart(tmp_path: Path) -> None:
    assert faults(tmp_path, {"en/only.html": page()}) == ["en/only.html: has no counterpart in ar"]
    assert faults(tmp_path, {"en/only.html": page(), "ar/only.html": page("ar"), "ar/mine.html": page("ar")}) == [
        "ar/mine.html: has no counterpart in en"
    ]


STRANGE = "a.yml assets/css/a.e3b0c44298fc.css.map ar/a.bak a.html~ sitemap.xml.gz .env LICENSE en/.nojekyll.swp a.php"
ASTRAY = "claims.csv en/archive.json data/a.js data/notes data/deep/a.csv data/archive.sqlite-wal data/a.xml en/sitemap.xml"


@pytest.mark.parametrize("name", [*STRANGE.split(), *ASTRAY.split()])
def test_strange_files(tmp_path: Path, name: str) -> None:
    assert faults(tmp_path, {name: ""}) == [f"{name}: a file of this kind is not published"]


def test_files_of_data_stand_where_they_belong_and_links_to_them_are_checked(tmp_path: Path) -> None:
    files = {f"data/a.{suffix}": "" for suffix in ("csv", "json", "geojson", "sqlite")}
    files |= {"sitemap.xml": MAP.format(""), "ar/feed.xml": "<feed/>", "en/feed.xml": "<feed/>"}
    linked = page("en", '<a href="../data/a.csv" download>a</a> <a href="feed.xml">f</a> <a href="../data/b.csv" download>b</a>')
    assert faults(tmp_path, {**files, "en/index.html": linked}) == ["en/index.html: dead link: ../data/b.csv"]


def test_the_feed_of_an_actor_stands_beside_its_page_and_nowhere_else(tmp_path: Path) -> None:
    known: dict[str, str | None] = {f"{code}/actors/guard.html": page(code) for code in ("ar", "en")}
    astray = ["en/actors/nobody.xml", "en/actors/old/guard.xml", "en/guard.xml", "en/places/feed.xml", "en/places/guard.xml"]
    beside: dict[str, str | None] = {"en/places/guard.html": page(), "ar/places/guard.html": page("ar"), "en/actors/guard.xml": "<feed/>"}
    found = faults(tmp_path, {**known, **beside, **dict.fromkeys(astray, "<feed/>")})
    assert found == [f"{name}: a file of this kind is not published" for name in astray]


FEED = '<feed xmlns="http://www.w3.org/2005/Atom"><link href="{}"/><entry><link href="guard.html"/></entry></feed>'


@pytest.mark.parametrize(
    ("base_url", "href", "is_dead"),
    [
        ("", "../actors/guard.html", False),
        ("", "gone.html", True),
        ("", "../../../en/actors/guard.html", True),
        ("", "https://example.org/en/actors/guard.html", True),
        ("https://example.org/x/", "https://example.org/x/en/actors/guard.html", False),
        ("https://example.org/x/", "https://example.org/x/en/actors/gone.html", True),
        ("https://example.org/x/", "https://example.org/en/actors/guard.html", True),
    ],
)
def test_what_a_feed_names_is_there(tmp_path: Path, base_url: str, href: str, is_dead: bool) -> None:
    files: dict[str, str | None] = {f"{code}/actors/guard.html": page(code) for code in ("ar", "en")}
    inner = "https://example.org/x/en/actors/guard.html" if base_url else "guard.html"
    feed = FEED.replace("guard.html", inner).format(href)
    found = faults(tmp_path, {**files, "en/actors/guard.xml": feed}, base_url)
    assert found == ([f"en/actors/guard.xml: dead link: {href}"] if is_dead else [])


def test_a_feed_that_no_reader_could_read(tmp_path: Path) -> None:
    [found] = faults(tmp_path, {"en/feed.xml": "<feed>"})
    assert found.startswith("en/feed.xml: is no XML: ")


def part(text: str, called: str = "search/en/texts-0.js") -> dict[str, str | None]:
    """A file of the index, at the name that its bytes give it."""
    return {named(called, text.encode()): text}


def test_the_search_leads_to_pages_that_are_there(tmp_path: Path) -> None:
    files = part('searchShelf.put("en/texts-0", [["en/index.html","Home"],["en/gone.html","Gone"]]);\n')
    assert faults(tmp_path, files) == [f"{name}: dead link: en/gone.html" for name in files]


def test_the_search_finds_the_files_that_its_root_names(tmp_path: Path) -> None:
    [name] = files = part('searchShelf.put("en/terms-0", []);\n', "search/en/terms-0.js")
    told = name.rsplit(".", 2)[1]
    root = f'searchShelf.put("en", {{"files":{{"terms-0":"{told}","texts-0":"0123456789ab"}}}});\n'
    assert faults(tmp_path, {**files, "search/en.js": root}) == ["search/en.js: dead link: assets/search/en/texts-0.0123456789ab.js"]


@pytest.mark.parametrize("text", ["alert(1)", 'searchShelf.put("en/texts-1", []);\n', 'searchShelf.put("en/texts-0", [);\n'])
def test_a_file_that_the_search_could_not_read(tmp_path: Path, text: str) -> None:
    files = part(text)
    assert faults(tmp_path, files) == [f"{name}: is not the file of the index that it should be" for name in files]


def test_an_asset_of_other_bytes_than_its_name_says(tmp_path: Path) -> None:
    found = faults(tmp_path, {"assets/css/a.e3b0c44298fc.css": "a{}"})
    assert found == ["assets/css/a.e3b0c44298fc.css: its name does not hold the digest of its bytes"]


@pytest.mark.parametrize("name", ["css/a.css", "assets/css/a.css", "js/a.0123456789ab.js", named("a.php", b"a"), "notes.txt"])
def test_no_asset_stands_without_a_digest(tmp_path: Path, name: str) -> None:
    assert faults(tmp_path, {name: "a"}) == [f"{name}: a file of this kind is not published"]


def test_links_in_the_file_system(tmp_path: Path) -> None:
    site, outside = tmp_path / "site", tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.html").write_text("secret", encoding="utf-8")
    faults(site, {})
    (site / "assets/css/b.css").symlink_to(outside / "secret.html")
    (site / "folder").symlink_to(outside)
    assert verify(site, ("ar", "en"), "") == [
        "assets/css/b.css: a file of this kind is not published",
        "folder: a file of this kind is not published",
    ]


@pytest.mark.parametrize(
    ("base_url", "head", "found"),
    [
        (BASE, f'<link rel="canonical" href="{BASE}en/index.html">', []),
        (BASE, '<link rel="canonical" href="https://h.example/other/">', ["<link> would fetch from elsewhere: https://h.example/other/"]),
        (
            BASE,
            '<link rel="canonical" href="https://h.example/submarine">',
            ["<link> would fetch from elsewhere: https://h.example/submarine"],
        ),
        ("", f'<link rel="canonical" href="{BASE}">', [f"<link> would fetch from elsewhere: {BASE}"]),
    ],
)
def test_absolute_addresses_of_the_site_itself(tmp_path: Path, base_url: str, head: str, found: list[str]) -> None:
    assert faults(tmp_path, {"en/index.html": page("en", head=head)}, base_url) == [f"en/index.html: {fault}" for fault in found]


def test_the_page_not_found_is_absolute_and_checked_all_the_same(tmp_path: Path) -> None:
    links = '<a href="/sub/en/index.html">x</a><a href="/sub/en/none.html">x</a><a href="/en/index.html">x</a><a href="/sub/../x">x</a>'
    assert faults(tmp_path, {"404.html": page("ar", links)}, BASE) == [
        "404.html: dead link: /en/index.html",
        "404.html: dead link: /sub/../x",
        "404.html: dead link: /sub/en/none.html",
    ]


def test_a_part_of_what_is_no_page_is_not_sought(tmp_path: Path) -> None:
    assert faults(tmp_path, {"en/index.html": page("en", '<img src="../assets/css/a.e3b0c44298fc.css#x">')}) == []


def test_what_was_kept_of_a_page_is_not_read_again(tmp_path: Path) -> None:
    """But a link from another page is held against it."""
    kept = {"en/deep/a.html": Checked(("is odd",), "a b", (), ()), "en/gone.html": Checked((), "", (), ())}
    faults(tmp_path, {})
    assert verify(tmp_path, ("ar", "en"), "", kept) == [
        "en/deep/a.html: is odd",
        "en/gone.html: was written and is not there",
        "en/index.html: dead link: deep/a.html#%D9%82: en/deep/a.html has no such part",
    ]


def test_a_sound_page_is_asked_only_for_its_parts(tmp_path: Path) -> None:
    kept = {name: Checked((), "top", (), (("en/gone.html", "gone.html"),)) for name in ("en/deep/a.html", "en/index.html")}
    faults(tmp_path, {"ar/deep/a.html": page("ar", '<a href="../../en/deep/a.html#x">x</a>')})
    assert verify(tmp_path, ("ar", "en"), "", kept, set(kept)) == [
        "ar/deep/a.html: dead link: ../../en/deep/a.html#x: en/deep/a.html has no such part",
    ]
    assert "en/index.html: dead link: gone.html" in verify(tmp_path, ("ar", "en"), "", kept, {"en/deep/a.html"})


@pytest.mark.parametrize(
    ("line", "dead"),
    [
        ("<url><loc>https://h.example/sub/en/deep/a.html</loc></url>", None),
        ("<url><loc>https://h.example/sub/en/gone.html</loc></url>", "https://h.example/sub/en/gone.html"),
        ("<url><loc>https://other.example/sub/en/deep/a.html</loc></url>", "https://other.example/sub/en/deep/a.html"),
        ('<url><xhtml:link href="https://h.example/sub/xx/deep/a.html"/></url>', "https://h.example/sub/xx/deep/a.html"),
        ("<sitemap><loc>https://h.example/sub/sitemap-2.xml</loc></sitemap>", "https://h.example/sub/sitemap-2.xml"),
    ],
)
def test_the_map_of_the_site_names_what_is_there(tmp_path: Path, line: str, dead: str | None) -> None:
    found = faults(tmp_path, {"sitemap.xml": MAP.format(line)}, BASE)
    assert found == ([f"sitemap.xml: dead link: {dead}"] if dead else [])


def test_a_map_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    assert faults(tmp_path, {"sitemap.xml": "<urlset>"}, BASE) == ["sitemap.xml: is no XML: no element found: line 1, column 8"]
