"""The invented world that the incidents are set in: everything they refer to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from random import Random

from bench.country import Place, country, invented_names
from bench.forces import Actor, forces
from bench.press import Outlet, Source, articles, outlets


@dataclass(frozen=True)
class World:
    seed: int
    land: tuple[Place, ...]
    bodies: tuple[Actor, ...]
    outlets: tuple[Outlet, ...]
    sources: tuple[Source, ...]
    """In order of publication."""

    @cached_property
    def places(self) -> dict[str, Place]:
        return {place.id: place for place in self.land}

    @cached_property
    def settlements(self) -> dict[str, list[Place]]:
        """Where incidents happen, by governorate."""
        return self._by_governorate("city", "town", "village")

    @cached_property
    def facilities(self) -> dict[str, list[Place]]:
        """What incidents happen near, by governorate."""
        return self._by_governorate("facility")

    def _by_governorate(self, *kinds: str) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = {}
        for place in self.land:
            if place.kind in kinds:
                found.setdefault(place.parents[-2], []).append(place)
        return found

    @cached_property
    def actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.bodies}

    @cached_property
    def armed(self) -> list[Actor]:
        return [actor for actor in self.bodies if actor.is_armed]

    @cached_property
    def monitors(self) -> list[Actor]:
        return [actor for actor in self.bodies if actor.kind.kind == "monitor"]

    @cached_property
    def speakers(self) -> dict[str, tuple[Actor, ...]]:
        """For each body that has them, the body itself and those who speak for it."""
        found: dict[str, tuple[Actor, ...]] = {}
        for actor in self.bodies:
            if actor.speaker_of:
                found[actor.speaker_of.id] = (*found.get(actor.speaker_of.id, (actor.speaker_of,)), actor)
        return found


def world(seed: int, incidents: int) -> World:
    """A world that has room for so many incidents."""
    random = Random(f"{seed}/world")  # noqa: S311
    names = invented_names(random)
    land = country(random, names, min(1500, 24 + incidents // 12))
    bodies = forces(random, names, land, min(400, 40 + incidents // 50))
    papers = outlets(names, min(60, 8 + incidents // 200))
    return World(seed, land, bodies, papers, articles(random, papers, land, 6 + incidents // 3))
