"""Two states of the content → every record that changes for readers, and how, field by field in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import BaseModel

from briefing.changes import removals
from briefing.derive.scope import record_name
from briefing.derive.scope import text as text_of
from briefing.examine import Examined
from briefing.load import HandWritten
from briefing.report.compared import Compared, Key, State
from briefing.report.fields.differences import Difference, Step, differences, given
from briefing.report.fields.labels import labels
from briefing.report.fields.paragraphs import paragraphs
from briefing.report.fields.renamed import under_new_names
from briefing.report.fields.worded import worded
from briefing.report.kept_back import is_old_kept_back, says
from briefing.report.names import not_shown, title
from briefing.report.shown import public_record, standing
from briefing.report.telling import Telling, _, telling_of
from briefing.views.report import FieldChange, RecordChange, RecordChangeSort, Run, Runs, Words

ORDER = ("incident", "actor", "place", "source", "outlet", "briefing", "page", "vocabulary", "glossary", "base-map", "site")
"""Kinds of record as the report lists them."""


def records(compared: Compared) -> tuple[RecordChange, ...]:
    """Every record that changes for readers, by kind and id; none if one of the states has an error."""
    telling = telling_of(compared)
    if telling is None:
        return ()
    return tuple(change for key in listed(compared) if (change := _change(telling, key)))


def listed(compared: Compared) -> list[Key]:
    """The records that changed, as the report lists them: each under the id that it has now."""
    found = compared.changed.union(_uncovered(compared)) - compared.renamed.keys()
    return sorted(found, key=lambda key: (ORDER.index(key[0]), key[1]))


def _uncovered(compared: Compared) -> Iterator[Key]:
    """Actors and places that come to light, or go out of it, by a change of another record."""
    before, after = compared.before, compared.after
    for key in before.documents.keys() & after.documents.keys():
        if key[0] in ("actor", "place") and standing(before, key) != standing(after, key):
            yield key


def _change(telling: Telling, key: Key) -> RecordChange | None:
    compared = telling.compared
    before, after = telling.standings(key)
    if after == "shown":
        return _changed(telling, key) if before == "shown" else _added(telling, key, before)
    if before == "shown" or (before, after) in (("withdrawn", "absent"), ("merged", "absent"), ("withdrawn", "draft"), ("merged", "draft")):
        return _taken_away(telling, key, after)
    if after in ("withdrawn", "merged") and _reasons(compared.before, telling.former(key)) != _reasons(compared.after, key):
        return _retold(telling, key) if before == after else _taken_away(telling, key, after)
    return None


def _changed(telling: Telling, key: Key) -> RecordChange | None:
    compared, old = telling.compared, telling.former(key)
    before, after = public_record(compared.before, old), public_record(compared.after, key)
    fields = tuple(_pages(telling, before, after) if isinstance(after, HandWritten) else _fields(telling, key, before, after))
    if not fields and old == key:
        return None
    return _record(telling, key, "changed" if old == key else "renamed", fields)


def _added(telling: Telling, key: Key, before: str) -> RecordChange:
    notes = {
        "draft": _("It was a draft before."),
        "hidden": _("It was kept back before, and is published now."),
        "withdrawn": _("It had been taken down, and is published again."),
        "merged": _("It had been merged into another record, and is published again."),
    }
    record = public_record(telling.compared.after, key)
    fields = () if isinstance(record, HandWritten) else tuple(_as_added(telling, key, record))
    return _record(telling, key, "added", fields, telling.words(notes[before]) if before in notes else None)


def _as_added(telling: Telling, key: Key, record: BaseModel) -> Iterator[FieldChange]:
    skipped = ("id", "revisions", "previous_ids")
    for difference in given(record):
        if difference.steps[0].field not in skipped:
            yield from _safe(telling, key, difference)


def _fields(telling: Telling, key: Key, before: BaseModel, after: BaseModel) -> Iterator[FieldChange]:
    old = under_new_names(before, telling.compared.renamed)
    for difference in differences(old, after):
        if difference.steps[0].field != "id" or len(difference.steps) > 1:
            yield from _safe(telling, key, difference)


def _safe(telling: Telling, key: Key, difference: Difference) -> Iterator[FieldChange]:
    """The change in words, without what is kept back."""
    for change in worded(telling.tongues, difference):
        safe = change
        if difference.before is not None and is_old_kept_back(telling.kept, key, difference, change):
            safe = _without_old(telling, safe)
        if says(telling.kept, key, change.after):
            safe = replace(safe, after=refused(telling))
        is_open = difference.after is None and key in telling.kept.closed
        yield replace(safe, label=_plain_label(telling, difference)) if is_open or says(telling.kept, key, change.label) else safe


def refused(telling: Telling) -> Runs:
    """What stands in place of a new value that names what is kept back."""
    return _one_run(telling.words(_("not shown: it names what is kept back")), "added")


def _without_old(telling: Telling, change: FieldChange) -> FieldChange:
    after = {code: "".join(run.text for run in runs) for code, runs in change.after.items()}
    return replace(
        change,
        before=_one_run(telling.words(_("not shown")), "removed"),
        after=_one_run(after, "added"),
        note=telling.words(_("The old value is kept back now, and not shown here.")),
    )


def _one_run(words: Words, mark: Any) -> Runs:
    return {code: (Run(text, mark),) for code, text in words.items()}


def _plain_label(telling: Telling, difference: Difference) -> Words:
    first: Step = difference.steps[0]
    return {code: labels(code)[type(first.holder).__name__][first.field] for code in telling.tongues}


def _pages(telling: Telling, before: HandWritten, after: HandWritten) -> Iterator[FieldChange]:
    for change in paragraphs(before.text, after.text, tuple(telling.tongues)):
        key = ("page", f"{after.locale}/{after.id}")
        yield _without_old(telling, change) if says(telling.kept, key, change.before) else change


def _taken_away(telling: Telling, key: Key, after: str) -> RecordChange:
    """Of what is gone nothing is told but that it is gone, and why, where readers may know it."""
    notes = {
        "draft": _("It is a draft again: readers no longer see it."),
        "hidden": _("It is kept back now: no page names it."),
        "absent": _("It is gone without a word to readers: its address leads nowhere."),
    }
    sort: RecordChangeSort = "merged" if after == "merged" else "withdrawn" if after == "withdrawn" else "removed"
    note = telling.words(notes[after]) if after in notes else _reason(telling, key)
    return _record(telling, key, sort, (), note)


def _retold(telling: Telling, key: Key) -> RecordChange:
    """The reason for which a record was taken down is another one; the former one may have told what had to go."""
    none = telling.words(_("none"))
    label, now = telling.words(_("Why it was taken down")), _reason(telling, key) or none
    field = _without_old(telling, FieldChange("revisions", label, _one_run(none, "removed"), _one_run(now, "added"), None))
    return _record(telling, key, "changed", (field,))


def _reason(telling: Telling, key: Key) -> Words | None:
    reasons = _reasons(telling.compared.after, key)
    scopes = {code: both.after.scope for code, both in telling.tongues.items()}
    return {code: " ".join(text_of(scope, reason).value for reason in reasons) for code, scope in scopes.items()} if reasons else None


def _reasons(state: State, key: Key) -> Sequence[Mapping[str, str]]:
    """The notes by which a removed record says why it is removed."""
    item: Examined | None = state.documents.get(key)
    record: Any = item.record if item else None
    is_removed = record is not None and getattr(record, "status", "") in ("withdrawn", "merged")
    return [revision.note for revision in removals(record)] if is_removed else []


def _record(telling: Telling, key: Key, sort: RecordChangeSort, fields: Iterable[FieldChange], note: Words | None = None) -> RecordChange:
    compared, old = telling.compared, telling.former(key)
    is_hidden = key[0] in ("actor", "place") and sort == "removed"
    item = compared.after.documents.get(key) or compared.before.documents[old]
    return RecordChange(
        change=sort,
        kind=key[0],
        id="" if is_hidden else key[1],
        former=old[1] if old != key and sort != "removed" else None,
        name={code: _name(telling, code, key, sort) for code in telling.tongues},
        note=note,
        fields=tuple(fields),
        file="" if is_hidden else item.document.path,
    )


def _name(telling: Telling, code: str, key: Key, sort: RecordChangeSort) -> str:
    both = telling.tongues[code]
    if telling.standings(key)[1] in ("withdrawn", "merged"):
        return record_name(both.after.scope, *key).value
    if sort == "removed":
        return (
            key[1] if key[0] not in ("incident", "actor", "place", "source", "outlet", "briefing") else not_shown(both.after.locale, key[0])
        )
    return title(both.after.scope, *key, public_record(telling.compared.after, key))
