"""Queries made to break the search: they are words like all others, and change nothing but the results."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from hostile_texts.corpus import VECTORS
from playwright.sync_api import expect
from searching import FIELD, HITS, put
from watched import Watched
from windows import Windows

ATTACKS = ("addresses", "direction", "drawings", "entities", "formats", "json_breaks", "keys", "markup", "script", "templates")
"""Groups of `tests/hostile_texts/`, of each of which the first text is looked for; the others stand in what is found."""
HOSTILE = {
    **{group: next(vector.text for vector in VECTORS if vector.group == group) for group in ATTACKS},
    "letters": "a" * 10_000,
    "arabic letters": "ب" * 10_000,
    "words": " ".join(f"word{number}" for number in range(1_000)),
    "one word": "quay " * 2_000,
    "lone surrogates": "\ud800 \udfff\ud800 quay\udc00",
    "controls": "\x00quay\x00\x01\x1b[31m\x7f\ufffe\uffff",
    "blanks": "\u3000\u00a0\u2028\u2029\ufeff\u200b",
    "marks": "q\u0301\u0302" + "\u0483" * 500 + " ّ" * 500,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈 🇸🇾",
    "wildcards": '*:* quay~2 +quay -customs ^quay "quay',
    "sizes": "ﷺ" * 300 + "ß" * 300 + "İ" * 300,
}
PROTOTYPES = ("__proto__", "constructor", "toString", "hasOwnProperty", "__defineGetter__", "valueOf")
MALFORMED = (
    "%E0%A4%A",
    "%",
    "%ZZ",
    "%ED%A0%80",
    "%00",
    "%c0%ae",
    "a%26b%3Dc%23d",
    "&q=x&kind=__proto__&year=constructor&actor=toString",
    "==&&=",
    "%u0041",
)
QUOTED = tuple(quote(query.encode("utf-8", "surrogatepass"), safe="") for query in HOSTILE.values())
BOTH_WAYS = pytest.mark.parametrize(("base", "code", "turn"), [("http", "en", 0), ("file", "ar", 1)], indirect=["base"])
"""Half of the queries by each: what a query does depends on none of them."""
FACTS = """() => ({
  broken: window.broken ?? 0,
  polluted: Object.keys(Object.prototype).length,
  foreign: document.querySelectorAll("img[src=x], [onerror], [onmouseover], iframe, object, style, [style], base").length,
  scripts: [...document.scripts].filter((one) => one.text || !/\\/(js|search)\\//.test(new URL(one.src).pathname))
    .map((one) => [one.type, one.text]),
  links: document.querySelectorAll("a[href^='javascript']").length,
  wider: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
})"""
QUERY = "#search-query"
IN_BOX = """(shows) => {
  const panel = document.querySelector(".search__panel");
  return panel.checkVisibility() === shows && !/^(Searching…|جارٍ البحث…)/.test(shows && panel.innerText);
}"""
"""Its results are shown; or it shows nothing."""
ON_PAGE = """(told) => new RegExp(told).test(document.querySelector(".search-page__state").innerText)"""
TOLD = re.compile("[0-9]|Nothing|نتيجة|نجد")
ANSWERED = """(mayBeEmpty) => {
  const told = [".search-page__state", ".search__panel"].map((one) => document.querySelector(one)?.innerText);
  const isEmpty = !document.querySelector("#search-query, form.search input").value.trim();
  return (mayBeEmpty && isEmpty) || /[0-9]|Nothing|نتيجة|نجد/.test(told);
}"""
DATA = re.compile('<script type="(application/ld\\+json)">(.*?)</script>', re.DOTALL)


def sound(site: Path, address: str) -> dict[str, object]:
    """What is found in a page that no query has changed: of scripts that are no files of ours, its own data alone, as they were written."""
    [(kind, text)] = DATA.findall((site / address).read_text(encoding="utf-8"))
    assert json.loads(text)
    return {"broken": 0, "polluted": 0, "foreign": 0, "scripts": [[kind, text]], "links": 0, "wider": 0}


@pytest.fixture
def phone(window: Windows, base: str) -> Watched:
    """A window of 360 px, in which every dialog is a fault."""
    return narrow(window, base)


@pytest.fixture
def looked_at(measured: Windows, base: str) -> Iterator[Watched]:
    """The same, in which nothing is clicked."""
    yield narrow(measured, base)
    measured.empty()


def narrow(windows: Windows, base: str) -> Watched:
    watched = Watched(windows(viewport={"width": 360, "height": 740}).new_page(), base)
    watched.page.on("dialog", lambda dialog: (watched.faults.append(dialog.message), dialog.dismiss()))
    return watched


@BOTH_WAYS
def test_in_the_box_they_are_inert(phone: Watched, site: Path, code: str, turn: int) -> None:
    page = phone.page
    address = f"{code}/incidents/hb-0001.html"
    page.goto(phone.base + address)
    page.locator(".search-link").click()
    for name, query in list(HOSTILE.items())[turn::2]:
        page.wait_for_function(IN_BOX, arg=False, polling=20)
        put(page, FIELD, query)
        page.wait_for_function(IN_BOX, arg=True, polling=20)
        assert page.evaluate(FACTS) == sound(site, address), name
        page.keyboard.press("Escape")
    assert phone.faults == []


@BOTH_WAYS
def test_in_the_page_of_the_search_they_are_inert(phone: Watched, site: Path, code: str, turn: int) -> None:
    page = phone.page
    address = f"{code}/search.html"
    page.goto(phone.base + address)
    for name, query in list(HOSTILE.items())[1 - turn :: 2]:
        put(page, QUERY, "")
        page.wait_for_function(ON_PAGE, arg="^$", polling=20)
        put(page, QUERY, query)
        page.wait_for_function(ON_PAGE, arg=TOLD.pattern, polling=20)
        assert page.evaluate(FACTS) == sound(site, address), name
    assert phone.faults == []


@pytest.mark.parametrize(
    ("base", "address", "queries"),
    [
        ("http", "ar/search.html#q=", (*QUOTED[::3], *MALFORMED[::4])),
        ("file", "ar/search.html?q=", (*QUOTED[1::3], *MALFORMED[1::4])),
        ("file", "en/places/velmar.html?q=", (*QUOTED[2::3], *MALFORMED[2::4])),
        ("http", "en/places/velmar.html?q=", MALFORMED[3::4]),
    ],
    ids=["after #", "after ?", "of a page", "of a page on a server"],
    indirect=["base"],
)
def test_in_an_address_they_are_inert(looked_at: Watched, site: Path, address: str, queries: tuple[str, ...], is_tried_whole: bool) -> None:
    """Some of them in each; with `--whole` all of them in all."""
    page = looked_at.page
    for number, query in enumerate((*QUOTED, *MALFORMED) if is_tried_whole else queries):
        page.goto(looked_at.base + address.replace("#", f"?{number}#") + query)  # a page of its own each time, not another place on it
        page.wait_for_function(ANSWERED, arg=query in MALFORMED, polling=20, timeout=5_000)
        assert page.evaluate(FACTS) == sound(site, re.split("[?#]", address)[0]), query[:80]
    assert looked_at.faults == []


@pytest.mark.parametrize("base", ["file"], indirect=True)
def test_the_longest_are_answered_within_a_second(watched: Watched) -> None:
    page = watched.page
    page.goto(f"{watched.base}ar/search.html#q=2031")
    expect(page.locator(HITS).first).to_be_visible()
    taken = page.evaluate(f"""async (queries) => {{
      const taken = {{}};
      for (const [name, query] of Object.entries({json.dumps(HOSTILE)})) {{
        const start = performance.now();
        await search.details(await search.find(query, {{}}), 0, 10);
        taken[name] = performance.now() - start;
      }}
      return taken;
    }}""")
    assert {name: one for name, one in taken.items() if one > 1_000} == {}


@pytest.mark.in_turns("queries", [PROTOTYPES[::2], PROTOTYPES[1::2]])
def test_names_of_properties_are_words_like_others(watched: Watched, queries: tuple[str, ...]) -> None:
    page = watched.page
    for query in queries:
        page.goto(f"{watched.base}en/search.html#q={query}")
        expect(page.locator(".search-page__state"), query).to_contain_text("Nothing was found.")
        expect(page.locator(HITS), query).to_have_count(0)
        page.goto(f"{watched.base}en/search.html#q=boathouse&kind={query}&year={query}")
        expect(page.locator(HITS), query).to_have_count(1)
        page.goto(f"{watched.base}en/search.html#q=boathouse&actor={query}")
        expect(page.locator(".search-page__state"), query).to_have_text(TOLD)
    assert watched.faults == []


@pytest.mark.in_turns
def test_a_word_as_long_as_a_line_is_broken(phone: Watched) -> None:
    page = phone.page
    page.goto(f"{phone.base}en/index.html?q={'x' * 150}+quay")
    note = page.locator(".search__note")
    expect(note).to_contain_text("xxx")
    assert note.evaluate("note => note.scrollWidth <= note.clientWidth")


@pytest.mark.in_turns
def test_a_word_found_nowhere_is_repeated_as_text(watched: Watched) -> None:
    watched.page.goto(f"{watched.base}en/search.html#q=" + quote("quay <b>qxzvkwjq</b>"))
    expect(watched.page.locator(".search-page__state")).to_contain_text("qxzvkwjq")
    expect(watched.page.locator(".search-page__state b")).to_have_count(0)
    assert watched.faults == []
