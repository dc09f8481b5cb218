"""Actors and places → the pages that concern them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.catalog import Catalog
from briefing.search.searched_page import Field

Links = dict[int, list[int]]
"""Page of an actor or a place → `4 × page + field` of each page that concerns it, in the order of the pages."""


def links(catalog: Catalog, pages: Sequence[tuple[str, str]]) -> Links:
    """The links of every actor and place that any page concerns. `pages`: their kinds and ids."""
    numbers = {page: number for number, page in enumerate(pages)}
    found = {
        number: _postings(numbers, catalog, *_incidents(catalog, kind, name))
        for (kind, name), number in numbers.items()
        if kind in ("actor", "place")
    }
    return {number: postings for number, postings in found.items() if postings}


def _incidents(catalog: Catalog, kind: str, name: str) -> tuple[Iterable[str], Iterable[str]]:
    """The incidents that concern it, and those that only mention it."""
    if kind == "actor":
        return catalog.incidents_by_actor.get(name, ()), ()
    return catalog.incidents_by_place.get(name, ()), catalog.mentions_by_place.get(name, ())


def _postings(numbers: dict[tuple[str, str], int], catalog: Catalog, concerned: Iterable[str], mentioning: Iterable[str]) -> list[int]:
    briefings = {briefing for name in concerned for briefing in catalog.briefings_by_incident.get(name, ())}
    near = [4 * numbers["incident", name] + Field.NAMES for name in concerned]
    far = [("incident", name) for name in mentioning] + [("briefing", name) for name in briefings]
    return sorted([*near, *(4 * numbers[one] + Field.TEXT for one in far)])
