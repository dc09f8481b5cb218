"""Catalog + locale → the feed: an entry for each publication, correction, clarification and removal.

A slip of spelling that was mended is no news. Of what was removed no entry says more than that it went, when and
why: the entries that told of it before lose their text, and programs that kept it replace it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing import urls
from briefing.bidi import plain_isolate
from briefing.catalog import Catalog
from briefing.changes import removals
from briefing.derive.scope import Scope, date_view, label, own, record_name, text
from briefing.former import first_id
from briefing.gaps import archive_day
from briefing.locales import say
from briefing.records import Briefing, Incident, Revision
from briefing.views.components import Text
from briefing.views.feed import Feed, FeedEntry, FeedLink

MOST = 100
"""Entries of a feed."""
UNTOLD = "patch"
NO_DAY = "1970-01-01"
"""Of the feed of an archive in which no record names a day: Atom demands one."""


@dataclass(frozen=True, slots=True)
class News:
    on: str
    """The day on which it became what it says."""
    first_on: str
    kind: str
    record: Incident | Briefing
    number: int
    """Its place among the revisions of the record, from 1; it never changes."""
    revision: Revision | None
    """None of the publication of a briefing."""
    is_removed: bool


def feed(scope: Scope) -> Feed:
    """The feed that stands at `scope.path`. The same catalog gives the same feed: each time is a day of the records, at 00:00 UTC."""
    catalog, where = scope.catalog, scope.locale
    site, entries = catalog.site, tuple(_entry(scope, news) for news in newest(catalog))
    return Feed(
        lang=where.code,
        dir=where.direction,
        id=urls.tag_of(site, scope.path),
        title=_plain(scope, text(scope, site.name).value),
        subtitle=_plain(scope, say(where, "What is new, corrected or removed")),
        updated=entries[0].updated if entries else str(archive_day(catalog) or NO_DAY),
        rights=site.content_license,
        authors=tuple(_plain(scope, text(scope, editor.name).value) for editor in site.editors),
        links=tuple(_links(scope)),
        style=urls.relative(scope.path, urls.FEED_STYLE),
        entries=entries,
    )


def newest(catalog: Catalog) -> Sequence[News]:
    """The latest news first; on one day in the order of ids."""
    found = sorted(_news(catalog), key=lambda news: (news.kind, news.record.id, news.number))
    return sorted(found, key=lambda news: news.on, reverse=True)[:MOST]


def _news(catalog: Catalog) -> Iterator[News]:
    for incident in (*catalog.incidents.values(), *catalog.removed.values()):
        gone = _gone_on(catalog, "incident", incident)
        for number, revision in enumerate(incident.revisions, 1):
            if revision.kind != UNTOLD:
                yield News(gone or revision.on, revision.on, "incident", incident, number, revision, bool(gone))
    for briefing in (*catalog.briefings.values(), *catalog.withdrawn_briefings.values()):
        gone = _gone_on(catalog, "briefing", briefing)
        yield News(gone or briefing.published_on, briefing.published_on, "briefing", briefing, 1, None, bool(gone))
        for number, revision in enumerate(removals(briefing), 2):
            yield News(revision.on, revision.on, "briefing", briefing, number, revision, True)


def _gone_on(catalog: Catalog, kind: str, record: Incident | Briefing) -> str | None:
    """The day on which the record was removed; None if it is there."""
    removed = catalog.removed if kind == "incident" else catalog.withdrawn_briefings
    return removals(record)[-1].on if record.id in removed else None


def _entry(scope: Scope, news: News) -> FeedEntry:
    site, code = scope.catalog.site, scope.locale.code
    folder = urls.record(code, news.kind, first_id(news.record)).removesuffix(".html")
    return FeedEntry(
        id=urls.tag_of(site, f"{folder}/{news.number}"),
        title=_plain(scope, _title(scope, news)),
        updated=news.on,
        published=news.first_on,
        href=_address(scope, urls.record(code, news.kind, news.record.id)),
        paragraphs=tuple(_removed(scope, news) if news.is_removed else _told(scope, news)),
    )


def _title(scope: Scope, news: News) -> str:
    """What the record is called; behind what was done to it, unless it was published."""
    name, colon = record_name(scope, news.kind, news.record.id).value, say(scope.locale, ": ")
    if news.is_removed:
        return f"{name}{colon}{news.record.id}"
    return name if news.number == 1 or news.revision is None else f"{_kind(scope, news.revision)}{colon}{name}"


def _kind(scope: Scope, revision: Revision) -> str:
    return label(scope, "revision-kind", revision.kind).text.value


def _removed(scope: Scope, news: News) -> Iterator[Text]:
    for revision in removals(news.record):
        yield own(scope, f"{_kind(scope, revision)}{say(scope.locale, ': ')}{date_view(scope, revision.on).words}")
        yield text(scope, revision.note)


def _told(scope: Scope, news: News) -> Iterator[Text]:
    if news.revision and news.number > 1:
        yield text(scope, news.revision.note)
        return
    when = news.record.date.edtf if isinstance(news.record, Incident) else news.record.period
    yield own(scope, date_view(scope, when).words)
    yield text(scope, news.record.summary)


def _links(scope: Scope) -> Iterator[FeedLink]:
    """To the home page and to the feeds in the other languages. To itself only by its address: there is none without a base."""
    code = scope.locale.code
    yield FeedLink("alternate", _address(scope, urls.home(code)), "text/html", code)
    if scope.base_url:
        yield FeedLink("self", _address(scope, scope.path), ATOM, code)
    for other in scope.catalog.locales:
        if other != code:
            yield FeedLink("alternate", _address(scope, urls.feed(other)), ATOM, other)


ATOM = "application/atom+xml"


def _address(scope: Scope, path: str) -> str:
    return urls.absolute(scope.base_url, path) if scope.base_url else urls.relative(scope.path, path)


def _plain(scope: Scope, value: str) -> str:
    return plain_isolate(value, scope.locale.direction)
