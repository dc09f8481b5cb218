"""The schemas that editors' tools read: complete, current, and of one mind with the check."""

from __future__ import annotations

import copy
import fnmatch
import json
from pathlib import Path
from typing import Any

import pytest
from core_schema import read_core
from jsonschema import Draft7Validator

from briefing.authoring.arabic import MEANINGS
from briefing.authoring.comments import unsaid
from briefing.authoring.forms import MODELS
from briefing.authoring.known import known
from briefing.json_schema import schema, schemas, without_ids, write_schemas
from briefing.load import FOLDERS

ROOT = Path(__file__).parent.parent.parent
CONTENT = ROOT / "content"


def record_files(content: Path) -> list[tuple[str, Path]]:
    found = [(kind, path) for folder, kind in FOLDERS.items() for path in sorted((content / folder).rglob("*.yml"))]
    return [("site", content / "site.yml"), *found]


def faults(kind: str, data: Any, content: Path) -> list[str]:
    return [f"{list(error.path)}: {error.message}" for error in Draft7Validator(schema(kind, known(content))).iter_errors(data)]


def test_every_field_says_what_it_means_in_both_languages() -> None:
    """What fails here says what to write and where; then: make schema."""
    assert unsaid() == []
    assert [name for name, text in MEANINGS.items() if not text.endswith(".")] == []


def test_what_is_missing_is_told_a_line_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MEANINGS, "Actor.colour", "لونها.")
    monkeypatch.delitem(MEANINGS, "Actor.kind")
    assert unsaid() == [
        "Actor.kind: add its Arabic to MEANINGS in briefing/authoring/arabic.py",
        "Actor.colour: take it out of MEANINGS in briefing/authoring/arabic.py",
    ]
    assert schema("actor", known(CONTENT))["properties"]["kind"]["markdownDescription"].count("What sort of actor it is.") == 2


@pytest.mark.parametrize("kind", MODELS)
def test_it_is_a_schema_of_draft_7_with_a_description_at_every_key(kind: str) -> None:
    made = schema(kind, known(CONTENT))
    Draft7Validator.check_schema(made)
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    objects = [made, *(part for name, part in made["definitions"].items() if not name.endswith("-id"))]
    assert [one for one in objects if one["additionalProperties"] is not False] == []
    assert [name for one in objects for name, value in one["properties"].items() if not value["description"]] == []


@pytest.mark.parametrize("kind", MODELS)
def test_the_committed_schema_is_current(kind: str) -> None:
    """Only the ids that it offers may be older than the records. If this fails: make schema."""
    text = (ROOT / f"schemas/{kind}.json").read_bytes().decode("utf-8")
    assert without_ids(json.loads(text)) == without_ids(schema(kind, known(CONTENT)))
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def test_writing_gives_a_file_for_every_kind(tmp_path: Path, harbour: Path) -> None:
    write_schemas(harbour, tmp_path / "schemas")
    written = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "schemas").iterdir()}
    assert written == schemas(known(harbour))
    assert set(written) == set(MODELS)


def test_all_records_fit_their_schemas(harbour: Path, at_full_size: bool) -> None:
    """As a language server reads them; of the real ones every third, and all where `make assurance` runs the tests."""
    checked = 0
    for content in (CONTENT, harbour):
        validators = {kind: Draft7Validator(schema(kind, known(content))) for kind in MODELS}
        for kind, path in list(record_files(content))[:: 3 if content == CONTENT and not at_full_size else 1]:
            data = read_core(path.read_text(encoding="utf-8"))
            assert [f"{path.name}: {error.message}" for error in validators[kind].iter_errors(data)] == []
            checked += 1
    assert checked > (250 if at_full_size else 100)


ACTOR = """
id: 9001
names: {ar: 2024, en: true, ku: Kom}
short_names: {ar: اسم, en: 1e5}
kind: armed_group
inter: 2
active: 2024
profile: {ar: نص, en: text}
wikidata: Q42
reviewed_on: 2024-01-11
"""
PLACE = """
id: hill
names: {ar: تل, en: Hill}
kind: village
pcode: null
parents: [a-place-of-tomorrow]
point: {lat: 35, lon: 41.5, basis: estimate, source: a map}
publish_as: area
"""


