"""Changes of records → what is said of them on a record's own page, and in the log of the whole archive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import groupby

from briefing import urls
from briefing.catalog import Catalog
from briefing.changes import Change, removals, revision_of
from briefing.derive.counts import change_count
from briefing.derive.paging import crumbs, paging, titled
from briefing.derive.planned import Planned
from briefing.derive.scope import Scope, date_view, explained, head, label, link, own, text, unlinked, words
from briefing.lists.every_part import part_key
from briefing.lists.overviews import CHANGES
from briefing.locales import Locale, say
from briefing.locales.wording import month_words
from briefing.records import Briefing, Incident, Revision
from briefing.views.components import Label, Name, RevisionLine, Text
from briefing.views.revisions import LogDay, LogEntry, LogMonth, RevisionsPage


def revisions_pages(catalog: Catalog, code: str) -> Iterator[Planned]:
    """The page of the latest changes, and those of the years, months and so on."""
    for name in catalog.part_names[CHANGES]:
        yield Planned(urls.revisions(code, name), "revisions", code, partial(revisions_page, name), shows=part_key(CHANGES, name))


def revisions_page(name: str, scope: Scope) -> RevisionsPage:
    """The page of the log that has that name: the first shows all changes, or the latest of many."""
    part, path = scope.catalog.parts[part_key(CHANGES, name)], partial(urls.revisions, scope.locale.code)
    changes = [revision_of(scope.catalog, one) for one in part.items]
    title = say(scope.locale, "Revisions and corrections")
    intro = say(
        scope.locale,
        "What we put right, made clearer or took down, and what we added, the newest first. "
        "What changed is said here and on the page of each incident.",
    )
    named = titled(scope, title, part.place)
    return RevisionsPage(
        head=head(scope, "revisions", named, intro, crumbs(scope, part.place, path, own(scope, title))),
        title=named,
        intro=intro,
        methodology=explained(scope, "methodology", "corrections"),
        feed=urls.relative(scope.path, urls.feed(scope.locale.code)),
        paging=paging(scope, part, path, change_count),
        is_leading=bool(part.inner) and not part.items,
        corrections=_months(scope, [change for change in changes if not change.is_addition], "c"),
        additions=_months(scope, [change for change in changes if change.is_addition], "a"),
    )


def _months(scope: Scope, changes: Sequence[Change], prefix: str) -> tuple[LogMonth, ...]:
    months = groupby(changes, key=lambda change: change.on[:7])
    return tuple(
        LogMonth(month_words(int(month[:4]), int(month[5:]), scope.locale.code), prefix + month, _days(scope, list(found)))
        for month, found in months
    )


def _days(scope: Scope, changes: Sequence[Change]) -> tuple[LogDay, ...]:
    days = groupby(changes, key=lambda change: change.on)
    return tuple(LogDay(date_view(scope, day), tuple(_entry(scope, change) for change in found)) for day, found in days)


def _entry(scope: Scope, change: Change) -> LogEntry:
    revision = change.revision
    incident = scope.catalog.incidents.get(change.name) if revision else None
    return LogEntry(
        record=link(scope, change.record, change.name),
        identifier="" if change.is_addition else change.name,
        kind=label(scope, "revision-kind", revision.kind if revision else "added"),
        fields=field_names(scope, revision, incident) if revision and incident else (),
        note=text(scope, revision.note) if revision and not change.is_first else None,
    )


def revision_lines(scope: Scope, incident: Incident) -> tuple[RevisionLine, ...]:
    """The revisions of an incident for its own page, in their order."""
    return tuple(_line(scope, revision, field_names(scope, revision, incident)) for revision in incident.revisions)


def removal_lines(scope: Scope, record: Incident | Briefing) -> tuple[RevisionLine, ...]:
    """What the page of a removed record says: no part of it, which may be what had to go."""
    return tuple(_line(scope, revision, ()) for revision in removals(record))


def _line(scope: Scope, revision: Revision, fields: tuple[Name, ...]) -> RevisionLine:
    return RevisionLine(date_view(scope, revision.on), _kind(scope, revision), text(scope, revision.note), fields)


def _kind(scope: Scope, revision: Revision) -> Label:
    return label(scope, "revision-kind", revision.kind)


def field_names(scope: Scope, revision: Revision, incident: Incident) -> tuple[Name, ...]:
    """The keys of a revision in the words of the page, each once; claims are linked to where they stand."""
    names = (_field_name(scope, key.split("."), incident) for key in revision.fields)
    return tuple({name.text.value: name for name in names}.values())


def _field_name(scope: Scope, path: Sequence[str], incident: Incident) -> Name:
    if path[0] == "claims" and len(path) > 1:
        return _claim_name(scope, path[1], incident)
    return unlinked(_field_words(scope.locale).get(path[0]) or words(scope, "Other details"))


def _claim_name(scope: Scope, claim: str, incident: Incident) -> Name:
    name = own(scope, say(scope.locale, "Claim {id}").format(id=claim))
    target = f"{urls.record(scope.locale.code, 'incident', incident.id)}#claim-{claim}"
    is_there = any(one.id == claim for one in incident.claims)
    return Name(name, urls.relative(scope.path, target) if is_there else None)


@cache
def _field_words(where: Locale) -> Mapping[str, Text]:
    """Key of an incident → what readers call it."""
    found = {
        "title": say(where, "Title"),
        "summary": say(where, "Summary"),
        "date": say(where, "Date"),
        "locations": say(where, "Place"),
        "event": say(where, "Kind of event"),
        "participants": say(where, "Participants"),
        "claims": say(where, "Claims"),
        "assessment": say(where, "The editors' assessment"),
        "context": say(where, "Context"),
        "related": say(where, "Related"),
        "sensitivity": say(where, "What is withheld"),
    }
    return {key: Text(word, where.code, where.direction) for key, word in found.items()}
