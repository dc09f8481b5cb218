"""The report as JSON is the report; the reader takes nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import reports
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.report import json_schema
from briefing.report.json_schema import schema, write_schema
from briefing.report.writing.json import LONGEST_LIST, LONGEST_TEXT, ReportError, as_json, from_json
from briefing.views.report import Report

ROOT = Path(__file__).parents[4]
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@pytest.mark.parametrize("report", [reports.EVERYTHING, reports.NOTHING, reports.BROKEN], ids=["everything", "nothing", "broken"])
def test_what_is_written_is_read_again(report: Report) -> None:
    assert from_json(as_json(report)) == report


@settings(deadline=None)
@given(TEXTS)
def test_any_text_comes_through(text: str) -> None:
    report = reports.everywhere(text)
    written = as_json(report)
    assert from_json(written) == report
    assert as_json(from_json(written)) == written


def test_half_of_a_pair_is_not_written() -> None:
    with pytest.raises(ReportError, match="cannot be written"):
        as_json(reports.everywhere("\ud800"))


def parsed() -> Any:
    return json.loads(as_json(reports.EVERYTHING))


def put(path: str, value: object) -> str:
    """The report as JSON with another value at `records.0.id`, say."""
    whole = parsed()
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
    place = whole
    for step in steps:
        place = place[step]
    place[last] = value
    return json.dumps(whole)


REFUSED = {
    "unknown key": (lambda: put("records.0.more", 1), r"\$\.records\[0\]: 'more' is not known here"),
    "unknown language": (lambda: put("summary.fr", "x"), r"\$\.summary: 'fr' is not known here"),
    "number for a text": (lambda: put("records.0.id", 1), r"\$\.records\[0\]\.id: a text is expected"),
    "text for a number": (lambda: put("gaps.new.0.line", "1"), r"\$\.gaps\.new\[0\]\.line: a whole number"),
    "truth for a number": (lambda: put("gaps.new.0.line", True), "a whole number"),
    "half a number": (lambda: put("gaps.new.0.line", 1.5), "a whole number"),
    "no number": (lambda: put("gaps.new.0.line", float("nan")), "a whole number"),
    "less than nothing": (lambda: put("size_after.bytes", -1), r"\$\.size_after\.bytes: a whole number"),
    "a number of a thousand digits": (lambda: as_json(reports.EVERYTHING).replace("9430112", "9" * 1000), "a whole number"),
    "number for a truth": (lambda: put("is_publishable", 1), "true or false is expected"),
    "null where none may be": (lambda: put("summary", None), r"\$\.summary: an object is expected"),
    "list for an object": (lambda: put("summary", []), r"\$\.summary: an object is expected"),
    "object for a list": (lambda: put("pages", {}), r"\$\.pages: a list is expected"),
    "a word of no list": (lambda: put("records.0.change", "burnt"), r"\$\.records\[0\]\.change: one of added, changed"),
    "a list for a word": (lambda: put("records.0.change", ["added"]), r"\$\.records\[0\]\.change: one of added, changed"),
    "another format": (lambda: put("format", "2"), r"\$\.format: one of 1 is expected"),
    "no language": (lambda: put("locales", []), r"\$\.locales: one language at least"),
    "a language twice": (lambda: put("locales", ["ar", "ar"]), r"\$\.locales: one language at least"),
    "a language without words": (lambda: put("locales", ["ar", "fr"]), r"\$\.locales: one of ar, en is expected"),
    "an address for a path": (lambda: put("pages.0.path", "javascript:alert(1)"), r"\$\.pages\[0\]\.path: no path"),
    "a way up": (lambda: put("pages.3.former", "../x.html"), r"\$\.pages\[3\]\.former: no path"),
    "from the root": (lambda: put("pages.0.path", "//x/y.html"), "no path of a page"),
    "a line behind the path": (lambda: put("pages.0.path", "ar/x.html\n"), "no path of a page"),
    "half of a pair": (lambda: put("summary.ar", "\ud800"), r"\$\.summary\.ar: half of a pair"),
    "too long a text": (lambda: put("summary.ar", "x" * (LONGEST_TEXT + 1)), r"\$\.summary\.ar: 300001 characters"),
    "too long a list": (lambda: put("effects", [0] * (LONGEST_LIST + 1)), r"\$\.effects: 200001 items"),
    "too large": (lambda: " " * 20_000_001, "20,000,001 bytes: no more than"),
    "too deep": (lambda: "[" * 100_000 + "]" * 100_000, "100,000 brackets stand in one another: no more than 16"),
    "a key twice": (lambda: as_json(reports.NOTHING).replace('"before"', '"format": "1", "before"'), r"\$: format stands twice"),
    "no JSON": (lambda: "{", "no JSON"),
    "empty": (lambda: "", "no JSON"),
    "more behind it": (lambda: as_json(reports.NOTHING) + "{}", "no JSON"),
    "a bare surrogate": (lambda: '"\ud800"', "no Unicode"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_report_is_refused_with_its_place(name: str) -> None:
    text, told = REFUSED[name]
    with pytest.raises(ReportError, match=told):
        from_json(text())


def places(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield (*place, key)
            yield from places(one, (*place, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from places(one, (*place, number))


def test_no_key_may_be_missing() -> None:
    text = as_json(reports.EVERYTHING)
    for *steps, last in places(json.loads(text)):
        whole = json.loads(text)
        place = whole
        for step in steps:
            place = place[step]
        del place[last]
        with pytest.raises(ReportError, match="is missing"):
            from_json(json.dumps(whole))


def test_the_schema_in_the_repository_is_that_of_the_types(tmp_path: Path) -> None:
    write_schema(tmp_path)
    assert (tmp_path / "report.json").read_bytes() == (ROOT / "schemas/report.json").read_bytes()


JSON_ALONE = {
    "a key twice",
    "half of a pair",
    "a bare surrogate",
    "too large",
    "too deep",
    "no JSON",
    "empty",
    "more behind it",
    "no number",
}
"""What no schema can tell, or no reader of schemas gets to see."""


def test_the_schema_takes_and_refuses_what_the_reader_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_schema, "LONGEST_LIST", 1000)
    (tmp_path / "schema.json").write_text(json.dumps(schema()), encoding="utf-8")
    good = [as_json(report) for report in (reports.EVERYTHING, reports.NOTHING, reports.BROKEN, reports.everywhere("x"))]
    bad = {name: text() for name, (text, _) in REFUSED.items() if name not in (*JSON_ALONE, "too long a list")}
    bad["too long a list"] = put("effects", parsed()["effects"][:1] * 1001)
    files = {**{f"good-{number}": text for number, text in enumerate(good)}, **bad}
    for name, text in files.items():
        (tmp_path / f"{name}.report").write_text(text, encoding="utf-8")
    paths = [str(tmp_path / f"{name}.report") for name in files]
    told = CliRunner().invoke(
        check_jsonschema, ["--schemafile", str(tmp_path / "schema.json"), "--force-filetype", "json", "-o", "json", *paths]
    )
    refused = {Path(one["filename"]).stem for one in json.loads(told.output)["errors"]}
    assert refused == set(bad)
