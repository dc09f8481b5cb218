"""What the second state keeps back stands in no byte of the report, the comment or the data, whichever way the records change."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from assurance.ledger import Assured
from fabricate import BRIEFING, GUARD, INCIDENT, OUTLET, SOURCE, TOWN, WORD, both, claim, incident, records, taken_down
from two_states import two_states
from withheld.canaries import NAME, Name, Planted, seen
from withheld.records import HIDDEN_AT, guarded, opened, under_plain_names

from briefing.report.page.html import html
from briefing.report.whole import report
from briefing.report.writing.json import as_json
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import comment
from briefing.views.report import Report

VOCALISED = "قُورِيمات"
"""A part of a name, with its vowels."""
EXACT = [rf"(?<![0-9]){re.escape(number)}" for number in HIDDEN_AT]
A_MAN, A_HOUSE = "actors/a-man.yml: names", "places/a-house.yml: names"


def everything_open() -> tuple[dict[str, Any], Planted]:
    """Nothing is withheld, and texts of every kind of record name what the others keep back."""
    plain, found = opened()
    plain = under_plain_names(plain, found)
    man, house = found.canaries[A_MAN].translated, found.canaries[A_HOUSE].translated
    named = both(f"قُتل هنا {man['ar']}.", f"{man['en']} was killed here.")
    surname = both(f"أُصيب {VOCALISED} هناك.", f"{NAME.second[0]} was injured there.")
    near = both(f"قرب {house['ar']}", f"By {house['en']}")
    told: dict[str, Any] = {
        INCIDENT: {"summary": named, "context": surname},
        SOURCE: {"note": named},
        OUTLET: {"affiliation_note": surname},
        GUARD: {"profile": named, "aka": [{"text": man["en"], "lang": "en"}]},
        TOWN: {"note": near},
        BRIEFING: {"summary": named, "key_points.0.text": surname},
        WORD: {"why": named},
        "pages/en/contact.md": f"# Contact\n\nWrite to us.\n\nAsk for {man['en']}.\n",
    }
    return {
        name: told[name] if isinstance(told.get(name), str) else {**plain.get(name, {}), **told.get(name, {})} for name in {**plain, **told}
    }, found


def everything_kept_back(name: Name = NAME) -> tuple[dict[str, Any], Planted]:
    changes, found = guarded(name=name)
    return under_plain_names(changes, found), found


def told_of(folder: Path, before: dict[str, Any], after: dict[str, Any], few: int = 150) -> Report:
    found = two_states(folder, before, after, few)
    return report(found)


def written(told: Report) -> str:
    links = Links("before", "after")
    return "\n".join([as_json(told), comment(told, links), html(told, links)])


def leaks(told: Report) -> list[str]:
    text = written(told)
    others = (hit for pattern in (VOCALISED, *EXACT) for hit in re.finditer(pattern, text))
    return seen(text.encode()) + [text[max(0, hit.start() - 90) : hit.end() + 40] for hit in others]


def witnessed(speaker: dict[str, Any], about: str | None, texts: dict[str, Any]) -> dict[str, Any]:
    """A record in which somebody says that somebody was killed."""
    told = claim(3, "killed", None, "A man says so.", originator={"actor": None, "named": False, **speaker}, about=about)
    return {**records()[INCIDENT], **texts, "claims": [*records()[INCIDENT]["claims"], told]}


@pytest.mark.parametrize("few", [150, 0])
def test_what_is_kept_back_now_is_no_old_value(tmp_path: Path, few: int, assured: Assured) -> None:
    (before, shown), (after, found) = everything_open(), everything_kept_back()
    told = told_of(tmp_path, before, after, few)
    text = written(told)
    secrets = shown.found_in([str(before)]) | found.found_in([str(after)])
    assured("withheld-report", tried=len(secrets), held=len(secrets - shown.found_in([text]) - found.found_in([text])))
    assert leaks(told) == []
    changed = {(one.kind, one.id): one for one in told.records}
    fields = {field.path: field for field in changed["incident", "inc-0001"].fields}
    assert fields["summary"].before["en"][0].text == "not shown"
    assert fields["summary"].note == both(
        "القيمة القديمة صارت محجوبة، فلا تُعرض هنا.", "The old value is kept back now, and not shown here."
    )
    assert "kept-back-now" in {remark.code for remark in told.attention if remark.id == "inc-0001"}


def test_what_was_never_shown_is_told_by_nothing_but_its_file(tmp_path: Path, assured: Assured) -> None:
    """Other words where nobody reads them."""
    (before, found), (after, _) = everything_kept_back(), everything_kept_back(Name(NAME.first, ("Quorimatov", "قوريماتوف")))
    told = told_of(tmp_path, before, after)
    hidden = found.found_in([str(before)])
    assured("withheld-report", tried=len(hidden), held=len(hidden - found.found_in([written(told)])))
    assert leaks(told) == []
    assert told.records == ()
    assert {(remark.code, remark.id) for remark in told.attention} == {
        ("draft", "inc-0021"),
        ("draft", "inc-0022"),
        ("draft", "autumn"),
        ("draft", "winter"),
        ("kept-back", ""),
    }


def test_a_name_whose_record_is_gone_is_no_old_value(tmp_path: Path) -> None:
    """In a public repository, which must not hold the name at all, this is how it is kept back."""
    opened_, found = everything_open()
    man = found.canaries["id of a man"].id
    person = {**opened_[f"actors/{man}.yml"], "relations": []}
    texts = {name: opened_[INCIDENT][name] for name in ("summary", "context")}
    before = {INCIDENT: witnessed({"actor": man}, man, texts), f"actors/{man}.yml": person, SOURCE: {"note": texts["context"]}}
    after = {INCIDENT: witnessed({"description": both("أحد السكان", "a resident")}, None, {})}
    told = told_of(tmp_path, before, after)
    assert leaks(told) == []
    assert [(one.change, one.id, one.file) for one in told.records if one.kind == "actor"] == [("removed", "", "")]
    assert [remark.id for remark in told.attention if remark.code == "gone"] == [""]


@pytest.mark.parametrize("after", ["withdrawn", "draft", "gone"])
def test_a_record_that_is_taken_down_leaves_no_word(after: str, tmp_path: Path) -> None:
    second, by_second = "incidents/2031/inc-0002.yml", [{"incident": "inc-0002", "claims": ["c1"]}]
    kept = {second: incident("inc-0002"), BRIEFING: {"incidents": ["inc-0002"], "key_points.0.cites": by_second}}
    names = both(*(f"{first} {last}" for first, last in reversed(list(zip(*NAME, strict=True)))))
    named = witnessed({"description": names}, None, {key: dict(names) for key in ("title", "summary", "context")})
    taken = {
        "withdrawn": {**named, "status": "withdrawn", "revisions": taken_down()},
        "draft": {**named, "status": "draft"},
        "gone": None,
    }
    told = told_of(tmp_path, {**kept, INCIDENT: named}, {**kept, INCIDENT: taken[after]})
    assert leaks(told) == []
    assert [one.id for one in told.records] == ["inc-0001"]


def test_what_comes_to_light_is_told_loudly_and_the_editors_own_never(tmp_path: Path) -> None:
    (before, hidden), (after, shown) = everything_kept_back(), everything_open()
    told = told_of(tmp_path, before, after)
    found = {(remark.kind, remark.id) for remark in told.attention if remark.code == "shown-now"}
    man, house = (shown.canaries[place].id for place in ("id of a man", "id of a house"))
    assert {("incident", "inc-0001"), ("actor", man), ("place", house), ("place", "open-field")} <= found
    own = {place for place in hidden.canaries if re.search("internal_notes|waivers|translations", place)}
    assert own & (hidden.found_in([written(told)]) - shown.found_in([written(told)])) == set()
    assert f"{shown.canaries[A_MAN].translated['en']} was killed here." in written(told)
