"""Texts made to break a page stand in every field of every record: nothing runs or is asked for, each is read as it was written.

The texts are those of `tests/hostile_texts/`. Here each field has a few of them; `make assurance` puts each into each.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from assurance.ledger import Assured
from chromium import serving, stay
from hostile_texts import browsing, files
from hostile_texts.content import EVERY, Hostile
from hostile_texts.intact import Looks, in_one_line
from hostile_texts.made import in_a_copy, roots, unlike
from hostile_texts.shown import table, without_language
from kinds import each_kind, one_of_each
from playwright.sync_api import expect
from watched import Watched
from windows import Windows

from briefing.render import Edition

LISTED = Path(__file__).parent.parent / "hostile_texts/comes_out.txt"
WIDTHS = {"http": 360, "file": 1280}
SEARCHED = ("Incident.title", "Place.names", "Briefing.title", "Claim.text")
FEEDS = ("ar/feed.xml", "en/feed.xml")
"""As a browser shows them; from the disk, where it asks for no icon of theirs."""
LONG = 150
"""Characters without a blank of which a result shows but the beginning."""
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
SOUND = """() => window.broken === undefined && Object.keys(Object.prototype).length === 0
  && !document.querySelector("img[src=x], [onerror], [onmouseover], iframe, object, style, [style]")
  && document.documentElement.scrollWidth <= document.documentElement.clientWidth"""


@pytest.fixture(scope="module")
def opened(measured: Windows, made: Path, hostile: Hostile, edition: Edition) -> browsing.Opened:
    """Pages of each kind and what explains the copies, each by one of the ways. `make assurance` opens all with texts.

    The others are read as the browser's parser understands them, but for those of the copies that have no line of their own.
    """
    found = browsing.Opened(Looks(hostile.told))
    every = sorted(set(one_of_each(edition).values()) - {"404.html"}, key=lambda path: (path.partition("/")[2], path))
    explaining = [path.relative_to(made).as_posix() for path in made.glob("copies/*/README.html")]
    with serving(made / "site") as served:
        context = measured(viewport={"width": WIDTHS["http"], "height": 900})
        stay(context)
        browsing.look_at(context, served, every[::2], found)
        context = measured(viewport={"width": WIDTHS["file"], "height": 900})
        stay(context)
        browsing.look_at(context, made.as_uri() + "/", [in_a_copy(made, address) for address in (*every[1::2], *FEEDS)], found)
        browsing.look_at(context, made.as_uri() + "/", explaining, found, is_single=True)
        browsing.parse(context, dict(unlike(made, set(every[::2]))), found)
    return found


@pytest.fixture(scope="module")
def beside(made: Path, hostile: Hostile) -> tuple[Looks, list[str]]:
    """What the files beside the pages hold; which cells a spreadsheet would run, and of which files nobody knows what they hold."""
    looks = Looks(hostile.told)
    return looks, files.look_at(roots(made), looks)


def test_each_is_accepted_as_it_is_or_refused_with_a_code(hostile: Hostile, assured: Assured) -> None:
    benign = [one for one in hostile.refused if one.told.vector.group == "lookalikes"]
    assert [str(one) for one in benign if one.told.field != "Cite.quote"] == []
    given = {told.vector for told in hostile.told.values()} | {one.told.vector for one in hostile.refused}
    assert len(given) == len(EVERY)
    assured("texts-refused", len(hostile.refused), sum(bool(one.codes) for one in hostile.refused))
    pairs = {(one.field, one.vector) for one in (*hostile.told.values(), *(refused.told for refused in hostile.refused))}
    assured("texts-in-fields", len(pairs), len(pairs))


def test_nothing_runs_and_nothing_is_asked_for(opened: browsing.Opened, assured: Assured) -> None:
    assert opened.unsound == []
    assured("texts-opened", len(opened.pages), opened.sound)


def test_without_scripts_they_are_as_harmless(measured: Windows, made: Path, hostile: Hostile, edition: Edition, assured: Assured) -> None:
    found = browsing.Opened(Looks(hostile.told))
    addresses = [address for address in each_kind(edition) if address != "404.html"]
    context = measured(viewport={"width": 360, "height": 900}, java_script_enabled=False)
    with serving(made / "site") as served:
        browsing.look_at(context, served, addresses[::2], found)
        browsing.look_at(context, (made / "site").as_uri() + "/", addresses[1::2], found)
    assert found.unsound == []
    assert [fault for look in found.looks.values() for fault in look.broken] == []
    assured("texts-opened-without-scripts", len(found.pages), found.sound)


def test_every_text_is_read_as_it_was_written(
    opened: browsing.Opened, beside: tuple[Looks, list[str]], hostile: Hostile, assured: Assured
) -> None:
    places = {**opened.looks, **beside[0]}
    broken = {place: look.broken for place, look in places.items()}
    assert {place: faults for place, faults in broken.items() if faults} == {}
    seen = sum(len(look.seen) for look in places.values())
    assured("texts-shown", seen + sum(map(len, broken.values())), seen)
    assert beside[1] == []


def test_every_text_of_a_published_record_reaches_its_readers(opened: browsing.Opened, beside: tuple[Looks, list[str]]) -> None:
    """What `archive.json` has is what is public; a page has it too, but for terms that no record uses and what `comes_out.txt` says."""
    read = set[str]().union(*(look.seen for look in opened.looks.values()))
    kept = {word: told.field for word, told in opened.looks.told.items() if word in beside[0]["archive.json"].seen}
    assert len(kept) > 2_000
    only_data = ("Vocabulary", "Source.outlet_note", "Release.note")
    assert {word: field for word, field in kept.items() if word not in read and not field.startswith(only_data)} == {}


def test_where_each_field_comes_out(opened: browsing.Opened, beside: tuple[Looks, list[str]], is_rewriting: bool) -> None:
    found = table({**opened.looks, **beside[0]})
    raw = [told for told in opened.looks.told.values() if told.is_raw]
    shown = [told for told in raw if told.word in opened.looks["Markdown of pages"].seen]
    assert {without_language(told.field) for told in raw} == {without_language(told.field) for told in shown}
    if is_rewriting:
        LISTED.write_text(found, encoding="utf-8")
    assert found == LISTED.read_text(encoding="utf-8")


def test_as_one_file_they_are_as_harmless(measured: Windows, made: Path, hostile: Hostile, assured: Assured) -> None:
    found = browsing.Opened(Looks(hostile.told))
    names = [path.name for path in sorted((made / "dist").glob("*.html"))]
    context = measured(viewport={"width": 360, "height": 900})
    browsing.look_at(context, (made / "dist").as_uri() + "/", names, found, is_single=True)
    assert found.unsound == []
    assert [fault for look in found.looks.values() for fault in look.broken] == []
    seen = sum(len(look.seen) for look in found.looks.values())
    assert seen > 100
    assured("texts-in-single-files", seen, seen)


@pytest.mark.parametrize(("code", "way"), [("en", "file"), ("ar", "http")])
def test_results_show_them_as_they_are_written(
    window: Windows, made: Path, hostile: Hostile, beside: tuple[Looks, list[str]], code: str, way: str, assured: Assured
) -> None:
    indexed, fields = set(beside[0]["index of the search"].seen), {f"{name}.{code}" for name in SEARCHED}
    sought = [told for told in hostile.told.values() if told.word in indexed and told.field in fields and len(told.text) < LONG]
    assert len(sought) > 20
    with serving(made / "site") as served:
        base = served if way == "http" else (made / "site").as_uri() + "/"
        watched = Watched(window(viewport={"width": 360, "height": 900}).new_page(), base)
        for number, told in enumerate(sought[:8]):
            watched.page.goto(f"{base}{code}/search.html?{number}#q={told.word}")
            hit = watched.page.locator(".hit").filter(has_text=told.word).first
            expect(hit, str(told.vector)).to_be_visible()
            assert in_one_line(told.text)[:60] in in_one_line(hit.text_content() or ""), told.vector
            assert watched.page.evaluate(SOUND), told.vector
    assert watched.faults == []
    assured("texts-found", 8, 8)


@pytest.mark.parametrize(
    ("base", "address", "fragments"),
    [
        ("http", "en/timeline/index.html", FRAGMENTS),
        ("file", "ar/map.html", FRAGMENTS[::2]),
        ("file", "en/incidents/hb-0001.html", FRAGMENTS[1::2]),
    ],
    ids=["timeline", "map", "incident"],
    indirect=["base"],
)
def test_no_fragment_breaks_a_page(
    measured: Windows, base: str, address: str, fragments: tuple[str, ...], assured: Assured, is_tried_whole: bool
) -> None:
    """All of them on a page with a script that reads them, half on the others; with `--whole` all on each."""
    watched = Watched(measured(viewport={"width": 1280, "height": 900}).new_page(), base)
    tried = FRAGMENTS if is_tried_whole else fragments
    for number, fragment in enumerate(tried):
        watched.page.goto(f"{base}{address}?{number}#{fragment}")  # a page of its own each time, not the same at another place
        assert watched.page.evaluate(SOUND), fragment
    assert watched.faults == []
    assured("texts-in-fragments", len(tried), len(tried))
