"""Actor → how it stands to others: a drawing, and the list that says the same with its sources."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from briefing.catalog import Catalog
from briefing.derive.actor.diagram import Lane, Node, allotted, diagram
from briefing.derive.claims.accounts import cite_view
from briefing.derive.counts import actor_count
from briefing.derive.record_parts.address import whole_list
from briefing.derive.scope import Scope, date_view, href, link, own, record_name, text
from briefing.lists.every_part import of_record, part_key
from briefing.lists.every_row import MOST, RELATIONS
from briefing.locales import plural, say
from briefing.records import Actor, Cite, VocabularyTerm
from briefing.views.actor import RelationLine, Relations
from briefing.views.components import DateView, Text

GATHERS = frozenset({"umbrella_of"})
"""Relations whose other side stands below: all else that an actor has to another leads upwards."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation, seen from the actor whose page it is."""

    type: str
    is_inverse: bool
    """Whether it is the other actor that stands in this relation to this one."""
    actor: str
    period: str | None
    cites: tuple[Cite, ...]


def relations(scope: Scope, actor: Actor) -> Relations:
    """The drawing and the list; both from the actor's relations and from those of others to it."""
    found = ties(scope.catalog, actor)
    drawn = diagram(text(scope, actor.names), tuple(_lanes(scope, found))) if found else None
    is_directed = any(_has_two_sides(scope.catalog, tie.type) for tie in found)
    lines = tuple(_line(scope, tie) for tie in shown_ties(scope.catalog, actor))
    return Relations(drawn, is_directed, lines, whole_list(scope, RELATIONS, actor.id, actor_count))


def lines_to(scope: Scope, actor: Actor, others: Collection[str]) -> tuple[RelationLine, ...]:
    """The lines of the list on relations to those others."""
    return tuple(_line(scope, tie) for tie in ties(scope.catalog, actor) if tie.actor in others)


def shown_ties(catalog: Catalog, actor: Actor) -> tuple[Tie, ...]:
    """Those that are listed on the actor's own page: all, if it stands in relation to few."""
    found = ties(catalog, actor)
    return found[: MOST[RELATIONS]] if part_key(of_record(RELATIONS, actor.id)) in catalog.rows else found


def ties(catalog: Catalog, actor: Actor) -> tuple[Tie, ...]:
    """What its record and the records of others state, once each, in the order of the drawing.

    Two records that state the same relation for the same period give one tie with the sources of both.
    """
    merged: dict[tuple[str, bool, str, str | None], Tie] = {}
    for tie in _stated(catalog, actor):
        key = (tie.type, tie.is_inverse, tie.actor, tie.period)
        known = merged.get(key)
        merged[key] = replace(tie, cites=tuple(dict.fromkeys((*known.cites, *tie.cites)))) if known else tie
    order = list(catalog.vocabularies["relation-type"])
    return tuple(sorted(merged.values(), key=lambda tie: (not _leads_up(tie, catalog), order.index(tie.type), tie.is_inverse)))


def _stated(catalog: Catalog, actor: Actor) -> Iterator[Tie]:
    for relation in actor.relations:
        yield Tie(relation.type, False, relation.actor, relation.period, relation.cites)
    for other in catalog.related_from.get(actor.id, ()):
        for relation in catalog.actors[other].relations:
            if relation.actor == actor.id:
                yield Tie(relation.type, _has_two_sides(catalog, relation.type), other, relation.period, relation.cites)


def _term(catalog: Catalog, name: str) -> VocabularyTerm:
    return catalog.vocabularies["relation-type"][name]


def _has_two_sides(catalog: Catalog, name: str) -> bool:
    return _term(catalog, name).inverse is not None


def _leads_up(tie: Tie, catalog: Catalog) -> bool:
    return _has_two_sides(catalog, tie.type) and tie.is_inverse == (tie.type in GATHERS)


def _line(scope: Scope, tie: Tie) -> RelationLine:
    return RelationLine(
        type=_label(scope, tie),
        actor=link(scope, "actor", tie.actor),
        period=_period(scope, tie),
        cites=tuple(cite_view(scope, cite) for cite in tie.cites),
    )


def _label(scope: Scope, tie: Tie) -> Text:
    term = _term(scope.catalog, tie.type)
    return text(scope, term.inverse if tie.is_inverse and term.inverse else term.label)


def _period(scope: Scope, tie: Tie) -> DateView:
    return (
        replace(date_view(scope, None), words=say(scope.locale, "period unknown")) if tie.period is None else date_view(scope, tie.period)
    )


def _lanes(scope: Scope, found: Sequence[Tie]) -> Iterator[Lane]:
    lanes = [list(group) for _, group in groupby(found, key=lambda tie: (tie.type, tie.is_inverse))]
    for group, shown in zip(lanes, allotted([len(group) for group in lanes]), strict=True):
        tie = group[0]
        yield Lane(
            type=tie.type,
            label=_label(scope, tie),
            is_above=_leads_up(tie, scope.catalog),
            points=_points(scope.catalog, tie),
            nodes=tuple(_node(scope, one) for one in group[:shown]),
            rest=_rest(scope, len(group) - shown),
        )


def _points(catalog: Catalog, tie: Tie) -> Literal["out", "in", "none"]:
    if not _has_two_sides(catalog, tie.type):
        return "none"
    return "in" if tie.is_inverse else "out"


def _node(scope: Scope, tie: Tie) -> Node:
    return Node(record_name(scope, "actor", tie.actor), href(scope, "actor", tie.actor), own(scope, _period(scope, tie).words))


def _rest(scope: Scope, number: int) -> Text | None:
    return own(scope, plural(scope.locale, "and %(num)d more in the list", "and %(num)d more in the list", number)) if number else None
