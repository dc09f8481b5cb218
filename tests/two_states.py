"""Two states of the small fabricated archive, read as the report reads them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fabricate import faults, write_site

from briefing.report.compared import Compared
from briefing.report.reading.states import compared
from briefing.report.records import records
from briefing.views.report import FieldChange, RecordChange


def two_states(folder: Path, before: Mapping[str, Any], after: Mapping[str, Any], few: int = 150) -> Compared:
    """Both sound. `before` and `after`: what is different in them (`fabricate.write_site`); `few`: as of `compared`."""
    old, new = write_site(folder / "before/content", before), write_site(folder / "after/content", after)
    found = compared(str(old), new, few)
    errors = [problem for state in (found.before, found.after) for problem in state.problems if problem.level == "error"]
    assert not errors, faults(errors)
    return found


def changes(found: Compared) -> dict[tuple[str, str], RecordChange]:
    """The record changes by kind and id."""
    told = records(found)
    assert len({(one.kind, one.id) for one in told}) == len(told)
    return {(one.kind, one.id): one for one in told}


def told(change: RecordChange) -> dict[str, tuple[str, str, str]]:
    """Path → label, old and new value in English."""
    return {field.path: (field.label["en"], joined(field, "before"), joined(field, "after")) for field in change.fields}


def joined(field: FieldChange, state: str, language: str = "en") -> str:
    return "".join(run.text for run in getattr(field, state)[language])
