"""Two states of a list → which item of the one is which of the other."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from pydantic import BaseModel

from briefing.language.fold import words
from briefing.records import (
    Alias,
    Cite,
    Claim,
    ClaimCite,
    Contact,
    Editor,
    KeyPoint,
    Location,
    MapName,
    Outline,
    Participant,
    Related,
    Relation,
    Release,
    Revision,
    River,
    VocabularyTerm,
)

KEYS: Mapping[type[BaseModel], Callable[[Any], Hashable]] = {
    Alias: lambda item: (item.text, item.lang),
    Cite: lambda item: item.source,
    Claim: lambda item: item.id,
    ClaimCite: lambda item: item.incident,
    Contact: lambda item: item.kind,
    Editor: lambda item: item.id,
    Location: lambda item: item.place,
    MapName: lambda item: _named(item.names),
    Outline: lambda item: item.place or _named(item.names),
    Participant: lambda item: item.actor or item.role,
    Related: lambda item: item.incident,
    Relation: lambda item: item.actor,
    Release: lambda item: item.name,
    Revision: lambda item: (item.on, item.kind),
    River: lambda item: _named(item.names),
    VocabularyTerm: lambda item: item.id,
}
"""Type of the items → what an item is known by; of key points their likeness decides."""
IN_ORDER = (Claim, KeyPoint, Location, Participant, VocabularyTerm, Editor, Contact)
"""Items that readers meet in the order of the record."""
ALIKE = 0.5
"""Share of their words that two key points have in common if the one is the other in new words."""

Pair = tuple[Any | None, Any | None]


def matched(before: Sequence[Any], after: Sequence[Any]) -> list[Pair]:
    """What is gone, with None; then each item of the second list with what it was in the first, None if it is new."""
    was: dict[int, Any] = {}
    left = list(before)
    for alike in (_equal, _of_one_key, _in_like_words):
        for index, item in enumerate(after):
            if index not in was and (found := next((one for one in left if alike(one, item)), None)) is not None:
                was[index] = found
                left = [one for one in left if one is not found]
    return [*((item, None) for item in left), *((was.get(index), item) for index, item in enumerate(after))]


def is_reordered(pairs: Sequence[Pair], before: Sequence[Any]) -> bool:
    """Whether what stayed stands in another order, where the order is for readers."""
    stayed = [old for old, new in pairs if old is not None and new is not None]
    ranks = [next(rank for rank, one in enumerate(before) if one is old) for old in stayed]
    return bool(stayed) and isinstance(stayed[0], IN_ORDER) and ranks != sorted(ranks)


def _named(names: Mapping[str, str] | None) -> tuple[str, ...]:
    return tuple((names or {}).values())


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def _of_one_key(one: Any, other: Any) -> bool:
    key = KEYS.get(type(one))
    return key is not None and key(one) == key(other)


def _in_like_words(one: Any, other: Any) -> bool:
    if not isinstance(one, KeyPoint):
        return False
    return any(ratio > ALIKE for ratio in _ratios(one, other))


def _ratios(one: KeyPoint, other: KeyPoint) -> Iterator[float]:
    for language in one.text.keys() & other.text.keys():
        yield SequenceMatcher(None, words(one.text[language]), words(other.text[language]), autojunk=False).ratio()
