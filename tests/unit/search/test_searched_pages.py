"""Which pages are searched, in which order, and with which of their texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIEFING, GUARD, INCIDENT, OUTLET, SOURCE, TOWN, both, catalog_of, claim, incident, place

from briefing.search.pages import pages
from briefing.search.searched_page import SearchedPage
from briefing.views.components import Text

KINDS = ("briefing", "incident", "actor", "place", "source", "outlet", "page")
CONTEXT = both(
    "نص **بارز** عن [المجلس](actor:river-council).", "Some **strong** words on [the council](actor:river-council).\n\n- one\n- two"
)


def only(folder: Path, kind: str, changes: dict[str, Any], code: str = "en") -> SearchedPage:
    """The first page of that kind."""
    return next(page for page in pages(catalog_of(folder, changes), code) if page.kind == kind)


def values(texts: Any) -> list[str]:
    return [text.value for text in texts]


def said(text: Text | None) -> str:
    return text.value if text else ""


def test_kinds_stand_in_their_order_and_the_newest_first(tmp_path: Path) -> None:
    more = {
        f"incidents/{year}/{name}.yml": incident(name, edtf)
        for year, name, edtf in (("2030", "inc-0002", "2030"), ("2031", "inc-0003", "2031-05-11"))
    }
    more["incidents/undated/inc-0004.yml"] = incident("inc-0004", None)
    found = pages(catalog_of(tmp_path, more), "en")
    kinds = [page.kind for page in found]
    assert list(dict.fromkeys(kinds)) == list(KINDS)
    assert kinds == sorted(kinds, key=KINDS.index)
    assert [page.id for page in found if page.kind == "incident"] == ["inc-0003", "inc-0001", "inc-0002", "inc-0004"]
    assert [page.year for page in found if page.kind == "incident"] == ["2031", "2031", "2030", ""]
    assert [page.id for page in found if page.kind == "place"] == ["karvan-province", "tamsil"]


def test_an_incident_is_found_by_what_its_page_says(tmp_path: Path) -> None:
    cited = [{"source": "src-2031-05-gazette", "locator": [1], "quote": "shots were heard"}]
    told = claim(
        3, "demand", None, "A fisher asks for help.", originator={"actor": None, "description": both("صياد", "A fisher"), "named": False}
    )
    changes = {
        "claims": [*incident()["claims"], {**told, "cites": cited}],
        "event": {"type": "battles", "sub_type": "armed_clash", "basis": ["c1"]},
        "locations.0.wording": both("قرب السوق", "near the market"),
        "participants.0.description": both("دورية", "A patrol"),
        "context": CONTEXT,
    }
    found = only(tmp_path, "incident", {INCIDENT: changes})
    assert (found.title.value, said(found.summary)) == ("Clash near Tamsil", "Two accounts of one clash.")
    assert (found.date, found.year, said(found.place)) == ("10 May 2031", "2031", "Tamsil")
    assert values(found.labels) == ["Battles", "Armed clash"]
    assert values(found.texts) == [
        "The River Council says that two soldiers were killed.",
        "The Hill Guard denies that any soldier was killed.",
        "A fisher asks for help.",
        "near the market",
        "A patrol",
        "A fisher",
        "shots were heard",
    ]
    assert values(found.unshown) == ["Some strong words on the council.", "one", "two"]


def test_a_quotation_in_another_language_is_not_repeated(tmp_path: Path) -> None:
    cites = [{"source": "src-2031-05-gazette", "locator": [1], "quote": "shots were heard"}]
    found = only(tmp_path, "incident", {INCIDENT: {"claims.0.cites": cites}}, "ar")
    assert "shots were heard" not in values(found.texts)


def test_an_actor_has_its_names_in_every_language(tmp_path: Path) -> None:
    aka = [
        {"text": "Hillers", "lang": "en", "usage": "pejorative", "used_by": ["src-2031-05-gazette"]},
        {"text": "Hill Guard", "lang": "en", "usage": "self"},
        {"text": "Guard of the Hills", "lang": "en"},
        {"text": "Men of the Hill", "lang": "en", "used_by": ["src-2031-05-gazette"]},
        {"text": "Parastvan", "lang": "ku"},
    ]
    changes = {"short_names": both("الحرس", "HG"), "aka": aka, "profile": both("سطر.", "One line.\n\nAnother line.")}
    found = only(tmp_path, "actor", {GUARD: changes})
    assert found.title.value == "Hill Guard"
    assert [(alias.text.value, alias.text.lang, alias.is_shown, alias.is_whole) for alias in found.aliases] == [
        ("حرس التلال", "ar", True, False),
        ("HG", "en", True, False),
        ("الحرس", "ar", True, False),
        ("Men of the Hill", "en", True, False),
        ("Parastvan", "ku", True, False),
        ("Guard of the Hills", "en", False, False),
        ("Hillers", "en", False, True),
        ("hill-guard", "en", False, True),
    ]
    assert (said(found.summary), values(found.texts)) == ("One line.", ["Another line."])


def test_a_place_says_what_it_lies_in(tmp_path: Path) -> None:
    more = {"places/old-well.yml": place("old-well", "البئر", "Old Well", "village", ["tamsil", "karvan-province"], "area")}
    changes = {**more, TOWN: {"names": {"ar": "تمسيل", "en": "Tamsil", "ku": "Temsîl"}, "note": both("مدينة.", "A town.")}}
    found = {page.id: page for page in pages(catalog_of(tmp_path, changes), "en")}
    assert values([alias.text for alias in found["tamsil"].aliases]) == ["تمسيل", "Temsîl", "tamsil"]
    assert [said(page.place) for page in (found["old-well"], found["tamsil"])] == [
        "Tamsil, Karvan Province",
        "Karvan Province",
    ]
    assert said(found["tamsil"].summary) == "A town."
    assert values(found["tamsil"].labels) == ["City"]


def test_a_headline_as_published_is_found_and_not_shown(tmp_path: Path) -> None:
    changes = {"title": "Loaded headline", "note": both("ملاحظة.", "A note."), "published": "2031-05-11"}
    found = only(tmp_path, "source", {SOURCE: changes})
    assert found.title.value == "Shots at the bridge"
    assert (values(found.unshown), values(found.texts)) == (["Loaded headline"], [])
    assert (said(found.place), found.date, found.year) == ("Blue Gazette", "11 May 2031", "2031")


def test_an_outlet_says_who_is_behind_it(tmp_path: Path) -> None:
    changes = {"affiliation_note": both("مستقلة.", "Independent."), "aka": [{"text": "Gazette", "lang": "en"}]}
    found = only(tmp_path, "outlet", {OUTLET: changes})
    assert values([alias.text for alias in found.aliases]) == ["الجريدة الزرقاء", "Gazette", "blue-gazette"]
    assert said(found.summary) == "Independent."


def test_a_briefing_has_points_and_body(tmp_path: Path) -> None:
    found = only(tmp_path, "briefing", {BRIEFING: {"body": CONTEXT}})
    assert values(found.texts) == ["Two accounts.", "Some strong words on the council.", "one", "two"]
    assert (found.date, found.year) == ("May 2031", "2031")


def test_a_text_in_another_language_says_so(tmp_path: Path) -> None:
    changes = {"site.yml": {"untranslated": "fallback"}, INCIDENT: {"title": {"ar": "اشتباك"}}}
    found = only(tmp_path, "incident", changes)
    assert (found.title.value, found.title.lang) == ("اشتباك", "ar")


WRITTEN = "# Wording\n\nThe *first* paragraph.\n\n## Names {#names}\n\nWe use [names](page:contact).\n"


def test_a_page_written_by_hand_is_found_by_all_and_shows_its_headings(tmp_path: Path) -> None:
    changes = {f"pages/{code}/wording.md": WRITTEN for code in ("ar", "en")}
    found = next(page for page in pages(catalog_of(tmp_path, changes), "en") if page.id == "wording")
    assert (found.title.value, said(found.summary)) == ("Wording", "The first paragraph.")
    assert values(found.labels) == values(found.texts) == ["Names"]
    assert values(found.unshown) == ["Names", "We use names.", "hero", "It praises.", "fighter"]


@pytest.mark.parametrize("code", ["ar", "en"])
def test_overviews_are_found_by_their_titles_and_pages_for_few_are_not(tmp_path: Path, code: str) -> None:
    found = pages(catalog_of(tmp_path), code)
    paths = [page.path for page in found]
    assert len(set(paths)) == len(paths)
    assert {f"{code}/{name}.html" for name in ("timeline/index", "map", "gaps", "revisions", "places/index", "contact")} <= set(paths)
    assert not any(path.endswith(("404.html", f"{code}/index.html")) or "side-by-side" in path for path in paths)
    assert [page for page in found if page.path.endswith("map.html") and (page.texts or page.summary)] == []


def test_of_what_is_removed_its_ids_alone_are_found(tmp_path: Path) -> None:
    gone = {**incident("inc-0009", "2031-02"), "status": "withdrawn", "previous_ids": ["inc-0008"]}
    gone["revisions"] = [*gone["revisions"], {"on": "2031-06-03", "kind": "withdrawn", "note": both("سُحب.", "Taken down.")}]
    found = pages(catalog_of(tmp_path, {"incidents/2031/inc-0009.yml": gone}), "en")
    [page] = [page for page in found if page.path == "en/incidents/inc-0009.html"]
    assert (page.kind, page.title.value, page.summary, page.texts, page.unshown) == ("page", "This record was withdrawn", None, (), ())
    assert [(alias.text.value, alias.is_whole, alias.is_shown) for alias in page.aliases] == [
        ("inc-0009", True, True),
        ("inc-0008", True, False),
    ]


def test_a_renamed_record_is_found_by_every_id_that_it_had(tmp_path: Path) -> None:
    changes = {name: {"previous_ids": ["zolvek-1", "zolvek-2"]} for name in (INCIDENT, GUARD, TOWN, SOURCE, OUTLET, BRIEFING)}
    found = pages(catalog_of(tmp_path, changes), "ar")
    led_to = [page.kind for page in found if {"zolvek-1", "zolvek-2"} <= {alias.text.value for alias in page.aliases}]
    assert sorted(led_to) == ["actor", "briefing", "incident", "outlet", "place", "source"]
    assert not any("zolvek" in page.path for page in found)
