"""A record in all languages: every text once, beside its translation, and what is missing seen to be missing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIEFING, INCIDENT, PAGES, SITE, Changes, both, catalog_of, claim, count

from briefing.derive.scope import Scope
from briefing.derive.side_by_side import side_by_side_link, side_by_side_pages
from briefing.locales import locale
from briefing.views.side_by_side import Pair, SideBySidePage

FALLBACK = {SITE: {"untranslated": "fallback"}}


def pages(folder: Path, changes: Changes | None = None, code: str = "en") -> dict[str, SideBySidePage]:
    catalog = catalog_of(folder / "content", changes)
    return {page.head.path: page for page in (one.make(catalog) for one in side_by_side_pages(catalog)) if page.head.lang == code}


def of_incident(folder: Path, changed: dict[str, Any] | None = None, more: Changes | None = None, code: str = "en") -> SideBySidePage:
    return pages(folder, {**(more or {}), INCIDENT: changed or {}}, code)[f"{code}/side-by-side/incidents/inc-0001.html"]


def of_briefing(folder: Path, changed: dict[str, Any], more: Changes | None = None) -> SideBySidePage:
    return pages(folder, {**(more or {}), BRIEFING: changed})["en/side-by-side/briefings/tamsil-road.html"]


def pairs(page: SideBySidePage) -> dict[str, Pair]:
    return {pair.anchor: pair for group in page.groups for pair in group.pairs}


def shown(pair: Pair) -> tuple[str | None, ...]:
    return tuple(side.html and re.sub(r"<[^>]*>", "", side.html).strip() for side in pair.sides)


def test_each_text_stands_beside_its_translation_the_page_s_language_first(tmp_path: Path) -> None:
    page = of_incident(tmp_path, {"context": both("سياق.", "Background.")})
    found = pairs(page)
    assert [language.lang for language in page.languages] == ["en", "ar"]
    assert shown(found["title"]) == ("Clash near Tamsil", "اشتباك قرب تمسيل")
    assert shown(found["date"]) == ("10 May 2031 · Stated", "10 أيار/مايو 2031 · مذكور")
    assert shown(found["context-1"]) == ("Background.", "سياق.")
    assert shown(found["revision-1"]) == ("Record added.", "أضيف السجل.")
    assert [(side.lang, side.dir) for side in found["title"].sides] == [("en", "ltr"), ("ar", "rtl")]


def test_in_arabic_the_arabic_column_is_the_first(tmp_path: Path) -> None:
    page = of_incident(tmp_path, code="ar")
    assert shown(pairs(page)["summary"]) == ("روايتان عن اشتباك واحد.", "Two accounts of one clash.")


def test_a_claim_says_whose_it_is_in_each_language(tmp_path: Path) -> None:
    pair = pairs(of_incident(tmp_path))["claim-c2"]
    assert pair.label == "c2"
    assert shown(pair)[0] == "Hill Guard The Hill Guard denies that any soldier was killed."
    assert (shown(pair)[1] or "").startswith("حرس التلال ")


def test_every_other_text_of_a_claim_has_a_line_of_its_own(tmp_path: Path) -> None:
    told = claim(
        1,
        "killed",
        "river-council",
        "The River Council says that two soldiers were killed.",
        value=count(2, 2),
        status="conflict",
        note=both("تنبيه", "A note"),
        originator={"actor": "river-council", "named": True, "description": both("ناطق", "a spokesman")},
    )
    found = pairs(of_incident(tmp_path, {"claims": [told]}))
    assert shown(found["claim-c1-note"]) == ("A note", "تنبيه")
    assert shown(found["claim-c1-originator"]) == ("a spokesman", "ناطق")


def test_the_lines_are_numbered_through_the_page_and_their_anchors_are_their_own(tmp_path: Path) -> None:
    every = [pair for group in of_incident(tmp_path).groups for pair in group.pairs]
    assert [pair.number for pair in every] == list(range(1, len(every) + 1))
    assert len({pair.anchor for pair in every}) == len(every)


def test_a_missing_translation_is_missing_and_no_copy_stands_there(tmp_path: Path) -> None:
    page = of_incident(tmp_path, {"summary": {"ar": "روايتان."}, "context": {"en": "One.\n\nTwo."}}, FALLBACK)
    found = pairs(page)
    assert shown(found["summary"]) == (None, "روايتان.")
    assert found["summary"].missing == "not translated yet"
    assert [shown(found[f"context-{number}"]) for number in (1, 2)] == [("One.", None), ("Two.", None)]
    assert found["context-2"].missing == "not translated yet"


def test_a_paragraph_without_a_counterpart_stands_alone_and_that_is_said(tmp_path: Path) -> None:
    found = pairs(of_briefing(tmp_path, {"body": both("واحد.\n\nاثنان.", "One.")}))
    assert shown(found["body-2"]) == (None, "اثنان.")
    assert found["body-2"].missing == "no paragraph answers to it here"
    assert found["body-1"].missing == "not translated yet"


def test_lists_are_paired_item_by_item_and_headings_leave_their_ids_at_home(tmp_path: Path) -> None:
    body = both("## ما نعرفه {#known}\n\n3. أول\n4. ثان", "## What we know {#known}\n\n3. First, see [above](#known)\n4. Second")
    found = pairs(of_briefing(tmp_path, {"body": body}))
    assert [shown(found[f"body-{number}"])[0] for number in (1, 2, 3)] == ["What we know", "First, see above", "Second"]
    items = [found[f"body-{number}"].sides[0].html or "" for number in (2, 3)]
    assert ['start="3"' in items[0], 'start="4"' in items[1]] == [True, True]
    assert 'href="../../../en/briefings/tamsil-road.html#text-known"' in items[0]
    assert " id=" not in (found["body-1"].sides[0].html or "")


def test_links_of_a_text_lead_to_the_pages_of_its_language(tmp_path: Path) -> None:
    body = both("[حرس التلال](actor:hill-guard)", "[Hill Guard](actor:hill-guard)")
    sides = pairs(of_briefing(tmp_path, {"body": body}))["body-1"].sides
    assert 'href="../../../en/actors/hill-guard.html"' in (sides[0].html or "")
    assert 'href="../../../ar/actors/hill-guard.html"' in (sides[1].html or "")


def test_markup_of_a_text_stays_text(tmp_path: Path) -> None:
    page = of_incident(tmp_path, {"title": both("<b>اشتباك</b>", "<b>Clash</b>"), "context": both("<b>س</b>", "<b>x</b>")})
    for anchor in ("title", "context-1"):
        assert all("<b>" not in (side.html or "") and "&lt;" in (side.html or "") for side in pairs(page)[anchor].sides)


def test_what_is_withheld_is_not_there(tmp_path: Path) -> None:
    guarded = {"sensitivity": {"withhold_actors": ["hill-guard"], "publish_places_as": "none", "reason": both("حفاظًا", "For safety")}}
    page = of_incident(tmp_path, guarded, {SITE: {"public": "false"}})
    texts = " ".join(text or "" for pair in pairs(page).values() if not pair.label for text in shown(pair))
    assert "Hill Guard" not in texts
    assert "place-1" not in pairs(page)
    assert (shown(pairs(page)["claim-c2"])[0] or "").startswith("For safety ")


@pytest.mark.parametrize("kind", ["incident", "briefing"])
def test_a_site_of_one_language_has_no_such_pages(tmp_path: Path, kind: str) -> None:
    alone = {SITE: {"locales": ["en"]}, "pages/ar/contact.md": None}
    assert PAGES.keys() >= {"pages/ar/contact.md"}
    catalog = catalog_of(tmp_path / "content", alone)
    scope = Scope(catalog, locale("en"), "en/index.html")
    assert list(side_by_side_pages(catalog)) == []
    assert side_by_side_link(scope, kind, "inc-0001") is None
