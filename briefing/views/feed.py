"""What is new, as programs that follow many sites read it."""

from __future__ import annotations

from briefing.frozen import dataclass
from briefing.views.components import Text


@dataclass(frozen=True, slots=True)
class FeedLink:
    rel: str
    href: str
    type: str
    hreflang: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    id: str
    """A tag URI: the same for good."""
    title: str
    """Plain text, isolated where it mixes directions."""
    updated: str
    """The day on which what the entry says became true, YYYY-MM-DD."""
    published: str
    href: str
    paragraphs: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    lang: str
    dir: str
    id: str
    title: str
    subtitle: str
    updated: str
    rights: str
    authors: tuple[str, ...]
    links: tuple[FeedLink, ...]
    style: str
    """The link to the style sheet by which browsers show the feed."""
    entries: tuple[FeedEntry, ...]
    """The newest first."""
