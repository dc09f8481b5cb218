"""Every file that reaches a reader: of a kind that we publish, and without an address of another host that nobody has thought of."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest
import reports
from assurance.ledger import Assured
from folders import BASE, tree
from policy.addresses import addresses, allowed, cited, strangers, unused
from policy.shipped import below, unpacked

from briefing.command.content import catalog_of
from briefing.preview.host.root import root_files
from briefing.report.page.html import html
from briefing.report.writing.links import Links
from briefing.single import single

CONTENT = Path(__file__).parents[2] / "content"
KINDS = frozenset(["css", "csv", "geojson", "html", "js", "json", "md", "png", "sqlite", "svg", "txt", "woff2", "xml"])
OTHERS = frozenset({".nojekyll", ".briefing-site", "_headers", "SHA256SUMS", "verify.sh", "verify.cmd"})
"""Files without a kind of their own, or that only explain a copy."""
LINKED = Links("", "")


@pytest.fixture(scope="module")
def shipped(harbour: Path, site: Path, based: Path, dist: Path) -> dict[str, bytes]:
    catalog = catalog_of(harbour)
    return {
        **below("site", tree(site)),
        **below("based", tree(based)),
        **dict(unpacked(dist)),
        **below("host", root_files()),
        "singles/based.html": single(catalog, "incident", "hb-0001", BASE),
        "report/nothing.html": html(reports.NOTHING, LINKED).encode(),
    }


def strange(files: Mapping[str, bytes]) -> list[str]:
    names = {name: PurePosixPath(name) for name in files}
    return [name for name, path in names.items() if path.name not in OTHERS and path.suffix.removeprefix(".") not in KINDS]


def test_every_file_is_of_a_kind_that_is_published(shipped: dict[str, bytes], assured: Assured) -> None:
    assert strange(shipped) == []
    assert strange({"site/assets/js/a.js.map": b"", "site/a.yml": b"", "site/Thumbs.db": b""}) != []
    assert [name for name, raw in shipped.items() if b"sourceMappingURL" in raw or b"sourceURL=" in raw] == []
    assert {"site/.nojekyll", "based/.nojekyll", "host/.nojekyll"} <= shipped.keys()
    assured("policy-files", len(shipped), len(shipped))


def test_every_remote_address_is_on_the_list_and_the_list_names_no_other(
    shipped: dict[str, bytes], harbour: Path, assured: Assured
) -> None:
    known = cited(harbour)
    assert list(strangers(shipped, known)) == []
    assert unused(shipped, known) == []
    assert all(len(entry.reason) > 20 for entry in allowed())
    found = sum(len(addresses(name, raw)) for name, raw in shipped.items())
    assured("policy-addresses", found, found)


def test_so_is_every_address_in_the_real_site(real_site: Path) -> None:
    assert list(strangers(below("site", tree(real_site)), cited(CONTENT))) == []


HIDDEN = {
    "a.html": b'<img src="https://strange.example/x.png">',
    "b.html": b"<a href='&#104;ttps://strange.example/'>",
    "c.html": b'<script src="//strange.example/x.js"></script>',
    "d.html": b'<img src="data:image/svg+xml,%3Cimage%20href=%22https%3A%2F%2Fstrange.example%2F%22/%3E">',
    "e.css": b"@import url(//strange.example/x.css);",
    "f.js": b'const x = "wss:\\/\\/strange.example\\u002fx";',
    "g.json": b'{"x": "https:\\/\\/strange.example"}',
    "h.svg": b'<svg><image href="http://strange.example/x"/></svg>',
    "i.txt": b"see www.strange.example/x",
    "j.csv": b'a,"https://strange.example/x,y",b\r\n',
}


@pytest.mark.parametrize("name", HIDDEN)
def test_an_address_is_found_however_it_is_written(name: str) -> None:
    assert any("strange.example" in address for _, address in strangers({f"site/{name}": HIDDEN[name]}, frozenset()))


def test_what_is_allowed_in_one_kind_of_file_is_not_in_another() -> None:
    assert list(strangers({"site/a.js": b'"https://schema.org"'}, frozenset())) == [("site/a.js", "https://schema.org")]
    assert list(strangers({"site/a.html": b'"https://schema.org"'}, frozenset())) == []
