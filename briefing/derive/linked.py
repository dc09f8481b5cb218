"""Records → what their pages tell programs: JSON-LD 1.1 in the words of schema.org.

A page says what it is, and of what; never what happened. Titles and summaries are those of the page, in its language.
`ClaimReview` is not used: the archive rates no claim as true or false.
Records go by their tags (`urls.tag`); addresses of pages stand where the site has a base address, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from posixpath import basename
from typing import Any

from briefing import urls
from briefing.catalog import Catalog
from briefing.coordinates import EAST, NORTH, coordinates
from briefing.dates.bounds import bounds
from briefing.derive.scope import Scope, date_view, record_name, text
from briefing.former import Permanent, first_id
from briefing.gaps import archive_day
from briefing.media_types import media_type
from briefing.records import Actor, Briefing, Incident, Outlet, Place, Source
from briefing.records.reference import Alias
from briefing.releases import version

Node = dict[str, Any]

LICENCES = "https://spdx.org/licenses/"
OWN_LICENCE = "LicenseRef-"
"""How names of licences begin that are not in the list of SPDX (version 2.3, annex D)."""
WIKIDATA = "https://www.wikidata.org/entity/"
UNSORTED = frozenset({"unknown"})
"""Kinds of actor of which nobody says what they are."""


def report(scope: Scope, incident: Incident) -> Node:
    """An incident's page: what is reported of it."""
    days = sorted(revision.on for revision in incident.revisions)
    places = dict.fromkeys(location.place for location in incident.locations if location.role == "occurred")
    sources = dict.fromkeys(cite.source for claim in incident.claims for cite in claim.cites)
    return _given(
        **_work(scope, "Report", "incident", incident),
        datePublished=days[0],
        dateModified=days[-1] if days[-1] != days[0] else None,
        temporalCoverage=_covered(incident.date.edtf),
        about=[_named(scope, "Place", "place", name) for name in places],
        keywords=text(scope, scope.catalog.vocabularies["event-type"][incident.event.type].label).value,
        citation=[_cited(scope, scope.catalog.sources[name]) for name in sources],
    )


def article(scope: Scope, briefing: Briefing) -> Node:
    """A briefing's page."""
    return _given(
        **_work(scope, "Article", "briefing", briefing),
        datePublished=briefing.published_on,
        temporalCoverage=_covered(briefing.period),
    )


def place(scope: Scope, record: Place) -> Node:
    """A place, with coordinates if they may be shown, and what it lies in."""
    around = next((name for name in record.parents if name in scope.catalog.places), None)
    point = coordinates(record)
    return _given(
        **_named(scope, "Place", "place", record.id),
        url=_address(scope),
        alternateName=_other_names(scope, record.names, record.aka),
        identifier=_given("PropertyValue", propertyID="P-code", value=record.pcode) if record.pcode else None,
        containedInPlace=_named(scope, "Place", "place", around) if around else None,
        geo=_given("GeoCoordinates", latitude=point[NORTH], longitude=point[EAST]) if point else None,
    )


def actor(scope: Scope, record: Actor) -> Node | None:
    """An actor; of a person the name alone. None where nobody says what sort of actor it is."""
    if record.kind in UNSORTED:
        return None
    if record.kind == "person":
        return _given("Person", name=record_name(scope, "actor", record.id).value)
    return _given(
        **_named(scope, "Organization", "actor", record.id),
        url=_address(scope),
        alternateName=_other_names(scope, record.names, record.aka),
        sameAs=WIKIDATA + record.wikidata if record.wikidata else None,
    )


def outlet(scope: Scope, record: Outlet) -> Node:
    """An outlet, whatever its kind."""
    return _given(
        **_named(scope, "Organization", "outlet", record.id),
        url=_address(scope),
        alternateName=_other_names(scope, record.names, record.aka),
    )


def source(scope: Scope, record: Source) -> Node:
    """The page on a text of others, and the text."""
    told = _given(
        **_cited(scope, record),
        inLanguage=record.language,
        datePublished=date_view(scope, record.published).iso,
        publisher=_named(scope, "Organization", "outlet", record.outlet) if record.outlet else None,
        archivedAt=record.archive_url,
    )
    return _given("WebPage", name=told["name"], inLanguage=scope.locale.code, url=_address(scope), mainEntity=told)


