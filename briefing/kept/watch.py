"""A catalog that notes what is asked of it: what was read to make a page is what the page depends on."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from dataclasses import fields, replace
from typing import Any, TypeVar

from briefing.catalog import Catalog

V = TypeVar("V")

Read = tuple[str, str | None]
"""A field of the catalog and the key that was asked for; None if all of it was."""

FRAME = frozenset({"site", "locales", "vocabularies", "vocabulary_labels", "glossary", "pages", "base_maps"})
"""Fields on which every page may depend: what changes there changes everything. They are not watched."""


class Watched(Mapping[str, V]):
    """A mapping that adds to `reads` what it is asked for, whether it is there or not."""

    __slots__ = ("_field", "_of", "_reads")

    def __init__(self, field: str, of: Mapping[str, V], reads: set[Read]) -> None:
        self._field, self._of, self._reads = field, of, reads

    def __getitem__(self, key: str) -> V:
        self._reads.add((self._field, key))
        return self._of[key]

    def get(self, key: str, default: Any = None) -> Any:
        self._reads.add((self._field, key))
        return self._of.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._reads.add((self._field, str(key)))
        return key in self._of

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def keys(self) -> KeysView[str]:
        return self._all().keys()

    def values(self) -> ValuesView[V]:
        return self._all().values()

    def items(self) -> ItemsView[str, V]:
        return self._all().items()

    def __eq__(self, other: object) -> bool:
        return self._all() == other

    __hash__ = None  # type: ignore[assignment]

    def _all(self) -> Mapping[str, V]:
        self._reads.add((self._field, None))
        return self._of


def watched(catalog: Catalog) -> tuple[Catalog, set[Read]]:
    """The same catalog, and the set that fills with what is read of it."""
    reads: set[Read] = set()
    noted: dict[str, Any] = {name: Watched(name, getattr(catalog, name), reads) for name in watched_fields()}
    found = replace(catalog, **noted)
    found.shared.reads = reads
    return found, reads


def watched_fields() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Catalog) if field.init and field.name not in FRAME)
