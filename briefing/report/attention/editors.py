"""What is the editors' own: drafts and waivers. Of neither is a word told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from briefing.report.attention.point import Point
from briefing.report.compared import Key, State
from briefing.report.telling import Telling


def editors(telling: Telling, key: Key) -> Iterator[Point]:
    before, after = telling.standings(key)
    if {before, after} <= {"draft", "absent"}:
        yield Point("draft", "A draft was written, changed or deleted: readers see nothing of it.")
    if {before, after} <= {"hidden", "absent"} and before != after:
        yield Point("kept-back", "A record that no page shows came or went.")
    if before == after == "hidden":
        yield Point("kept-back", "A record that no page shows changed.")
    waived = _waivers(telling.compared.after, key) - _waivers(telling.compared.before, telling.former(key))
    if waived:
        codes = ", ".join(sorted(waived))
        yield Point("waiver", "Warnings of the check are waived now: {codes}.", {"codes": dict.fromkeys(telling.tongues, codes)})


def _waivers(state: State, key: Key) -> set[str]:
    item: Any = state.documents.get(key)
    return {waiver.code for waiver in getattr(item.record, "waivers", ())} if item else set()
