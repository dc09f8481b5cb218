"""Hostile hand-written pages, addresses and reports in Chromium, from a server and a disk, with scripts and without: words, and no more."""

from __future__ import annotations

import re
from itertools import cycle
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from assurance.ledger import Assured
from chromium import serving
from playwright.sync_api import Browser
from told.forges import LINES, references, rendered
from told.hostile_content import ADDRESSES, CHOSEN, SAFE, pages, sources
from watched import Watched

WAYS = [("http", True), ("http", False), ("file", True), ("file", False)]
FACTS = """() => ({
  broken: window.broken ?? window.hostile ?? 0,
  foreign: document.querySelectorAll(
    "main img, main iframe, main object, main embed, main style, main base, main math, main [onclick], [style], [onerror]"
  ).length,
  led: [...document.querySelectorAll("a[href]")].map((one) => new URL(one.href))
    .filter((to) => !["http:", "https:", "file:", "mailto:"].includes(to.protocol) || to.username || to.password).map(String),
})"""
ISOLATES = re.compile("[\u2068\u2069]")
SOUND: dict[str, object] = {"broken": 0, "foreign": 0, "led": []}


def opened(browser: Browser, folder: Path, way: tuple[str, bool], names: list[str]) -> tuple[dict[str, object], dict[str, str], list[str]]:
    """What is wrong with the pages of the folder, what their first headings and titles are, and everything that they said or asked for."""
    with serving(folder) as served:
        base = served if way[0] == "http" else folder.as_uri() + "/"
        context = browser.new_context(java_script_enabled=way[1])
        watched = Watched(context.new_page(), base)
        wrong, heads = {}, {}
        for name in names:
            watched.page.goto(base + name)
            facts = watched.page.evaluate(FACTS) if way[1] else SOUND
            wrong |= {name: facts} if facts != SOUND else {}
            heads[name] = f"{watched.page.title()}\n{watched.page.locator('h1').first.text_content()}"
        context.close()
    return wrong, heads, watched.faults


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_hostile_page_is_words(
    browser: Browser, hostile_content: Path, hostile_site: Path, way: tuple[str, bool], assured: Assured
) -> None:
    """Each text is opened in every way, in the one language or the other."""
    chosen = in_turn(pages(CHOSEN), WAYS.index(way) in (0, 3))
    written = {name: text for name, text in chosen.items() if (hostile_content / name).is_file()}
    names = {name: name.removeprefix("pages/").replace(".md", ".html") for name in written}
    wrong, heads, faults = opened(browser, hostile_site, way, list(names.values()))
    assert (wrong, faults) == ({}, [])
    shown = {name: spaced(heads[path].partition("\n")[2]) for name, path in names.items()}
    titles = {name: spaced(text.partition("\n")[0].lstrip("# ")) for name, text in written.items()}
    assert shown == titles
    assert [
        name for name, path in names.items() if titles[name] not in spaced(re.sub("[\u2068\u2069]", "", heads[path].partition("\n")[0]))
    ] == []
    assured("hostile-pages", len(chosen), len(chosen))


def in_turn(every: dict[str, str], is_first: bool) -> dict[str, str]:
    """Of each text the page in one language: that which it has here, if the other half of the ways is to have the other."""
    return {name: text for number, (name, text) in enumerate(every.items()) if (number + number // 2) % 2 == is_first}


def spaced(text: str) -> str:
    return " ".join(text.split())


def test_an_address_is_refused_or_leads_where_it_says(
    browser: Browser, hostile_content: Path, hostile_site: Path, assured: Assured
) -> None:
    given = {name: str(one["url"]) for name, one in sources().items()}
    taken = {name: text for name, text in given.items() if (hostile_content / name).is_file()}
    assert set(SAFE) <= set(taken.values()), "what is in order is shown"
    page = browser.new_page()
    for (name, text), code in zip(taken.items(), cycle(("ar", "en"))):
        page.goto((hostile_site / code / "sources" / f"{Path(name).stem}.html").as_uri())
        links = page.eval_on_selector_all(
            "main a[href^=http]", "all => all.map((one) => [one.getAttribute('href'), new URL(one.href).host])"
        )
        assert [link for link in links if link[0] == text] == [[text, urlsplit(text).netloc]] * 2
        assert page.locator("main").get_by_text(text, exact=True).count() >= 1, "the reader sees whither"
    page.goto((hostile_site / "en/contact.html").as_uri())
    hrefs = page.eval_on_selector_all("main a[href]", "all => all.map((one) => one.getAttribute('href'))")
    assert {*SAFE, "mailto:a%3Fbcc%3Dall@hostile.example"} <= set(hrefs)
    page.close()
    assured("hostile-addresses", len(given), len(given))


def test_every_other_address_is_told_as_a_fault(hostile_content: Path) -> None:
    kept = {text for name, one in sources().items() if (hostile_content / name).is_file() for text in [str(one["url"])]}
    hosts = {urlsplit(text).netloc for text in kept}
    assert all(re.fullmatch(r"([a-z0-9-]+\.)+[a-z][a-z0-9-]*(:\d+)?", host) for host in hosts)
    assert len(kept) < len(ADDRESSES) / 4


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_report_of_hostile_records_is_words(browser: Browser, hostile_report: Path, way: tuple[str, bool], assured: Assured) -> None:
    wrong, _, faults = opened(browser, hostile_report, way, ["report.html"])
    assert (wrong, faults) == ({}, [])
    assured("hostile-report-page", 1, 1)


def test_a_comment_on_hostile_records_is_words(hostile_report: Path) -> None:
    text = (hostile_report / "comment.md").read_text(encoding="utf-8")
    assert list(references(rendered(text))) == []
    assert LINES.findall(text) == []
    assert "hostile" in text
