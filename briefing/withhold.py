"""Takes out of the records what must not be shown, before anything is derived from them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import cast

from briefing.facts import Archive, Facts
from briefing.records import ChainLink, Claim, Incident, Location, Participant, Place, Sensitivity

DECIMALS = 2
"""Of a coordinate in degrees: about a kilometre. No output has more."""


def withhold(incident: Incident, places: Mapping[str, Place]) -> Incident:
    """The incident with places coarsened and actors left out as its sensitivity and its places demand."""
    guard = incident.sensitivity
    locations = tuple(shown for location in incident.locations if (shown := _location(location, guard, places)))
    changes: dict[str, object] = {"locations": locations}
    if guard and guard.withhold_actors:
        changes["participants"] = tuple(_participant(item, guard) for item in incident.participants)
        changes["claims"] = tuple(_claim(claim, guard) for claim in incident.claims)
        changes["sensitivity"] = guard.model_copy(update={"withhold_actors": ()})
    return incident.model_copy(update=changes)


def has_withheld_voice(incident: Incident) -> bool:
    """Whether the incident, as it is published, keeps back who makes one of its claims."""
    reason = incident.sensitivity and incident.sensitivity.reason
    return reason is not None and any(claim.originator.description == reason for claim in incident.claims)


def public_place(place: str | None, places: Mapping[str, Place]) -> str | None:
    """The place itself, or the nearest one around it that may be shown; None if there is none."""
    while place is not None:
        record = places[place]
        if record.publish_as in ("point", "area"):
            return place
        place = record.parents[0] if record.publish_as == "parent" and record.parents else None
    return None


def shown_place(place: Place, shown: Collection[str]) -> Place:
    """The place as it is published: its point rounded, or none unless points of it may be shown; around it only what is `shown`."""
    point = place.point if place.publish_as == "point" else None
    rounded = point and point.model_copy(update={"lat": round(point.lat, DECIMALS), "lon": round(point.lon, DECIMALS)})
    return place.model_copy(update={"point": rounded, "parents": tuple(name for name in place.parents if name in shown)})


def _location(location: Location, guard: Sensitivity | None, places: Mapping[str, Place]) -> Location | None:
    wanted = guard.publish_places_as if guard else "given"
    if wanted == "none":
        return None
    parents = places[location.place].parents
    start = location.place if wanted == "given" else parents[0] if parents else None
    shown = public_place(start, places)
    if shown is None or shown == location.place:
        return location if shown else None
    return location.model_copy(update={"place": shown, "geo_precision": 3, "wording": None})


def _participant(item: Participant, guard: Sensitivity) -> Participant:
    if item.actor not in guard.withhold_actors:
        return item
    return item.model_copy(update={"actor": None, "description": guard.reason})


def _claim(claim: Claim, guard: Sensitivity) -> Claim:
    changes: dict[str, object] = {"chain": tuple(_link(link, guard) for link in claim.chain)}
    if claim.about in guard.withhold_actors:
        changes["about"] = None
    if claim.originator.actor in guard.withhold_actors:
        changes["originator"] = claim.originator.model_copy(update={"actor": None, "description": guard.reason, "named": False})
    return claim.model_copy(update=changes)


def _link(link: ChainLink, guard: Sensitivity) -> ChainLink:
    return ChainLink(description=guard.reason) if link.actor in guard.withhold_actors else link


def hidden(archive: Archive) -> Mapping[str, frozenset[str]]:
    """Actors and places that published incidents name, or others keep back, and no published one shows: such a record gets no page.

    What a draft or a withdrawn incident keeps back must not come to light by its not being published.
    """
    if "hidden" not in archive.known:
        everything = archive.records["incident"].values()
        incidents = [facts for facts in everything if facts.status == "published"]
        actors = {facts.name: _actors_in(facts) for facts in incidents}
        shown_actors = {name for facts in incidents for name in actors[facts.name] if name not in facts.withheld}
        places = _with_all_around((place for facts in incidents for place in _places_in(facts)), archive)
        shown_places = _with_all_around((place for facts in incidents for place in _shown_places_in(facts, archive)), archive)
        archive.known["hidden"] = {
            "actor": frozenset(name for names in actors.values() for name in names).union(*(facts.withheld for facts in everything))
            - shown_actors,
            "place": frozenset(places.union(*map(_places_kept_back, everything)) - shown_places),
        }
    return cast(Mapping[str, frozenset[str]], archive.known["hidden"])


def _actors_in(facts: Facts) -> set[str]:
    return {name for path, kind, name in facts.references if kind == "actor" and not path.startswith("sensitivity.")}


def _places_in(facts: Facts) -> set[str]:
    return {name for _, kind, name in facts.references if kind == "place"}


def _places_kept_back(facts: Facts) -> set[str]:
    return _places_in(facts) if facts.publish_as in ("parent", "none") else set()


def _shown_places_in(facts: Facts, archive: Archive) -> Iterator[str]:
    for name in _places_in(facts) if facts.publish_as != "none" else ():
        start = _parents(name, archive)[:1] if facts.publish_as == "parent" else [name]
        yield from (shown for place in start if (shown := public_in(archive, place)))


def public_in(archive: Archive, place: str) -> str | None:
    """As `public_place`, from facts that may be faulty: a way without end leads nowhere."""
    seen: set[str] = set()
    while place in archive.records["place"] and place not in seen:
        seen.add(place)
        publish_as = archive.records["place"][place].publish_as
        if publish_as != "parent":
            return place if publish_as in ("point", "area") else None
        place = next(iter(_parents(place, archive)), "")
    return None


def _with_all_around(names: Iterable[str], archive: Archive) -> set[str]:
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(_parents(name, archive))
    return found


def _parents(name: str, archive: Archive) -> list[str]:
    facts = archive.records["place"].get(name)
    return [parent for path, _, parent in facts.references if path.startswith("parents.")] if facts else []
