"""A field's value → what readers read of it, in one language."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from briefing.derive.claims.accounts import count_words, number_words, segment_words
from briefing.derive.outlet import country_name
from briefing.derive.place import latitude, longitude
from briefing.derive.scope import Scope, date_view, label, language_name
from briefing.derive.scope import text as text_of
from briefing.locales import Locale, plural, say
from briefing.markers import Meaning, Reference, Term
from briefing.public import public_fields
from briefing.records import ChainLink, Claim, Count, KeyPoint, MapName, Outline, Related, Relation, Release, Revision, River
from briefing.report.fields.differences import Step
from briefing.walk import annotation_of, bare, markers, members

UNKNOWN = {
    ("IncidentDate", "edtf"),
    ("Source", "published"),
    ("Source", "outlet"),
    ("Source", "accessed_at"),
    ("Outlet", "country"),
    ("Actor", "active"),
    ("Relation", "period"),
    ("Participant", "actor"),
}
"""Where null says that nobody knows, not that there is none."""
VOCABULARIES = {
    ("IncidentDate", "basis"): "date-basis",
    ("Location", "role"): "location-role",
    ("Location", "geo_precision"): "geo-precision",
    ("Claim", "position"): "position",
    ("Claim", "credibility"): "credibility",
    ("Claim", "status"): "claim-status",
    ("Outlet", "reliability"): "reliability",
    ("Place", "publish_as"): "publish-as",
    ("Actor", "inter"): "inter",
    ("Contact", "kind"): "contact-kind",
}
"""Fields whose values are fixed by the record types, and the vocabulary in which pages say them."""
LANGUAGES = {("Alias", "lang"), ("GlossaryEntry", "lang"), ("Source", "language"), ("Site", "locales")}
LINES = {("BaseMap", "borders"), ("Outline", "lines"), ("River", "line"), ("MapName", "at")}
TOLD: Mapping[type[BaseModel], tuple[str, ...]] = {
    Claim: ("text", "value"),
    KeyPoint: ("text",),
    MapName: ("names",),
    Outline: ("place", "names"),
    River: ("names",),
    Related: ("type", "incident"),
    Revision: ("on", "kind", "note"),
    Release: ("name", "on", "note"),
}
"""What is told of an item that is new or gone, and in which order, where it is not all of it in its own."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The language in which a state is told, and what its records are called."""

    scope: Scope
    name: Callable[[str, str], str]
    """Kind and id of a record → its name, as far as it may be shown."""

    @property
    def locale(self) -> Locale:
        return self.scope.locale


def value_words(speech: Speech, step: Step, value: Any) -> str:
    """The value of that field; the word for nothing, or for what is unknown, where it is null or empty."""
    place = (type(step.holder).__name__, step.field)
    if value is None or value == ():
        return say(speech.locale, "unknown") if place in UNKNOWN else say(speech.locale, "none")
    if isinstance(value, BaseModel):
        return number_words(speech.scope, value) if isinstance(value, Count) else item_words(speech, value)
    if isinstance(value, Mapping):
        return text_of(speech.scope, value).value
    if is_of_points(step):
        return _points(speech, value)
    if isinstance(value, tuple):
        return say(speech.locale, "; ").join(parts_words(speech, step, value))
    return _one(speech, step, value)


def is_of_points(step: Step) -> bool:
    """Whether the field holds lines of a map."""
    return (type(step.holder).__name__, step.field) in LINES


def item_words(speech: Speech, item: BaseModel) -> str:
    """An item of a list, or a record inside another, in one line: its parts in their order."""
    if isinstance(item, ChainLink):
        return _link(speech, item)
    names = TOLD.get(type(item), tuple(public_fields(type(item))))
    parts = [_part(speech, Step(item, name), getattr(item, name)) for name in names]
    if isinstance(item, Related | Relation):
        parts[:2] = [say(speech.locale, ": ").join(parts[:2])]
    return _in_one_line(speech.locale, [part for part in parts if part])


