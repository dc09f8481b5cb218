"""A shell with marked places: what MkDocs prints when it is told marks in place of what a page says itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from briefing.markdown.headings import Heading

PLACE = re.compile("\0([a-z_.0-9]+)\0")
"""No text of a record has the character NUL: the reader refuses it."""

HEADING = Heading(2, "\0id\0", "\0text\0")
LINE = re.compile("^(.*)\0id\0(.*)\0text\0(.*\n)", re.MULTILINE)
"""The line of the list of contents that leads to a heading."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A shell: its text, with empty pieces at the places, and what belongs there."""

    pieces: tuple[str, ...]
    places: tuple[tuple[int, str], ...]
    line: tuple[str, ...]
    """What stands before, between and after the id and the text of a heading."""


def mark(name: str, value: str | tuple[str, ...] | None) -> Any:
    """What MkDocs is told in place of a value: whether there is one, and how many."""
    if isinstance(value, tuple):
        return tuple(f"\0{name}.{index}\0" for index in range(len(value)))
    return value and f"\0{name}\0"


def marked(html: str) -> Marked:
    """A page that MkDocs printed, with its marks → the shell."""
    line = LINE.search(html)
    pieces = PLACE.split(LINE.sub("\0contents\0", html))
    places = tuple((index, pieces[index]) for index in range(1, len(pieces), 2))
    pieces[1::2] = [""] * len(places)
    return Marked(tuple(pieces), places, (line[1], line[2], line[3]) if line else ("", "", ""))
