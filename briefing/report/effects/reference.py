"""What changes on other pages when an actor's relations or the name of a term do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from briefing.derive.scope import Scope
from briefing.locales import say
from briefing.records import Actor
from briefing.report.effects.sides import Sides, called, remark
from briefing.views.report import Remark


def reference(sides: Sides) -> Iterator[Remark]:
    yield from _relations(sides)
    yield from _terms(sides)


def _relations(sides: Sides) -> Iterator[Remark]:
    """Those of an actor that both states show to one that the second state shows: they stand on the pages of both."""
    for name in sides.changed("actor"):
        before, after = sides.before.actors.get(sides.then("actor", name)), sides.after.actors.get(name)
        if before and after:
            old, new = (_shown(sides, one) for one in (before, after))
            yield from (remark(sides, "relation", "actor", name, partial(_gained, sides, name, *one)) for one in new if one not in old)
            yield from (remark(sides, "relation", "actor", name, partial(_lost, sides, name, *one)) for one in old if one not in new)


def _shown(sides: Sides, actor: Actor) -> list[tuple[str, str]]:
    """The sort of each relation, and the other actor, by its id of the second state."""
    found = ((relation.type, sides.now("actor", relation.actor)) for relation in actor.relations)
    return [one for one in dict.fromkeys(found) if one[1] in sides.after.actors]


def _gained(sides: Sides, name: str, sort: str, other: str, scope: Scope) -> str:
    return _told(
        sides, name, sort, other, scope, say(scope.locale, "A new relation, on the pages of both actors: {name} – {relation} – {other}.")
    )


def _lost(sides: Sides, name: str, sort: str, other: str, scope: Scope) -> str:
    return _told(
        sides, name, sort, other, scope, say(scope.locale, "No longer on the pages of both actors: {name} – {relation} – {other}.")
    )


def _told(sides: Sides, name: str, sort: str, other: str, scope: Scope, sentence: str) -> str:
    return sentence.format(
        name=called(sides, scope, "actor", name),
        relation=sides.term(scope, "relation-type", sort),
        other=called(sides, scope, "actor", other),
    )


def _terms(sides: Sides) -> Iterator[Remark]:
    """Terms of both states that are called otherwise from now on."""
    for vocabulary in sides.changed("vocabulary"):
        before, after = (side.vocabularies.get(vocabulary, {}) for side in (sides.before, sides.after))
        for name in after:
            if name in before and before[name].label != after[name].label:
                yield remark(sides, "term", "vocabulary", vocabulary, partial(_renamed, sides, vocabulary, name))


def _renamed(sides: Sides, vocabulary: str, name: str, scope: Scope) -> str:
    sentence = say(scope.locale, "The name of the term “{term}” changes on every page that uses it.")
    return sentence.format(term=sides.term(scope, vocabulary, name))
