"""Takes out of the records what must not be shown, before anything is derived from them."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.records import ChainLink, Claim, Incident, Location, Participant, Place, Sensitivity


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


def public_place(place: str | None, places: Mapping[str, Place]) -> str | None:
    """The place itself, or the nearest one around it that may be shown; None if there is none."""
    while place is not None:
        record = places[place]
        if record.publish_as in ("point", "area"):
            return place
        place = record.parents[0] if record.publish_as == "parent" and record.parents else None
    return None


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
