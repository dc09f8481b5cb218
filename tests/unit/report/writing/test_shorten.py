"""A report of thousands of records can be written in all its forms, and says what it leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest
import reports

from briefing.preview.artifact import limits
from briefing.report.page.html import html
from briefing.report.writing.json import LARGEST, as_json, from_json
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import comment
from briefing.report.writing.shorten import ROOM, shorten
from briefing.views.report import Report


@pytest.mark.parametrize("report", [reports.EVERYTHING, reports.NOTHING, reports.BROKEN], ids=["everything", "nothing", "broken"])
def test_what_has_room_stays_as_it_is(report: Report) -> None:
    assert shorten(report) is report


@pytest.fixture(scope="module")
def huge() -> Report:
    """Of ten thousand records with a long field each, and of forty thousand pages."""
    told = reports.EVERYTHING
    pages = tuple(replace(told.pages[0], path=f"ar/incidents/hb-{number}.html") for number in range(40_000))
    return replace(told, records=told.records[:1] * 10_000, pages=pages, problems=replace(told.problems, new=told.problems.new * 5_000))


@pytest.fixture(scope="module")
def told(huge: Report) -> Report:
    return shorten(huge)


def test_a_huge_report_is_shortened_and_says_by_how_much(huge: Report, told: Report) -> None:
    first, *others = told.attention
    assert first.code == "shortened"
    assert tuple(others) == huge.attention
    for one, part in (("ar", "السجلات – {:,} من 10,000"), ("en", "Records – {:,} of 10,000")):
        assert part.format(len(told.records)) in first.words[one]
    assert f"Pages – {len(told.pages):,} of 40,000; Problems: New – {len(told.problems.new):,} of 5,000." in first.words["en"]
    assert told.records == huge.records[: len(told.records)]
    assert told.effects == huge.effects


def test_all_its_forms_are_short_enough_for_the_job_that_publishes_them(told: Report) -> None:
    text = as_json(told)
    assert from_json(text) == told
    assert sum(ROOM.values()) // 2 < len(text.encode()) < limits.REPORT_BYTES == LARGEST
    assert len(html(told, Links("", "")).encode()) < limits.REPORT_BYTES
    assert "too long to be shown whole" in comment(told, Links("", ""))
