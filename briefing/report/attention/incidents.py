"""Incidents: their assessment, their date, the log of corrections, numbers in their texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from briefing.records import Incident
from briefing.report.attention.point import Point
from briefing.report.compared import Key
from briefing.report.fields.differences import differences
from briefing.report.fields.renamed import under_new_names
from briefing.report.telling import Telling

NUMBER = re.compile(r"\d+")
SILENT = {"id", "previous_ids", "revisions"}
"""Fields whose change no revision has to tell."""


def incidents(telling: Telling, key: Key, before: Incident, after: Incident) -> Iterator[Point]:
    """Of an incident that both states show."""
    before = under_new_names(before, telling.compared.renamed)
    yield from _of_assessment(before, after)
    yield from _of_revisions(before, after)
    if before.date.edtf != after.date.edtf and before.date.rationale == after.date.rationale and not _has_new_evidence(before, after):
        yield Point("date", "The date changed, and neither its reasoning nor a cited source did.")
    if before.claims == after.claims and any(numbers_differ(*texts) for texts in _texts(before, after)):
        yield Point("text-number", "A number in the title, the summary or the context changed, and no claim did.")


def _of_assessment(before: Incident, after: Incident) -> Iterator[Point]:
    was, now = before.assessment, after.assessment
    if was and now and was != now and now.on <= was.on:
        yield Point("assessment", "The editors' assessment changed, and its day did not.")
    if was and now and was.by != now.by:
        yield Point("signature", "The editors' assessment is signed by somebody else.")
    if was and not now:
        yield Point("assessment-gone", "The editors' assessment is gone.")


def _of_revisions(before: Incident, after: Incident) -> Iterator[Point]:
    kept = [revision for revision in before.revisions if revision in after.revisions]
    if len(kept) < len(before.revisions):
        yield Point("log", "The log of corrections was itself rewritten.")
    is_changed = any(difference.steps[0].field not in SILENT for difference in differences(before, after))
    if is_changed and len(after.revisions) <= len(before.revisions):
        yield Point("revision-missing", "What readers see changed, and no revision tells them.")


def _has_new_evidence(before: Incident, after: Incident) -> bool:
    return _passages(before) != _passages(after)


def _passages(incident: Incident) -> set[tuple[str, tuple[int, ...]]]:
    return {(cite.source, cite.locator) for claim in incident.claims for cite in claim.cites}


def _texts(before: Incident, after: Incident) -> list[tuple[Mapping[str, str], Mapping[str, str]]]:
    return [(before.title, after.title), (before.summary, after.summary), (before.context or {}, after.context or {})]


def numbers_differ(before: Mapping[str, str], after: Mapping[str, str]) -> bool:
    """Whether the texts have other numbers, in any language that both of them have."""
    return any(sorted(NUMBER.findall(before[code])) != sorted(NUMBER.findall(after[code])) for code in before.keys() & after.keys())
