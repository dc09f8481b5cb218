"""What changed and when: every change once, corrections apart, the newest first, in words of readers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIEFING, INCIDENT, both, catalog_of, incident

from briefing.catalog import Catalog
from briefing.changes import change_names, log_of, revision_of
from briefing.derive.revisions import removal_lines, revision_lines, revisions_pages
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.views.revisions import LogEntry, LogMonth, RevisionsPage


def revision(on: str, kind: str = "added", fields: list[str] | None = None) -> dict[str, Any]:
    return {"on": on, "kind": kind, "fields": fields or [], "note": both(f"ملاحظة {kind}", f"A note on {kind}.")}


def archive(folder: Path, **revised: list[dict[str, Any]]) -> Catalog:
    """An archive of incidents with those revisions: `inc_0002` for inc-0002."""
    files = {
        f"incidents/2031/{name.replace('_', '-')}.yml": {**incident(name.replace("_", "-")), "revisions": of}
        for name, of in revised.items()
    }
    return catalog_of(folder / "content", files)


def pages(catalog: Catalog, code: str = "en") -> list[RevisionsPage]:
    return [one.make(catalog) for one in revisions_pages(catalog, code)]  # type: ignore[misc]


def entries(months: tuple[LogMonth, ...]) -> list[LogEntry]:
    return [entry for month in months for day in month.days for entry in day.entries]


def told(months: tuple[LogMonth, ...]) -> list[tuple[str | None, str]]:
    return [(day.on.edtf, entry.record.href.rpartition("/")[2]) for month in months for day in month.days for entry in day.entries]


def test_corrections_stand_apart_from_additions_and_the_newest_first(tmp_path: Path) -> None:
    catalog = archive(
        tmp_path,
        inc_0001=[revision("2031-06-01"), revision("2031-07-02", "correction"), revision("2031-09-01")],
        inc_0002=[revision("2031-06-20"), revision("2031-07-30", "patch")],
    )
    [page] = pages(catalog)
    assert told(page.corrections) == [("2031-07-30", "inc-0002.html"), ("2031-07-02", "inc-0001.html")]
    assert told(page.additions) == [
        ("2031-09-01", "inc-0001.html"),
        ("2031-06-20", "inc-0002.html"),
        ("2031-06-02", "tamsil-road.html"),
        ("2031-06-01", "inc-0001.html"),
    ]
    assert [month.anchor for month in page.corrections] == ["c2031-07"]


def test_a_first_publication_needs_no_note_and_a_later_addition_has_one(tmp_path: Path) -> None:
    [page] = pages(archive(tmp_path, inc_0001=[revision("2031-06-01"), revision("2031-09-01")]))
    notes = [entry.note.value if entry.note else None for entry in entries(page.additions)]
    assert notes == ["A note on added.", None, None]


def test_each_year_has_a_page_and_the_latest_stands_first(tmp_path: Path) -> None:
    catalog = archive(tmp_path, inc_0001=[revision("2031-06-01"), revision("2033-01-02", "correction")])
    found = {page.head.path: page for page in pages(catalog)}
    assert list(found) == ["en/revisions.html", "en/revisions/2033.html", "en/revisions/2031.html"]
    assert [leaf.name.href for leaf in found["en/revisions.html"].paging.inner] == ["revisions/2033.html", "revisions/2031.html"]
    assert [link.href for link in found["en/revisions/2031.html"].head.crumbs] == ["../revisions.html"]
    assert told(found["en/revisions.html"].corrections) == [("2033-01-02", "inc-0001.html")]
    assert told(found["en/revisions/2031.html"].corrections) == []


def test_changes_that_do_not_stand_on_one_page_have_pages_by_month(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.lists.overviews.MOST", 2)
    catalog = archive(tmp_path, inc_0001=[revision(f"2031-0{month}-01", "patch") for month in (6, 7, 8)])
    found = {page.head.path: page for page in pages(catalog)}
    assert list(found) == [f"en/revisions{name}.html" for name in ("", "/2031", "/2031-08", "/2031-07", "/2031-06")]
    assert [on for on, _ in told(found["en/revisions.html"].corrections)] == ["2031-08-01", "2031-07-01"]
    assert found["en/revisions/2031.html"].is_leading
    every = [pair for page in list(found.values())[2:] for pair in (*told(page.corrections), *told(page.additions))]
    assert [on for on, _ in every] == ["2031-08-01", "2031-07-01", "2031-06-01", "2031-06-02"]


def test_the_changes_of_the_pages_are_those_of_the_log(tmp_path: Path) -> None:
    gone = incident("inc-0003") | {"status": "withdrawn", "revisions": [revision("2031-06-03"), revision("2031-07-05", "withdrawn")]}
    revised = [revision("2031-06-01"), revision("2031-09-01")]
    files = {"incidents/2031/inc-0003.yml": gone, INCIDENT: {"revisions": revised}}
    catalog = catalog_of(tmp_path / "content", files)
    logged = [change for year in log_of(catalog).values() for change in year]
    assert [revision_of(catalog, name) for _, name in change_names(catalog)] == logged


def test_an_empty_archive_has_a_log_all_the_same(tmp_path: Path) -> None:
    [page] = pages(catalog_of(tmp_path / "content", {INCIDENT: None, BRIEFING: None}))
    assert (page.corrections, page.additions) == ((), ())


REMOVED = {"withdrawn": "This record was withdrawn", "merged": "This record was merged into another"}


@pytest.mark.parametrize("status", REMOVED)
def test_of_a_removed_incident_the_log_says_that_it_went_and_nothing_else(tmp_path: Path, status: str) -> None:
    gone = incident("inc-0002") | {
        "status": status,
        "title": both("عنوان قديم", "Old title"),
        "revisions": [revision("2031-06-03"), revision("2031-06-30", "patch"), revision("2031-07-05", status, ["title"])],
    }
    gone |= {"merged_into": "inc-0001"} if status == "merged" else {}
    catalog = catalog_of(tmp_path / "content", {"incidents/2031/inc-0002.yml": gone})
    [page] = pages(catalog)
    [entry] = entries(page.corrections)
    assert (entry.record.text.value, entry.identifier) == (REMOVED[status], "inc-0002")
    assert entry.fields == ()
    assert "inc-0002.html" not in [name for _, name in told(page.additions)]
    [line] = removal_lines(Scope(catalog, locale("en"), "en/incidents/inc-0002.html"), catalog.removed["inc-0002"])
    assert line.fields == ()


def test_what_changed_is_said_in_words_of_readers_and_claims_are_linked(tmp_path: Path) -> None:
    keys = ["date.edtf", "claims.c2.text", "claims.c2.value", "claims.c9", "locations", "something_new"]
    catalog = archive(tmp_path, inc_0001=[revision("2031-06-01"), revision("2031-07-02", "correction", keys)])
    line = revision_lines(Scope(catalog, locale("en"), "en/incidents/inc-0001.html"), catalog.incidents["inc-0001"])[1]
    assert [(name.text.value, name.href) for name in line.fields] == [
        ("Date", None),
        ("Claim c2", "#claim-c2"),
        ("Claim c9", None),
        ("Place", None),
        ("Other details", None),
    ]
    [page] = pages(catalog, "ar")
    shown = entries(page.corrections)[0].fields
    assert [(name.text.value, name.href) for name in shown[:2]] == [("التاريخ", None), ("الإفادة c2", "incidents/inc-0001.html#claim-c2")]
