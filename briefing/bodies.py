"""The bodies that actors belong to."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.records import Actor

BELONGS = ("part_of", "member_of")


def bodies(actors: Mapping[str, Actor]) -> dict[str, tuple[str, ...]]:
    """Actor → all bodies that it belongs to, however far up, by its own record or by theirs. None of an actor that belongs to none."""
    wholes: dict[str, set[str]] = {}
    for actor in actors.values():
        for relation in actor.relations:
            if relation.type in BELONGS:
                wholes.setdefault(actor.id, set()).add(relation.actor)
            elif relation.type == "umbrella_of":
                wholes.setdefault(relation.actor, set()).add(actor.id)
    return {name: tuple(sorted(_reached(name, wholes))) for name in wholes}


def _reached(name: str, wholes: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [name]
    while waiting:
        new = wholes.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found
