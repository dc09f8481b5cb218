"""The generated archive: it passes the check, is the same every time, and is shaped like the real records."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from statistics import mean, median
from typing import Any

import pytest
import yaml
from folders import tree

import build
from bench.archive import archive
from bench.calendar_words import WEEKDAYS
from bench.check_speed import table as speed_table
from bench.generate import CONTENT, generate, texts
from bench.page_cost import PARTS, Part, emptied
from bench.search_cost import share
from bench.search_cost import sizes as index_sizes
from bench.shape import sizes
from bench.words import NOUNS, Case, Pair, Phrase, counted, name, quantity
from bench.yaml_text import Value, yaml_text
from briefing import dates
from briefing.locales.wording import MONTHS

ROOT = Path(__file__).parent.parent
Record = dict[str, Any]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = tmp_path_factory.mktemp("bench") / "content"
    generate(content, 400, seed=5)
    return content


@pytest.fixture(scope="module")
def incidents(many: Path) -> dict[Path, Record]:
    return {path: load(path) for path in sorted((many / "incidents").rglob("*.yml"))}


def load(path: Path) -> Record:
    record = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506
    assert isinstance(record, dict)
    return record


def pairs(node: Any) -> Iterator[dict[str, str]]:
    if isinstance(node, dict):
        if set(node) == {"ar", "en"}:
            yield node
        else:
            for value in node.values():
                yield from pairs(value)
    elif isinstance(node, list):
        for value in node:
            yield from pairs(value)


@pytest.mark.parametrize(("number", "seed"), [(1, 1), (40, 1), (40, 2), (150, 3)])
def test_an_archive_passes_the_check(number: int, seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    generate(tmp_path / "content", number, seed)
    assert build.main(["check", "--content", str(tmp_path / "content")]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.endswith("no problems\n")
    assert len(list((tmp_path / "content/incidents").rglob("*.yml"))) == number


def test_a_site_is_built_of_it(tmp_path: Path) -> None:
    generate(tmp_path / "content", 10)
    assert build.main(["--content", str(tmp_path / "content"), "--out", str(tmp_path / "site"), "--jobs", "1"]) == 0
    assert (tmp_path / "site/ar/incidents/inc-0003.html").is_file()


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name_, hashing in (("one", "1"), ("two", "2")):
        command = [sys.executable, "-m", "bench.generate", "--incidents", "40", "--seed", "7", "--out", str(tmp_path / name_)]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": hashing}, check=True, capture_output=True)  # noqa: S603
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert dict(texts(40, 7)) != dict(texts(40, 8))


def test_a_folder_that_is_in_use_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep me")
    with pytest.raises(FileExistsError):
        generate(tmp_path, 5)
    assert (tmp_path / "mine.txt").read_text() == "keep me"


def test_an_archive_is_generated_once(tmp_path: Path) -> None:
    content = archive(3, folder=tmp_path)
    (content / "site.yml").write_text("left alone")
    assert archive(3, folder=tmp_path) == content
    assert (content / "site.yml").read_text() == "left alone"
    (content.parent / "generator").write_text("an older generator")
    assert (archive(3, folder=tmp_path) / "site.yml").read_text() != "left alone"


def test_incidents_are_as_long_as_the_real_ones(many: Path) -> None:
    ours, real = sizes(many), sizes(CONTENT)
    for field in ("size", "claims", "texts"):
        for figure in (mean, median):
            there, here = (figure([getattr(size, field) for size in found]) for found in (real, ours))
            assert 0.85 <= here / there <= 1.15, (field, figure.__name__, there, here)


CASES: list[tuple[int, str, Case, str, str]] = [
    (1, "fighters", "nominative", "مقاتل واحد", "one fighter"),
    (1, "fighters", "accusative", "مقاتلًا واحدًا", "one fighter"),
    (1, "families", "genitive", "عائلة واحدة", "one family"),
    (2, "fighters", "nominative", "مقاتلان", "two fighters"),
    (2, "fighters", "genitive", "مقاتلين اثنين", "two fighters"),
    (2, "soldiers", "genitive", "جنديين", "two soldiers"),
    (2, "vehicles", "nominative", "مركبتان", "two vehicles"),
    (3, "fighters", "genitive", "3 مقاتلين", "three fighters"),
    (3, "buildings", "nominative", "3 مبانٍ", "three buildings"),
    (10, "soldiers", "accusative", "10 جنود", "10 soldiers"),
    (11, "fighters", "genitive", "11 مقاتلًا", "11 fighters"),
    (11, "families", "genitive", "11 عائلة", "11 families"),
    (99, "soldiers", "nominative", "99 جنديًا", "99 soldiers"),
    (100, "fighters", "genitive", "100 مقاتل", "100 fighters"),
    (103, "fighters", "genitive", "103 مقاتلين", "103 fighters"),
    (111, "fighters", "genitive", "111 مقاتلًا", "111 fighters"),
]


@pytest.mark.parametrize(("number", "thing", "case", "ar", "en"), CASES)
def test_arabic_numbers_govern_their_nouns(number: int, thing: str, case: Case, ar: str, en: str) -> None:
    assert counted(number, NOUNS[thing], case) == Pair(ar, en)


def test_vague_quantities_keep_their_word() -> None:
    assert quantity("dozens", NOUNS["fighters"]) == Pair("عشرات المقاتلين", "dozens of fighters")
    assert quantity("several", NOUNS["soldiers"]) == Pair("عدة جنود", "several soldiers")


def test_verbs_agree_with_their_subjects() -> None:
    says = Phrase("{o:يقول|تقول} {o}", "{o} {o:says|say}")
    assert says.say(o=name("لواء كرثون", "the Karthun Brigade")) == Pair("يقول لواء كرثون", "the Karthun Brigade says")
    assert says.say(o=name("قوات كرثون", "the Karthun Forces", feminine=True, plural=True)) == Pair(
        "تقول قوات كرثون", "the Karthun Forces say"
    )


ODD = (
    "a: b",
    "a #b",
    "yes",
    "null",
    "2031",
    "[..2031-05-04]",
    "2031-05-04?",
    "«أمس»: نعم",
    "- a",
    "it's",
    "a:",
    "",
    "x" * 300,
    "ab " * 90 + "c",
)


@pytest.mark.parametrize("text", ODD)
def test_texts_are_read_as_they_were_written(text: str) -> None:
    record: dict[str, Value] = {"text": text, "both": Pair(text, text), "items": [{"text": text}]}
    read = yaml.load(yaml_text(record), yaml.CBaseLoader)  # noqa: S506
    assert read == {"text": text, "both": {"ar": text, "en": text}, "items": [{"text": text}]}


def test_the_year_of_the_folder_is_that_of_the_date(incidents: dict[Path, Record]) -> None:
    for path, record in incidents.items():
        if record["date"]["edtf"] != "null":
            when = dates.parse(record["date"]["edtf"])
            day = dates.earliest(when) or dates.latest(when)
            assert day is not None
            assert path.parent.name == str(day.year)


def test_nothing_happens_after_it_was_reported(many: Path, incidents: dict[Path, Record]) -> None:
    checked = 0
    for record in incidents.values():
        for source in {cite["source"] for claim in record["claims"] for cite in claim["cites"]}:
            published = load(many / f"sources/{source}.yml")["published"]
            if "null" not in (published, record["date"]["edtf"]):
                first = dates.earliest(dates.parse(record["date"]["edtf"])) or date.min
                assert first <= (dates.latest(dates.parse(published)) or date.max)
                checked += 1
    assert checked > 300


def test_the_weekday_that_is_named_is_right(incidents: dict[Path, Record]) -> None:
    days = {"en": re.compile(rf"({'|'.join(WEEKDAYS['en'])}) (\d+) ({'|'.join(MONTHS['en'])}) (\d{{4}})")}
    days["ar"] = re.compile(rf"({'|'.join(WEEKDAYS['ar'])}) (\d+) ({'|'.join(MONTHS['ar'])}) (\d{{4}})")
    found = Counter[str]()
    for pair in pairs(list(incidents.values())):
        dated = {language: [_day(language, *match) for match in days[language].findall(pair[language])] for language in days}
        assert dated["ar"] == dated["en"]
        found["days"] += len(dated["en"])
    assert found["days"] > 300


def _day(language: str, weekday: str, day: str, month: str, year: str) -> date:
    when = date(int(year), MONTHS[language].index(month) + 1, int(day))
    assert WEEKDAYS[language][when.weekday()] == weekday
    return when


def test_digits_are_the_same_in_both_languages(incidents: dict[Path, Record]) -> None:
    """English writes three to nine as words."""
    words = {word: str(number) for number, word in enumerate(["three", "four", "five", "six", "seven", "eight", "nine"], 3)}
    for pair in pairs(list(incidents.values())):
        figures = [words.get(word, word) for word in re.findall(r"\d+|[a-z]+", pair["en"]) if word.isdigit() or word in words]
        assert sorted(re.findall(r"\d+", pair["ar"])) == sorted(figures), pair


def test_well_supported_takes_two_independent_originators(incidents: dict[Path, Record]) -> None:
    assessed = [record for record in incidents.values() if isinstance(record["assessment"], dict)]
    graded = [record for record in assessed if record["assessment"]["grade"] == "well_supported"]
    assert graded
    for record in graded:
        told = [claim for claim in record["claims"] if claim["attribute"] == "occurrence" and claim["position"] == "asserts"]
        assert len({claim["originator"]["actor"] for claim in told} - {"null"}) >= 2


def test_casualties_say_who_they_were(incidents: dict[Path, Record]) -> None:
    counts = [
        claim["value"]
        for record in incidents.values()
        for claim in record["claims"]
        if claim["attribute"] in ("killed", "injured", "detained", "displaced")
    ]
    assert counts
    assert all(count["kind"] != "null" and count["civilian_status"] != "null" for count in counts)


def test_claims_in_conflict_contradict_each_other(incidents: dict[Path, Record]) -> None:
    """Each note names both counts and both originators, in both languages."""
    pairs_found = 0
    for record in incidents.values():
        by_note: dict[str, list[Record]] = {}
        for claim in record["claims"]:
            assert ("note" in claim) == (claim.get("status") == "conflict")
            if "note" in claim:
                by_note.setdefault(yaml.safe_dump(claim["note"]), []).append(claim)
        for one, other in by_note.values():
            assert (one["attribute"], one["about"], one["value"]["kind"]) == (other["attribute"], other["about"], other["value"]["kind"])
            assert int(one["value"]["max"]) < int(other["value"]["min"])
            assert one["originator"] != other["originator"]
            assert set(one["note"]) == {"ar", "en"}
            pairs_found += 1
    assert pairs_found > 10


def test_only_a_wide_place_is_as_imprecise_as_that(many: Path, incidents: dict[Path, Record]) -> None:
    kinds = {path.stem: load(path)["kind"] for path in (many / "places").glob("*.yml")}
    rough = [kinds[item["place"]] for record in incidents.values() for item in record["locations"] if item["geo_precision"] == "3"]
    assert set(rough) == {"governorate"}


def test_quotations_are_short(incidents: dict[Path, Record]) -> None:
    quotes = [cite["quote"] for record in incidents.values() for claim in record["claims"] for cite in claim["cites"] if "quote" in cite]
    assert quotes
    assert max(len(quote.split()) for quote in quotes) <= 7


def test_no_loaded_word_stands_in_our_own_voice(incidents: dict[Path, Record]) -> None:
    found = list(pairs(list(incidents.values())))
    told = {"ar": " ".join(pair["ar"] for pair in found), "en": " ".join(pair["en"] for pair in found).lower()}
    entries = [load(path) for path in sorted((CONTENT / "glossary").glob("*.yml"))]
    loaded = {(entry["lang"], form) for entry in entries for form in (entry["term"], *entry.get("forms", ()))}
    assert len(loaded) > 100
    written = [(language, form.lower()) for language, form in sorted(loaded) if form.lower() in told[language]]
    assert [form for language, form in written if re.search(rf"\b[وفبكل]?{re.escape(form)}\b", told[language])] == []


def test_names_are_invented(many: Path) -> None:
    """No place or actor has the name of a real one."""
    kinds = ("places", "actors", "outlets")
    named = {folder: {_bare(path) for kind in kinds for path in (folder / kind).glob("*.yml")} for folder in (many, CONTENT)}
    assert len(named[many]) > 100
    assert not named[many] & named[CONTENT]


def _bare(path: Path) -> str:
    return str(load(path)["names"]["en"]).lower().removeprefix("al-").split(" ")[0]


def test_the_schema_is_used_in_its_variety(incidents: dict[Path, Record]) -> None:
    records = list(incidents.values())
    claims = [claim for record in records for claim in record["claims"]]
    assert {record["status"] for record in records} >= {"published", "draft", "withdrawn", "merged"}
    assert {claim["position"] for claim in claims} == {"asserts", "denies", "no_position"}
    assert {claim.get("status", "current") for claim in claims} == {"current", "superseded", "conflict", "work_needed"}
    assert {len(claim["chain"]) for claim in claims} == {1, 2, 3}
    assert any(isinstance(claim["value"], dict) and "term" in claim["value"] for claim in claims)
    edtf = " ".join(record["date"]["edtf"] for record in records)
    for sign in ("~", "?", "/..", "/ ", "[..", "..2", "XX"):
        assert sign in edtf, sign


def test_the_table_of_the_benchmark_compares_within_a_run() -> None:
    one = {"loader": 1.0, "cold": 2.0, "unchanged": 0.5, "one changed": 0.6}
    two = {"loader": 2.0, "cold": 3.0, "unchanged": 1.0, "one changed": 1.2}
    assert speed_table([one, two], 1000).splitlines()[2].split() == ["cold", "2.50", "2.500", "1.75", "1.50–2.00"]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_the_parts_whose_cost_is_measured_are_there(part: Part) -> None:
    assert emptied(part.macros).keys() == {f"components/{macro.partition('.')[0]}.html.jinja" for macro in part.macros}
    for maker in part.makers:
        module, _, name = maker.rpartition(".")
        assert callable(getattr(import_module(f"briefing.derive.{module}"), name))


def test_the_share_of_the_index_counts_every_language() -> None:
    assert share({"read and check": 1.0, "index, ar": 0.5, "index, en": 0.5, "publish": 2.0}) == 25.0


def test_the_files_of_the_index_are_told_by_kind_and_language() -> None:
    lines = index_sizes(
        {
            "search/ar.js": b"abc",
            "assets/search/ar/terms-0.0123456789ab.js": b"ab",
            "assets/search/ar/terms-11.0123456789ab.js": b"abcd",
            "assets/search/en/terms-0.0123456789ab.js": b"a",
        }
    )
    assert [line.split()[:3] for line in lines[1:]] == [["ar", "1", "3"], ["ar/terms", "2", "6"], ["en/terms", "1", "1"]]
    assert lines[2].split()[4] == "4"
