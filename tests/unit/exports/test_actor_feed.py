"""`actors/<id>.xml`: what is new of one actor, with the ids of the site's feed, and nothing of what withholds it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import feedparser
import pytest
from fabricate import BRIEFING, GUARD, INCIDENT, both, catalog_of, incident, taken_down

from briefing.assets.shipped import shipped_paths
from briefing.catalog import Catalog
from briefing.command.content import catalog_of as built_catalog
from briefing.derive.feed import MOST_OF_ACTOR, newest_of_actor
from briefing.exports.feed import feeds

CONTENT = Path(__file__).parents[3] / "content"
BASE = "https://example.org/karvan/"
SECOND = "incidents/2031/inc-0002.yml"
WITHHELD = {"reason": both("حُجب.", "Withheld."), "withhold_actors": ["hill-guard"], "publish_places_as": "given"}
FEED = "{language}/actors/{actor}.xml"


def read(catalog: Catalog, actor: str = "hill-guard", language: str = "en", base_url: str = "") -> Any:
    return parsed(feeds(catalog, base_url)[FEED.format(language=language, actor=actor)])


def parsed(raw: bytes) -> Any:
    return feedparser.parse(raw, sanitize_html=False, resolve_relative_uris=False)


def told(found: Any) -> list[str]:
    """The ids of the entries without what all have in common."""
    return [entry.id.partition("/")[2].partition("/")[2] for entry in found.entries]


@pytest.mark.parametrize("base_url", ["", BASE])
@pytest.mark.parametrize("content", ["harbour", "the real records"])
def test_a_reader_has_no_complaint(content: str, base_url: str, harbour: Path) -> None:
    catalog = built_catalog(harbour if content == "harbour" else CONTENT)
    files = feeds(catalog, base_url)
    for language in catalog.locales:
        known = {entry.id: entry for entry in parsed(files[f"{language}/feed.xml"]).entries}
        for actor in catalog.actors.values():
            found = parsed(files[FEED.format(language=language, actor=actor.id)])
            assert (found.bozo, found.version, found.feed.language) == (False, "atom10", language)
            assert len({entry.id for entry in found.entries}) == len(found.entries) == len(newest_of_actor(catalog, actor.id))
            assert [entry.updated for entry in found.entries] == sorted((entry.updated for entry in found.entries), reverse=True)
            assert [known[entry.id].title for entry in found.entries if entry.id in known] == [
                entry.title for entry in found.entries if entry.id in known
            ]
    assert {name for name in files if "/actors/" in name} == {
        FEED.format(language=language, actor=name)
        for language in catalog.locales
        for actor in catalog.actors.values()
        for name in (actor.id, *actor.previous_ids)
    }


def test_it_holds_what_names_the_actor_and_the_briefings_on_that(tmp_path: Path) -> None:
    other = {**incident("inc-0002"), "participants": [], "claims": [incident()["claims"][0]]}
    catalog = catalog_of(tmp_path, {SECOND: other})
    assert told(read(catalog)) == ["briefings/tamsil-road/1", "incidents/inc-0001/1"]
    assert told(read(catalog, "river-council")) == ["briefings/tamsil-road/1", "incidents/inc-0001/1", "incidents/inc-0002/1"]


def test_an_actor_whom_nothing_names_can_be_followed_all_the_same(tmp_path: Path) -> None:
    found = read(catalog_of(tmp_path, {INCIDENT: None, BRIEFING: None}))
    assert (found.bozo, found.entries, found.feed.updated) == (False, [], "2031-06-01T00:00:00Z")


def test_it_says_whose_it_is_and_where_what_it_tells_can_be_read(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path)
    plain, based = read(catalog), read(catalog, base_url=BASE)
    assert plain.feed.title == f"{catalog.site.name['en']}: {catalog.actors['hill-guard'].names['en']}"
    assert [link.href for link in plain.feed.links] == ["hill-guard.html", "../../ar/actors/hill-guard.xml"]
    assert [(link.rel, link.href) for link in based.feed.links] == [
        ("alternate", f"{BASE}en/actors/hill-guard.html"),
        ("self", f"{BASE}en/actors/hill-guard.xml"),
        ("alternate", f"{BASE}ar/actors/hill-guard.xml"),
    ]
    assert [entry.link for entry in plain.entries] == ["../briefings/tamsil-road.html", "../incidents/inc-0001.html"]
    assert f'href="../../{shipped_paths()["feed.css"]}"'.encode() in feeds(catalog, "")["en/actors/hill-guard.xml"]


def test_a_name_in_the_other_direction_is_isolated(tmp_path: Path) -> None:
    found = read(catalog_of(tmp_path, {GUARD: {"names": both("حرس Tamsil", "Hill Guard")}}), language="ar")
    assert re.fullmatch("\u2068.*حرس Tamsil\u2069", found.feed.title)


def test_its_entries_are_brief(tmp_path: Path) -> None:
    """The day of what happened, or the note of the correction."""
    note = {"on": "2031-07-01", "kind": "correction", "note": both("صُحّح العدد.", "The number was corrected.")}
    found = read(catalog_of(tmp_path, {INCIDENT: {"revisions": [*incident()["revisions"], note]}, BRIEFING: None}))
    assert [(entry.title, re.sub(r"<[^>]*>|\s+", " ", entry.summary).strip()) for entry in found.entries] == [
        ("Correction: Clash near Tamsil", "The number was corrected."),
        ("Clash near Tamsil", "10 May 2031"),
    ]


def test_who_is_withheld_is_not_given_away_by_its_feed(tmp_path: Path) -> None:
    secret = {**incident("inc-0002"), "title": both("سر", "Secret"), "sensitivity": WITHHELD}
    catalog = catalog_of(tmp_path, {SECOND: secret})
    assert told(read(catalog)) == ["briefings/tamsil-road/1", "incidents/inc-0001/1"]
    assert "incidents/inc-0002/1" in told(read(catalog, "river-council"))
    assert b"Secret" not in feeds(catalog, "")["en/actors/hill-guard.xml"]


def test_a_briefing_on_what_withholds_the_actor_alone_is_not_in_its_feed_either(tmp_path: Path) -> None:
    found = read(catalog_of(tmp_path, {INCIDENT: {"sensitivity": WITHHELD}, SECOND: incident("inc-0002")}))
    assert told(found) == ["incidents/inc-0002/1"]


def test_an_actor_who_is_withheld_throughout_has_no_feed(tmp_path: Path) -> None:
    files = feeds(catalog_of(tmp_path, {INCIDENT: {"sensitivity": WITHHELD}}), "")
    assert [name for name in files if "/actors/" in name] == ["ar/actors/river-council.xml", "en/actors/river-council.xml"]


@pytest.mark.parametrize("kind", ["withdrawn", "merged"])
def test_of_what_was_removed_it_is_silent(tmp_path: Path, kind: str) -> None:
    gone = {**incident("inc-0002"), "status": kind, "revisions": [*incident()["revisions"], *taken_down(kind)[1:]]}
    gone |= {"merged_into": "inc-0001"} if kind == "merged" else {}
    assert not [name for name in told(read(catalog_of(tmp_path, {SECOND: gone}))) if "inc-0002" in name]


def test_a_renamed_actor_keeps_its_feed_and_the_address_of_it(tmp_path: Path) -> None:
    before = read(catalog_of(tmp_path / "1"))
    catalog = catalog_of(tmp_path / "2", {GUARD: {"previous_ids": ["ridge-guard"]}})
    files = feeds(catalog, "")
    assert files["en/actors/ridge-guard.xml"] == files["en/actors/hill-guard.xml"]
    now = read(catalog)
    assert now.feed.id == before.feed.id.replace("hill-guard", "ridge-guard")
    assert [entry.id for entry in now.entries] == [entry.id for entry in before.entries]


def test_a_renamed_incident_keeps_the_ids_of_its_entries(tmp_path: Path) -> None:
    changed = {INCIDENT: None, BRIEFING: None, SECOND: {**incident("inc-0002"), "previous_ids": ["inc-0001"]}}
    found = read(catalog_of(tmp_path, changed))
    assert (told(found), found.entries[0].link) == (["incidents/inc-0001/1"], "../incidents/inc-0002.html")


def test_the_newest_twenty_are_kept(tmp_path: Path) -> None:
    many = {f"incidents/2031/inc-{number:04}.yml": incident(f"inc-{number:04}") for number in range(2, 40)}
    last = {"on": "2031-08-01", "kind": "added", "note": both("أضيف.", "Added.")}
    many["incidents/2031/inc-0039.yml"]["revisions"] = [last]
    found = read(catalog_of(tmp_path, many))
    assert len(found.entries) == MOST_OF_ACTOR
    assert told(found)[0] == "incidents/inc-0039/1"
