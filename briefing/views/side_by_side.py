"""A record in all languages of the site at once, text by text."""

from __future__ import annotations

from markupsafe import Markup

from briefing.frozen import dataclass
from briefing.views.components import Head, Link, Text


@dataclass(frozen=True, slots=True)
class Side:
    """A text in one language."""

    lang: str
    dir: str
    html: Markup | None
    """None where the language does not have the text."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One text of the record in every language, in the order of the columns."""

    anchor: str
    """Stays the same when texts are added before it, the number does not."""
    number: int
    label: str
    """The record's own name of the text, such as a claim's id; empty if it has none."""
    missing: str
    """What stands where a language does not have the text."""
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class PairGroup:
    anchor: str
    title: str
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class SideBySidePage:
    head: Head
    title: Text
    record: Link
    """The record's own page."""
    languages: tuple[Text, ...]
    """What the columns are called, the page's language first."""
    groups: tuple[PairGroup, ...]
