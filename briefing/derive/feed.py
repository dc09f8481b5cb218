"""Catalog + locale → the feeds, of the site and of each actor: an entry for each publication, correction, clarification and removal.

A slip of spelling that was mended is no news. Of what was removed no entry says more than that it went, when and
why: the entries that told of it before lose their text, and programs that kept it replace it. The feed of an
actor is silent on it, since whom a removed record named is told nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing import urls
from briefing.assets.shipped import shipped_paths
from briefing.bidi import plain_isolate
from briefing.catalog import Catalog
from briefing.changes import removals
from briefing.derive.scope import Scope, date_view, label, own, record_name, text
from briefing.former import first_id
from briefing.gaps import archive_day
from briefing.locales import say
from briefing.records import Actor, Briefing, Incident, Revision
from briefing.views.components import Text
from briefing.views.feed import Feed, FeedEntry, FeedLink

MOST, MOST_OF_ACTOR = 100, 20
"""Entries of the site's feed, and of an actor's."""
UNTOLD = "patch"
STYLE = "feed.css"
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
    entries = tuple(_entry(scope, news) for news in newest(scope.catalog))
    subtitle = say(scope.locale, "What is new, corrected or removed")
    return _feed(scope, scope.path, _site_name(scope), subtitle, urls.home(scope.locale.code), entries)


def actor_feed(scope: Scope, actor: Actor, latest: Iterable[News]) -> Feed:
    """The feed of the actor. Its entries have the ids that they have in the site's feed, and little text: there are many such feeds.

    It keeps its own id, too, where the actor is given another (RFC 4287, 4.2.6).
    """
    code = scope.locale.code
    name = record_name(scope, "actor", actor.id).value
    return _feed(
        scope,
        urls.actor_feed(code, first_id(actor)),
        f"{_site_name(scope)}{say(scope.locale, ': ')}{name}",
        say(scope.locale, "What is new or corrected in the incidents that name this actor, and the briefings on them"),
        urls.record(code, "actor", actor.id),
        tuple(_brief(_entry(scope, news)) for news in latest),
    )


def _feed(scope: Scope, first_path: str, title: str, subtitle: str, page: str, entries: tuple[FeedEntry, ...]) -> Feed:
    """`first_path` is where it stood first, by which it is known; `page` tells the same to readers."""
    catalog, where = scope.catalog, scope.locale
    site = catalog.site
    return Feed(
        lang=where.code,
        dir=where.direction,
        id=urls.tag_of(site, first_path),
        title=_plain(scope, title),
        subtitle=_plain(scope, subtitle),
        updated=entries[0].updated if entries else str(archive_day(catalog) or NO_DAY),
        rights=site.content_license,
        authors=tuple(_plain(scope, text(scope, editor.name).value) for editor in site.editors),
        links=tuple(_links(scope, page)),
        style=urls.relative(scope.path, shipped_paths()[STYLE]),
        entries=entries,
    )


def newest(catalog: Catalog) -> Sequence[News]:
    """The latest news first; on one day in the order of ids."""
    briefings = (*catalog.briefings.values(), *catalog.withdrawn_briefings.values())
    return _latest(catalog, catalog.entries, [*_of_removed(catalog), *_of_briefings(catalog, briefings)], MOST)


def newest_of_actor(catalog: Catalog, actor: str) -> Sequence[News]:
    """The same of the incidents in which the actor is named, as they are published, and of the briefings on them."""
    names = catalog.incidents_by_actor.get(actor, ())
    on_them = dict.fromkeys(name for incident in names for name in catalog.briefings_by_incident.get(incident, ()))
    return _latest(catalog, names, _of_briefings(catalog, (catalog.briefings[name] for name in on_them)), MOST_OF_ACTOR)


def _latest(catalog: Catalog, names: Iterable[str], others: Iterable[News], most: int) -> Sequence[News]:
    """Of the published incidents of those ids, and of the others. Only the incidents of which news is told are read."""
    known = {(news.kind, news.record.id, news.number): news for news in others}
    days = {key: news.on for key, news in known.items()} | {key: on for name in names for key, on in _days(catalog, name)}
    latest = sorted(sorted(days), key=days.__getitem__, reverse=True)[:most]
    return [known[key] if key in known else _of_incident(catalog, *key[1:]) for key in latest]


def _days(catalog: Catalog, name: str) -> Iterator[tuple[tuple[str, str, int], str]]:
    for number, revision in enumerate(catalog.entries[name].revisions, 1):
        on, kind = revision.split(" ")
        if kind != UNTOLD:
            yield ("incident", name, number), on


def _of_incident(catalog: Catalog, name: str, number: int) -> News:
    incident = catalog.incidents[name]
    revision = incident.revisions[number - 1]
    return News(revision.on, revision.on, "incident", incident, number, revision, False)


def _of_removed(catalog: Catalog) -> Iterator[News]:
    for incident in catalog.removed.values():
        gone = removals(incident)[-1].on
        for number, revision in enumerate(incident.revisions, 1):
            if revision.kind != UNTOLD:
                yield News(gone, revision.on, "incident", incident, number, revision, True)


def _of_briefings(catalog: Catalog, briefings: Iterable[Briefing]) -> Iterator[News]:
    for briefing in briefings:
        gone = removals(briefing)[-1].on if briefing.id in catalog.withdrawn_briefings else None
        yield News(gone or briefing.published_on, briefing.published_on, "briefing", briefing, 1, None, bool(gone))
        for number, revision in enumerate(removals(briefing), 2):
            yield News(revision.on, revision.on, "briefing", briefing, number, revision, True)


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


def _brief(entry: FeedEntry) -> FeedEntry:
    """Of a publication when it happened, of a correction the note: no summary."""
    return replace(entry, paragraphs=entry.paragraphs[:1])


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


def _links(scope: Scope, page: str) -> Iterator[FeedLink]:
    """To the page and to the feeds in the other languages. To itself only by its address: there is none without a base."""
    code = scope.locale.code
    yield FeedLink("alternate", _address(scope, page), "text/html", code)
    if scope.base_url:
        yield FeedLink("self", _address(scope, scope.path), ATOM, code)
    for other in scope.catalog.locales:
        if other != code:
            yield FeedLink("alternate", _address(scope, urls.in_locale(scope.path, other)), ATOM, other)


ATOM = "application/atom+xml"


def _address(scope: Scope, path: str) -> str:
    return urls.absolute(scope.base_url, path) if scope.base_url else urls.relative(scope.path, path)


def _site_name(scope: Scope) -> str:
    return text(scope, scope.catalog.site.name).value


def _plain(scope: Scope, value: str) -> str:
    return plain_isolate(value, scope.locale.direction)
