"""The page of the search."""

from __future__ import annotations

from briefing.frozen import dataclass
from briefing.views.components import Head, Link
from briefing.views.timeline import Filter


@dataclass(frozen=True, slots=True)
class Example:
    """What one can look for, with ways to write it, each a link to what it finds."""

    what: str
    queries: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    head: Head
    title: str
    intro: str
    filters: tuple[Filter, ...]
    """Years and actors without options: these depend on what is found."""
    examples: tuple[Example, ...]
    lists: tuple[Link, ...]
    """The ways through the archive without a search."""
    counterparts: tuple[Link, ...]
    """The search in the other languages, each by its own name."""
