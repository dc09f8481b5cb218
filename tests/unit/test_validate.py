"""What is wrong with one record: which code, at which characters, with which cure. Everything at once, nothing twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fabricate import (
    ABSENT,
    BRIEFING,
    GUARD,
    INCIDENT,
    OUTLET,
    PAGES,
    SITE,
    SOURCE,
    TOWN,
    both,
    count,
    faults,
    incident,
    pointed_at,
    problems_of,
    records,
    write_files,
    write_record,
)

from briefing.load import load
from briefing.problems import ContentError, Problem
from briefing.resolve import resolve
from briefing.validate import validate

POINT = {"lat": "36.50", "lon": "40.75", "basis": "gazetteer", "source": "A gazetteer"}


def found(folder: Path, name: str, change: Any) -> list[Problem]:
    """The problems that validate finds in one changed record."""
    return sorted(validate(load(write_record(folder / "content", {name: change}, name))).problems)


@pytest.mark.parametrize("name", [name for name in records() if name != SITE])
def test_the_fabricated_records_are_sound(tmp_path: Path, name: str) -> None:
    validated = validate(load(write_record(tmp_path / "content", {}, name)))
    assert validated.problems == ()
    (examined,) = (item for item in validated.documents if item.facts.kind != "site")
    assert examined.record is not None
    assert examined.facts.path == f"content/{name}"


ONE = [
    # the change, the code, what the carets stand under, what the message or the hint holds
    (INCIDENT, {"statsu": "draft"}, "E010", "statsu", 'did you mean "status"?'),
    (INCIDENT, {"Status": "draft"}, "E010", "Status", 'did you mean "status"?'),
    (INCIDENT, {"sensitivity": {"reason": both("س", "r"), "withhold_actor": ["hill-guard"]}}, "E010", "withhold_actor", "withhold_actors"),
    (INCIDENT, {"zzz": "x"}, "E010", "zzz", "known keys: assessment, claims"),
    (INCIDENT, {"claims.0.value.minn": "1"}, "E010", "minn", 'did you mean "min"?'),
    (INCIDENT, {"claims.1.originator.nmaed": "true"}, "E010", "nmaed", 'did you mean "named"?'),
    (INCIDENT, {"نوع": "x"}, "E010", "نوع", "known keys"),
    (INCIDENT, {"title": ABSENT}, "E011", None, '"title"'),
    (INCIDENT, {"assessment": ABSENT}, "E011", None, "write assessment: null"),
    (INCIDENT, {"claims.0.value": {"min": "1", "max": "1", "kind": "soldiers"}}, "E011", None, '"civilian_status"'),
    (INCIDENT, {"title.en": None}, "E013", "null", "must"),
    (INCIDENT, {"title.en": ["x"]}, "E013", "-", "must be a text"),
    (INCIDENT, {"title.en": ""}, "E013", "", "must not be empty"),
    (INCIDENT, {"title": "x"}, "E013", "x", "must have a text in each language below it"),
    (INCIDENT, {"locations": "tamsil"}, "E013", "tamsil", "must be a list"),
    (INCIDENT, {"event": "battles"}, "E013", "battles", "must have keys with values below it"),
    (INCIDENT, {"status": "publishd"}, "E013", "publishd", 'did you mean "published"?'),
    (INCIDENT, {"claims.0.value.min": "٢"}, "E013", "٢", "whole number in digits 0–9"),
    (INCIDENT, {"claims.0.value.min": "two"}, "E013", "two", "whole number in digits 0–9"),
    (INCIDENT, {"claims.0.value.min": "-1"}, "E013", "-1", "0"),
    (INCIDENT, {"claims.0.originator.named": "maybe"}, "E013", "maybe", "must be true or false"),
    (INCIDENT, {"claims.0.cites.0.locator": ["0"]}, "E013", "0", "1"),
    (INCIDENT, {"claims.0.cites.0.locator": "1"}, "E013", "1", "must be a list"),
    (INCIDENT, {"locations.0.geo_precision": "4"}, "E013", "4", "3"),
    (INCIDENT, {"claims.0.id": "claim-1", "event.basis": ["c2"], "participants.0.claims": ["c2"]}, "E013", "claim-1", "is not"),
    (INCIDENT, {"schema_version": "2"}, "E013", "2", "1"),
    (INCIDENT, {"date.time": "24:30"}, "E013", "24:30", "is not"),
    (INCIDENT, {"id": "inc-0002"}, "E015", "inc-0002", "differs from the file's name"),
    (INCIDENT, {"id": "Inc 1"}, "E015", "Inc 1", "single hyphens"),
    (INCIDENT, {"previous_ids": ["old_1"]}, "E015", "old_1", "single hyphens"),
    (INCIDENT, {"previous_ids": ["com9"]}, "E044", "com9", "device of Windows"),
    (INCIDENT, {"title": {"ar": "عنوان"}}, "E017", None, '"title" lacks a text in "en"'),
    (INCIDENT, {"claims.0.text": {"en": "x"}}, "E017", None, '"text" lacks a text in "ar"'),
    (INCIDENT, {"date.edtf": "2031-02-30"}, "E018", "2031-02-30", "only 28 days"),
    (INCIDENT, {"date.edtf": "10/05/2031"}, "E018", "10/05/2031", "2031-05-10"),
    (INCIDENT, {"date.edtf": "٢٠٣١-٠٥-١٠"}, "E018", "٢٠٣١-٠٥-١٠", "2031-05-10"),
    (INCIDENT, {"revisions.0.on": "2031-06-31"}, "E018", "2031-06-31", "only 30 days"),
    (SOURCE, {"published": "May 2031"}, "E018", "May 2031", "is not written"),
    (SOURCE, {"sha256": "abc"}, "E013", "abc", "is not"),
    (SOURCE, {"url": "ftp://h.example/"}, "E013", "ftp://h.example/", "is not"),
    (SOURCE, {"language": "English"}, "E013", "English", "is not"),
    (SOURCE, {"accessed_at": "2031-02-30"}, "E018", "2031-02-30", "only 28 days"),
    (BRIEFING, {"period": "2031-13"}, "E018", "2031-13", "no such month"),
    (BRIEFING, {"published_on": "2031-02-30"}, "E018", "2031-02-30", "only 28 days"),
    (GUARD, {"reviewed_on": "2031-04-31"}, "E018", "2031-04-31", "only 30 days"),
    (GUARD, {"inter": "9"}, "E013", "9", "8"),
    (GUARD, {"wikidata": "q12"}, "E013", "q12", "is not"),
    (TOWN, {"point": {**POINT, "lat": "91"}}, "E020", "91", "out of range"),
    (TOWN, {"point": {**POINT, "lon": "-180.5"}}, "E020", "-180.5", "out of range"),
    (TOWN, {"point": {**POINT, "lat": "٣٦"}}, "E013", "٣٦", "number in digits 0–9"),
    (TOWN, {"point": {**POINT, "lat": "nan"}}, "E013", "nan", "number"),
    (TOWN, {"label_offset": {"dx": "inf", "dy": "0"}}, "E013", "inf", "number"),
    (TOWN, {"pcode": "sy01"}, "E013", "sy01", "is not"),
    (TOWN, {"publish_as": "Point"}, "E013", "Point", 'did you mean "point"?'),
    (OUTLET, {"reliability": "G"}, "E013", "G", "A"),
    (OUTLET, {"country": "Velmar"}, "E013", "Velmar", "is not"),
]


@pytest.mark.parametrize(("name", "change", "code", "under", "words"), ONE, ids=[f"{row[2]}-{next(iter(row[1]))}" for row in ONE])
def test_one_fault(tmp_path: Path, name: str, change: Any, code: str, under: str | None, words: str) -> None:
    (problem,) = found(tmp_path, name, change)
    assert (problem.code, problem.path) == (code, f"content/{name}")
    assert words in f"{problem.message} {problem.hint}"
    if under is not None:
        assert pointed_at(problem).strip("'") == under


@pytest.mark.parametrize("text", ["- a\n- b\n", "word\n", "---\n", "''\n"])
def test_a_file_that_holds_no_keys(tmp_path: Path, text: str) -> None:
    (problem,) = found(tmp_path, GUARD, text)
    assert (problem.code, "keys with values" in problem.message) == ("E013", True)


def test_a_faulty_member_of_a_list_is_not_reported_as_an_empty_list(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, INCIDENT, {"claims.0.chain.0": {"sorce": "src-2031-05-gazette"}})
    assert problem.code == "E010"


def test_of_a_union_only_the_member_that_was_meant_is_reported(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, INCIDENT, {"claims.0.value": count(None, None, min="x", max="1")})
    assert (problem.code, pointed_at(problem)) == ("E013", "x")


def test_every_fault_is_found_at_once(tmp_path: Path) -> None:
    """One of the schema, one of a text, one of a date, one of a rule, in one record."""
    problems = found(
        tmp_path,
        INCIDENT,
        {
            "statsu": "x",
            "title": {"ar": "عنوان"},
            "date.edtf": "2031-02-30",
            "claims.0.value.min": "3",
            "claims.1.originator": {"named": "true"},
        },
    )
    assert sorted(problem.code for problem in problems) == ["E010", "E011", "E017", "E018", "E019"]


@pytest.mark.parametrize(
    ("site", "change", "codes"),
    [
        ({"untranslated": "fallback"}, {"title": {"en": "x"}}, []),
        ({"untranslated": "fallback"}, {"title": {}}, ["E017"]),
        ({"untranslated": "fallback", "name": {"en": "x"}}, {}, ["E017"]),
        ({"locales": ["en"]}, {"title": {"en": "x"}}, []),
        ({"untranslated": "perhaps"}, {}, ["E013"]),
        ({"locales": []}, {}, ["E013"]),
    ],
)
def test_what_the_site_says_of_translations(tmp_path: Path, site: dict[str, Any], change: dict[str, Any], codes: list[str]) -> None:
    folder = write_record(tmp_path / "content", {SITE: site, INCIDENT: change})
    assert [problem.code for problem in validate(load(folder)).problems] == codes


def test_a_record_with_a_fault_is_no_record_but_others_are(tmp_path: Path) -> None:
    folder = write_record(tmp_path / "content", {INCIDENT: {"status": "x"}, "incidents/inc-0002.yml": incident("inc-0002")})
    first, second = (item for item in validate(load(folder)).documents if item.facts.kind == "incident")
    assert (first.facts.name, second.facts.name) == ("inc-0002", "inc-0001")
    assert first.record is not None
    assert second.record is None


ODD = [None, "x", "1", [], ["x"], [None], [[]], {}, {"ar": None, "en": ["x"]}, {"min": {}}, [{"a": [{"b": "c"}]}]]


@pytest.mark.parametrize("name", [name for name in records() if name != SITE])
def test_whatever_stands_in_a_field_gives_problems_and_no_crash(tmp_path: Path, name: str, at_full_size: bool) -> None:
    """Odd values in every field at once, in lists, and in what may be nested records and texts: each value in two of the four, in turns."""
    turn = list(records()).index(name)
    for number, value in enumerate(ODD):
        keys = [key for key in records()[name] if key != "id"]
        inner = dict.fromkeys(("ar", "en", "value", "cites", "text"), value)
        forms = list(enumerate((value, [value], inner, [inner])))
        for form, odd in forms if at_full_size else forms[(number + turn) % 2 :: 2]:
            folder = write_files(tmp_path / f"{number}-{form}", {**records(), **PAGES}, {name: dict.fromkeys(keys, odd)})
            with pytest.raises(ContentError) as error:
                resolve(validate(load(folder)))
            assert {problem.code for problem in error.value.problems if problem.path.endswith(name)} - {"E014"}


@pytest.mark.parametrize("path", ["profile", "profile.ar", "relations", "aka", "names.en"])
@pytest.mark.parametrize("value", [None, ["x"], {"a": {"b": "c"}}, "[x](actor:nobody)"])
def test_whatever_stands_in_a_text_gives_no_crash(tmp_path: Path, path: str, value: Any) -> None:
    assert all(fault.startswith("E0") for fault in faults(problems_of(tmp_path / "content", {GUARD: {path: value}})))
