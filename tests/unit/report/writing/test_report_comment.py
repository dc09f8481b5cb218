"""The comment as forges render it: every text reads as it was given, and nothing in it becomes more than text."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import reports
from hypothesis import given
from hypothesis import strategies as st
from told.forges import LINKS, Rendered, check, references, rendered

from briefing.report.writing.fit import length
from briefing.report.writing.inert import inert, visible
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import LONGEST, comment
from briefing.report.writing.rows import Rows
from briefing.views.report import Remark, Report


@pytest.mark.parametrize("report", [reports.EVERYTHING, reports.NOTHING, reports.BROKEN], ids=["everything", "nothing", "broken"])
def test_the_parser_leaves_the_comment_as_it_is(report: Report) -> None:
    assert list(references(check(report))) == []


SIGNS = st.sampled_from(
    [*"@#!$%~^&*[](){}<>|`'\"\\/:-+_=.,; \n\r\t01234567abcdefghxyz", "قال", "«", "\u202e", "\u2067", "\u2069", "www", "http", "GH", "://"]
)


@given(st.lists(SIGNS, max_size=60).map("".join))
def test_any_text_is_text(text: str) -> None:
    for language in ("ar", "en"):
        found = rendered(f"<p>{inert(text, language)}</p>\n")
        assert list(references(found)) == []
        assert "".join(found.texts).removesuffix("\n") == visible(text)
        assert found.elements <= {"p", "span", "br"}


@given(st.text("a ب\n\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", max_size=40))
def test_what_opens_a_direction_closes_it(text: str) -> None:
    depth = 0
    for sign in visible(text):
        depth += (sign in "\u2066\u2067\u2068") - (sign == "\u2069")
        assert depth >= 0
        assert sign not in "\u202a\u202b\u202c\u202d\u202e"
    assert depth == 0


def many(number: int, text: str) -> Report:
    """A report with that many of everything, each with a text."""
    report = reports.everywhere(text)
    return replace(
        report,
        attention=report.attention * number,
        records=report.records * number,
        effects=report.effects * number,
        pages=report.pages * number,
        problems=replace(report.problems, new=report.problems.new * number),
    )


@pytest.mark.parametrize("text", ["a word and another ", "كلمة وأخرى ", "@", "<", "\U0001f600", "\u2067"])
@pytest.mark.parametrize("number", [1, 30])
def test_the_comment_is_never_longer_than_a_forge_takes(text: str, number: int) -> None:
    found = check(many(number, text * 400))
    assert all(one in found.hrefs for one in [LINKS.report])


def test_what_is_left_out_is_told_with_its_number() -> None:
    text = comment(many(60, "word"), LINKS)
    left = [int(one) for one in re.findall(r'Not shown here</span>: (\d+) – <a href="https://preview.example/pr-12/report.html">', text)]
    records = 7 * 60
    assert records - text.count("<summary>~ ") - text.count("<summary>+ ") - text.count("<summary>− ") in left
    assert len(set(left)) >= 4


def test_a_short_part_keeps_its_rows_when_a_long_one_loses_some() -> None:
    page = reports.EVERYTHING.pages[0]
    report = replace(reports.EVERYTHING, pages=tuple(replace(page, path=f"ar/incidents/hb-{number}.html") for number in range(2000)))
    text = comment(report, LINKS)
    assert text.count("Not shown here") == 1
    assert any("the accounts were contested and now agree" in one for one in Rendered(text).texts)


def test_without_addresses_there_are_no_links() -> None:
    assert "<a " not in comment(reports.EVERYTHING, Links("", ""))


def test_pages_lead_to_both_states() -> None:
    hrefs = check(reports.EVERYTHING).hrefs
    assert "https://preview.example/pr-12/site/en/actors/hill-guard.html" in hrefs
    assert "https://site.example/a/en/actors/guard-of-the-hill.html" in hrefs
    assert "https://site.example/a/ar/incidents/hb-0011.html" in hrefs
    assert "https://preview.example/pr-12/site/ar/incidents/hb-0011.html" not in hrefs
    assert "https://site.example/a/ar/sources/coast-radio-2031-03-05.html" not in hrefs


def test_the_first_language_of_the_site_comes_first() -> None:
    turned = replace(reports.EVERYTHING, locales=("en", "ar"))
    text = comment(turned, LINKS)
    assert text.split("\n")[1] == '<div dir="ltr" lang="en">'
    assert text.index("7 records") < text.index("يتغيّر 7")
    only = comment(replace(turned, locales=("en",)), LINKS)
    assert "يتغيّر" not in only


def test_with_errors_the_problems_come_first() -> None:
    text = comment(reports.BROKEN, LINKS)
    assert text.index("E201") < text.index("<h4>")


def test_where_nothing_changes_it_is_short() -> None:
    text = comment(reports.NOTHING, LINKS)
    assert "<details" not in text
    assert length(text) < 1500


def remarks(number: int) -> tuple[Remark, ...]:
    return tuple(replace(reports.EVERYTHING.attention[0], words=reports.words(f"الأمر {one}", f"Matter {one}.")) for one in range(number))


def test_what_to_look_at_first_keeps_its_rows_when_all_else_is_long() -> None:
    text = comment(replace(many(60, "a word and another " * 40), attention=remarks(60)), LINKS)
    assert all(f"Matter {one}." in text for one in range(60))
    assert len(text) > LONGEST * 0.8


@pytest.mark.parametrize(("number", "cut"), [(0, 1), (400, 2)], ids=["pages give way first", "then translations"])
def test_the_room_is_given_up_in_order(number: int, cut: int) -> None:
    told, page = reports.EVERYTHING, reports.EVERYTHING.pages[0]
    pages = tuple(replace(page, path=f"ar/incidents/hb-{one}.html") for one in range(2000))
    report = replace(told, pages=pages, translations=told.translations * (1 + number), effects=told.effects * 8)
    text = comment(report, LINKS)
    assert sum("the accounts were contested and now agree" in one for one in Rendered(text).texts) == 8
    assert text.count("Not shown here") == cut


def test_of_pages_that_are_left_out_the_pages_are_counted() -> None:
    ar, en = (one for one in reports.EVERYTHING.pages[:2])
    pages = tuple(replace(one, path=f"{one.lang}/incidents/hb-{number}.html") for number in range(900) for one in (ar, en))
    text = comment(replace(reports.EVERYTHING, pages=pages), LINKS)
    left = int(re.findall(r"Not shown here</span>: (\d+)", text)[0])
    assert left == 1800 - len(re.findall(r'href="https://preview.example/pr-12/site/\w+/incidents/hb-\d{1,3}.html">[^<]', text))


def test_of_thousands_of_records_only_as_many_are_made_as_there_may_be_room_for(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr(Rows, "record", lambda rows, one, is_open: made.append(one.id) or "x" * 500)
    monkeypatch.setattr(Rows, "remark", lambda rows, one: made.append(one.id) or "x" * 500)
    text = comment(many(1000, "word"), LINKS)
    assert len(made) < 1000
    assert length(text) <= LONGEST


def test_a_language_in_which_nothing_changed_is_written_once() -> None:
    said = comment(reports.in_one_language(), Links("", ""))
    assert said.count("بقي النص") == 1
    assert "بقي النص (لم يتغيّر)" in said
    assert "<del>old</del> → <ins>new</ins>" in said


def test_a_record_of_many_fields_is_folded_and_one_of_few_beside_it_is_not() -> None:
    long = replace(reports.RECORDS[0], fields=reports.RECORDS[0].fields * 3)
    text = comment(replace(reports.EVERYTHING, records=(long, reports.RECORDS[0])), LINKS)
    assert text.index("<details><summary>~ <b>") < text.index("<details open><summary>~ <b>")


def test_the_columns_of_the_sizes_have_names() -> None:
    sizes = comment(reports.EVERYTHING, LINKS).partition("Size of the site")[2]
    assert re.findall(r'<td>[^<]+<span dir="ltr" lang="en">(\w+)</span></td>', sizes)[:3] == ["Before", "After", "Difference"]
