"""A shell in sections: those that are the same in every page of it are scanned once, the others in each page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from briefing.shell.marked import Marked
from briefing.verify.scan import Scanned, quick

UNIT = re.compile(r"<(script|title)(?:\s[^<>]*)?>[^<]*</\1>|<[^>]*>|[^<]+|<")
"""What cannot be parted: an element of which the text is told, a tag, a text."""
PLACE = re.compile("\0([0-9]+)\0")
LONG = 400
"""What is shorter is scanned with its neighbours: so much text costs less than another section."""

Template = tuple[str | int, ...]
"""Texts, and the pieces of the page that stand between them, by number."""


class Sections:
    """The sections of one shell."""

    def __init__(self, shell: Marked) -> None:
        self._sections = tuple(_sections(shell))

    def of(self, pieces: Sequence[str]) -> Iterator[str | Scanned]:
        """The sections of the page that consists of those pieces, for `scan.scan_parts`."""
        for section in self._sections:
            if isinstance(section, Scanned):
                yield section
            else:
                yield "".join([pieces[part] if isinstance(part, int) else part for part in section])


def _sections(shell: Marked) -> Iterator[Scanned | Template]:
    waiting = ""
    for is_same, text in _runs(shell):
        scanned = quick(text) if is_same and len(text) >= LONG else None
        if scanned is None:
            waiting += text
            continue
        if waiting:
            yield _template(waiting)
        yield scanned
        waiting = ""
    if waiting:
        yield _template(waiting)


def _runs(shell: Marked) -> Iterator[tuple[bool, str]]:
    """Units side by side, of one sort: the same in every page, or not."""
    places = {index: f"\0{index}\0" for index, _ in shell.places}
    whole = "".join(places.get(index, piece) for index, piece in enumerate(shell.pieces))
    units = (found.group() for found in UNIT.finditer(whole))
    for is_same, run in groupby(units, key=lambda unit: "\0" not in unit):
        yield is_same, "".join(run)


def _template(text: str) -> Template:
    parts = PLACE.split(text)
    return tuple(int(part) if number % 2 else part for number, part in enumerate(parts))
