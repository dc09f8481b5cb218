"""What the log of changes, the feeds and changes.json tell from now on; and what readers do not find any more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.catalog import Catalog
from briefing.changes import log_of
from briefing.derive.scope import Scope, date_view
from briefing.locales import say
from briefing.records import Revision
from briefing.report.effects.sides import Sides, called, remark
from briefing.views.report import Remark

Entry = tuple[str, Revision | None]
"""Day and revision."""


def log(sides: Sides) -> Iterator[Remark]:
    earlier = _entries(sides.before)
    for (kind, name), found in sorted(_entries(sides.after).items()):
        if (kind, name) in sides.compared.changed:
            told = earlier.get((kind, sides.then(kind, name)), [])
            yield from (_remark(sides, kind, name, entry) for entry in found if entry not in told)
    yield from _gone(sides)


def _entries(catalog: Catalog) -> Mapping[tuple[str, str], list[Entry]]:
    found: dict[tuple[str, str], list[Entry]] = {}
    for year in log_of(catalog).values():
        for change in year:
            found.setdefault((change.record, change.name), []).append((change.on, change.revision))
    return found


def _remark(sides: Sides, kind: str, name: str, entry: Entry) -> Remark:
    day, revision = entry
    sort = revision.kind if revision else "added"

    def sentence(scope: Scope) -> str:
        told = {
            "record": called(sides, scope, kind, name),
            "sort": sides.term(scope, "revision-kind", sort),
            "date": date_view(scope, day).words,
            "log": say(scope.locale, "Revisions and corrections"),
        }
        if sort == "patch":
            return say(scope.locale, "“{record}”: a new entry in “{log}” and in changes.json, not in the feeds: {sort}, {date}.").format(
                **told
            )
        return say(scope.locale, "“{record}”: a new entry in “{log}”, in the feeds and in changes.json: {sort}, {date}.").format(**told)

    return remark(sides, "log", kind, name, sentence)


def _gone(sides: Sides) -> Iterator[Remark]:
    """Incidents and briefings that had a page with their contents and have none any more."""
    kinds = {
        "incident": (sides.before.incidents, sides.after.incidents, sides.after.removed),
        "briefing": (sides.before.briefings, sides.after.briefings, sides.after.withdrawn_briefings),
    }
    for kind, (before, after, removed) in kinds.items():
        for name in before:
            now = sides.now(kind, name)
            if now not in after and (kind, name) in sides.compared.changed:
                yield _left(sides, kind, now, now in removed)


def _left(sides: Sides, kind: str, name: str, has_notice: bool) -> Remark:
    def sentence(scope: Scope) -> str:
        if has_notice:
            return say(
                scope.locale, "The record {record} is gone from lists, timelines, maps and data; at its address stands a notice."
            ).format(record=name)
        return say(
            scope.locale, "The record {record} is gone from lists, timelines, maps and data; its address leads nowhere any more."
        ).format(record=name)

    return remark(sides, "gone", kind, name, sentence)