@pytest.mark.parametrize(
    ("kind", "text", "old", "new"),
    [
        ("actor", ACTOR, "inter: 2", "inter: null"),
        ("actor", ACTOR, "id: 9001", "id: '9001'"),
        ("actor", ACTOR, "active: 2024", "active: 2024-01/2024-05~"),
        ("actor", ACTOR, "active: 2024", "active: '2024'"),
        ("place", PLACE, "lat: 35,", "lat: 35.25,"),
        ("place", PLACE, "publish_as: area", "publish_as: area\nwaivers: [{code: W101, reason: it stands}]"),
        ("place", PLACE, "publish_as: area", "publish_as: area\ntranslations: [{language: en, original: ar, fingerprint: 123456789012}]"),
        ("place", PLACE, "parents: [a-place-of-tomorrow]", "parents: []"),
        ("place", PLACE, "parents: [a-place-of-tomorrow]", "parents: [2024]"),
    ],
)
def test_what_may_stand(kind: str, text: str, old: str, new: str, harbour: Path) -> None:
    assert old in text
    assert faults(kind, read_core(text), harbour) == []
    assert faults(kind, read_core(text.replace(old, new)), harbour) == []


@pytest.mark.parametrize(
    ("kind", "text", "old", "new"),
    [
        ("actor", ACTOR, "inter: 2", "inter: 9"),
        ("actor", ACTOR, "inter: 2", "inter: two"),
        ("actor", ACTOR, "inter: 2", "inter: '2'"),
        ("place", PLACE, "lat: 35,", "lat: '35.25',"),
        ("place", PLACE, "publish_as: area", "publish_as: area\nwaivers: [{code: E101, reason: it stands}]"),
        ("actor", ACTOR, "id: 9001", "id: Hill Guard"),
        ("actor", ACTOR, "kind: armed_group", "kind: army"),
        ("actor", ACTOR, "kind: armed_group", "kind: null"),
        ("actor", ACTOR, "kind: armed_group", "kin: armed_group"),
        ("actor", ACTOR, "wikidata: Q42", "wikidata: 42"),
        ("actor", ACTOR, "reviewed_on: 2024-01-11", "reviewed_on: 11.1.2024"),
        ("actor", ACTOR, "reviewed_on: 2024-01-11", ""),
        ("actor", ACTOR, "{ar: نص, en: text}", "{ar: نص}"),
        ("actor", ACTOR, "{ar: نص, en: text}", "{ar: نص, en: text, ku: gotin}"),
        ("actor", ACTOR, "{ar: نص, en: text}", "{ar: نص, en: ' '}"),
        ("place", PLACE, "lat: 35,", "lat: 95,"),
        ("place", PLACE, "lat: 35,", "lat: north,"),
        ("place", PLACE, "[a-place-of-tomorrow]", "[A Place]"),
        ("place", PLACE, "publish_as: area", "publish_as: dot"),
    ],
)
def test_what_may_not_stand(kind: str, text: str, old: str, new: str, harbour: Path) -> None:
    assert old in text
    assert faults(kind, read_core(text.replace(old, new)), harbour) != []


def test_ids_and_terms_are_offered_with_their_names(harbour: Path) -> None:
    made = schema("incident", known(harbour))
    offered = made["definitions"]["actor-id"]["anyOf"][0]
    assert dict(zip(offered["enum"], offered["enumDescriptions"], strict=True))["harbour-guard"] == "حرس المرفأ · Harbour Guard"
    assert made["definitions"]["Originator"]["properties"]["actor"]["anyOf"][0] == {"$ref": "#/definitions/actor-id"}
    terms = made["definitions"]["Event"]["properties"]["type"]
    assert terms["enum"][0] == "battles"
    assert terms["enumDescriptions"][0] == "معارك · Battles"
    assert "Battles: " in terms["markdownEnumDescriptions"][0]


def test_a_site_that_falls_back_needs_one_language(tmp_path: Path) -> None:
    (tmp_path / "site.yml").write_text("locales: [en, ar]\nuntranslated: fallback\n", encoding="utf-8")
    title = schema("incident", known(tmp_path))["properties"]["title"]
    assert list(Draft7Validator(title).iter_errors({"en": "Shots"})) == []
    assert list(Draft7Validator(title).iter_errors({})) != []


def test_editors_are_told_which_schema_belongs_to_which_file() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert {Path(name).stem for name in settings} == set(MODELS)
    for kind, path in record_files(CONTENT):
        here = path.relative_to(ROOT).as_posix()
        fitting = [Path(name).stem for name, pattern in settings.items() if fnmatch.fnmatch(here, pattern.replace("**/", "*"))]
        assert fitting == [kind], here


def test_the_ids_alone_are_left_out_of_the_comparison(harbour: Path) -> None:
    made = schema("actor", known(harbour))
    older = copy.deepcopy(made)
    older["definitions"]["actor-id"]["anyOf"][0]["enum"] = ["one-that-was-there"]
    assert without_ids(older) == without_ids(made)
    older["properties"]["kind"]["enum"] = ["army"]
    assert without_ids(older) != without_ids(made)
