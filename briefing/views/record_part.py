"""A page of one of the long lists of a record: of a year of its incidents, or of what stands beside it."""

from __future__ import annotations

from briefing.frozen import dataclass
from briefing.views.actor import RelationLine
from briefing.views.components import Head, ListEntry, SourceLine, Text
from briefing.views.paging import Paging
from briefing.views.reference import Carried
from briefing.views.timeline import Timeline


@dataclass(frozen=True, slots=True)
class PartList:
    """What stands on the page; of most lists one sort alone."""

    timeline: Timeline | None = None
    carried: tuple[Carried, ...] = ()
    entries: tuple[ListEntry, ...] = ()
    relations: tuple[RelationLine, ...] = ()
    sources: tuple[SourceLine, ...] = ()


@dataclass(frozen=True, slots=True)
class PartPage:
    head: Head
    title: Text
    """What the record is called."""
    part: str
    """Of what part of the list the page is, in words."""
    intro: str
    """What list it is."""
    paging: Paging
    listed: PartList
