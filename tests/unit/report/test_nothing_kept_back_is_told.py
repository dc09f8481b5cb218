"""What the second state keeps back stands in no byte of the report, the comment or the data, whichever way the records change."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from fabricate import BRIEFING, GUARD, INCIDENT, OUTLET, SOURCE, TOWN, WORD, both, claim, incident, records, taken_down, write_site
from test_withheld_everywhere import HIDDEN_AT, hidden_actor, noted, point, site
from two_states import two_states

from briefing.leaks.forms import forms
from briefing.report.page.html import html
from briefing.report.reading.states import compared
from briefing.report.whole import report
from briefing.report.writing.json import as_json
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import comment
from briefing.views.report import Report

CANARIES = [
    "(?i)zolvek",
    "زولفيك",
    "(?i)quorimat",
    "قوريمات",
    "قُورِيمات",
    "771234",
    *(rf"(?<![0-9]){re.escape(number)}" for number in HIDDEN_AT),
]
NAMED = both("قُتل هنا زولفيك قوريمات.", "Zolvek Quorimat was killed here.")
SURNAME = both("أُصيب قُورِيمات هناك.", "Quorimat was injured there.")
DRAFTS = {
    "incidents/2027/zolvek-draft.yml": "incidents/2027/inc-0021.yml",
    "incidents/2027/zolvek-review.yml": "incidents/2027/inc-0022.yml",
    "briefings/zolvek.yml": "briefings/autumn.yml",
}
"""The id of a draft is no secret, so that its file can be named."""
KEYS = {"sensitivity", "withdrawn", "query"}


def guarded() -> dict[str, Any]:
    """Records with something withheld in every way that the records know."""
    return {DRAFTS.get(name, name): _under(change, DRAFTS.get(name)) for name, change in site().items()}


def _under(change: Any, file: str | None) -> Any:
    return {**change, "id": Path(file).stem, "previous_ids": []} if file else change


def opened() -> dict[str, Any]:
    """The same with nothing withheld, and texts of every kind of record that name what the others keep back."""
    plain = {name: _opened(change) for name, change in guarded().items()}
    told: dict[str, Any] = {
        INCIDENT: {"summary": NAMED, "context": SURNAME},
        SOURCE: {"note": NAMED},
        OUTLET: {"affiliation_note": SURNAME},
        GUARD: {"profile": NAMED, "aka": [{"text": "Zolvek Quorimat", "lang": "en"}]},
        TOWN: {"note": both("قرب بيت زولفيك", "By Zolvek House"), "point": {**point(HIDDEN_AT), "source": "A survey"}},
        BRIEFING: {"summary": NAMED, "key_points.0.text": SURNAME},
        WORD: {"why": NAMED},
        "pages/en/contact.md": "# Contact\n\nWrite to us.\n\nAsk for Zolvek Quorimat.\n",
    }
    return {
        name: {**plain.get(name, {}), **told[name]} if isinstance(told.get(name), dict) else told.get(name, plain.get(name))
        for name in {**plain, **told}
    }


def _opened(change: Any) -> Any:
    kept = {key: value for key, value in change.items() if key not in KEYS}
    if "publish_as" in kept:
        kept["publish_as"] = "point"
    if "status" in kept:
        kept["status"] = "published"
    if "revisions" in kept:
        kept["revisions"] = [one for one in kept["revisions"] if one["kind"] != "withdrawn"]
    return kept


def told_of(folder: Path, before: dict[str, Any], after: dict[str, Any], few: int = 150) -> Report:
    old, new = (write_site(folder / name / "content", _noted(changes)) for name, changes in (("a", before), ("b", after)))
    found = compared(str(old), new, few)
    assert [problem for state in (found.before, found.after) for problem in state.problems if problem.level == "error"] == []
    return report(found)


def _noted(changes: dict[str, Any]) -> dict[str, Any]:
    pages = {name: change for name, change in changes.items() if isinstance(change, str)}
    return {**noted({name: change for name, change in changes.items() if name not in pages}), **pages}


def written(told: Report) -> str:
    links = Links("before", "after")
    return "\n".join([as_json(told), comment(told, links), html(told, links)])


def leaks(told: Report) -> list[str]:
    text = written(told)
    encoded = [word for word in ("Zolvek", "زولفيك", "Quorimat", "قوريمات") if forms(word).search(text.encode())]
    return encoded + [text[max(0, hit.start() - 90) : hit.end() + 40] for canary in CANARIES for hit in re.finditer(canary, text)]


def other_secrets() -> dict[str, Any]:
    """The guarded records with other words where nobody reads them."""
    changed = guarded()
    changed["actors/zolvek-man.yml"] = {**hidden_actor("zolvek-man"), "wikidata": "Q771234", "kind": "monitor"}
    changed["places/zolvek-house.yml"] = {**changed["places/zolvek-house.yml"], "note": NAMED, "pcode": "ZV7712345"}
    for file in DRAFTS.values():
        changed[file] = {**changed[file], "title": NAMED, "summary": SURNAME}
    changed["incidents/2027/inc-0009.yml"] = {**changed["incidents/2027/inc-0009.yml"], "title": NAMED, "summary": SURNAME}
    return changed


def witnessed(speaker: dict[str, Any], about: str | None, texts: dict[str, Any]) -> dict[str, Any]:
    """A record in which somebody says that somebody was killed."""
    told = claim(3, "killed", None, "A man says so.", originator={"actor": None, "named": False, **speaker}, about=about)
    return {**records()[INCIDENT], **texts, "claims": [*records()[INCIDENT]["claims"], told]}


@pytest.mark.parametrize("few", [150, 0])
def test_what_is_kept_back_now_is_no_old_value(tmp_path: Path, few: int) -> None:
    told = told_of(tmp_path, opened(), guarded(), few)
    assert leaks(told) == []
    changed = {(one.kind, one.id): one for one in told.records}
    fields = {field.path: field for field in changed["incident", "inc-0001"].fields}
    assert fields["summary"].before["en"][0].text == "not shown"
    assert fields["summary"].note == both(
        "القيمة القديمة صارت محجوبة، فلا تُعرض هنا.", "The old value is kept back now, and not shown here."
    )
    assert "kept-back-now" in {remark.code for remark in told.attention if remark.id == "inc-0001"}


def test_what_was_never_shown_is_told_by_nothing_but_its_file(tmp_path: Path) -> None:
    told = told_of(tmp_path, guarded(), other_secrets())
    assert leaks(told) == []
    assert told.records == ()
    assert {(remark.code, remark.id) for remark in told.attention} == {
        ("draft", "inc-0021"),
        ("draft", "inc-0022"),
        ("draft", "autumn"),
        ("kept-back", ""),
    }


def test_a_name_whose_record_is_gone_is_no_old_value(tmp_path: Path) -> None:
    """In a public repository, which must not hold the name at all, this is how it is kept back."""
    man = "actors/zolvek-man.yml"
    named = witnessed({"actor": "zolvek-man"}, "zolvek-man", {"summary": NAMED, "context": SURNAME})
    before = {INCIDENT: named, man: hidden_actor("zolvek-man"), SOURCE: {"note": SURNAME}}
    after = {INCIDENT: witnessed({"description": both("أحد السكان", "a resident")}, None, {})}
    told = told_of(tmp_path, before, after)
    assert leaks(told) == []
    assert [(one.change, one.id, one.file) for one in told.records if one.kind == "actor"] == [("removed", "", "")]
    assert [remark.id for remark in told.attention if remark.code == "gone"] == [""]


@pytest.mark.parametrize("after", ["withdrawn", "draft", "gone"])
def test_a_record_that_is_taken_down_leaves_no_word(after: str, tmp_path: Path) -> None:
    second, by_second = "incidents/2031/inc-0002.yml", [{"incident": "inc-0002", "claims": ["c1"]}]
    kept = {second: incident("inc-0002"), BRIEFING: {"incidents": ["inc-0002"], "key_points.0.cites": by_second}}
    speaker = {"description": both("زولفيك قوريمات", "Zolvek Quorimat")}
    named = witnessed(speaker, None, {"title": both("زولفيك قوريمات", "Zolvek Quorimat"), "summary": NAMED, "context": SURNAME})
    taken = {
        "withdrawn": {**named, "status": "withdrawn", "revisions": taken_down()},
        "draft": {**named, "status": "draft"},
        "gone": None,
    }
    told = report(two_states(tmp_path, {**kept, INCIDENT: named}, {**kept, INCIDENT: taken[after]}))
    assert leaks(told) == []
    assert [one.id for one in told.records] == ["inc-0001"]


def test_what_comes_to_light_is_told_loudly_and_the_editors_own_never(tmp_path: Path) -> None:
    told = told_of(tmp_path, guarded(), opened())
    found = {(remark.kind, remark.id) for remark in told.attention if remark.code == "shown-now"}
    assert {("incident", "inc-0001"), ("actor", "zolvek-man"), ("place", "zolvek-house"), ("place", "open-field")} <= found
    assert [word for word in ("told us", "أخبرنا", "cc771234cc77") if word in written(told)] == []
    assert "Zolvek Quorimat was killed here." in written(told)
