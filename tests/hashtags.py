"""The second row of our tables as a program reads it that knows HXL 1.1 (https://hxlstandard.org/standard/1-1final/).

The grammar is that of "Tagging conventions" and "Hashtags and attributes"; what the values of a tag must be, that of the
dictionary: dates under `#date`, numbers under the tags that count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

WORD = "[A-Za-z][0-9A-Za-z_]*"
GRAMMAR = re.compile(rf"\s*(#{WORD})((?:\s*\+{WORD})*)\s*", re.ASCII)
NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
COUNTS = frozenset({"#affected", "#inneed", "#population", "#reached", "#targeted", "#value"})
COUNTS_WITH_NUM = frozenset({"#indicator", "#output"})


@dataclass(frozen=True)
class Hashtag:
    """A tag in lower case, with its attributes, whose order means nothing."""

    tag: str
    attributes: frozenset[str]

    def __str__(self) -> str:
        return self.tag + "".join(f"+{one}" for one in sorted(self.attributes))


def hashtag(text: str) -> Hashtag:
    """What stands in a cell of the row of tags. ValueError if that is no tag."""
    found = GRAMMAR.fullmatch(text)
    if not found:
        raise ValueError(f"no hashtag: {text!r}")
    return Hashtag(found[1].lower(), frozenset(one.lower() for one in re.findall(WORD, found[2])))


def hashtags(row: Sequence[str]) -> list[Hashtag | None]:
    """The tags of a row, None where a column has none. ValueError if a cell is no tag, or the row has none at all."""
    found = [hashtag(cell) if cell.strip() else None for cell in row]
    if not any(found):
        raise ValueError("a row without hashtags")
    return found


def faults(tags: Sequence[Hashtag | None], rows: Sequence[Sequence[str]]) -> list[str]:
    """What of the values is not as their tag has them, each as `tag: value`. An empty cell says nothing."""
    pairs = ((tag, cell) for row in rows for tag, cell in zip(tags, row, strict=True) if tag and cell)
    return [f"{tag}: {cell}" for tag, cell in pairs if not _fits(tag, cell)]


def _fits(tag: Hashtag, cell: str) -> bool:
    if tag.tag == "#date":
        return _is_date(cell)
    counts = tag.tag in COUNTS or (tag.tag in COUNTS_WITH_NUM and "num" in tag.attributes)
    return not counts or bool(NUMBER.fullmatch(cell))


def _is_date(cell: str) -> bool:
    """A year, a month or a day of ISO 8601."""
    found = DATE.fullmatch(cell)
    try:
        return bool(found and date(int(found[1]), int(found[2] or 1), int(found[3] or 1)))
    except ValueError:
        return False
