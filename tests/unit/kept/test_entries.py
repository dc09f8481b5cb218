"""An entry is kept as long as it would be made the same."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from fabricate import INCIDENT, PROVINCE, TOWN, place, write_site

from briefing.at_hand.entries import Entry
from briefing.gather import gather
from briefing.kept.entries import recall_entries
from briefing.resolve import resolve_gathered


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """What was known at each resolving."""
    found: list[set[str]] = []

    def noted(path: Path, digests: Mapping[str, str]) -> dict[str, Entry]:
        known = recall_entries(path, digests)
        found.append(set(known))
        return known

    monkeypatch.setattr("briefing.resolve.recall_entries", noted)
    return found


@pytest.mark.parametrize(
    ("change", "stays"),
    [
        ({}, True),
        ({INCIDENT: {"title.en": "Another title"}}, False),
        ({TOWN: {"names.en": "Othertown"}}, True),
        ({TOWN: {"publish_as": "parent"}}, False),
        ({PROVINCE: {"publish_as": "none"}}, False),
        ({"places/farhold.yml": place("farhold", "فرهولد", "Farhold", "city", [], "point")}, True),
    ],
)
def test_what_an_entry_depends_on(tmp_path: Path, known: list[set[str]], change: dict[str, Any], stays: bool) -> None:
    kept = tmp_path / "entries"
    resolve_gathered(gather(write_site(tmp_path / "before" / "content"), 1, None, True), kept)
    changed = gather(write_site(tmp_path / "after" / "content", change), 1, None, True)
    catalog, _ = resolve_gathered(changed, kept)
    assert known == [set(), {"inc-0001"} if stays else set()]
    assert catalog == resolve_gathered(changed)[0]
    assert catalog == resolve_gathered(changed, kept)[0]
    assert known[-1] == {"inc-0001"}


def test_a_damaged_file_is_as_if_it_were_not_there(tmp_path: Path, known: list[set[str]]) -> None:
    gathered, kept = gather(write_site(tmp_path / "content"), 1, None, True), tmp_path / "entries"
    resolve_gathered(gathered, kept)
    kept.write_bytes(kept.read_bytes()[:-1])
    resolve_gathered(gathered, kept)
    assert known == [set(), set()]
