"""Starting a record: what is written, what it is called, what is refused, and what is asked."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest
from core_schema import read_core
from folders import tree
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

import build
from briefing.authoring.forms import MODELS, Languages, fields, inner_models, is_shared
from briefing.authoring.ids import free_id, slug
from briefing.authoring.known import known
from briefing.authoring.new import new, report
from briefing.authoring.placeholders import placeholders
from briefing.authoring.questions import CONTROLS, QUESTIONS
from briefing.authoring.skeleton import quoted
from briefing.authoring.words import PHRASES, UnfitError
from briefing.json_schema import schema
from briefing.load import FOLDERS
from briefing.yaml.nodes import read
from briefing.yaml.values import plain

ROOT = Path(__file__).parent.parent.parent
TODAY = date(2033, 4, 5)
NAMES = {"names-ar": "برج الريح", "names-en": "Wind Tower"}
LEAST = {
    "incident": {"place": "port-lantern", "source": "src-leaflet", "year": "2033"},
    "actor": {"names-en": "Wind Tower"},
    "place": {"names-en": "Wind Tower"},
    "source": {"title-en": "Wind over the tower"},
    "outlet": {"names-en": "Wind Tower"},
    "briefing": {"title-en": "Wind over the tower", "incident": "hb-0001"},
    "glossary": {"term": "rabble"},
}
"""Kind → the least that must be said to begin one in harbour."""
MOST = {
    "incident": {**LEAST["incident"], "title-ar": "ريح", "title-en": "Wind: a storm", "date": "[..2033-01-11]", "type": "riots"},
    "actor": {**NAMES, "kind": "media", "id": "tower"},
    "place": {**NAMES, "kind": "city", "parent": "velmar"},
    "source": {
        "headline": "رياح",
        "title-ar": "رياح",
        "title-en": "Winds",
        "outlet": "gull-post",
        "language": "ar",
        "date": "2033-01-02",
        "url": "https://gull.example/1",
    },
    "outlet": {**NAMES, "kind": "newspaper", "country": "NO"},
    "briefing": {**LEAST["briefing"], "title-ar": "ريح", "date": "2033-01"},
    "glossary": {"term": "rabble", "language": "en"},
}
PATHS = {
    "incident": "incidents/2033/hb-0012.yml",
    "actor": "actors/wind-tower.yml",
    "place": "places/wind-tower.yml",
    "source": "sources/src-wind-over-the-tower.yml",
    "outlet": "outlets/wind-tower.yml",
    "briefing": "briefings/wind-over-the-tower.yml",
    "glossary": "glossary/rabble.yml",
}


@pytest.fixture
def content(harbour: Path, tmp_path: Path) -> Path:
    """A copy of the fabricated site that may be written to."""
    shutil.copytree(harbour, tmp_path / "content")
    return tmp_path / "content"


@pytest.fixture
def without_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))


def check(content: Path) -> int:
    return build.main(["check", "--content", str(content)])


def options(answers: dict[str, str]) -> list[str]:
    return [word for name, text in answers.items() for word in (f"--{name}", text)]


@pytest.mark.parametrize("lang", PHRASES)
@pytest.mark.parametrize("answers", [LEAST, MOST], ids=["least", "most"])
@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_skeleton_passes_the_check(kind: str, answers: dict[str, dict[str, str]], lang: str, content: Path) -> None:
    made = new(kind, content, answers[kind], TODAY, lang)
    assert check(content) == 0
    text = made.path.read_text(encoding="utf-8")
    record = read_core(text)
    assert list(record) == [field.name for field in fields(MODELS[kind]) if not is_shared(field)]
    assert "internal_notes" not in text
    assert [line for line in text.splitlines() if line.startswith(("# waivers: ", "# translations: "))] == text.splitlines()[-2:]
    assert record.get("status", "draft") == "draft"
    assert [error.message for error in Draft7Validator(schema(kind, known(content))).iter_errors(record)] == []
    assert [line for line in text.splitlines() if len(line) > 140 or line != line.rstrip()] == []


@pytest.mark.parametrize("kind", QUESTIONS)
def test_a_skeleton_lies_at_its_place_under_a_free_id(kind: str, content: Path) -> None:
    made = new(kind, content, LEAST[kind], TODAY)
    assert made.path == content / PATHS[kind]
    assert read_core(made.path.read_text(encoding="utf-8"))["id"] == made.path.stem


def test_all_kinds_of_skeletons_pass_the_check_in_the_real_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    have = known(content)
    picked = {kind: next(iter(have.names[kind])) for kind in ("place", "source", "incident")}
    for kind in QUESTIONS:
        answers = {**LEAST[kind], **({option: picked[option] for option in picked if option in LEAST[kind]})}
        new(kind, content, answers, TODAY)
    assert check(content) == 0, capsys.readouterr().err


def test_answers_stand_in_the_record(content: Path) -> None:
    record = plain(read(new("incident", content, MOST["incident"], TODAY).path.read_text(encoding="utf-8")))
    assert isinstance(record, dict)
    assert record["title"] == {"ar": "ريح", "en": "Wind: a storm"}
    assert isinstance(record["date"], dict)
    assert (record["date"]["edtf"], record["date"]["basis"], record["date"]["rationale"]) == ("[..2033-01-11]", "stated", None)
    assert record["locations"] == [{"place": "port-lantern", "role": "occurred", "geo_precision": "2", "wording": None}]
    [claim] = record["claims"]
    assert isinstance(claim, dict)
    assert claim["chain"] == [{"actor": None, "outlet": None, "source": "src-leaflet", "description": None}]
    assert claim["cites"] == [{"source": "src-leaflet", "locator": ["1"], "quote": None}]


def test_it_says_what_is_left_to_fill_at_the_right_lines(content: Path) -> None:
    made = new("outlet", content, LEAST["outlet"], TODAY)
    said = report(made, content)
    assert said.splitlines()[0] == "content/outlets/wind-tower.yml is written."
    assert said.splitlines()[-1] == f"Next: fill it in, then run: .venv/bin/python build.py check --content {content}"
    lines = made.path.read_text(encoding="utf-8").splitlines()
    found = {key: lines[int(number) - 1].strip() for number, key in re.findall(r"^  line (\d+): (\S+)$", said, re.MULTILINE)}
    assert found == {
        "names.ar": "ar: '[الاسم]'",
        "country": "country: null",
        "kind": "kind: news_agency  # choose",
        "affiliation_note": "affiliation_note: null",
        "reliability_rationale.ar": "ar: '[سبب الدرجة]'",
        "reliability_rationale.en": "en: '[reliability rationale]'",
    }


def test_it_says_so_in_arabic_too(content: Path) -> None:
    said = report(new("glossary", content, LEAST["glossary"], TODAY, "ar"), content, "ar").splitlines()
    assert said[0] == "كُتب الملف content/glossary/rabble.yml"
    assert said[1] == "بقي أن تكتب:"
    assert re.fullmatch(r"  السطر \d+: why\.ar", said[2])


def test_placeholders_are_found_again(content: Path) -> None:
    """Every text that is left to write is one."""
    for kind in QUESTIONS:
        made = new(kind, content, MOST[kind], TODAY)
        left = [gap.path for _, gap in made.skeleton.gaps if gap.kind == "write"]
        assert placeholders(made.skeleton.text, plain(read(made.skeleton.text))) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a: [{title: {en: '[title]'}}]", [("a", 0, "title", "en")]),
        (
            'credibility_rationale: {en: "[credibility rationale]", ar: "[سبب الدرجة]"}',
            [("credibility_rationale", "en"), ("credibility_rationale", "ar")],
        ),
        ("edtf: '[2033-01-01..2033-01-05]'", []),
        ("text: {en: 'a [link](incident:hb-0001)'}", []),
        ("text: {en: '[text](incident:hb-0001)', ar: '[…] قال'}", []),
        ("title: {en: '[Untitled leaflet]'}", []),
        ("quote: '[…]'", []),
    ],
)
def test_what_is_a_placeholder(text: str, left: list[tuple[str | int, ...]]) -> None:
    """A whole text, and the words that a skeleton puts there: an editor may have titles in brackets."""
    assert placeholders(text, plain(read(text))) == left


def test_every_text_has_a_word_for_its_placeholder_in_arabic(content: Path) -> None:
    for kind in QUESTIONS:
        text = new(kind, content, LEAST[kind], TODAY, "ar").path.read_text(encoding="utf-8")
        keys = {field.name for model in inner_models(MODELS[kind]) for field in fields(model) if isinstance(field.forms[0], Languages)}
        assert [f"add {key} to PLACEHOLDERS in briefing/authoring/arabic.py" for key in sorted(keys) if f"ar: '[{key}" in text] == []


def test_phrases_exist_in_both_languages() -> None:
    assert set(PHRASES["ar"]) == set(PHRASES["en"])
    for name, text in PHRASES["en"].items():
        assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", PHRASES["ar"][name])), name


@pytest.mark.parametrize(
    ("kind", "answers", "name"),
    [
        ("actor", {"names-en": "The Éclair's  Brigade (1st)"}, "the-eclairs-brigade-1st"),
        ("source", {"title-en": "Shots!", "date": "2033-02-03"}, "src-2033-02-shots"),
        ("source", {"title-en": "Shots!", "date": "2033"}, "src-shots"),
        ("briefing", {"title-en": "Shots!", "date": "2033-02-03/2033-02-05"}, "2033-02-shots"),
        ("glossary", {"term": "So-called", "language": "en"}, "so-called-en"),
    ],
)
def test_ids_are_made_of_names(kind: str, answers: dict[str, str], name: str, harbour: Path) -> None:
    assert free_id(kind, answers, known(harbour)) == name


def test_a_long_name_is_cut_between_words() -> None:
    assert slug("word " * 30) == "-".join(["word"] * 12)
    assert slug("x" * 90) == "x" * 60


def test_the_number_of_an_incident_is_above_all_that_ever_were(content: Path) -> None:
    """Drafts and former ids count."""
    first = content / "incidents/2031/hb-0002.yml"
    first.write_text(first.read_text(encoding="utf-8").replace("id: hb-0002", "id: hb-0002\nprevious_ids: [hb-0041]", 1), encoding="utf-8")
    assert new("incident", content, LEAST["incident"], TODAY).path.stem == "hb-0042"
    assert new("incident", content, LEAST["incident"], TODAY).path.stem == "hb-0043"
    with pytest.raises(UnfitError, match='"hb-0041" was the id of another record'):
        new("incident", content, {**LEAST["incident"], "id": "hb-0041"}, TODAY)


def test_the_first_incident_of_all(content: Path) -> None:
    shutil.rmtree(content / "incidents")
    assert new("incident", content, LEAST["incident"], TODAY).path == content / "incidents/2033/inc-0001.yml"


@pytest.mark.parametrize(
    ("when", "folder"),
    [("2033-01-02", "2033"), ("2033", "2033"), ("2032-12-30/2033-01-02", "2032"), ("[..2033-01-11]", "2033"), ("203X", "2030")],
)
def test_the_folder_is_the_year_of_the_date(when: str, folder: str, content: Path) -> None:
    answers = {"place": "port-lantern", "source": "src-leaflet", "date": when}
    assert new("incident", content, answers, TODAY).path.parent.name == folder


REFUSED = [
    (["actor", "--id", "harbour-guard"], 'the actor "harbour-guard" exists already: choose another id with --id'),
    (["actor", "--id", "Harbour Guard"], '"Harbour Guard" is no id: lower-case Latin letters and digits'),
    (["actor", "--id", "../../escape"], '"../../escape" is no id'),
    (["actor", "--id", "index"], '"index" is the name of the list of such records'),
    (["actor"], "the id is made of the Latin letters of --names-en: give that, or --id"),
    (["actor", "--names-en", "برج"], "the id is made of the Latin letters of --names-en: give that, or --id"),
    (["actor", "--names-en", "Wind", "--kind", "army"], '--kind: "army" is no term of the vocabulary actor-kind'),
    (["actor", "--names-en", "Wind\u202e"], "--names: a control character may not stand in a record"),
    (["actor", "--names-en", "Wind", "--names-ar", " "], "--names is empty"),
    (["actor", "--names-en", "x" * 201], "--names: the text has 201 characters: no more than 200"),
    (["incident", "--source", "src-leaflet", "--year", "2033"], "incident: needs --place (an id of places/)"),
    (["incident", "--place", "velmar", "--year", "2033"], "incident: needs --source (an id of sources/)"),
    (["incident", "--place", "velmar", "--source", "gull-post", "--year", "2033"], '--source: there is no source "gull-post" in sources/'),
    (["incident", "--place", "velmar", "--source", "src-leaflet"], "an incident needs --date or --year"),
    (["incident", "--place", "velmar", "--source", "src-leaflet", "--year", "33"], '--year: "33" is no year of four digits'),
    (
        ["incident", "--place", "velmar", "--source", "src-leaflet", "--date", "2033-02-30"],
        '--date: "2033-02-30": the month has only 28 days',
    ),
    (["outlet", "--names-en", "Wind", "--country", "Norway"], '--country: "Norway" does not fit: Where it is based (ISO 3166-1 alpha-2)'),
    (["source", "--title-en", "Wind", "--url", "gull.example"], '--url: "gull.example" does not fit: The address of the text'),
    (["briefing", "--title-en", "Wind"], "briefing: needs --incident (an id of incidents/)"),
]


@pytest.mark.usefixtures("without_terminal")
@pytest.mark.parametrize(("words", "message"), REFUSED, ids=[" ".join(words)[:60] for words, _ in REFUSED])
def test_what_is_refused_leaves_nothing(words: list[str], message: str, content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(content.parent)
    assert build.main(["new", *words, "--content", str(content)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"build.py: {message}")
    assert said.err.count("\n") == 1
    assert tree(content.parent) == before


@pytest.mark.usefixtures("without_terminal")
@pytest.mark.parametrize("words", [words for words, _ in REFUSED], ids=[" ".join(words)[:60] for words, _ in REFUSED])
def test_what_is_refused_is_refused_in_arabic_too(words: list[str], content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["new", *words, "--content", str(content), "--lang", "ar"]) == 2
    said = re.sub(r"--[a-z-]+|«[^»]*»|وهي: .*", "", capsys.readouterr().err.removeprefix("build.py: "))
    latin = set(re.findall(r"[A-Za-z][A-Za-z-]+", said))
    assert re.search("[\u0621-\u064a]", said)
    assert latin <= {*QUESTIONS, *FOLDERS, "index", "actor-kind", "EDTF", "ISO", "alpha-", "null"}, said


@pytest.mark.usefixtures("without_terminal")
def test_an_incident_in_a_site_without_sources(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(content / "sources")
    for more in ([], ["--ask"]):
        assert build.main(["new", "incident", "--place", "velmar", "--year", "2033", "--content", str(content), *more]) == 2
        told = "incident: needs a record of the kind source, and there is none: write one first with build.py new source"
        assert capsys.readouterr().err == f"build.py: {told}\n"


@pytest.mark.usefixtures("without_terminal")
def test_no_content_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["new", "actor", "--id", "x", "--content", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"build.py: {tmp_path} is no content folder: it has no site.yml\n"


def test_a_file_that_came_meanwhile_is_not_replaced(content: Path) -> None:
    """What is no record for the loader is still somebody's file."""
    (content / "actors/wind-tower.yml").symlink_to(content / "actors/nowhere.yml")
    before = sorted(content.parent.rglob("*"))
    with pytest.raises(UnfitError, match=r"content/actors/wind-tower\.yml exists already"):
        new("actor", content, NAMES, TODAY)
    assert sorted(content.parent.rglob("*")) == before