def _in_one_line(where: Locale, parts: Sequence[str]) -> str:
    """A sentence that is not the last of them loses its full stop."""
    return say(where, "; ").join([*(part.removesuffix(".") for part in parts[:-1]), *parts[-1:]])


def _part(speech: Speech, step: Step, value: Any) -> str:
    if isinstance(value, Count):
        return count_words(speech.scope, value)
    is_default = value == type(step.holder).model_fields[step.field].default
    return "" if value is None or value == () or is_default else value_words(speech, step, value)


def parts_words(speech: Speech, step: Step, values: Sequence[Any]) -> list[str]:
    """Each item of a list by itself; segments together, as pages word them."""
    if step.field == "locator":
        return [segment_words(speech.scope, values)]
    return [item_words(speech, value) if isinstance(value, BaseModel) else _one(speech, step, value) for value in values]


def _one(speech: Speech, step: Step, value: Any) -> str:
    """A text, number or truth value by itself."""
    model, place = type(step.holder), (type(step.holder).__name__, step.field)
    if isinstance(value, bool):
        return say(speech.locale, "yes") if value else say(speech.locale, "no")
    if place in VOCABULARIES:
        return _term(speech, VOCABULARIES[place], str(value))
    if place in LANGUAGES:
        return language_name(speech.scope, value).value
    for marker in _marks(model, step.field):
        if isinstance(marker, Term):
            return _term(speech, marker.vocabulary, value)
        if isinstance(marker, Reference):
            return speech.name(marker.kind, value)
        if marker is Meaning.EDTF_DATE:
            return date_view(speech.scope, value).words
    return _special(speech, place, value)


def _special(speech: Speech, place: tuple[str, str], value: Any) -> str:
    if place == ("Point", "lat"):
        return latitude(speech.scope, value)
    if place == ("Point", "lon"):
        return longitude(speech.scope, value)
    if place == ("Outlet", "country"):
        return country_name(speech.scope, value).value
    if place == ("Assessment", "by"):
        editors = {editor.id: editor.name for editor in speech.scope.catalog.site.editors}
        return text_of(speech.scope, editors[value]).value if value in editors else str(value)
    if place == ("Sensitivity", "publish_places_as"):
        return _shown_as(speech.locale)[value]
    if place == ("IncidentDate", "time_precision"):
        return _exactness(speech.locale)[value]
    return str(value)


def _shown_as(where: Locale) -> Mapping[str, str]:
    return {"given": say(where, "as given"), "parent": say(where, "by what lies around them"), "none": say(where, "not at all")}


def _exactness(where: Locale) -> Mapping[int, str]:
    return {1: say(where, "exact to the minute"), 2: say(where, "part of the day"), 3: say(where, "unknown")}


def _marks(model: type[BaseModel], field: str) -> tuple[Any, ...]:
    """What the text means, or each text of a list."""
    found: list[Any] = []
    for member in members(annotation_of(model, field)):
        inner = bare(member)
        items = getattr(inner, "__args__", ()) if getattr(inner, "__origin__", None) is tuple else ()
        found += [*markers(member), *(marker for item in items if item is not Ellipsis for marker in markers(item))]
    return tuple(found)


def _term(speech: Speech, vocabulary: str, term: str) -> str:
    """The vocabulary's word; the term itself where that state's vocabulary does not have it."""
    known = speech.scope.catalog.vocabularies.get(vocabulary, {})
    return label(speech.scope, vocabulary, term).text.value if term in known else term


def _link(speech: Speech, link: ChainLink) -> str:
    for kind in ("actor", "outlet", "source"):
        if name := getattr(link, kind):
            return speech.name(kind, name)
    return text_of(speech.scope, link.description or {}).value if link.description else say(speech.locale, "unknown")


def _points(speech: Speech, value: Any) -> str:
    """How many points a line has: nobody reads the points themselves."""
    lines = (value,) if isinstance(value, str) else value
    return plural(speech.locale, "%(num)d point", "%(num)d points", sum(len(line.split()) for line in lines))
