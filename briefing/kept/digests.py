"""What tells whether something in the catalog is still what it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain
from typing import Any

from pydantic import BaseModel

from briefing.at_hand.shelf import Shelf
from briefing.catalog import Catalog
from briefing.kept.digest import digest
from briefing.kept.watch import FRAME, Read

PLAIN = frozenset({str, int, date})
"""Kinds of values that are always written the same."""


def frame_of(catalog: Catalog) -> str:
    """Of all on which every page may depend."""
    return digest(*(_told(getattr(catalog, name)) for name in sorted(FRAME)))


class Digests:
    """The digest of each thing that can be read in a catalog, made when it is asked for."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._known: dict[Read, str] = {}

    def of(self, read: Read) -> str:
        if read not in self._known:
            self._known[read] = self._of(*read)
        return self._known[read]

    def _of(self, field: str, key: str | None) -> str:
        mapping: Mapping[str, Any] = getattr(self._catalog, field)
        if key is None:
            return digest(*(text for name in mapping for text in (name, self.of((field, name)))))
        if key not in mapping:
            return "-"
        known = mapping.digest if isinstance(mapping, Shelf) else None
        return known(key) if known else digest(_told(mapping[key]))


def _told(value: Any) -> str:
    """All that a value of the catalog holds, as a text; the same for equal values, in every process."""
    if type(value) in PLAIN or (type(value) is tuple and _are_plain(value)):
        return repr(value)
    if isinstance(value, BaseModel):
        return value.model_dump_json(exclude_defaults=True)
    if isinstance(value, Mapping):
        return _joined("{", (text for key, one in value.items() for text in (str(key), _told(one))))
    if isinstance(value, tuple | list) and not all(type(one) is str for one in value):
        return _joined("[", map(_told, value))
    return repr(value)


def _are_plain(values: tuple[Any, ...]) -> bool:
    """Whether all of them are texts and numbers, or tuples of them."""
    kinds = set(map(type, values))
    return kinds <= PLAIN or (kinds == {tuple} and set(map(type, chain.from_iterable(values))) <= PLAIN)


def _joined(sort: str, texts: Iterable[str]) -> str:
    return sort + ",".join(f"{len(text)}:{text}" for text in texts)
