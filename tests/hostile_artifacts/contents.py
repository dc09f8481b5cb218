"""Files of the right name that are something else."""

from __future__ import annotations

from collections.abc import Mapping

from hostile_artifacts.artifact import BLANK, TOP
from hostile_artifacts.spoiling import (
    FEED,
    INNER,
    NOT_WRITTEN,
    SHEET,
    Case,
    file,
    inner,
    more,
    named,
    one,
    swapped,
    without,
)
from hostile_artifacts.zips import Member

from briefing.assets.names import named as named_by_content

ROOT = "search/en.js"


def part(content: bytes, *refusals: str) -> Case:
    """One file more of the index."""
    return file(named_by_content("search/en/texts-99.js", content), content, *refusals)


DATA: Mapping[str, Case] = {
    "an index that is a program": file(ROOT, lambda raw: raw + b"alert(1);\n", "is not the one call with JSON that a file of the index is"),
    "an index that calls something else": file(ROOT, b'alert("en", []);\n', "is not the one call with JSON that a file of the index is"),
    "an index with an expression": file(
        ROOT,
        b'searchShelf.put("en", {"a":alert(1)});\n',
        "is not the one call with JSON that a file of the index is",
    ),
    "an index with a comment": file(ROOT, b'searchShelf.put("en", {}/**/);\n', "is not the one call with JSON that a file of the index is"),
    "an index with a key twice": file(
        ROOT,
        b'searchShelf.put("en", {"a":1,"a":2});\n',
        "is not the one call with JSON that a file of the index is",
    ),
    "an index with a line's end of old scripts": file(
        ROOT,
        'searchShelf.put("en", ["\u2028"]);\n'.encode(),
        "is not the one call with JSON that a file of the index is",
    ),
    "an index with a key that is no key": file(
        ROOT,
        b'searchShelf.put("en", {"__proto__":{}});\n',
        "is not the one call with JSON that a file of the index is",
    ),
    "an index that is deep": file(
        ROOT,
        b'searchShelf.put("en", ' + b"[" * 50_000 + b");\n",
        "is not the one call with JSON that a file of the index is",
    ),
    "an index of another language": file(ROOT, b'searchShelf.put("ar", []);\n', "is the file of the index of another name"),
    "an index that loads something else": file(
        ROOT, b'searchShelf.put("en", {"files":{"../../../../x":"0123456789ab"}});\n', "names files that the preview does not have"
    ),
    "an index that loads no text": file(ROOT, b'searchShelf.put("en", {"files":{"x":1}});\n', "names files that the preview does not have"),
    "a part of the index under the name of another": file(
        "assets/search/en/texts-99.0123456789ab.js",
        b'searchShelf.put("en/texts-99", []);\n',
        "has a name that does not hold the digest of its bytes",
    ),
    "results that lead elsewhere": part(
        b'searchShelf.put("en/texts-99", [["https://evil.example/","x"]]);\n',
        "shows results that lead to no page of the preview",
    ),
    "results that lead to no text": part(
        b'searchShelf.put("en/texts-99", [[["x"],"x"]]);\n',
        "shows results that lead to no page of the preview",
    ),
    "data that is no JSON": file("data/archive.json", b"{}x", "is no JSON"),
    "data with NaN": file("data/archive.json", b"[NaN]", "is no JSON"),
    "data that is deep": file("data/archive.json", b"[" * 100_000, "is no JSON"),
    "data that is a page": file("data/incidents.geojson", b"<script>alert(1)</script>", "is no JSON"),
    "a table that is a page": file("data/incidents.csv", b"<script>alert(1)</script>\n1,2\n", "has rows of different lengths"),
    "a table with a formula": file(
        "data/incidents.csv", b"id\r\n\"=cmd|' /C calc'!A0\"\r\n", "has a cell that a spreadsheet would take for a formula"
    ),
    "a table with a formula behind a tab": file(
        "data/incidents.csv", b'id\r\n"x\t +1"\r\n', "has a cell that a spreadsheet would take for a formula"
    ),
    # What looks for formulas must not look at each blank again and again.
    "a table of blanks": file("data/incidents.csv", b"\t" * 2_000_000, "is no table in CSV"),
    "a table that is no text": file("data/incidents.csv", b"\xff\xfe", "is no table in CSV"),
    "a database that is a program": file("data/archive.sqlite", b"MZ" + bytes(4094), "is no database of SQLite 3 in one file"),
    "a database with another file": file(
        "data/archive.sqlite", lambda raw: raw[:18] + b"\2\2" + raw[20:], "is no database of SQLite 3 in one file"
    ),
    "a feed with a document type": swapped(
        "en/feed.xml",
        "<feed ",
        '<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<feed ',
        NOT_WRITTEN + '<!DOCTYPE feed [<!ENTITY x SYSTEM "file:',
    ),
    "a feed with another style": swapped(
        "en/feed.xml", f"../{FEED}", "https://evil.example/x.xsl", "does not begin as our feeds do: version, encoding, style sheet"
    ),
    "a feed with a style that runs": swapped(
        "en/feed.xml", "text/css", "text/xsl", "does not begin as our feeds do: version, encoding, style sheet"
    ),
    "a feed in another encoding": swapped(
        "en/feed.xml", 'encoding="utf-8"', 'encoding="utf-7"', "does not begin as our feeds do: version, encoding, style sheet"
    ),
    "a feed with a script": swapped(
        "en/feed.xml",
        "</feed>",
        '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script></feed>',
        "has a <script> where our feeds have none",
    ),
    "a feed with a script by a prefix": swapped(
        "en/feed.xml",
        "</feed>",
        '<x:script xmlns:x="http://www.w3.org/1999/xhtml">x</x:script></feed>',
        NOT_WRITTEN + '<x:script xmlns:x="http://www.w3.org/199',
    ),
    "a feed of another namespace": swapped(
        "en/feed.xml", "http://www.w3.org/2005/Atom", "http://www.w3.org/1999/xhtml", "has a <feed> of another namespace"
    ),
    "a feed with HTML in a text": swapped(
        "en/feed.xml", '<summary type="xhtml">', '<summary type="html">', "has a <summary> that is not written as ours is"
    ),
    "a feed with a sheet in a text": swapped(
        "en/feed.xml",
        "</div>",
        f'<link rel="stylesheet" href="../{SHEET}"/></div>',
        "has a <link> where our feeds have none",
    ),
    "a feed with a handler": swapped("en/feed.xml", "<p>", '<p onclick="x">', "has a <p> with the attribute onclick, which ours never has"),
    "a feed that leads elsewhere": swapped(
        "en/feed.xml",
        'hreflang="en" href="',
        'hreflang="en" href="https://evil.example/',
        "has a <link> to https://evil.example/index.html, which is no file of the preview",
    ),
    "a feed where none belongs": named("en/incidents/hb-0001.xml", "en/incidents/hb-0001.xml: is no file that our build writes there"),
    "a file beside the folder": inner(
        more(Member("autorun.inf", b"x")), "holds files outside of its one folder", ": is no file that our build writes there"
    ),
    "two folders": inner(
        more(Member("other/en/new.html", BLANK.format("en").encode())),
        "holds more than its one folder, or nothing",
        "SHA256SUMS: does not list the files as they are",
    ),
    "no sums": inner(without(f"{TOP}/SHA256SUMS"), "SHA256SUMS: is missing"),
    "a lying sum in the bundle": inner(
        one(INNER, content=BLANK.format("en").replace("Harbour", "Port").encode()), "SHA256SUMS: does not list the files as they are"
    ),
}
