"""A page that is searched: what is indexed of it, and what results show of it. Data only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from briefing.views.components import Text


class Field(IntEnum):
    """Where on a page a word stands, the best first."""

    TITLE = 0
    NAMES = 1
    SUMMARY = 2
    TEXT = 3


@dataclass(frozen=True, slots=True)
class Alias:
    """A name under which a page is found."""

    text: Text
    is_shown: bool = True
    """Whether results say it. They do not say ids, pejorative names and mere spellings."""
    is_whole: bool = False
    """Found only by all of its words: a record's id, a pejorative name."""


@dataclass(frozen=True, slots=True)
class SearchedPage:
    kind: str
    id: str
    """Of the record or the hand-written page; "" of an overview."""
    path: str
    """From the site's root."""
    title: Text
    aliases: tuple[Alias, ...] = ()
    """Those that are shown first."""
    year: str = ""
    """Of the first possible day; empty if there is none."""
    date: str = ""
    """In words."""
    date_keys: tuple[str, ...] = ()
    place: Text | None = None
    labels: tuple[Text, ...] = ()
    """What the page is called by its kind, and its headings; not shown by themselves."""
    summary: Text | None = None
    texts: tuple[Text, ...] = ()
    unshown: tuple[Text, ...] = ()
    """Texts whose words are found, and which results do not repeat: they are long, or belong on their page alone."""
