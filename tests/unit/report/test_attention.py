"""What a reviewer is told to look at first: each point where it is due, and nowhere else."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from fabricate import (
    BRIEFING,
    COUNCIL,
    GUARD,
    INCIDENT,
    OUTLET,
    SITE,
    SOURCE,
    TOWN,
    VOCABULARIES,
    actor,
    both,
    claim,
    incident,
    place,
    records,
    taken_down,
)
from two_states import two_states

from briefing.report import attention as package
from briefing.report.attention import CODES, attention
from briefing.report.records import records as changed_records

SECOND = "incidents/2031/inc-0002.yml"
SURVEY = {"lat": "36.13", "lon": "40.5", "basis": "survey", "source": "A map."}
GRADED = {"grade": "disputed", "rationale": both("روايتان.", "Two accounts."), "by": "desk", "on": "2031-06-02"}
CLASH = "“Clash near Tamsil”: "
REVISED = [*records()[INCIDENT]["revisions"], {"on": "2031-06-09", "kind": "correction", "note": both("صُحح.", "Corrected.")}]


def remarks(folder: Path, before: Mapping[str, Any], after: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """Code, id and words."""
    found = two_states(folder, before, after)
    return [(one.code, one.id, one.words["en"]) for one in attention(found, changed_records(found))]


def codes(told: list[tuple[str, str, str]], name: str = "inc-0001") -> set[str]:
    return {code for code, of, _ in told if of == name}


def test_a_number_that_changed_while_its_source_did_not(tmp_path: Path) -> None:
    told = remarks(tmp_path, {}, {INCIDENT: {"claims.0.value.min": 1}})
    assert told == [
        ("number-without-source", "inc-0001", f"{CLASH}Killed, according to River Council: the number changed, and no source with it."),
        ("revision-missing", "inc-0001", f"{CLASH}What readers see changed, and no revision tells them."),
    ]


def test_a_number_with_another_passage_or_a_source_read_anew_is_nothing(tmp_path: Path) -> None:
    other = {"claims.0.value.min": 1, "revisions": REVISED}
    assert remarks(tmp_path / "cite", {}, {INCIDENT: {**other, "claims.0.cites.0.locator": [4]}}) == []
    assert remarks(tmp_path / "read", {}, {INCIDENT: other, SOURCE: {"accessed_at": "2031-06-08"}}) == []
    noted = remarks(tmp_path / "note", {}, {INCIDENT: other, SOURCE: {"note": both("ملاحظة.", "A note.")}})
    assert codes(noted) == {"number-without-source"}


def test_what_claims_say_and_who_says_it(tmp_path: Path) -> None:
    third = claim(3, "motive", "hill-guard", "A motive.", "دافع.")
    quoted = {"claims.0.cites.0.quote": "two of them"}
    before = {INCIDENT: {**quoted, "claims.1.status": "conflict", "claims.1.note": both("خلاف.", "A conflict."), "assessment": GRADED}}
    reworded = both("يقول المجلس إن جنديين ماتا.", "The council says that two soldiers died.")
    changes = {
        "claims.0.text": reworded,
        "claims.0.cites.0.quote": "three of them",
        "claims.1.position": "asserts",
        "claims.1.originator": {"actor": "river-council", "named": True},
        "claims.1.credibility": 3,
        "claims.1.credibility_rationale": both("سبب.", "A reason."),
        "assessment": {**GRADED, "grade": "discounted"},
        "date.edtf": "2031-05-09",
    }
    told = remarks(tmp_path, before, {INCIDENT: changes})
    expected = {"quotation", "stance", "originator", "credibility", "status", "assessment", "date", "revision-missing"}
    assert codes(told) == expected
    gone = remarks(tmp_path / "gone", {INCIDENT: {"claims": [*records()[INCIDENT]["claims"], third]}}, {})
    assert ("claim-gone", "inc-0001", f"{CLASH}Claim c3: the claim is gone, and nothing says that it was taken back.") in gone
    only = remarks(tmp_path / "text", {}, {INCIDENT: {"claims.0.text": reworded, "revisions": REVISED}})
    assert codes(only) == {"claim-without-source"}
    arabic = records()[INCIDENT]["claims"][0]["text"]["ar"]
    english = {"claims.0.text": both(arabic, "Two soldiers died, the council says."), "revisions": REVISED}
    assert remarks(tmp_path / "one-language", {}, {INCIDENT: english}) == []


def test_logs_and_texts_and_signatures(tmp_path: Path) -> None:
    editors = [{"id": name, "name": both(f"محرر {name}", f"Editor {name}")} for name in ("desk", "night")]
    before = {SITE: {"editors": editors}, INCIDENT: {"assessment": GRADED, "summary": both("قُتل 2.", "2 were killed.")}}
    after = {
        SITE: {"editors": editors},
        INCIDENT: {
            "assessment": {**GRADED, "by": "night", "on": "2031-06-09"},
            "summary": both("قُتل 3.", "3 were killed."),
            "revisions": [{"on": "2031-06-01", "kind": "added", "note": both("أضيف.", "It was added.")}, REVISED[-1]],
        },
        BRIEFING: {"key_points.0.text": both("روايتان عن 4.", "Two accounts of 4."), "published_on": "2031-06-03"},
    }
    told = remarks(tmp_path, before, after)
    assert codes(told) == {"signature", "text-number", "log"}
    assert codes(told, "tamsil-road") == {"publication-day"}
    before[BRIEFING] = {"key_points.0.text": both("روايتان عن 3.", "Two accounts of 3.")}
    lone = remarks(tmp_path / "point", before, {**before, BRIEFING: {"key_points.0.text": both("روايتان عن 4.", "Two accounts of 4.")}})
    assert lone == [
        ("key-point", "tamsil-road", "“The road to Tamsil”: A number in a key point changed, and the claims that it rests on did not.")
    ]
    without = {"summary": both("قُتل 2.", "2 were killed."), "revisions": REVISED}
    ungraded = remarks(tmp_path / "ungraded", before, {**before, INCIDENT: without})
    assert codes(ungraded) == {"assessment-gone"}


def test_what_other_records_rest_on(tmp_path: Path) -> None:
    before = {
        TOWN: {"point": SURVEY, "previous_ids": ["old-tamsil"]},
        SOURCE: {"sha256": "0" * 64, "archive_url": "https://archive.example/1", "archived_at": "2031-05-12"},
    }
    after = {
        TOWN: {"point": {**SURVEY, "lat": "36.2"}},
        SOURCE: {"sha256": "1" * 64, "title": "Shots by the bridge"},
        OUTLET: {"reliability": "B"},
        GUARD: {"names": both("حرس الهضاب", "Guard of the Hills"), "waivers": [{"code": "W105", "reason": "Secret reason."}]},
        COUNCIL: {"relations": [{"type": "opposed_to", "actor": "hill-guard", "period": None, "cites": []}]},
        SITE: {
            "public": "false",
            "authority": "briefings.karvan,2032",
            "contact": [{"kind": "post", "address": "2 Mill Lane", "note": both("بالبريد.", "By post.")}],
            "data_license": "CC0-1.0",
        },
    }
    before[SITE] = {"public": "true", "releases": [{"name": "1", "on": "2031-06-30"}]}
    town = {**place("tamsil-bridge", "جسر تمسيل", "Tamsil Bridge", "facility", ["tamsil", "karvan-province"], "area")}
    told = remarks(tmp_path, {**before, "places/tamsil-bridge.yml": town}, {**after, "places/tamsil-bridge.yml": town})
    assert codes(told, "tamsil") == {"coordinates", "former-id"}
    assert codes(told, "src-2031-05-gazette") == {"source-text", "headline", "archived-copy"}
    assert codes(told, "blue-gazette") == {"reliability"}
    assert codes(told, "hill-guard") == {"name", "waiver"}
    assert codes(told, "river-council") == {"relation"}
    assert codes(told, "site") == {"public", "authority", "contact", "licence", "release"}
    assert not [words for _, _, words in told if "Secret" in words]
    assert [CODES.index(code) for code, _, _ in told] == sorted(CODES.index(code) for code, _, _ in told)


def test_what_comes_and_goes(tmp_path: Path) -> None:
    draft = {**incident("inc-0002"), "status": "draft"}
    plain, hidden = incident("inc-0002"), "places/fen.yml"
    fen = place("fen", "الغدير", "Fen", "village", ["karvan-province"], "none")
    assert codes(remarks(tmp_path / "1", {SECOND: draft}, {SECOND: {**draft, "title": both("سر", "A secret")}}), "inc-0002") == {"draft"}
    assert codes(remarks(tmp_path / "2", {SECOND: plain}, {SECOND: draft}), "inc-0002") == {"draft-again"}
    assert codes(remarks(tmp_path / "3", {SECOND: plain}, {}), "inc-0002") == {"gone"}
    assert codes(remarks(tmp_path / "4", {hidden: fen}, {hidden: {**fen, "publish_as": "area"}}), "fen") == {"shown-now"}
    assert remarks(tmp_path / "5", {hidden: fen}, {hidden: {**fen, "pcode": "KV99"}}) == [
        ("kept-back", "", "“a place that is not shown”: A record that no page shows changed.")
    ]
    roughly = {TOWN: {"point": SURVEY, "publish_as": "area"}}
    assert codes(remarks(tmp_path / "6", {TOWN: {"point": SURVEY}}, roughly), "tamsil") == {"kept-back-now"}
    assert codes(remarks(tmp_path / "7", roughly, {TOWN: {"point": SURVEY}}), "tamsil") == {"shown-now"}
    man = {"actors/man.yml": actor("man", "رجل الغدير", "Fen Man", "person")}
    assert [one[:2] for one in remarks(tmp_path / "8", man, {})] == [("gone", "")]


def test_what_is_published_again_and_what_a_term_means(tmp_path: Path) -> None:
    terms = yaml.safe_load((VOCABULARIES / "grade.yml").read_text(encoding="utf-8"))
    terms["terms"][0]["definition"] = both("غير ذلك.", "Something else.")
    label = terms["terms"][0]["label"]["en"]
    gone = {**incident("inc-0002"), "status": "withdrawn", "revisions": taken_down()}
    told = remarks(tmp_path, {SECOND: gone}, {SECOND: incident("inc-0002"), "vocabularies/grade.yml": terms})
    assert codes(told, "inc-0002") == {"published-again"}
    assert [words for code, _, words in told if code == "term"] == [
        f"“Grade of an assessment”: What “{label}” means changed: it stands in every record that uses the term."
    ]


def test_a_text_that_names_what_is_kept_back(tmp_path: Path) -> None:
    fen = {"places/fen.yml": place("fen", "الغدير", "Silent Fen", "village", ["karvan-province"], "none")}
    told = remarks(tmp_path, fen, {**fen, INCIDENT: {"summary": both("عند الغدير.", "By  silent fen."), "revisions": REVISED}})
    assert codes(told) == {"names-kept-back"}


def test_every_code_is_of_the_list_and_asked_for_here() -> None:
    folder = Path(package.__file__).parent
    said = {
        node.args[0].value
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Point" and isinstance(node.args[0], ast.Constant)
    }
    keyed = {"number-without-source", "claim-without-source", "stance", "originator", "quotation", "credibility", "status"}
    assert said | keyed == set(CODES)
    assert len(set(CODES)) == len(CODES)
    own = Path(__file__).read_text(encoding="utf-8")
    assert [code for code in CODES if f'"{code}"' not in own] == []
