"""What an actor says of itself and of others, and what others say of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from fabricate import catalog_of, claim, count, incident

from briefing.derive.actor.voices import voices
from briefing.derive.scope import Scope
from briefing.locales import locale
from briefing.views.actor import Speech, Voices

GUARD, COUNCIL = "hill-guard", "river-council"


def voices_of(tmp_path: Path, claims: dict[str, Sequence[dict[str, Any]]], code: str = "en") -> Voices:
    """`claims`: incident → its claims. The incidents lie a day apart, in the order of their names."""
    records = {
        f"incidents/2031/{name}.yml": {
            **incident(name, f"2031-04-{day:02}"),
            "claims": list(told),
            "event": {"type": "battles", "sub_type": None, "basis": ["c1"]},
        }
        for day, (name, told) in enumerate(claims.items(), 1)
    }
    catalog = catalog_of(tmp_path / "content", records)
    scope = Scope(catalog, locale(code), f"{code}/actors/hill-guard.html")
    return voices(scope, [catalog.incidents[name] for name in claims], GUARD)


def outline(speech: Speech | None) -> list[tuple[str, list[str]]]:
    assert speech
    return [(group.attribute.value, [one.claim.text.value for one in group.statements]) for group in speech.groups]


def test_its_own_word_and_the_word_of_others_stand_apart(tmp_path: Path) -> None:
    told = [
        claim(1, "killed", GUARD, "The Hill Guard says that it lost one.", about=GUARD, value=count(1, 1)),
        claim(2, "initiator", GUARD, "The Hill Guard says that the Council fired.", about=COUNCIL),
        claim(3, "killed", COUNCIL, "The Council says that the Guard lost two.", about=GUARD, value=count(2, 2)),
        claim(4, "damage", COUNCIL, "The Council says that a house was hit."),
    ]
    view = voices_of(tmp_path, {"inc-0001": told})
    assert outline(view.of_itself) == [("Killed", ["The Hill Guard says that it lost one."])]
    assert [(one.who.text.value, one.phrase) for one in view.of_others] == [("River Council", "1 claim")]
    assert outline(view.of_others[0]) == [("Initiated by", ["The Hill Guard says that the Council fired."])]
    assert [one.who.text.value for one in view.by_others] == ["River Council"]
    assert outline(view.by_others[0]) == [("Killed", ["The Council says that the Guard lost two."])]


def test_every_claim_leads_to_its_place_and_bears_its_date(tmp_path: Path) -> None:
    view = voices_of(tmp_path, {"inc-0001": [claim(1, "killed", GUARD, "…", about=GUARD, value=count(2, 3), position="denies")]})
    assert view.of_itself
    (one,) = view.of_itself.groups[0].statements
    assert (one.claim.href, one.date.words, one.value) == ("../incidents/inc-0001.html#claim-c1", "1 April 2031", "soldiers: from 2 to 3")
    assert one.position
    assert (one.position.text.value, one.status) == ("Denies", None)


def test_a_word_about_no_actor_is_of_the_incident(tmp_path: Path) -> None:
    view = voices_of(tmp_path, {"inc-0001": [claim(1, "damage", GUARD, "…")]})
    assert [(one.who.text.value, one.who.href) for one in view.of_others] == [("No single actor", None)]
    assert view.of_itself is None


def test_the_newest_incident_comes_first(tmp_path: Path) -> None:
    view = voices_of(tmp_path, {f"inc-000{n}": [claim(1, "killed", GUARD, f"word {n}", about=GUARD)] for n in (1, 2, 3)})
    assert outline(view.of_itself) == [("Killed", ["word 3", "word 2", "word 1"])]


def test_much_is_listed_in_part_and_the_rest_counted(tmp_path: Path) -> None:
    view = voices_of(tmp_path, {f"inc-{n:04}": [claim(1, "killed", GUARD, "…", about=GUARD)] for n in range(1, 21)})
    assert view.of_itself
    assert sum(len(group.statements) for group in view.of_itself.groups) == 10
    assert (view.of_itself.phrase, view.of_itself.rest) == ("20 claims", "and 10 more claims on the pages of the incidents")


def test_originators_without_a_record_are_told_apart_by_their_description(tmp_path: Path) -> None:
    def said(number: int, who: str) -> dict[str, Any]:
        description = {"ar": f"وصف {who}", "en": who}
        return claim(number, "killed", None, "…", about=GUARD, originator={"actor": None, "description": description, "named": False})

    view = voices_of(tmp_path, {"inc-0001": [said(1, "a shepherd"), said(2, "a miller"), said(3, "a miller")]})
    assert [(one.who.text.value, one.phrase) for one in view.by_others] == [("a miller", "2 claims"), ("a shepherd", "1 claim")]


def test_of_very_many_claims_fewer_of_each_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = [claim(number, "initiator", GUARD, f"word {number}", about=COUNCIL if number < 4 else None) for number in (1, 2, 3, 4)]
    full = voices_of(tmp_path / "full", {"inc-0001": told})
    monkeypatch.setattr("briefing.derive.actor.voices.IN_ALL", 3)
    monkeypatch.setattr("briefing.derive.actor.voices.FEWER", 1)
    few = voices_of(tmp_path / "few", {"inc-0001": told})
    assert [sum(len(texts) for _, texts in outline(speech)) for speech in full.of_others] == [3, 1]
    assert [sum(len(texts) for _, texts in outline(speech)) for speech in few.of_others] == [1, 1]
    assert [speech.phrase for speech in few.of_others] == [speech.phrase for speech in full.of_others]
