"""How a page is cited, and as of when it is true."""

from __future__ import annotations

from briefing.frozen import dataclass
from briefing.views.components import DateView, Link, Text


@dataclass(frozen=True, slots=True)
class Standing:
    """The line below a title: as of when the record is given, and where it stands in all languages."""

    phrase: str
    on: DateView
    sides: Link | None
    """To the record in all languages side by side."""


@dataclass(frozen=True, slots=True)
class CitationForm:
    """A citation that can be copied, under what it is called."""

    anchor: str
    label: Text
    text: Text


@dataclass(frozen=True, slots=True)
class CodeLine:
    """A line of code, and within it a text that may run in the other direction."""

    before: str
    text: Text
    after: str


@dataclass(frozen=True, slots=True)
class Citation:
    plain: CitationForm
    """In the page's language."""
    others: tuple[CitationForm, ...]
    """In the other languages of the site."""
    bibtex: tuple[CodeLine, ...]
    is_absolute: bool
    """Whether the address is a public one; else it is the path from the site's root."""
