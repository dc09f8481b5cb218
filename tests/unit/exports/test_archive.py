"""`archive.json` is what its schema says, for a checker that we did not write, and nothing beyond it would be."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner
from fabricate import BRIEFING, INCIDENT, SITE, both, catalog_of, incident

from briefing.command.content import catalog_of as built_catalog
from briefing.exports.archive_schema import archive_schema
from briefing.jobs import data_file

CONTENT = Path(__file__).parents[3] / "content"
Json = dict[str, Any]


def refused(*options: str | Path) -> list[str]:
    """The files in which check-jsonschema finds a fault."""
    told = json.loads(CliRunner().invoke(check_jsonschema, ["--output-format", "json", *map(str, options)]).stdout)
    found = [*told["errors"], *told.get("parse_errors", ())]
    return sorted({error["filename"] for error in found})


def written(content: Path, folder: Path) -> tuple[Path, Path]:
    """The archive of the content, and its schema."""
    catalog = built_catalog(content)
    found = {"archive.json": data_file(catalog, "archive.json"), "archive.schema.json": archive_schema(catalog)}
    for name, raw in found.items():
        (folder / name).write_bytes(raw)
    return folder / "archive.json", folder / "archive.schema.json"


@pytest.fixture(scope="module")
def files(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return written(harbour, tmp_path_factory.mktemp("archive"))


def test_the_schema_is_one_and_the_archive_keeps_to_it(files: tuple[Path, Path]) -> None:
    data, schema = files
    assert refused("--check-metaschema", schema) == []
    assert refused("--schemafile", schema, data) == []


def test_the_real_records_keep_to_it(tmp_path: Path) -> None:
    data, schema = written(CONTENT, tmp_path)
    assert refused("--schemafile", schema, data) == []


def first_claim(data: Json) -> Json:
    return next(claim for record in data["incidents"] for claim in record["claims"])


def remove_title(data: Json) -> None:
    del data["incidents"][0]["title"]


def not_known_as_zero(data: Json) -> None:
    del data["incidents"][0]["computed"]["date_first"]


FAULTS: dict[str, Callable[[Json], Any]] = {
    "editors' notes": lambda data: data["incidents"][0].update(internal_notes="For us alone."),
    "an actor that is withheld": lambda data: data["incidents"][0].update(sensitivity={"withhold_actors": ["hill-guard"]}),
    "a setting of the site": lambda data: data["site"].update(public=True),
    "a draft": lambda data: data["removed"].append({"id": "x", "status": "draft"}),
    "a number as a text": lambda data: first_claim(data).update(credibility="6"),
    "a truth value as a text": lambda data: first_claim(data)["originator"].update(named="true"),
    "a text for its languages": lambda data: data["actors"][0].update(names="Hill Guard"),
    "a text without a word": lambda data: data["actors"][0]["names"].update(en=" "),
    "a term of no vocabulary": lambda data: data["incidents"][0]["event"].update(type="war"),
    "a day that is a date of another form": lambda data: data["actors"][0].update(reviewed_on="1 June 2031"),
    "a key too few": remove_title,
    "a computed value too few": not_known_as_zero,
    "a kind of record too many": lambda data: data.update(drafts=[]),
}


def test_what_is_not_public_or_of_another_type_is_refused(files: tuple[Path, Path], tmp_path: Path) -> None:
    data, schema = files
    sound, wrong = json.loads(data.read_bytes()), {}
    for name, fault in FAULTS.items():
        changed = copy.deepcopy(sound)
        fault(changed)
        wrong[name] = tmp_path / f"{name}.json"
        wrong[name].write_text(json.dumps(changed), encoding="utf-8")
    assert refused("--schemafile", schema, *wrong.values()) == sorted(map(str, wrong.values()))


def test_every_property_says_what_it_means(files: tuple[Path, Path]) -> None:
    schema = json.loads(files[1].read_bytes())
    parts = {"archive": schema, **schema["$defs"]}
    unsaid = [
        f"{part}.{name}"
        for part, form in parts.items()
        for name, value in form["properties"].items()
        if not (value.get("description") or "$ref" in value)
    ]
    assert unsaid == []
    assert [part for part, form in parts.items() if form["additionalProperties"] or form["required"] != list(form["properties"])] == []


def test_a_record_stands_in_a_line_of_its_own_and_no_letter_is_escaped(files: tuple[Path, Path]) -> None:
    text = files[0].read_text(encoding="utf-8")
    whole = json.loads(text)
    lines = [json.loads(line.removesuffix(",")) for line in text.splitlines() if line.startswith("{") and not line.startswith('{"$schema"')]
    assert lines == [record for value in whole.values() if isinstance(value, list) for record in value]
    assert "\\u06" not in text
    assert text.endswith("]}\n")


def test_texts_are_exact(tmp_path: Path) -> None:
    hard = '=SUM(1) «x» \\ "q" <b>&amp;</b> 😀 e\u0301'
    catalog = catalog_of(tmp_path / "content", {SITE: {"tagline": both("سطر", hard)}})
    assert json.loads(data_file(catalog, "archive.json"))["site"]["tagline"]["en"] == hard


def test_what_is_computed_stands_apart_and_is_never_a_sum(tmp_path: Path) -> None:
    [found] = json.loads(data_file(catalog_of(tmp_path / "content"), "archive.json"))["incidents"]
    assert found["tag"] == "tag:briefings.karvan,2031:karvan/incidents/inc-0001"
    assert found["computed"]["date_first"] == found["computed"]["date_last"] == "2031-05-10"
    assert found["computed"]["date_is_doubtful"] is False
    [matter] = found["computed"]["matters"]
    assert matter == {
        "attribute": "killed",
        "about": None,
        "term": None,
        "claims": ["c1", "c2"],
        "agreement": "contested",
        "originators": 2,
        "speakers": 2,
        "sources": 1,
        "rivals": [],
    }


def test_of_what_was_taken_down_only_that_is_told(tmp_path: Path) -> None:
    gone = {
        **incident("inc-0002", "2031-04"),
        "status": "withdrawn",
        "previous_ids": ["inc-0009"],
        "revisions": [
            {"on": "2031-06-01", "kind": "added", "note": both("أُضيف باسمها.", "Added with her name.")},
            {"on": "2031-06-03", "kind": "withdrawn", "fields": ["title"], "note": both("سُحب.", "Taken down.")},
        ],
    }
    catalog = catalog_of(tmp_path / "content", {"incidents/2031/inc-0002.yml": gone, BRIEFING: {}, INCIDENT: {}})
    data = json.loads(data_file(catalog, "archive.json"))
    assert data["removed"] == [
        {
            "tag": "tag:briefings.karvan,2031:karvan/incidents/inc-0009",
            "kind": "incident",
            "id": "inc-0002",
            "previous_ids": ["inc-0009"],
            "status": "withdrawn",
            "merged_into": None,
            "revisions": [{"on": "2031-06-03", "kind": "withdrawn", "note": both("سُحب.", "Taken down.")}],
        }
    ]
