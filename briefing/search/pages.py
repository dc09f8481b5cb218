"""Catalog + locale → the pages that are searched, in the order of their numbers.

All texts come from the catalog, in which what must be withheld is not, by the same functions that make the pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing import dates, urls
from briefing.catalog import Catalog
from briefing.derive.directories import by_kind
from briefing.derive.scope import Scope, date_view, foreign, label, optional_text, own, record_name, text
from briefing.former import Permanent
from briefing.lists.every_part import by_publication
from briefing.locales import locale, say
from briefing.records import Actor, Briefing, Incident, Outlet, Place, Source
from briefing.records import Alias as AliasRecord
from briefing.search.about_pages import about_pages
from briefing.search.date_keys import date_keys, first_year
from briefing.search.incident_texts import incident_texts
from briefing.search.prose_blocks import prose_blocks
from briefing.search.searched_page import Alias, SearchedPage
from briefing.views.components import Text

MOST_SITES, MOST_AROUND = 3, 2
"""Places that stand beside an incident, and beside a place in which they lie."""


def pages(catalog: Catalog, code: str) -> list[SearchedPage]:
    """Every page that is searched in that language. Its number is its place in the list."""
    scope = scope_of(catalog, code)
    incidents = (incident_page(scope, incident) for incident in _newest_first(catalog.incidents.values()))
    return [*pages_before(scope), *incidents, *pages_behind(scope)]


def scope_of(catalog: Catalog, code: str) -> Scope:
    return Scope(catalog, locale(code), urls.home(code))


def pages_before(scope: Scope) -> list[SearchedPage]:
    """Those before the incidents."""
    return [_briefing(scope, briefing) for briefing in reversed(tuple(scope.catalog.briefings.values()))]


def pages_behind(scope: Scope) -> list[SearchedPage]:
    """Those behind the incidents."""
    catalog = scope.catalog
    actors = [actor for group in by_kind(scope, "actor-kind", catalog.actors.values()).values() for actor in group]
    places = [place for group in by_kind(scope, "place-kind", catalog.places.values()).values() for place in group]
    outlets = [outlet for group in by_kind(scope, "outlet-kind", catalog.outlets.values()).values() for outlet in group]
    return [
        *(_actor(scope, actor) for actor in actors),
        *(_place(scope, place) for place in places),
        *(_source(scope, source) for source in by_publication(catalog.sources.values())),
        *(_outlet(scope, outlet) for outlet in outlets),
        *about_pages(scope),
        *_removed(scope),
    ]


def _newest_first(incidents: Iterable[Incident]) -> list[Incident]:
    """The catalog has them in order of date, undated ones last."""
    dated = [incident for incident in incidents if incident.date.edtf]
    return [*reversed(dated), *(incident for incident in incidents if not incident.date.edtf)]


def _briefing(scope: Scope, briefing: Briefing) -> SearchedPage:
    when = dates.parse(briefing.period)
    points = [text(scope, point.text) for point in briefing.key_points]
    return SearchedPage(
        kind="briefing",
        id=briefing.id,
        path=urls.record(scope.locale.code, "briefing", briefing.id),
        title=text(scope, briefing.title),
        aliases=_with_ids((), briefing),
        year=first_year(when),
        date=date_view(scope, briefing.period).words,
        date_keys=date_keys(when),
        summary=text(scope, briefing.summary),
        texts=(*points, *prose_blocks(scope, briefing.body)),
    )


def incident_page(scope: Scope, incident: Incident) -> SearchedPage:
    when = dates.parse(incident.date.edtf) if incident.date.edtf else None
    sites = dict.fromkeys(location.place for location in incident.locations if location.role == "occurred")
    return SearchedPage(
        kind="incident",
        id=incident.id,
        path=urls.record(scope.locale.code, "incident", incident.id),
        title=text(scope, incident.title),
        aliases=_with_ids((), incident),
        year=first_year(when) if when else "",
        date=date_view(scope, incident.date.edtf).words,
        date_keys=date_keys(when) if when else (),
        place=_joined(scope, [record_name(scope, "place", name) for name in sites][:MOST_SITES]),
        labels=_event_labels(scope, incident),
        summary=text(scope, incident.summary),
        texts=incident_texts(scope, incident),
        unshown=prose_blocks(scope, incident.context) if incident.context else (),
    )


def _event_labels(scope: Scope, incident: Incident) -> tuple[Text, ...]:
    """The term «other» says nothing that the type does not say."""
    event = incident.event
    general = label(scope, "event-type", event.type).text
    if event.sub_type is None or event.sub_type == "other":
        return (general,)
    return (general, label(scope, "event-sub-type", event.sub_type).text)


def _actor(scope: Scope, actor: Actor) -> SearchedPage:
    profile = prose_blocks(scope, actor.profile)
    short = [text(scope, actor.short_names), *_foreign(actor.short_names, scope)]
    return SearchedPage(
        kind="actor",
        id=actor.id,
        path=urls.record(scope.locale.code, "actor", actor.id),
        title=text(scope, actor.names),
        aliases=_aliases(scope, actor, short),
        labels=(label(scope, "actor-kind", actor.kind).text,),
        summary=profile[0] if profile else None,
        texts=profile[1:],
    )


def _place(scope: Scope, place: Place) -> SearchedPage:
    around = [record_name(scope, "place", name) for name in place.parents if name in scope.catalog.places]
    return SearchedPage(
        kind="place",
        id=place.id,
        path=urls.record(scope.locale.code, "place", place.id),
        title=text(scope, place.names),
        aliases=_aliases(scope, place),
        place=_joined(scope, around[:MOST_AROUND]),
        labels=(label(scope, "place-kind", place.kind).text,),
        summary=optional_text(scope, place.note),
    )


def _source(scope: Scope, source: Source) -> SearchedPage:
    """The headline as it was published stands on the source's own page alone: it may be loaded."""
    when = dates.parse(source.published) if source.published else None
    return SearchedPage(
        kind="source",
        id=source.id,
        path=urls.record(scope.locale.code, "source", source.id),
        title=record_name(scope, "source", source.id),
        aliases=_with_ids((), source),
        year=first_year(when) if when else "",
        date=date_view(scope, source.published).words if when else "",
        date_keys=date_keys(when) if when else (),
        place=record_name(scope, "outlet", source.outlet) if source.outlet else None,
        summary=optional_text(scope, source.note),
        unshown=(foreign(source.title, source.language),) if source.title else (),
    )


