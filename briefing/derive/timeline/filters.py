"""What a timeline can be filtered by: ids on each entry, and the lists from which a reader chooses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing.at_hand.lines import Told
from briefing.catalog import Catalog
from briefing.collation import sort_key
from briefing.derive.scope import Scope, label, record_name, words
from briefing.lists.months import month_key
from briefing.locales import plural_forms, say
from briefing.views.timeline import Filter, Filters, Option

UNASSESSED = "none"


def keys(catalog: Catalog, incident: Told) -> Mapping[str, str]:
    """Filter → the ids by which it finds the incident, parted by blanks; and the month in which the density counts it."""
    kinds = [incident.event.type, incident.event.sub_type]
    return {
        "actor": " ".join(catalog.actors_by_incident.get(incident.id, ())),
        "kind": " ".join(name for name in kinds if name and name != "other"),
        "place": " ".join(catalog.places_by_incident.get(incident.id, ())),
        "grade": incident.assessment.grade if incident.assessment else UNASSESSED,
        "month": month_key(incident.date.edtf),
    }


def filters(scope: Scope, incidents: Sequence[Told]) -> Filters | None:
    """The lists with everything that occurs in the incidents; None for fewer than two incidents."""
    if len(incidents) < 2:
        return None
    found = [keys(scope.catalog, incident) for incident in incidents]
    choices = (
        Filter("actor", say(scope.locale, "Actor"), say(scope.locale, "All actors"), _names(scope, "actor", found)),
        Filter("kind", say(scope.locale, "Kind of event"), say(scope.locale, "All kinds"), _kinds(scope, found)),
        Filter("place", say(scope.locale, "Place, with what lies in it"), say(scope.locale, "All places"), _names(scope, "place", found)),
        Filter("grade", say(scope.locale, "Assessment"), say(scope.locale, "All grades"), _grades(scope, found)),
    )
    forms = plural_forms(scope.locale, "%(num)d of {total} incidents", "%(num)d of {total} incidents")
    return Filters(choices, {category: phrase.replace("%(num)d", "{shown}") for category, phrase in forms.items()})


def _values(found: Iterable[Mapping[str, str]], name: str) -> set[str]:
    return {value for one in found for value in one[name].split()}


def _names(scope: Scope, kind: str, found: Iterable[Mapping[str, str]]) -> tuple[Option, ...]:
    options = [Option(name, record_name(scope, kind, name)) for name in _values(found, kind)]
    return tuple(sorted(options, key=lambda option: (sort_key(option.text.value, scope.locale.code), option.id)))


def _kinds(scope: Scope, found: Sequence[Mapping[str, str]]) -> tuple[Option, ...]:
    """The broad kinds in the order of the vocabulary, each with the narrow ones that occur in it."""
    values = _values(found, "kind")
    return tuple(
        Option(term, label(scope, vocabulary, term).text)
        for vocabulary in ("event-type", "event-sub-type")
        for term in scope.catalog.vocabularies[vocabulary]
        if term in values
    )


def _grades(scope: Scope, found: Iterable[Mapping[str, str]]) -> tuple[Option, ...]:
    values = _values(found, "grade")
    grades = [Option(term, label(scope, "grade", term).text) for term in scope.catalog.vocabularies["grade"] if term in values]
    return (*grades, Option(UNASSESSED, words(scope, "No assessment"))) if UNASSESSED in values else tuple(grades)
