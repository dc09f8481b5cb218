"""Texts made to break a page stand in every record: no script runs, nothing is asked for, nothing leaves the page's width."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from chromium import serving, stay
from fabricate import as_yaml
from kinds import one_of_each
from playwright.sync_api import expect
from watched import Watched
from windows import Windows

import build
from briefing.load import load
from briefing.render import Edition
from briefing.yaml.nodes import Plain

HOSTILE = (
    "<img src=x onerror=window.broken=1>",
    "</svg><script>window.broken=1</script>",
    "]]><![CDATA[ <!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]> &x;",
    "{{ 7 * 7 }}{% raw %}${7}",
    '" onmouseover="window.broken=1" x=\'',
    "{}}}{{{%s%(num)d {title} {0} \\n\\textbf{",
    '<image href="file:///etc/passwd"/>',
    "--><!-- %E0%A4%A &#x3c;script&#x3e;",
    "עברית English عربي 123 (abc)",
    "👩‍👩‍👧‍👦🏳️‍🌈 e\u0302\u0303\u0304\u0305",
    "W" * 140,
    "ب" * 140,
    "__proto__ constructor hasOwnProperty toString",
)
SEARCHED = {
    "onerror": "<img src=x onerror=window.broken=1>",
    "script broken": "</svg><script>window.broken=1</script>",
    "doctype": "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
    "endraw raw": "{{ 7 * 7 }}{% raw %}${7}",
    "onmouseover": '" onmouseover="window.broken=1" x=\'',
    "constructor": "__proto__ constructor hasOwnProperty toString",
    "W" * 140: "W" * 140,
    "ب" * 140: "ب" * 140,
}
"""Query → a text that its results show as it is written."""
LONG_TEXTS = ("body", "profile", "context")
FRAGMENTS = (
    "text=<img src=x onerror=window.broken=1>",
    "text=%E0%A4%A",
    "text=%ED%A0%80",
    "text=" + "a" * 20_000,
    "text=$&",
    "__proto__=x",
    "actor=constructor&place=__proto__&kind=toString",
    "place=constructor",
    "%E0%A4%A",
    '"]',
    "==&&=",
)


@pytest.fixture(scope="module")
def hostile(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fabricated site with one of the texts behind every text that has translations."""
    folder = tmp_path_factory.mktemp("hostile")
    content = folder / "content"
    shutil.copytree(harbour, content)
    turns = count(), count()
    for document in load(harbour).documents:
        if document.kind != "glossary-entry":
            (content / document.path.partition("/")[2]).write_text(as_yaml(_spoilt(document.data, "", turns)), encoding="utf-8")
    assert next(turns[0]) > 250
    assert build.main(["--content", str(content), "--out", str(folder / "site"), "--jobs", "1"]) == 0
    return folder / "site"


def _spoilt(value: Plain, key: str, turns: tuple[Iterator[int], Iterator[int]]) -> Plain:
    """The titles and summaries have turns of their own, so that every one of the texts is among what results show."""
    if isinstance(value, list):
        return [_spoilt(item, key, turns) for item in value]
    if not isinstance(value, dict):
        return value
    if "en" in value and key not in LONG_TEXTS:
        hostile = HOSTILE[next(turns[key in ("title", "summary")]) % len(HOSTILE)]
        return {language: f"{text} {hostile}" for language, text in value.items()}
    return {name: _spoilt(item, name, turns) for name, item in value.items()}


def addresses(site: Path) -> list[str]:
    """All but the page for unknown addresses, whose styles are those of the site's root."""
    return [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")) if path.name != "404.html"]


def opened(address: str, number: int) -> str:
    """The same page, opened anew each time: where nothing but the fragment differs, a browser stays on the page that it has."""
    path, _, fragment = address.partition("#")
    return f"{path}?{number}#{fragment}"


FACTS = """() => ({
  broken: window.broken ?? 0,
  polluted: Object.keys(Object.prototype).length,
  foreign: document.querySelectorAll("img[src=x], [onerror], [onmouseover], image, iframe, object, style").length,
  wider: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
})"""
SOUND = {"broken": 0, "polluted": 0, "foreign": 0, "wider": 0}


WAYS, WIDTHS = ("http", "file"), (360, 1280)


@pytest.mark.parametrize("way", WAYS)
def test_no_page_is_broken_by_its_texts(measured: Windows, hostile: Path, edition: Edition, way: str) -> None:
    """Every page by one of the ways, one of each kind by both: what a way changes is the same for all pages of a kind."""
    kinds = set(one_of_each(edition).values())
    with serving(hostile) as served:
        base = served if way == "http" else hostile.as_uri() + "/"
        watched = Watched(measured().new_page(), base)
        stay(watched.page)
        found = {}
        for number, address in enumerate(addresses(hostile)):
            if address not in kinds and WAYS[number % 2] != way:
                continue
            watched.page.goto(base + address)
            for width in WIDTHS:
                watched.page.set_viewport_size({"width": width, "height": 900})
                found[address, width] = watched.page.evaluate(FACTS)
    assert len(found) > 75 * len(WIDTHS)
    assert {drawn: facts for drawn, facts in found.items() if facts != SOUND} == {}
    assert watched.faults == []


@pytest.mark.parametrize("way", ["http", "file"])
@pytest.mark.parametrize("code", ["en", "ar"])
def test_results_show_them_as_they_are_written(window: Windows, hostile: Path, code: str, way: str) -> None:
    with serving(hostile) as served:
        base = served if way == "http" else hostile.as_uri() + "/"
        context = window(viewport={"width": 360, "height": 900})
        watched = Watched(context.new_page(), base)
        for number, (query, written) in enumerate(SEARCHED.items()):
            watched.page.goto(opened(f"{base}{code}/search.html#q={query}", number))
            expect(watched.page.locator(".hit").filter(has_text=written).first, query[:20]).to_be_visible()
            assert watched.page.evaluate(FACTS) == SOUND, query[:20]
    assert watched.faults == []


@pytest.mark.parametrize("address", ["en/timeline/index.html", "ar/map.html", "en/incidents/hb-0001.html", "ar/actors/harbour-guard.html"])
def test_no_fragment_breaks_a_page(measured: Windows, base: str, address: str) -> None:
    watched = Watched(measured(viewport={"width": 1280, "height": 900}).new_page(), base)
    for number, fragment in enumerate(FRAGMENTS):
        watched.page.goto(opened(f"{base}{address}#{fragment}", number))
        assert watched.page.evaluate(FACTS) == SOUND, fragment
    assert watched.faults == []