def _outlet(scope: Scope, outlet: Outlet) -> SearchedPage:
    return SearchedPage(
        kind="outlet",
        id=outlet.id,
        path=urls.record(scope.locale.code, "outlet", outlet.id),
        title=text(scope, outlet.names),
        aliases=_aliases(scope, outlet),
        labels=(label(scope, "outlet-kind", outlet.kind).text,),
        summary=optional_text(scope, outlet.affiliation_note),
    )


def _removed(scope: Scope) -> Iterator[SearchedPage]:
    """What tells of a record that was withdrawn or merged: found by its ids, of which the one that it had last is shown."""
    catalog = scope.catalog
    for kind, records in (("incident", catalog.removed), ("briefing", catalog.withdrawn_briefings)):
        for record in records.values():
            path, title = urls.record(scope.locale.code, kind, record.id), record_name(scope, kind, record.id)
            shown = Alias(foreign(record.id, "en"), is_whole=True)
            yield SearchedPage("page", "", path, title, aliases=(shown, *_with_ids((), record)[1:]))


def _foreign(names: Mapping[str, str], scope: Scope) -> list[Text]:
    """The names in every language but the page's own."""
    return [foreign(name, code) for code, name in names.items() if code != scope.locale.code]


def _aliases(scope: Scope, record: Actor | Place | Outlet, short: Iterable[Text] = ()) -> tuple[Alias, ...]:
    """Its other names, each once, those that results show first."""
    names = [*map(Alias, (*_foreign(record.names, scope), *short))]
    names += [_alias(alias, scope.catalog.site.locales) for alias in record.aka]
    once: dict[str, Alias] = {}
    for alias in sorted(names, key=lambda alias: (not alias.is_shown, alias.is_whole)):
        once.setdefault(alias.text.value, alias)
    once.pop(text(scope, record.names).value, None)
    return _with_ids(once.values(), record)


def _alias(alias: AliasRecord, locales: Sequence[str]) -> Alias:
    """Results show it if a source of ours uses it, or if it is a name in a further language; not if it is one more spelling."""
    is_pejorative = alias.usage == "pejorative"
    is_known = bool(alias.used_by) or alias.lang not in locales
    return Alias(foreign(alias.text, alias.lang), is_shown=is_known and not is_pejorative, is_whole=is_pejorative)


def _with_ids(aliases: Iterable[Alias], record: Permanent) -> tuple[Alias, ...]:
    """The id, and those that the record had before."""
    ids = (Alias(foreign(name, "en"), is_shown=False, is_whole=True) for name in (record.id, *record.previous_ids))
    return (*aliases, *ids)


def _joined(scope: Scope, names: Sequence[Text]) -> Text | None:
    if len(names) < 2:
        return names[0] if names else None
    return own(scope, say(scope.locale, ", ").join(name.value for name in names))
