"""`feed.xml`: read without a complaint by a reader that we did not write, telling what is new and nothing of what was removed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest
from fabricate import BRIEFING, INCIDENT, SITE, both, catalog_of, incident, taken_down

from briefing.catalog import Catalog
from briefing.command.content import catalog_of as built_catalog
from briefing.derive.feed import MOST, newest
from briefing.exports.feed import feeds

CONTENT = Path(__file__).parents[3] / "content"
BASE = "https://example.org/karvan/"
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = '<script>alert("1")</script> & ]]> &amp;'
SECOND = "incidents/2031/inc-0002.yml"


def read(catalog: Catalog, language: str = "en", base_url: str = "") -> Any:
    return feedparser.parse(feeds(catalog, base_url)[f"{language}/feed.xml"], sanitize_html=False, resolve_relative_uris=False)


def parsed(raw: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(raw)  # noqa: S314 what our own program wrote a moment ago


def revised(*kinds: str) -> list[dict[str, Any]]:
    rows = [{"on": f"2031-07-0{day}", "kind": kind, "note": both(f"ملاحظة {day}", f"Note {day}")} for day, kind in enumerate(kinds, 1)]
    return [*incident()["revisions"], *rows]


@pytest.fixture(params=["harbour", "the real records"])
def catalog(request: pytest.FixtureRequest, harbour: Path) -> Catalog:
    return built_catalog(harbour if request.param == "harbour" else CONTENT)


@pytest.mark.parametrize("base_url", ["", BASE])
def test_a_reader_has_no_complaint(catalog: Catalog, base_url: str) -> None:
    for language in catalog.site.locales:
        found = read(catalog, language, base_url)
        assert (found.bozo, found.get("bozo_exception"), found.version) == (False, None, "atom10")
        assert len(found.entries) == min(MOST, len(newest(catalog))) > 0
        ids = [found.feed.id, *(entry.id for entry in found.entries)]
        assert len(set(ids)) == len(ids)
        assert all(name.startswith(f"tag:{catalog.site.authority}:{catalog.site.slug}/{language}/") for name in ids)
        days = [entry.updated for entry in found.entries]
        assert days == sorted(days, reverse=True)
        assert found.feed.updated == days[0]


def test_what_the_standard_demands_is_there_and_in_no_other_form(catalog: Catalog) -> None:
    """RFC 4287, sections 4.1.1 and 4.1.2, as far as ours has the elements."""
    for raw in feeds(catalog, BASE).values():
        root = parsed(raw)
        for element in (root, *root.iter(f"{ATOM}entry")):
            names = [child.tag for child in element]
            assert {names.count(f"{ATOM}{name}") for name in ("id", "title", "updated")} == {1}
            assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", time.text or "") for time in element.findall(f"{ATOM}updated"))
            links = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in element.findall(f"{ATOM}link")]
            assert len(set(links)) == len(links)
            assert ("alternate", "text/html", root.get("{http://www.w3.org/XML/1998/namespace}lang")) in links
        assert root.findall(f"{ATOM}author/{ATOM}name")
        for summary in root.iter(f"{ATOM}summary"):
            assert summary.get("type") == "xhtml"
            assert [child.tag for child in summary] == ["{http://www.w3.org/1999/xhtml}div"]
            assert not (summary.text or "").strip()


def test_addresses_are_relative_without_a_base_and_absolute_with_one(tmp_path: Path) -> None:
    catalog = catalog_of(tmp_path)
    plain, based = read(catalog), read(catalog, base_url=BASE)
    assert [(link.rel, link.href) for link in plain.feed.links] == [("alternate", "index.html"), ("alternate", "../ar/feed.xml")]
    assert [(link.rel, link.href) for link in based.feed.links] == [
        ("alternate", f"{BASE}en/index.html"),
        ("self", f"{BASE}en/feed.xml"),
        ("alternate", f"{BASE}ar/feed.xml"),
    ]
    assert {entry.link for entry in plain.entries} == {"incidents/inc-0001.html", "briefings/tamsil-road.html"}
    assert {entry.link for entry in based.entries} == {f"{BASE}en/incidents/inc-0001.html", f"{BASE}en/briefings/tamsil-road.html"}


def test_each_publication_and_correction_is_an_entry_and_a_mended_slip_is_none(tmp_path: Path) -> None:
    found = read(catalog_of(tmp_path, {INCIDENT: {"revisions": revised("patch", "correction", "clarification", "added")}, BRIEFING: None}))
    assert [(entry.title, entry.id.rpartition("/")[2]) for entry in found.entries] == [
        ("Added: Clash near Tamsil", "5"),
        ("Clarification: Clash near Tamsil", "4"),
        ("Correction: Clash near Tamsil", "3"),
        ("Clash near Tamsil", "1"),
    ]
    assert "Note 2" in found.entries[2].summary
    assert "Two accounts of one clash." in found.entries[3].summary


@pytest.mark.parametrize("kind", ["withdrawn", "merged"])
def test_of_a_removed_incident_every_entry_says_that_it_went_when_and_why(tmp_path: Path, kind: str) -> None:
    gone = {**incident("inc-0002"), "status": kind, "title": both("عنوان قديم", "Old title"), "summary": both("نص قديم", "Old text")}
    gone |= {"merged_into": "inc-0001"} if kind == "merged" else {}
    later = [{"on": "2031-06-20", "kind": "correction", "note": both("كلام قديم", "Old words")}, *taken_down(kind)[1:]]
    catalog = catalog_of(tmp_path, {SECOND: {**gone, "revisions": [*incident()["revisions"], *later]}})
    entries = [entry for entry in read(catalog).entries if "inc-0002" in entry.id]
    assert [(entry.id.rpartition("/")[2], entry.updated[:10], entry.published[:10]) for entry in entries] == [
        ("1", "2031-07-02", "2031-06-01"),
        ("2", "2031-07-02", "2031-06-20"),
        ("3", "2031-07-02", "2031-07-02"),
    ]
    assert {re.sub(r"<[^>]*>|\s+", " ", entry.summary).split(": ", 1)[1].strip() for entry in entries} == {
        f"2 July 2031   The reason: {kind}."
    }
    assert not re.search("Old|قديم", "".join(raw.decode() for raw in feeds(catalog, "").values()))


def test_of_a_withdrawn_briefing_too(tmp_path: Path) -> None:
    why = {"on": "2031-08-03", "note": both("مصادره لا تكفي.", "Its sources do not suffice.")}
    catalog = catalog_of(
        tmp_path, {BRIEFING: {"status": "withdrawn", "withdrawn": why, "title": both("قديم", "Old"), "summary": both("قديم", "Old")}}
    )
    entries = [entry for entry in read(catalog).entries if "tamsil-road" in entry.id]
    assert [(entry.id.rpartition("/")[2], entry.updated[:10]) for entry in entries] == [("1", "2031-08-03"), ("2", "2031-08-03")]
    assert {entry.title for entry in entries} == {"This briefing was withdrawn: tamsil-road"}
    assert all("Its sources do not suffice." in entry.summary for entry in entries)
    assert not re.search(r"\bOld\b|قديم", "".join(raw.decode() for raw in feeds(catalog, "").values()))


def test_a_renamed_record_keeps_the_ids_of_its_entries(tmp_path: Path) -> None:
    before = {entry.id for entry in read(catalog_of(tmp_path / "1")).entries}
    renamed = {INCIDENT: None, SECOND: {**incident("inc-0002"), "previous_ids": ["inc-0001"]}}
    after = read(
        catalog_of(tmp_path / "2", {**renamed, BRIEFING: {"key_points.0.cites.0.incident": "inc-0002", "incidents": ["inc-0002"]}})
    )
    assert {entry.id for entry in after.entries} == before
    assert "incidents/inc-0002.html" in {entry.link for entry in after.entries}


def test_a_hostile_text_stays_text(tmp_path: Path) -> None:
    hostile = both(f"عنوان {HOSTILE}", HOSTILE)
    catalog = catalog_of(tmp_path, {INCIDENT: {"title": hostile, "summary": {**hostile}}, SITE: {"name": {**hostile}}, BRIEFING: None})
    for language in ("ar", "en"):
        root = parsed(feeds(catalog, "")[f"{language}/feed.xml"])
        titles = [title.text or "" for title in root.iter(f"{ATOM}title")]
        assert [title.strip("\u2068\u2069") for title in titles] == [hostile[language]] * 2
        assert {element.tag.rpartition("}")[2] for element in root.iter(f"{ATOM}summary") for element in element.iter()} <= {
            "summary",
            "div",
            "p",
            "bdi",
        }


def test_in_arabic_the_direction_is_said_and_what_is_latin_is_isolated(tmp_path: Path) -> None:
    mixed = both("لقاء في Tamsil في 2031", "A meeting")
    catalog = catalog_of(tmp_path, {INCIDENT: {"title": mixed, "summary": {**mixed}}, BRIEFING: None})
    root = parsed(feeds(catalog, "")["ar/feed.xml"])
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    assert [title.text for title in root.iter(f"{ATOM}title")][1] == "\u2068لقاء في Tamsil في 2031\u2069"
    [div] = root.iter("{http://www.w3.org/1999/xhtml}div")
    assert (div.get("dir"), div.get("lang")) == ("rtl", "ar")
    assert "Tamsil" in [bdi.text for bdi in div.iter("{http://www.w3.org/1999/xhtml}bdi")]


def test_an_empty_archive_has_a_feed_all_the_same(tmp_path: Path) -> None:
    found = read(catalog_of(tmp_path, {INCIDENT: None, BRIEFING: None}))
    assert (found.bozo, found.entries, found.feed.updated) == (False, [], "2031-06-01T00:00:00Z")


def test_the_newest_hundred_are_kept(tmp_path: Path) -> None:
    many = {f"incidents/2031/inc-{number:04}.yml": incident(f"inc-{number:04}") for number in range(2, 130)}
    catalog = catalog_of(tmp_path, many)
    assert [news.record.id for news in newest(catalog)][:2] == ["tamsil-road", "inc-0001"]
    assert len(read(catalog).entries) == MOST
    assert feeds(catalog, BASE) == feeds(catalog_of(tmp_path / "again", dict(reversed(many.items()))), BASE)
