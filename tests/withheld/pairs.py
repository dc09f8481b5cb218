"""Archives that differ only in what nobody may see: whatever is made of them is the same."""

from __future__ import annotations

from fabricate import BRIEFING, INCIDENT, actor, both, claim, incident, place, records
from withheld.records import REASON, Changes, point, spot, taking_part

OTHERS = ("first-man", "second-man"), ("first-well", "second-well")
"""Actors and places that one incident names openly, and of which another one withholds one each."""


def withheld_elsewhere(man: str, well: str) -> Changes:
    """An archive that withholds this actor and this place in one incident and names all of them in another."""
    men, wells = OTHERS
    plain = records()[INCIDENT]
    named = {
        **incident("inc-0002", "2031-04"),
        "participants": [taking_part(name) for name in men],
        "locations": [{"place": name, "role": "occurred", "geo_precision": 1} for name in wells],
    }
    guarded_one = {
        "participants": [taking_part(man), *plain["participants"]],
        "claims": [*plain["claims"], claim(3, "demand", man, "A demand.", about=man)],
        "locations": [{"place": well, "role": "occurred", "geo_precision": 1}],
        "sensitivity": {"reason": REASON, "withhold_actors": [man], "publish_places_as": "parent"},
    }
    around = ["tamsil", "karvan-province"]
    spots = {name: place(name, name, name, "village", around, "point") for name in wells}
    points = {name: {**point((f"36.{number}", "40.4")), "source": "A survey."} for number, name in enumerate(wells, 1)}
    return {
        INCIDENT: guarded_one,
        "incidents/2031/inc-0002.yml": named,
        **{f"actors/{name}.yml": actor(name, f"رجل {name}", f"Man {name}", "person") for name in men},
        **{f"places/{name}.yml": {**one, "point": points[name]} for name, one in spots.items()},
        BRIEFING: {"incidents": ["inc-0001", "inc-0002"]},
    }


def finer(end: str) -> Changes:
    """An archive in which one place is shown by its point, and others as areas or not at all; `end`: the digits that no one sees."""
    where = (f"36.73{end}", f"40.37{end}")
    spots = {name: {**spot(name, where, publish_as, ["karvan-province"]), "kind": "facility"} for name, publish_as in FINER.items()}
    named = {name: {**one, "names": both(name, name), "aka": []} for name, one in spots.items()}
    there = [{"place": name, "role": "occurred", "geo_precision": 1} for name in FINER]
    points = {f"places/{name}.yml": {**one, "point": {**point(where), "source": "A survey."}} for name, one in named.items()}
    return {INCIDENT: {"locations": there}, **points}


FINER = {"open-gate": "point", "far-gate": "area", "shut-gate": "parent", "no-gate": "none"}
"""Place → how it may be shown."""
