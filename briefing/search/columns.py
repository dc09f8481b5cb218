"""Rows of a dictionary → columns, which are smaller than rows and quick to read. Their format stands in `__init__.py`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
WHOLE = "~"
"""Stands for the key in a word. No word of a text holds it."""


class Row(NamedTuple):
    """What stands under a key, in letters: `words` and `postings` in the same order, `names` as one text."""

    key: str
    words: Sequence[str]
    postings: Sequence[str]
    names: str
    others: Sequence[str]


def columns(rows: Sequence[Row]) -> list[str]:
    """Five texts: keys, words, postings, names, others. Each has a section for every row, and blanks between them."""
    return [
        shortened(row.key for row in rows),
        " ".join(",".join(word.replace(row.key, WHOLE, 1) for word in row.words) for row in rows),
        " ".join(",".join(row.postings) for row in rows),
        " ".join(row.names for row in rows),
        " ".join(",".join(row.others) for row in rows),
    ]


def shortened(keys: Iterable[str]) -> str:
    """Sorted keys with blanks between them, each as a digit and a rest: it begins with so many letters of the key before it."""
    written, before = [], ""
    for key in keys:
        shared = _shared(before, key)
        written.append(DIGITS[shared] + key[shared:])
        before = key
    return " ".join(written)


def _shared(before: str, key: str) -> int:
    """None with a letter that is two to a browser, so that both count alike."""
    if max(key, default="") > "\uffff":
        return 0
    shared = 0
    for one, other in zip(before, key, strict=False):
        if one != other:
            break
        shared += 1
    return min(shared, len(DIGITS) - 1)