@pytest.mark.parametrize("link", ["actors", "incidents/2033"])
def test_folders_that_are_links_are_not_followed(link: str, content: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.rmtree(content / link, ignore_errors=True)
    (content / link).symlink_to(elsewhere)
    kind = "actor" if link == "actors" else "incident"
    with pytest.raises(UnfitError, match=f"content/{link} is a symbolic link"):
        new(kind, content, LEAST[kind], TODAY)
    assert list(elsewhere.iterdir()) == []


def test_an_interruption_while_writing_leaves_nothing(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "link", interrupted)
    before = sorted(content.parent.rglob("*"))
    with pytest.raises(KeyboardInterrupt):
        new("incident", content, LEAST["incident"], TODAY)
    assert sorted(content.parent.rglob("*")) == before


def test_a_disk_without_hard_links(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    made = new("actor", content, NAMES, TODAY)
    assert made.path.read_text(encoding="utf-8") == made.skeleton.text
    with pytest.raises(UnfitError, match="exists already"):
        new("actor", content, NAMES, TODAY)


def test_the_schemas_learn_the_new_id(content: Path) -> None:
    (content.parent / "schemas").mkdir()
    made = new("place", content, LEAST["place"], TODAY)
    offered = json.loads((content.parent / "schemas/incident.json").read_text(encoding="utf-8"))["definitions"]["place-id"]["anyOf"][0]
    assert "wind-tower" in offered["enum"]
    first = made.path.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../schemas/place.json"
    assert (made.path.parent / first.partition("=")[2]).is_file()


def test_the_schema_of_an_incident_is_found_from_its_folder(content: Path) -> None:
    made = new("incident", content, LEAST["incident"], TODAY)
    assert made.skeleton.text.startswith("# yaml-language-server: $schema=../../../schemas/incident.json\n")


@settings(max_examples=300, deadline=None)
@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).map(lambda text: " ".join(text.split()))
)
def test_any_text_comes_back_as_it_was_given(text: str) -> None:
    assume(not CONTROLS.search(text))
    assert plain(read(f"key: {quoted(text)}\nother: x\n")) == {"key": text, "other": "x"}


@pytest.mark.parametrize(
    "text", ["null", "~", "- x", "a: b", "a #b", "# x", "'", "[x]", "{a}", "&a", "*a", "!a", "%a", "@a", "a:", "|", "? a"]
)
def test_texts_that_yaml_would_take_for_something_else(text: str) -> None:
    assert plain(read(f"key: {quoted(text)}\nother: x\n")) == {"key": text, "other": "x"}
