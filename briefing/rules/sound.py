"""Plain data, sound or not, seen as what it should be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefing.load import HandWritten
from briefing.rules.rule import Where
from briefing.walk import Leaf, Path


def mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def sequence(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else []


def mappings(value: Any) -> list[Mapping[str, Any]]:
    """The list's items, an empty mapping in place of what is none, so that the numbers stay right."""
    return [mapping(item) for item in sequence(value)]


def texts(leaf: Leaf) -> Iterator[tuple[str, str]]:
    """Language and text of a translated value."""
    return ((language, text) for language, text in leaf.value.items() if isinstance(text, str))


def is_partial(leaf: Leaf, where: Where) -> bool:
    """Whether a translated value has not just the languages of the site, in their order."""
    return tuple(leaf.value) != where.context.locales


def pages_and_texts(value: Leaf | HandWritten) -> Iterator[tuple[Path, str]]:
    """The Markdown of a page, or of a record's text in each language, and where it stands."""
    if isinstance(value, HandWritten):
        yield (), value.text
    else:
        yield from (((language,), text) for language, text in texts(value))
