"""How each language stands: the original, a translation up to date or not, missing, or left as it was while another changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from comparing import fabricated
from fabricate import GUARD, INCIDENT, TOWN, Changes, both, incident, records

from briefing.fingerprint import NONE_YET, fingerprint
from briefing.records import Actor
from briefing.report.translations import translations
from briefing.views.report import Standing

SAME = {"ar": "original", "en": "original"}
CONTACT = "pages/{}/contact.md"


def rows(folder: Path, before: Changes, after: Changes) -> dict[str, tuple[dict[str, Standing], dict[str, Standing]]]:
    return {f"{row.kind} {row.id}": (dict(row.before), dict(row.after)) for row in translations(fabricated(folder, before, after))}


def made(record: dict[str, Any]) -> list[dict[str, str]]:
    """That its English was made from its Arabic as it is now."""
    return [{"language": "en", "original": "ar", "fingerprint": fingerprint(Actor.model_validate(record), "ar")}]


def test_a_text_that_changed_in_one_language_alone_leaves_the_other_unmarked(tmp_path: Path) -> None:
    found = rows(tmp_path, {}, {INCIDENT: {"title.ar": "اشتباك عند تمسيل"}, TOWN: {"names": both("تمسيل", "Tamseel")}})
    assert found == {
        "incident inc-0001": (SAME, {"ar": "original", "en": "unmarked"}),
        "place tamsil": (SAME, {"ar": "unmarked", "en": "original"}),
    }


def test_texts_that_changed_in_both_languages_are_in_step(tmp_path: Path) -> None:
    assert rows(tmp_path, {}, {INCIDENT: {"title": both("حاجز", "A barrier")}}) == {"incident inc-0001": (SAME, SAME)}


def test_two_texts_that_changed_in_one_language_each_leave_both_unmarked(tmp_path: Path) -> None:
    found = rows(tmp_path, {}, {INCIDENT: {"title.ar": "اشتباك عند تمسيل", "summary.en": "Two accounts of a clash."}})
    assert found["incident inc-0001"][1] == {"ar": "unmarked", "en": "unmarked"}


def test_a_text_is_found_again_when_others_come_before_it(tmp_path: Path) -> None:
    claims = incident()["claims"]
    assert rows(tmp_path, {}, {INCIDENT: {"claims": [claims[1], claims[0]]}}) == {"incident inc-0001": (SAME, SAME)}


def test_a_translation_is_current_or_outdated_by_its_fingerprint(tmp_path: Path) -> None:
    guard = records()[GUARD]
    old, new = {"translations": made(guard)}, {"profile.ar": "نبذة أخرى."}
    changed = {**guard, "profile": {**guard["profile"], "ar": "نبذة أخرى."}}
    outdated = rows(tmp_path / "a", {GUARD: old}, {GUARD: {**old, **new}})
    current = rows(tmp_path / "b", {GUARD: old}, {GUARD: {"translations": made(changed), **new}})
    before = {"ar": "original", "en": "current"}
    assert outdated == {"actor hill-guard": (before, {"ar": "original", "en": "outdated"})}
    assert current == {"actor hill-guard": (before, before)}


def test_a_fingerprint_that_nobody_has_written_yet_is_outdated(tmp_path: Path) -> None:
    none_yet = [{"language": "ar", "original": "en", "fingerprint": NONE_YET}]
    assert rows(tmp_path, {}, {GUARD: {"translations": none_yet}})["actor hill-guard"][1] == {"ar": "outdated", "en": "original"}


def test_a_text_that_is_not_there_in_a_language_is_missing(tmp_path: Path) -> None:
    fallback = {"site.yml": {"untranslated": "fallback"}}
    found = rows(tmp_path, fallback, {**fallback, GUARD: {"profile": {"en": "About the guard."}}})
    assert found["actor hill-guard"][1] == {"ar": "missing", "en": "original"}


def test_a_new_record_was_absent(tmp_path: Path) -> None:
    found = rows(tmp_path, {}, {"incidents/2031/inc-0002.yml": incident("inc-0002")})
    assert found == {"incident inc-0002": ({"ar": "absent", "en": "absent"}, SAME)}


@pytest.mark.parametrize("change", [{}, {INCIDENT: {"waivers": []}}])
def test_what_says_the_same_has_no_row(change: Changes, tmp_path: Path) -> None:
    assert rows(tmp_path, {}, change) == {}


def test_a_hand_written_page_that_changed_in_one_language_leaves_the_other_unmarked(tmp_path: Path) -> None:
    found = rows(tmp_path, {}, {CONTACT.format("en"): "# Contact\n\nWrite to us, by post.\n"})
    assert found == {"page contact": (SAME, {"ar": "unmarked", "en": "original"})}


def test_a_hand_written_page_that_changed_in_both_languages_is_in_step(tmp_path: Path) -> None:
    found = rows(tmp_path, {}, {CONTACT.format("en"): "# Contact\n\nBy post.\n", CONTACT.format("ar"): "# اتصل بنا\n\nبالبريد.\n"})
    assert found == {"page contact": (SAME, SAME)}


def test_a_renamed_record_is_compared_with_what_it_was(tmp_path: Path) -> None:
    before = {"incidents/2031/inc-0002.yml": incident("inc-0002")}
    after = {
        "incidents/2031/inc-0003.yml": {**incident("inc-0003"), "previous_ids": ["inc-0002"], "title": both("حاجز", "Clash near Tamsil")}
    }
    assert rows(tmp_path, before, after) == {"incident inc-0003": (SAME, {"ar": "original", "en": "unmarked"})}


def test_a_record_that_is_not_shown_is_called_by_its_id(tmp_path: Path) -> None:
    (row,) = translations(fabricated(tmp_path, {}, {"incidents/2031/inc-0002.yml": {**incident("inc-0002"), "status": "draft"}}))
    assert row.name == {"ar": "inc-0002", "en": "inc-0002"}


def test_of_records_with_errors_nothing_is_told(tmp_path: Path) -> None:
    assert rows(tmp_path, {}, {INCIDENT: {"title": "one language"}}) == {}
