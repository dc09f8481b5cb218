"""What readers see of a record in a state, if they see any of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.catalog import Catalog
from briefing.load import HandWritten
from briefing.records import BaseMap
from briefing.report.compared import Key, State

WITH_PAGES = ("incident", "actor", "place", "source", "outlet", "briefing")
NOT_PUBLISHED = ("draft", "in_review")


def is_shown(catalog: Catalog, kind: str, name: str) -> bool:
    """Whether the record has a page with something of its own on it."""
    return kind not in WITH_PAGES or name in published_records(catalog)[kind]


def published_records(catalog: Catalog) -> Mapping[str, Mapping[str, Any]]:
    """Kind, of those in WITH_PAGES → id → the record as readers see it."""
    return {
        "incident": catalog.incidents,
        "actor": catalog.actors,
        "place": catalog.places,
        "source": catalog.sources,
        "outlet": catalog.outlets,
        "briefing": catalog.briefings,
    }


def standing(state: State, key: Key) -> str:
    """`shown`, `draft`, `withdrawn`, `merged`, `hidden`, or `absent` where there is no such record."""
    item = state.documents.get(key)
    assert state.catalog
    if item is None:
        return "absent"
    status = item.facts.status if key[0] in ("incident", "briefing") else None
    if status in NOT_PUBLISHED:
        return "draft"
    if status in ("withdrawn", "merged"):
        return str(status)
    return "shown" if is_shown(state.catalog, *key) else "hidden"


def public_record(state: State, key: Key) -> Any:
    """A record that is shown, as it is published; of a page its text."""
    catalog, item = state.catalog, state.documents[key]
    assert catalog
    if key[0] in WITH_PAGES:
        return published_records(catalog)[key[0]][key[1]]
    if isinstance(item.document, HandWritten):
        return item.document
    return _drawn(item.record, catalog.places) if isinstance(item.record, BaseMap) else item.record


def _drawn(record: BaseMap, places: Mapping[str, Any]) -> BaseMap:
    """Without the outlines of places that are not shown."""
    return record.model_copy(update={"outlines": tuple(one for one in record.outlines if one.place is None or one.place in places)})
