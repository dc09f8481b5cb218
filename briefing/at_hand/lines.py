"""What lists, timelines and maps tell of an incident: the small part of its record that stays at hand when the rest does not.

Its keys are those of the record, so that what is told of a line can be told of a record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import BaseModel, ConfigDict

from briefing.records import Incident


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True)


class _Date(_Part):
    edtf: str | None


class _Location(_Part):
    place: str
    role: str
    geo_precision: int


class _Event(_Part):
    type: str
    sub_type: str | None


class Participant(_Part):
    actor: str | None
    description: Mapping[str, str] | None
    role: str


class _Assessment(_Part):
    grade: str


class Line(_Part):
    id: str
    title: Mapping[str, str]
    date: _Date
    locations: tuple[_Location, ...]
    event: _Event
    participants: tuple[Participant, ...]
    assessment: _Assessment | None
    speakers: tuple[str, ...]
    """Actors that make a claim."""
    carriers: tuple[str, ...]
    """Actors that passed one on."""


Told = Incident | Line


def as_text(incident: Incident) -> str:
    """The incident's line as JSON."""
    shared = {name: getattr(incident, name) for name in Line.model_fields if name not in ("speakers", "carriers")}
    speakers = [claim.originator.actor for claim in incident.claims]
    carriers = [link.actor for claim in incident.claims for link in claim.chain]
    found = {**shared, "speakers": each_once(speakers), "carriers": each_once(carriers)}
    return Line.model_validate(found, from_attributes=True).model_dump_json()


def each_once(names: Iterable[str | None]) -> tuple[str, ...]:
    """The names, each where it comes first; what is none is left out."""
    return tuple(dict.fromkeys(name for name in names if name))


def from_text(line: str) -> Line:
    """The line again."""
    return Line.model_validate_json(line)
