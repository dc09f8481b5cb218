"""What a source's page says of the claims that rest on it, and of where it can be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fabricate import INCIDENT, SOURCE, catalog_of

from briefing.derive.scope import Scope
from briefing.derive.source import source_page
from briefing.locales import locale
from briefing.views.reference import SourcePage

NAME = "src-2031-05-gazette"


def page_of(tmp_path: Path, changes: dict[str, Any], code: str = "en") -> SourcePage:
    catalog = catalog_of(tmp_path / "content", changes)
    return source_page(Scope(catalog, locale(code), f"{code}/sources/{NAME}.html"), catalog.sources[NAME])


def facts(page: SourcePage) -> dict[str, tuple[list[str], str | None]]:
    return {fact.label: ([value.text.value for value in fact.values], fact.note.value if fact.note else None) for fact in page.facts}


def test_each_claim_stands_with_its_originator_and_passages(tmp_path: Path) -> None:
    page = page_of(tmp_path, {INCIDENT: {"claims.0.cites": [{"source": NAME, "locator": [3]}, {"source": NAME, "locator": [4, 5]}]}})
    (carried,) = page.carried
    assert (carried.incident.href, carried.phrase, carried.date.words) == ("../incidents/inc-0001.html", "2 claims", "10 May 2031")
    first = carried.claims[0]
    assert (first.claim.href, first.originator.text.value) == ("../incidents/inc-0001.html#claim-c1", "River Council")
    assert first.segments == "segments 3–5"


def test_a_source_that_nothing_cites_carries_nothing(tmp_path: Path) -> None:
    other = "src-2031-05-other"
    copy = {"id": other, "outlet": None, "title": None, "title_translations": {"ar": "ورقة", "en": "A sheet"}, "language": "ar"}
    rest = dict.fromkeys(("published", "url", "archive_url", "archived_at", "accessed_at", "sha256", "note"))
    record = {**copy, **rest, "url_status": "unknown", "text_scope": "full"}
    catalog = catalog_of(tmp_path / "content", {f"sources/{other}.yml": record})
    assert source_page(Scope(catalog, locale("en"), f"en/sources/{other}.html"), catalog.sources[other]).carried == ()


def test_the_state_of_an_address_is_told_in_a_sentence(tmp_path: Path) -> None:
    told = facts(page_of(tmp_path, {SOURCE: {"url": "https://gazette.example/1", "url_status": "dead", "accessed_at": "2031-05-20"}}))
    assert told["Web address"] == (["https://gazette.example/1"], "The address no longer leads to the text.")
    assert told["Read by us"] == (["20 May 2031"], None)


def test_what_is_not_recorded_is_said(tmp_path: Path) -> None:
    told = facts(
        page_of(tmp_path, {SOURCE: {"url": None, "url_status": "unknown", "accessed_at": None, "archive_url": None, "archived_at": None}})
    )
    assert told["Web address"] == (["none recorded"], None)
    assert told["Read by us"] == (["day not recorded"], None)
    assert told["Archived copy"] == (["none yet"], None)
