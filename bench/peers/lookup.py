"""What templates look up: names, dates and labels of all that pages refer to, in one language."""

from __future__ import annotations

from collections.abc import Mapping

from bench.peers.phrases import PHRASES
from bench.peers.values import Params, trimmed, words_of
from briefing import urls
from briefing.catalog import Catalog
from briefing.derive.claims.agreement import legend
from briefing.derive.known import known
from briefing.derive.scope import Scope, date_view, language_name, optional_date, record_name
from briefing.derive.shell import shells
from briefing.derive.timeline.chronology import Telling, entry
from briefing.locales import locale, say

PLAIN_ROLES = {"originator": "makes a claim", "carrier": "passes a claim on", "named": "is named in a claim"}
"""What an actor is in an incident in which it takes no part."""


def lookups(catalog: Catalog, code: str) -> dict[str, Params]:
    """File → what it holds."""
    scope = Scope(catalog, locale(code), urls.home(code), "")
    return {
        "names": _names(scope),
        "incidents": {f"incidents/{name}": _incident(scope, name) for name in catalog.incidents},
        "sources": {name: _source(scope, name) for name in catalog.sources},
        "places": {
            f"places/{name}": [f"places/{one}" for one in place.parents[:2] if one in catalog.places]
            for name, place in catalog.places.items()
        },
        "events": {**_terms(scope, catalog.vocabularies["event-type"]), **_terms(scope, catalog.vocabularies["event-sub-type"])},
        "labels": _labels(scope),
        "words": {key: say(scope.locale, message) for key, message in PHRASES.items()},
        "site": _site(scope),
    }


def _site(scope: Scope) -> Params:
    shell = shells(scope.catalog)[scope.locale.code]
    other = next(code for code in scope.catalog.locales if code != scope.locale.code)
    nav = [[item.title, f"/{item.path}"] for item in shell.nav if item.path]
    foot = [[item.title, f"/{item.path}"] for item in shell.footer if item.path]
    told = {"name": shell.site_name, "dir": shell.dir, "lang": shell.lang, "nav": nav, "foot": foot}
    legend_of = [[one.agreement.id, one.agreement.label, one.words] for one in legend(scope)]
    there = {"other": other, "other_name": locale(other).own_name, "other_dir": locale(other).direction}
    return {**told, **there, "legend": legend_of, "known": str(known(scope.catalog, scope.locale)), "licence": str(shell.licence)}


def _labels(scope: Scope) -> Params:
    labels = {name.replace("-", "_"): _terms(scope, terms) for name, terms in scope.catalog.vocabularies.items()}
    plain = {name: say(scope.locale, message) for name, message in PLAIN_ROLES.items()}
    return {**labels, "participant_role": {**labels["participant_role"], **{name: [words, words] for name, words in plain.items()}}}


def _names(scope: Scope) -> Params:
    catalog = scope.catalog
    kinds: dict[str, Mapping[str, object]] = {
        "incident": catalog.incidents,
        "actor": catalog.actors,
        "place": catalog.places,
        "source": catalog.sources,
        "outlet": catalog.outlets,
        "briefing": catalog.briefings,
    }
    return {f"{urls.FOLDERS[kind]}/{name}": record_name(scope, kind, name).value for kind, records in kinds.items() for name in records}


def _incident(scope: Scope, name: str) -> Params:
    catalog = scope.catalog
    record = catalog.incidents[name]
    sites = dict.fromkeys(location.place for location in record.locations if location.role == "occurred")
    return trimmed(
        {
            **words_of(date_view(scope, record.date.edtf)),
            "sites": [f"places/{place}" for place in sites],
            "event": record.event.sub_type if record.event.sub_type not in (None, "other") else record.event.type,
            "kind": record.event.type,
            "mark": [[stroke.name, stroke.path] for stroke in entry(scope, catalog.lines[name], Telling()).mark],
            "grade": record.assessment.grade if record.assessment else "",
            "actors": " ".join(catalog.actors_by_incident.get(name, ())),
            "within": " ".join(catalog.places_by_incident.get(name, ())),
        }
    )


def _source(scope: Scope, name: str) -> Params:
    record = scope.catalog.sources[name]
    outlet = f"outlets/{record.outlet}" if record.outlet else ""
    return trimmed(
        {**words_of(optional_date(scope, record.published)), "outlet": outlet, "language": language_name(scope, record.language).value}
    )


def _terms(scope: Scope, terms: Mapping[str, object]) -> Params:
    code = scope.locale.code
    return {name: [term.label.get(code, ""), (term.definition or {}).get(code, "")] for name, term in terms.items()}  # type: ignore[attr-defined]
