"""The files of the search's index, read back: numbers, keys and rows, as the browser reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.search.columns import DIGITS, WHOLE, Row
from briefing.search.vlq import LETTERS, MORE


def decode(letters: str) -> Iterator[int]:
    """The numbers that the letters mean. Raises ValueError for a letter that is none of them."""
    number = shift = 0
    for letter in letters:
        digit = LETTERS.index(letter)
        number |= (digit & (MORE - 1)) << shift
        shift += 5
        if digit < MORE:
            yield number
            number = shift = 0


def rows(found: Sequence[str]) -> Iterator[Row]:
    """The rows of which such columns were made. Raises ValueError if they are no columns of one table."""
    keys, *rest = [list(lengthened(found[0])), *(column.split(" ") for column in found[1:])]
    for key, words, postings, names, others in zip(keys, *rest, strict=True):
        written = [word.replace(WHOLE, key) for word in _list(words)]
        yield Row(key, written, _list(postings), names, _list(others))


def lengthened(written: str) -> Iterator[str]:
    """The keys that were shortened."""
    before = ""
    for one in written.split(" ") if written else ():
        before = before[: int(one[0], len(DIGITS))] + one[1:]
        yield before


def _list(section: str) -> list[str]:
    return section.split(",") if section else []
