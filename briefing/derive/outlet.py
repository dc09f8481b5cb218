"""Outlet → its page."""

from __future__ import annotations

from babel import Locale as BabelLocale

from briefing.derive import linked
from briefing.derive.counts import incident_count, source_count
from briefing.derive.incident import source_line
from briefing.derive.names import alias_lines, names_elsewhere, other_names
from briefing.derive.scope import Scope, explained, head, index_link, label, optional_text, own, text, unlinked, words
from briefing.derive.timeline.of_record import front_items, front_paging, record_timeline
from briefing.lists.every_part import OUTLET_SOURCES
from briefing.records import Outlet
from briefing.views.components import Fact, Text
from briefing.views.reference import OutletPage


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
            linked.outlet(scope, outlet),
        ),
        title=title,
        names=other_names(scope, outlet.names),
        facts=_outlet_facts(scope, outlet),
        aliases=alias_lines(scope, outlet.aka, outlet.names),
        elsewhere=names_elsewhere(scope, outlet.aka, outlet.names),
        affiliation=optional_text(scope, outlet.affiliation_note),
        reliability=label(scope, "reliability", outlet.reliability),
        reliability_rationale=text(scope, outlet.reliability_rationale),
        grades=explained(scope, "methodology", "grades"),
        sources=tuple(source_line(scope, name) for name in _sources(scope, outlet.id)),
        sources_paging=front_paging(scope, OUTLET_SOURCES, outlet.id, source_count),
        timeline=record_timeline(scope, "outlet", outlet.id),
    )


def _sources(scope: Scope, outlet: str) -> tuple[str, ...]:
    """All that it published, or the latest of many."""
    found = scope.catalog.sources_by_outlet.get(outlet, ())
    latest = front_items(scope, OUTLET_SOURCES, outlet)
    return found if len(found) == len(latest) else latest


def _outlet_facts(scope: Scope, outlet: Outlet) -> tuple[Fact, ...]:
    country = country_name(scope, outlet.country) if outlet.country else words(scope, "unknown")
    facts = [(words(scope, "Kind"), label(scope, "outlet-kind", outlet.kind).text), (words(scope, "Country"), country)]
    return tuple(Fact(name.value, (unlinked(value),)) for name, value in facts)


def country_name(scope: Scope, code: str) -> Text:
    """The country's name by CLDR, from its ISO 3166-1 code; the code itself if CLDR has none."""
    territories = BabelLocale.parse(scope.locale.code).territories
    return own(scope, territories.get(code, code))
