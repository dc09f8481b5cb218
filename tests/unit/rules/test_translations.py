"""W105 and E043: translations, what they were made from, and between which languages."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, TOWN, Changes, both, incident, pointed_at, problems_of

from briefing.fingerprint import fingerprint
from briefing.problems import Problem
from briefing.records import Incident, Place

TEXTS = "تمسيل\n"
FINGERPRINT = hashlib.sha256(TEXTS.encode()).hexdigest()[:12]


def made(language: str = "en", original: str = "ar", mark: str = FINGERPRINT) -> dict[str, str]:
    return {"language": language, "original": original, "fingerprint": mark}


def found(folder: Path, changes: Changes) -> list[Problem]:
    """What these rules find in the changed site."""
    return [problem for problem in problems_of(folder, changes) if problem.code in ("W105", "E043")]


def town(**more: Any) -> Place:
    plain = {"id": "tamsil", "names": both("تمسيل", "Tamsil"), "kind": "city", "pcode": None, "parents": [], "point": None}
    return Place.model_validate({**plain, "publish_as": "area", **more})


def test_a_fingerprint_is_that_of_the_texts() -> None:
    assert fingerprint(town(), "ar") == FINGERPRINT
    assert fingerprint(town(), "en") == hashlib.sha256(b"Tamsil\n").hexdigest()[:12]


def test_texts_stand_in_the_order_of_their_paths() -> None:
    """`names` before `note`, wherever they stand in the file; a text without the language is passed over."""
    texts = "تمسيل\nعلى النهر.\n"
    assert fingerprint(town(note=both("على النهر.", "On the river.")), "ar") == hashlib.sha256(texts.encode()).hexdigest()[:12]
    assert fingerprint(town(note={"en": "On the river."}), "ar") == FINGERPRINT


def test_what_looks_the_same_is_the_same() -> None:
    texts = [unicodedata.normalize(form, "سُئِل أهل البلدة عن المسؤول") for form in ("NFC", "NFD")]
    assert texts[0] != texts[1]
    assert len({fingerprint(town(names=both(text, "Tamsil")), "ar") for text in texts}) == 1


@pytest.mark.parametrize("path", ["title", "summary", "claims.1.text", "revisions.0.note"])
def test_any_text_counts(path: str) -> None:
    record = incident()
    record["claims"][0]["value"] = None
    record["locations"][0]["geo_precision"], record["claims"][0]["cites"][0]["locator"] = "1", ["1"]
    record["claims"][1]["cites"][0]["locator"] = ["2"]
    record["claims"][0]["originator"]["named"] = record["claims"][1]["originator"]["named"] = "true"
    before = fingerprint(Incident.model_validate(record), "ar")
    target: Any = record
    for step in path.split("."):
        target = target[int(step) if step.isdigit() else step]
    target["en"] = "Other words."
    assert fingerprint(Incident.model_validate(record), "ar") == before
    target["ar"] = "كلام آخر."
    assert fingerprint(Incident.model_validate(record), "ar") != before


def test_a_translation_that_is_up_to_date(tmp_path: Path) -> None:
    assert found(tmp_path, {TOWN: {"translations": [made()]}}) == []


def test_an_original_that_has_changed(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, {TOWN: {"translations": [made(mark="3f0000000000")]}})
    assert (problem.code, problem.message) == ("W105", "the English was made from Arabic texts that have changed since")
    assert problem.hint == f"look the English over, then write fingerprint: {FINGERPRINT}"
    assert pointed_at(problem) == "3f0000000000"


def test_a_translation_without_a_fingerprint_yet(tmp_path: Path) -> None:
    (problem,) = found(tmp_path, {TOWN: {"translations": [{**made(), "fingerprint": "0" * 12}]}})
    assert problem.message == "no fingerprint yet of the Arabic texts that the English was made from"
    assert problem.hint == f"write fingerprint: {FINGERPRINT}"


def test_what_the_check_gives_satisfies_it(tmp_path: Path) -> None:
    (problem,) = found(tmp_path / "1", {INCIDENT: {"translations": [made("ar", "en", "0" * 12)]}})
    given = str(problem.hint).split(": ")[-1]
    assert found(tmp_path / "2", {INCIDENT: {"translations": [made("ar", "en", given)]}}) == []


@pytest.mark.parametrize(
    ("translations", "message", "words"),
    [
        ([made("ar", "ar")], 'a translation from "ar" to itself', "ar"),
        ([made("ku", "ar")], 'the site has no texts in "ku"', "ku"),
        ([made("en", "arc", hashlib.sha256(b"").hexdigest()[:12])], 'the site has no texts in "arc"', "arc"),
        ([made(), made()], '"en" is translated twice', "en"),
    ],
)
def test_languages_that_cannot_be(tmp_path: Path, translations: list[dict[str, str]], message: str, words: str) -> None:
    (problem,) = found(tmp_path, {TOWN: {"translations": translations}})
    assert (problem.code, problem.message, pointed_at(problem)) == ("E043", message, words)
