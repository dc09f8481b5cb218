"""How the pages of a long list lead to each other."""

from __future__ import annotations

from briefing.frozen import dataclass
from briefing.views.components import Link, Name


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page to choose: its name, and its address unless it is this page or stands for pages left out."""

    name: Name
    count: str
    """How many things it holds; empty where nothing is counted."""
    is_here: bool


@dataclass(frozen=True, slots=True)
class Paging:
    here: str
    """Which part of how many things stands on the page, in words; empty where all of the list does."""
    around: tuple[Leaf, ...]
    """The periods on the same level as that of the page: the years, or the months of its year."""
    inner: tuple[Leaf, ...]
    """The periods into which that of the page is parted."""
    around_label: str
    inner_label: str
    """What they are: years or months."""
    numbers: tuple[Leaf, ...]
    """The numbered pages of the period; none if it has one only."""
    before: Link | None
    after: Link | None