def dataset(scope: Scope, description: str, paths: Iterable[str]) -> Node:
    """The page of the data: the whole archive as files, those at `paths`."""
    catalog = scope.catalog
    day = archive_day(catalog)
    return _given(
        **_archive(scope),
        description=description,
        inLanguage=list(catalog.site.locales),
        url=_address(scope),
        version=version(catalog),
        dateModified=day.isoformat() if day else None,
        license=_licence(catalog.site.data_license),
        creator=_publisher(scope),
        temporalCoverage=_period(catalog),
        spatialCoverage=[_named(scope, "Place", "place", name) for name in _region(catalog)],
        distribution=[_file(scope, path) for path in paths],
    )


def _given(kind: str = "", /, **members: Any) -> Node:
    """A node without the members that are unknown: None, or none of many."""
    typed = {"@type": kind} if kind else {}
    return {**typed, **{name: value for name, value in members.items() if value not in (None, [])}}


def _work(scope: Scope, kind: str, sort: str, record: Incident | Briefing) -> Node:
    """What we publish as ours: its names, by whom, on which terms."""
    site = scope.catalog.site
    return {
        "@type": kind,
        "identifier": urls.tag(site, sort, first_id(record)),
        "headline": text(scope, record.title).value,
        "description": text(scope, record.summary).value,
        "inLanguage": scope.locale.code,
        "url": _address(scope),
        "publisher": _publisher(scope),
        "license": _licence(site.content_license),
        "isPartOf": _archive(scope),
    }


def _named(scope: Scope, kind: str, sort: str, name: str) -> Node:
    """A record in few words: what it is, its tag, its name."""
    catalog = scope.catalog
    records: Mapping[str, Mapping[str, Permanent]] = {"place": catalog.places, "outlet": catalog.outlets, "actor": catalog.actors}
    tag = urls.tag(catalog.site, sort, first_id(records[sort][name]))
    return {"@type": kind, "@id": tag, "name": record_name(scope, sort, name).value}


def _archive(scope: Scope) -> Node:
    site = scope.catalog.site
    return {"@type": "Dataset", "@id": urls.tag_of(site, "data"), "name": text(scope, site.name).value}


def _publisher(scope: Scope) -> Node:
    return {"@type": "Organization", "name": text(scope, scope.catalog.site.name).value}


def _cited(scope: Scope, record: Source) -> Node:
    """A text of others, by our name for it: its own headline may be loaded."""
    return _given("CreativeWork", name=record_name(scope, "source", record.id).value, url=record.url)


def _other_names(scope: Scope, names: Mapping[str, str], aliases: Iterable[Alias]) -> list[str]:
    """Names in other languages and other names in use, without those that are meant to hurt."""
    found = [*names.values(), *(alias.text for alias in aliases if alias.usage != "pejorative")]
    return [name for name in dict.fromkeys(found) if name != text(scope, names).value]


def _address(scope: Scope) -> str | None:
    return urls.absolute(scope.base_url, scope.path) if scope.base_url else None


def _licence(name: str) -> Node | str:
    """The licence's page at SPDX; of one that is not in its list, the name."""
    return _given("CreativeWork", name=name) if name.startswith(OWN_LICENCE) else f"{LICENCES}{name}"


def _file(scope: Scope, path: str) -> Node:
    address = urls.absolute(scope.base_url, path) if scope.base_url else None
    return _given("DataDownload", name=basename(path), contentUrl=address, encodingFormat=media_type(path)[1])


def _covered(edtf: str | None) -> str | None:
    """The date as ISO 8601-1 has it, a day or `first/last`; None where a bound is open or in doubt: nothing of EDTF beside it."""
    return _span(*bounds(edtf)) if edtf and not any(mark in edtf for mark in "?[") else None


def _period(catalog: Catalog) -> str | None:
    """From the first to the last day on which an incident may have begun or ended."""
    found = map(bounds, {entry.edtf for entry in catalog.entries.values()})
    days = sorted(day for pair in found for day in pair if day)
    return _span(days[0], days[-1]) if days else None


def _span(first: date | None, last: date | None) -> str | None:
    if first is None or last is None:
        return None
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def _region(catalog: Catalog) -> list[str]:
    """The narrowest place in which all located incidents lie; none where they share none."""
    found = [frozenset(names) for names in catalog.places_by_incident.values() if names]
    shared = frozenset.intersection(*found) if found else frozenset[str]()
    return sorted((name for name in catalog.places if name in shared), key=lambda name: -len(catalog.places[name].parents))[:1]
