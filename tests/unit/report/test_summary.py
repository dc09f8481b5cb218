"""The one sentence above everything else, in the plural forms of both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from comparing import fabricated
from fabricate import BRIEFING, INCIDENT, Changes, as_yaml, incident

from briefing.report.summary import summary
from briefing.views.report import PageChange, RecordChange, RecordChangeSort

CHANGED: Changes = {INCIDENT: {"date.edtf": "2031-05-09"}}


def record(sort: RecordChangeSort) -> RecordChange:
    return RecordChange(sort, "place", "tamsil", None, {}, None, (), "content/places/tamsil.yml")


def pages(number: int) -> list[PageChange]:
    return [PageChange("changed", f"en/places/{index}.html", "en", "A place", None) for index in range(number)]


def told(folder: Path, before: Changes, after: Changes, records: list[RecordChange], number: int) -> list[str]:
    return list(summary(fabricated(folder, before, after), records, pages(number)).values())


@pytest.mark.parametrize(
    ("sorts", "number", "arabic", "english"),
    [
        (["added"], 1, "أُضيف سجل واحد؛ وتتغيّر صفحة واحدة.", "1 record added; 1 page changes."),
        (
            ["added"] * 2 + ["changed"],
            2,
            "أُضيف سجلان وعُدّل سجل واحد؛ وتتغيّر صفحتان.",
            "2 records added and 1 record changed; 2 pages change.",
        ),
        (["changed"] * 3, 14, "عُدّلت 3 سجلات؛ وتتغيّر 14 صفحة.", "3 records changed; 14 pages change."),
        (["changed"] * 11, 103, "عُدّل 11 سجلًا؛ وتتغيّر 103 صفحات.", "11 records changed; 103 pages change."),
        (["changed"] * 100, 100, "عُدّل 100 سجل؛ وتتغيّر 100 صفحة.", "100 records changed; 100 pages change."),
        (
            ["withdrawn", "renamed", "merged", "removed"],
            0,
            "تغيّر معرّف سجل واحد وسُحب سجل واحد ودُمج سجل واحد في غيره وأُزيل سجل واحد.",
            "1 record renamed, 1 record withdrawn, 1 record merged into another and 1 record removed.",
        ),
        ([], 4, "تتغيّر 4 صفحات.", "4 pages change."),
    ],
)
def test_what_changes_is_counted(sorts: list[RecordChangeSort], number: int, arabic: str, english: str, tmp_path: Path) -> None:
    assert told(tmp_path, {}, CHANGED, [record(sort) for sort in sorts], number) == [arabic, english]


@pytest.mark.parametrize(
    ("before", "after", "english"),
    [
        ({}, {}, "Nothing changed at all."),
        ({}, {INCIDENT: as_yaml(dict(reversed(incident().items())))}, "No change for readers: the files say the same in another form."),
        ({}, {"pages/en/contact.md": "# Contact\n\nWrite to us.\n\n"}, "No change for readers: the files say the same in another form."),
        ({}, {INCIDENT: {"waivers": []}}, "No change for readers: the files say the same in another form."),
        (
            {},
            {BRIEFING: {"waivers": [{"code": "W101", "reason": "It is right."}]}},
            "No change for readers: only what is not published changed.",
        ),
        ({}, {INCIDENT: {"title": "one language"}}, "This cannot be published: 1 error."),
        (
            {INCIDENT: {"title": "one language", "status": "rumour"}},
            {},
            "This can be published. The state before has errors, so it cannot be told what changes for readers.",
        ),
    ],
)
def test_why_nothing_changes_or_nothing_can_be_published(before: Changes, after: Changes, english: str, tmp_path: Path) -> None:
    assert told(tmp_path, before, after, [], 0)[1] == english


def test_errors_are_counted_in_arabic_too(tmp_path: Path) -> None:
    assert told(tmp_path, {}, {INCIDENT: {"title": "one language", "status": "rumour"}}, [], 0)[0] == "لا يمكن نشر هذا: خطآن."
