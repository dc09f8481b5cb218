"""The texts of a value, whether it is sound or not."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.load import HandWritten
from briefing.rules.rule import Where
from briefing.walk import Leaf, Path


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
