"""What the second state keeps back: no old value tells it, and no new one.

Kept back are actors and places that no page shows, what an incident's `sensitivity` withholds, coordinates that
are no longer published, and the names in records that are gone: in a public repository a name is kept back
by taking its record out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from pydantic import BaseModel

from briefing.language.fold import fold
from briefing.load import Document
from briefing.markers import Reference
from briefing.private import SHORTEST, names_in, pattern_of
from briefing.records import Briefing, Incident, Place
from briefing.report.compared import Compared, Key, State
from briefing.report.fields.differences import Difference
from briefing.seen_as import mapping
from briefing.views.report import FieldChange, Runs
from briefing.walk import leaves

NAMED = ("actor", "place")


@dataclass(frozen=True, slots=True)
class KeptBack:
    everywhere: frozenset[str]
    """Names that no text of any record may say."""
    in_part: frozenset[str]
    """Words of the names of persons among them: an old text may have said the family name alone."""
    in_record: Mapping[Key, frozenset[str]]
    """Record → names that its own texts may not say besides."""
    closed: frozenset[Key]
    """Records that keep back something else than before: none of their old values is told."""
    known: dict[frozenset[str], re.Pattern[str]] = field(default_factory=dict)


def kept_back(compared: Compared) -> KeptBack:
    """What must not be told. Both states have a catalog."""
    shown = {name for names in _shown_names(compared.after) for name in names}
    everywhere = {name for names in _hidden_names(compared) for name in names} - shown
    guarded = {key: _guarded(compared, key) for key, item in compared.after.documents.items() if _guard(item.record)}
    in_record = dict(guarded)
    for around, key in _around(compared, frozenset(guarded)):
        in_record[around] = in_record.get(around, frozenset()) | guarded[key]
    closed = frozenset(key for key in guarded if _is_guarded_anew(compared, key))
    parts = _words_of_persons(compared, everywhere) - {word for name in shown for word in name.split()}
    return KeptBack(frozenset(everywhere), frozenset(parts), in_record, closed)


def is_old_kept_back(kept: KeptBack, key: Key, difference: Difference, change: FieldChange) -> bool:
    """Whether the old value tells what is kept back now."""
    if _is_taken_back(difference) or (key in kept.closed and difference.path != "sensitivity.publish_places_as"):
        return True
    return _refers_to_kept_back(kept, key, difference.before) or says(kept, key, change.before, kept.in_part)


def _refers_to_kept_back(kept: KeptBack, key: Key, value: Any) -> bool:
    """Whether it is a record that refers to such an actor or place: then its other fields, a quotation say, may tell who or where."""
    names = kept.everywhere | kept.in_record.get(key, frozenset())
    referring = leaves(value) if isinstance(value, BaseModel) else ()
    return any(isinstance(leaf.marker, Reference) and f"{leaf.marker.kind}:{leaf.value}" in names for leaf in referring)


def says(kept: KeptBack, key: Key, values: Runs | Mapping[str, str], besides: frozenset[str] = frozenset()) -> bool:
    """Whether one of the texts says a name that it may not say, or one of the words `besides`."""
    names = kept.everywhere | kept.in_record.get(key, frozenset()) | besides
    spellings = {fold(name).strip() for name in names} - {""}
    if not spellings:
        return False
    found = kept.known.get(names) or kept.known.setdefault(names, pattern_of(spellings))
    texts = (value if isinstance(value, str) else "".join(run.text for run in value) for value in values.values())
    return any(found.search(fold(text)) for text in texts)


def _is_taken_back(difference: Difference) -> bool:
    """Coordinates that are not published any more; places that an incident gives only roughly."""
    first = difference.steps[0]
    if isinstance(first.holder, Place) and first.field == "point":
        return difference.after is None
    return False


def _shown_names(state: State) -> Iterator[set[str]]:
    assert state.catalog
    for record in (*state.catalog.actors.values(), *state.catalog.places.values()):
        yield set(names_in(record.model_dump()))


def _hidden_names(compared: Compared) -> Iterator[set[str]]:
    """Those of actors and places that the second state has and does not show, or has no more."""
    after = compared.after
    assert after.catalog
    shown = {"actor": after.catalog.actors, "place": after.catalog.places}
    for state in (compared.before, after):
        for (kind, name), item in state.documents.items():
            is_gone = (kind, name) in compared.changed and (kind, name) not in after.documents and (kind, name) not in compared.renamed
            is_hidden = (kind, name) in after.documents and kind in shown and name not in shown[kind]
            if kind in NAMED and (is_gone or is_hidden) and isinstance(item.document, Document):
                yield _names(item.document)


def _words_of_persons(compared: Compared, names: set[str]) -> set[str]:
    """The longer words of those names that are names of persons."""
    documents = [item.document for state in (compared.before, compared.after) for item in state.documents.values()]
    persons = [
        one.data for one in documents if isinstance(one, Document) and one.kind == "actor" and mapping(one.data).get("kind") == "person"
    ]
    return {word for data in persons for name in names_in(data) if name in names for word in name.split() if len(word) > SHORTEST}


def _names(document: Document) -> set[str]:
    """All that an actor or a place is known by: its names, its code, and its id as texts link to it."""
    data = mapping(document.data)
    return {f"{document.kind}:{document.stem}", *names_in(document.data), *([data["pcode"]] if data.get("pcode") else [])}


def _guard(record: Any) -> Any:
    return record.sensitivity if isinstance(record, Incident) and record.status == "published" else None


def _guarded(compared: Compared, key: Key) -> frozenset[str]:
    """The names of the actors that an incident withholds, and of the places that it does not give exactly."""
    after, catalog = compared.after, compared.after.catalog
    assert catalog
    incident = cast(Incident, after.documents[key].record)
    given = {location.place for location in catalog.incidents[key[1]].locations}
    places = {location.place for record in _states_of(compared, key) for location in record.locations} - given
    is_rough = incident.sensitivity is not None and incident.sensitivity.publish_places_as != "given"
    actors = {("actor", name) for name in (incident.sensitivity.withhold_actors if incident.sensitivity else ())}
    wanted = actors | ({("place", name) for name in places} if is_rough else set())
    documents = (state.documents[one].document for state in (compared.before, after) for one in wanted if one in state.documents)
    return frozenset(name for one in documents if isinstance(one, Document) for name in _names(one))


def _states_of(compared: Compared, key: Key) -> Iterator[Incident]:
    for state in (compared.before, compared.after):
        if key in state.documents and isinstance(record := state.documents[key].record, Incident):
            yield record


def _around(compared: Compared, keys: frozenset[Key]) -> Iterator[tuple[Key, Key]]:
    """The records that speak of one of these incidents, with it: briefings on it, incidents related to it, in either state."""
    for state in (compared.before, compared.after):
        for other, item in state.documents.items() if keys else ():
            if isinstance(item.record, (Briefing, Incident)):
                yield from ((other, (kind, name)) for _, kind, name in item.facts.references if (kind, name) in keys)


def _is_guarded_anew(compared: Compared, key: Key) -> bool:
    old = compared.before.documents.get(_former(compared, key))
    now = compared.after.documents[key]
    was = old.record.sensitivity if old and isinstance(old.record, Incident) else None
    return was != cast(Incident, now.record).sensitivity or _is_coarser(compared, key)


def _is_coarser(compared: Compared, key: Key) -> bool:
    """Whether a place that the incident gave is now given by what lies around it, or not at all."""
    assert compared.before.catalog
    assert compared.after.catalog
    before = compared.before.catalog.incidents.get(_former(compared, key)[1])
    after = cast(Incident, compared.after.documents[key].record)
    given = {location.place for location in compared.after.catalog.incidents[key[1]].locations}
    named = {location.place for location in after.locations} - given
    return before is not None and any(location.place in named for location in before.locations)


def _former(compared: Compared, key: Key) -> Key:
    return next((old for old, new in compared.renamed.items() if new == key), key)
