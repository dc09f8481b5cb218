"""The report as a page: all texts as they are, nothing of others in it, no other file asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest
import reports

from briefing.hosting.policy import without_scripts
from briefing.report.page.html import SOURCES, html, readable, style
from briefing.report.page.sheet import sheet
from briefing.report.writing.inert import visible
from briefing.report.writing.links import Links
from briefing.single.tags import text as text_of
from briefing.views.report import Report

LINKS = Links("before", "site")
TEXTS = ["</p><script>alert(1)</script>", "' onload='x\" onload=\"x", "{{ 7 * 7 }} {% raw %}", "\u202eevil\u2067 \u2069\u2069", "&amp;<b>"]


def said(page: str) -> str:
    return " ".join(unescape(text_of(page)).split())


@pytest.mark.parametrize("text", TEXTS)
def test_a_hostile_text_everywhere_is_text(text: str) -> None:
    page = readable(reports.everywhere(text), LINKS)
    assert visible(text) in text_of(page)
    assert not re.search(r"<script|<b>[^<]|onload=[\"']x|<img", page.replace("&lt;", ""))
    assert "\u202e" not in page


@pytest.mark.parametrize("report", [reports.EVERYTHING, reports.NOTHING, reports.BROKEN], ids=["everything", "nothing", "broken"])
def test_the_policy_allows_its_own_sheet_alone(report: Report) -> None:
    page = html(report, LINKS)
    assert page.count("<style>") == 1
    assert f'content="{without_scripts(style(), SOURCES).replace(chr(39), "&#39;")}"' in page
    assert style() in page
    assert "<script" not in page


def test_links_lead_to_both_states_and_to_no_page_that_is_not_there() -> None:
    hrefs = set(re.findall(r' href="([^"]*)"', readable(reports.EVERYTHING, LINKS)))
    assert {"before/ar/index.html", "site/en/actors/hill-guard.html", "before/en/actors/guard-of-the-hill.html"} <= hrefs
    assert "site/ar/incidents/hb-0011.html" not in hrefs
    assert "before/ar/sources/coast-radio-2031-03-05.html" not in hrefs
    without = set(re.findall(r' href="([^"]*)"', readable(reports.EVERYTHING, Links("", ""))))
    assert all(href.startswith("#") for href in without)


def test_links_to_other_hosts_tell_nothing_of_the_reader() -> None:
    page = readable(reports.EVERYTHING, Links("https://site.example", "https://preview.example"))
    outside = re.findall(r'<a [^>]*href="https://[^>]*>', page)
    assert len(outside) > 20
    assert all('rel="noopener noreferrer"' in one for one in outside)


def test_what_is_told_of_a_value_does_not_hang_on_colour() -> None:
    page = readable(reports.EVERYTHING, LINKS)
    assert "<del>none</del>" in page
    assert "Before: none After: 1" in said(page)
    assert "Before: The Hill Guard said" in said(page)


def test_a_new_record_shows_its_values_without_marks() -> None:
    added = [one for one in reports.EVERYTHING.records if one.change == "added"]
    page = readable(replace(reports.NOTHING, records=tuple(added)), LINKS)
    assert "Coast Radio" in page
    assert "<ins>" not in page
    assert "none" not in said(page)


def test_the_whole_of_a_long_value_is_folded_below_its_changes() -> None:
    page = readable(reports.EVERYTHING, LINKS)
    first, _, whole = page.partition('<details class="whole">')
    assert first.count(reports.LONG_AR.strip()) <= 1
    assert whole.count(reports.LONG_AR.strip()) >= 2 * 15


def test_where_nothing_changes_it_is_said_and_that_is_all() -> None:
    page = readable(reports.NOTHING, LINKS)
    assert "No change for readers" in said(page)
    assert "<section" not in page
    assert "<nav" not in page


def test_with_errors_the_problems_come_first_with_their_places() -> None:
    page = readable(reports.BROKEN, LINKS)
    assert page.index('id="problems"') < page.index('id="records"')
    assert "content/incidents/2031/hb-0001.yml:14" in said(page)


def test_the_same_report_gives_the_same_bytes() -> None:
    assert html(reports.EVERYTHING, LINKS) == html(reports.EVERYTHING, LINKS)


def test_the_kept_sheet_is_the_one_that_would_be_made() -> None:
    assert style() == sheet(), "run `make schema`"


def test_a_language_in_which_nothing_changed_is_written_once() -> None:
    read = said(readable(reports.in_one_language(), LINKS))
    assert read.count("بقي النص") == 1
    assert "بقي النص (لم يتغيّر)" in read
