"""What the indexes know of an incident: whom and what it names, and when it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypedDict

from briefing import dates
from briefing.at_hand.lines import as_text, each_once
from briefing.records import Incident, Place, Source

Names = tuple[str, ...]


class Lacks(TypedDict):
    gaps: Names
    parties: Names
    heard: Names


@dataclass(frozen=True, slots=True)
class Entry:
    """Ids come each once, in the order in which the record has them."""

    name: str
    edtf: str | None
    line: str
    """What lists, timelines and maps tell of it (`lines.as_text`)."""
    former: Names
    actors: Names
    """They take part, speak or are spoken of."""
    participants: Names
    """Those of them that take part."""
    occurred: Names
    """The places where an account puts it, and all that lies around them."""
    mentioned: Names
    """Places that accounts mention, and what lies around them, where none puts it."""
    sources: Names
    carriers: Names
    """Outlets that passed one of its claims on."""
    days: Names
    """On which it was revised or assessed."""
    revisions: Names
    """The day and kind of each revision: `2031-06-01 added`."""
    located: Names
    """The places where an account puts it, each with how exactly (1 to 3): `tamsil 1`."""
    gaps: Names
    """The sorts of what is missing that its record alone tells."""
    parties: Names
    """Who is accused, or named as initiator or target, and should be heard."""
    heard: Names
    """Of whom it has a claim."""


def entry_of(incident: Incident, places: Mapping[str, Place], lacks: Lacks) -> Entry:
    """The entry of an incident as it is published. `lacks`: its gaps, its parties and those heard."""
    occurred = all_around([location.place for location in incident.locations if location.role == "occurred"], places)
    mentioned = all_around([location.place for location in incident.locations if location.role == "mentioned"], places)
    return Entry(
        name=incident.id,
        edtf=incident.date.edtf,
        line=as_text(incident),
        former=incident.previous_ids,
        actors=each_once(_actors(incident)),
        participants=each_once(item.actor for item in incident.participants),
        occurred=occurred,
        mentioned=tuple(name for name in mentioned if name not in occurred),
        sources=each_once(cite.source for claim in incident.claims for cite in claim.cites),
        carriers=each_once(link.outlet for claim in incident.claims for link in claim.chain),
        days=days_of(incident),
        revisions=tuple(f"{revision.on} {revision.kind}" for revision in incident.revisions),
        located=tuple(f"{location.place} {location.geo_precision}" for location in incident.locations if location.role == "occurred"),
        **lacks,
    )


def days_of(incident: Incident) -> Names:
    """The days on which the incident was revised or assessed, YYYY-MM-DD."""
    return (*(revision.on for revision in incident.revisions), *((incident.assessment.on,) if incident.assessment else ()))


def outlets_of(entry: Entry, sources: Mapping[str, Source]) -> Names:
    """The outlets that carry a claim of the incident: those that passed it on, and those of the sources."""
    return each_once([*entry.carriers, *(sources[name].outlet for name in entry.sources)])


def order(entry: Entry) -> tuple[Any, ...]:
    """The key by which incidents are sorted: by date, then by id."""
    return dates.sort_key(dates.parse(entry.edtf) if entry.edtf else None, entry.name)


def _actors(incident: Incident) -> list[str | None]:
    spoken = [name for claim in incident.claims for name in (claim.originator.actor, claim.about, *(link.actor for link in claim.chain))]
    return [*(item.actor for item in incident.participants), *spoken]


def all_around(names: Iterable[str], places: Mapping[str, Place]) -> Names:
    """The places, and all in which they lie."""
    found, waiting = dict[str, None](), list(names)
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting.extend(places[name].parents)
    return tuple(found)
