"""Files of the right name that are something else."""

from __future__ import annotations

from collections.abc import Mapping

from hostile_artifacts.artifact import BLANK, TOP
from hostile_artifacts.spoiling import (
    INNER,
    NOT_WRITTEN,
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

DATA: Mapping[str, Case] = {
    "an index that is a program": file(
        "search/en/index.js", lambda raw: raw + b"alert(1);\n", "is not the one call with JSON that a file of the index is"
    ),
    "an index that calls something else": file(
        "search/en/index.js", b'alert("en/index", "0", []);\n', "is not the one call with JSON that a file of the index is"
    ),
    "an index with an expression": file(
        "search/en/index.js",
        b'searchShelf.put("en/index", "0", {"a":alert(1)});\n',
        "is not the one call with JSON that a file of the index is",
    ),
    "an index with a comment": file(
        "search/en/index.js", b'searchShelf.put("en/index", "0", {}/**/);\n', "is not the one call with JSON that a file of the index is"
    ),
    "an index with a key twice": file(
        "search/en/index.js",
        b'searchShelf.put("en/index", "0", {"a":1,"a":2});\n',
        "is not the one call with JSON that a file of the index is",
    ),
    "an index with a line's end of old scripts": file(
        "search/en/index.js",
        'searchShelf.put("en/index", "0", ["\u2028"]);\n'.encode(),
        "is not the one call with JSON that a file of the index is",
    ),
    "an index with a key that is no key": file(
        "search/en/index.js",
        b'searchShelf.put("en/index", "0", {"__proto__":{}});\n',
        "is not the one call with JSON that a file of the index is",
    ),
    "an index that is deep": file(
        "search/en/index.js",
        b'searchShelf.put("en/index", "0", ' + b"[" * 50_000 + b");\n",
        "is not the one call with JSON that a file of the index is",
    ),
    "an index of another language": file(
        "search/en/index.js", b'searchShelf.put("ar/index", "0", []);\n', "is the file of the index of another name"
    ),
    "results that lead elsewhere": file(
        "search/en/texts-0.js",
        b'searchShelf.put("en/texts-0", "0", [["https://evil.example/","x"]]);\n',
        "shows results that lead to no page of the preview",
    ),
    "results that lead to no text": file(
        "search/en/texts-0.js",
        b'searchShelf.put("en/texts-0", "0", [[["x"],"x"]]);\n',
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
        "en/feed.xml", "../feed.css", "https://evil.example/x.xsl", "does not begin as our feeds do: version, encoding, style sheet"
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
        '<link rel="stylesheet" href="../css/site.css"/></div>',
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
