"""The log of what changed in the archive."""

from __future__ import annotations

from briefing.frozen import dataclass
from briefing.views.components import DateView, Head, Label, Link, Name, Text
from briefing.views.paging import Paging


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One change of one record."""

    record: Link
    identifier: str
    """The record's id; empty where its name alone suffices."""
    kind: Label
    fields: tuple[Name, ...]
    """What was changed, in the words of the page."""
    note: Text | None
    """None for the first publication."""


@dataclass(frozen=True, slots=True)
class LogDay:
    on: DateView
    entries: tuple[LogEntry, ...]


@dataclass(frozen=True, slots=True)
class LogMonth:
    title: str
    anchor: str
    days: tuple[LogDay, ...]


@dataclass(frozen=True, slots=True)
class RevisionsPage:
    """The changes of one year, newest first: those of what stood there already apart from what was added."""

    head: Head
    title: str
    intro: str
    methodology: str | None
    """Where the site says how it corrects."""
    feed: str
    paging: Paging
    is_leading: bool
    """Whether the page only leads to those of its months."""
    corrections: tuple[LogMonth, ...]
    additions: tuple[LogMonth, ...]
