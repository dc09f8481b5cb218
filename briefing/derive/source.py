"""Source and outlet → their pages."""

from __future__ import annotations

from babel import Locale as BabelLocale

from briefing.derive.chronology import timeline
from briefing.derive.counts import incident_count
from briefing.derive.incident import source_line
from briefing.derive.names import other_names
from briefing.derive.scope import (
    Scope,
    date_view,
    foreign,
    head,
    index_link,
    label,
    language_name,
    name_of,
    optional_text,
    own,
    record_name,
    text,
    unlinked,
    words,
)
from briefing.locales import say
from briefing.records import Outlet, Source
from briefing.views import Fact, Name, OutletPage, SourcePage, Text


def source_page(scope: Scope, source: Source) -> SourcePage:
    title = record_name(scope, "source", source.id)
    names = scope.catalog.incidents_by_source.get(source.id, ())
    return SourcePage(
        head=head(
            scope, "source", title.value, f"{title.value}. {incident_count(scope, len(names))}.", [index_link(scope, "source", "Sources")]
        ),
        title=title,
        headline=foreign(source.title, source.language) if source.title else None,
        facts=_source_facts(scope, source),
        rationale=optional_text(scope, source.published_rationale),
        note=optional_text(scope, source.note),
        timeline=timeline(scope, names),
    )


def _source_facts(scope: Scope, source: Source) -> tuple[Fact, ...]:
    published = own(scope, date_view(scope, source.published).words) if source.published else words(scope, "unknown")
    facts: list[tuple[Text, tuple[Name, ...]]] = [
        (words(scope, "Outlet"), (name_of(scope, "outlet", source.outlet),) if source.outlet else _unknown_outlet(scope, source)),
        (words(scope, "Published"), (unlinked(published),)),
        (words(scope, "Language"), (unlinked(language_name(scope, source.language)),)),
        (words(scope, "Web address"), _address(scope, source)),
        (words(scope, "Archived copy"), _archived_copy(scope, source)),
        (words(scope, "Text at hand"), (unlinked(label(scope, "text-scope", source.text_scope).text),)),
        (words(scope, "SHA-256 of the text"), (unlinked(foreign(source.sha256, "en")),) if source.sha256 else ()),
    ]
    return tuple(Fact(name.value, values) for name, values in facts if values)


def _address(scope: Scope, source: Source) -> tuple[Name, ...]:
    """The address, in what state it is, and when we opened it."""
    address = (Name(foreign(source.url, "en"), source.url),) if source.url else ()
    status = unlinked(label(scope, "url-status", source.url_status).text)
    return (*address, status, *_on(scope, "opened on {date}", source.accessed_at))


def _archived_copy(scope: Scope, source: Source) -> tuple[Name, ...]:
    if source.archive_url is None:
        return (unlinked(words(scope, "none yet")),)
    return (Name(foreign(source.archive_url, "en"), source.archive_url), *_on(scope, "archived on {date}", source.archived_at))


def _on(scope: Scope, message: str, day: str | None) -> tuple[Name, ...]:
    return (unlinked(own(scope, say(scope.locale, message).format(date=date_view(scope, day).words))),) if day else ()


def _unknown_outlet(scope: Scope, source: Source) -> tuple[Name, ...]:
    return (unlinked(optional_text(scope, source.outlet_note) or words(scope, "unknown")),)


def outlet_page(scope: Scope, outlet: Outlet) -> OutletPage:
    catalog = scope.catalog
    title = text(scope, outlet.names)
    names = catalog.incidents_by_outlet.get(outlet.id, ())
    kind = label(scope, "outlet-kind", outlet.kind)
    return OutletPage(
        head=head(
            scope,
            "outlet",
            title.value,
            f"{title.value}. {kind.text.value}. {incident_count(scope, len(names))}.",
            [index_link(scope, "outlet", "Outlets")],
        ),
        title=title,
        names=other_names(scope, outlet.names),
        facts=_outlet_facts(scope, outlet),
        affiliation=optional_text(scope, outlet.affiliation_note),
        reliability=label(scope, "reliability", outlet.reliability),
        reliability_rationale=text(scope, outlet.reliability_rationale),
        sources=tuple(source_line(scope, name) for name in catalog.sources_by_outlet.get(outlet.id, ())),
        timeline=timeline(scope, names),
    )


def _outlet_facts(scope: Scope, outlet: Outlet) -> tuple[Fact, ...]:
    country = country_name(scope, outlet.country) if outlet.country else words(scope, "unknown")
    facts = [(words(scope, "Kind"), label(scope, "outlet-kind", outlet.kind).text), (words(scope, "Country"), country)]
    return tuple(Fact(name.value, (unlinked(value),)) for name, value in facts)


def country_name(scope: Scope, code: str) -> Text:
    """The country's name by CLDR, from its ISO 3166-1 code; the code itself if CLDR has none."""
    territories = BabelLocale.parse(scope.locale.code).territories
    return own(scope, territories.get(code, code))
