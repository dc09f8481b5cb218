"""The body of one page of each kind, in both languages, as it stands in `<kind>.<language>.html`.

`make golden` writes the files anew: read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from search_listing import listing

from briefing.assets.names import plain
from briefing.render import Edition

HERE = Path(__file__).parent
PAGES = {
    "incident": "incidents/hb-0001.html",
    "removed": "incidents/hb-0009.html",
    "moved": "incidents/hb-old-1.html",
    "actor": "actors/harbour-guard.html",
    "place": "places/port-lantern.html",
    "source": "sources/src-radio-bulletin.html",
    "outlet": "outlets/velmar-radio.html",
    "briefing": "briefings/2031-03-quay.html",
    "home": "index.html",
    "list": "actors/index.html",
    "briefings": "briefings/index.html",
    "timeline": "timeline/index.html",
    "map": "map.html",
    "gaps": "gaps.html",
    "data": "data.html",
    "search": "search.html",
    "revisions": "revisions/2031.html",
    "side-by-side": "side-by-side/incidents/hb-0001.html",
    "text": "wording.html",
}
NEUTRAL = {"choice": "index.html", "not-found": "404.html"}
"""Pages in both languages at once."""

PATHS = {f"{kind}.{language}.html": f"{language}/{path}" for kind, path in PAGES.items() for language in ("en", "ar")}
PATHS |= {f"{kind}.html": path for kind, path in NEUTRAL.items()}


@pytest.mark.parametrize("name", PATHS)
def test_the_body_is_as_it_was(name: str, edition: Edition, is_rewriting: bool) -> None:
    page = edition.pages[PATHS[name]]
    body = page.body.strip()
    if is_rewriting:
        (HERE / name).write_text(body + "\n", encoding="utf-8")
    assert page.kind == name.partition(".")[0]
    assert body.split("\n") == (HERE / name).read_text(encoding="utf-8").removesuffix("\n").split("\n")


def test_every_kind_of_page_has_a_golden_file(edition: Edition) -> None:
    assert {page.kind for page in edition.pages.values()} == {*PAGES, *NEUTRAL}
    assert sorted(PATHS) == sorted(path.name for path in HERE.glob("*.html"))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_index_of_the_search_is_as_it_was(language: str, edition: Edition, is_rewriting: bool) -> None:
    """What `briefing/search/` made of the site, in words: `<key>: <word> → <page> (<field>)`."""
    kept = HERE / f"search.{language}.txt"
    lines = listing({path: raw for path, raw in edition.files.items() if (plain(path) or path).startswith(f"search/{language}")})
    if is_rewriting:
        kept.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == kept.read_text(encoding="utf-8").removesuffix("\n").split("\n")
