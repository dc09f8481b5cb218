"""The known word that was most likely meant by an unknown one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

LONGEST_WORD = 80
"""Characters: a longer word is no slip of a known one, and comparing it would cost much."""
SHORTEST_PART = 3
PART = 2.5
"""What it counts as a distance that a word is a part of the other: more than two slips of the pen, less than three."""
ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
"""Before a number: inc-9 is inc-0009."""
LOOKALIKES = str.maketrans(
    "авекмнорстухіјѕԁһԛԝαβεικνορτυχıƖ‐‑‒–—−", "abekmhopctyxijsdhqwabeiknoptuxil------", "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u061c"
)
"""Cyrillic and Greek letters that look like Latin ones, and dashes like a hyphen; what cannot be seen is dropped."""


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to `word`, as a question; None if none is near."""
    near = nearest(word, frozenset(known))
    return f'did you mean "{near}"?{_strange(word, near)}' if near else None


def _strange(word: str, near: str) -> str:
    """Which sign of the word only looks like another, or like none: the two words may look the same."""
    sign = next((sign for sign in word if not sign.isascii()), "") if near.isascii() else ""
    if not sign:
        return ""
    kind = unicodedata.name(sign, "").partition(" ")[0].capitalize() if sign.isalpha() else ""
    return f" type it anew: it has {f'a {kind} letter' if kind else 'a character that should not be there'} (U+{ord(sign):04X})"


@lru_cache(maxsize=1000)
def nearest(word: str, known: frozenset[str]) -> str | None:
    """The known word that differs least from `word`; of several the one that begins most like it, then the first by the alphabet."""
    if len(word) > LONGEST_WORD or not (plain := folded(word)):
        return None
    letters, best = set(plain), (float(len(plain)), 0, "")
    for form, letters_of, one in _forms(known):
        if one == "" or len(letters - letters_of) > best[0]:
            continue
        apart = _apart(plain, form, int(best[0]))
        if apart is not None and apart <= best[0]:
            best = min(best, (apart, -_shared(plain, form), one))
    return best[2] or None


@lru_cache(maxsize=16)
def _forms(known: frozenset[str]) -> list[tuple[str, frozenset[str], str]]:
    return [(form := folded(one), frozenset(form), one) for one in sorted(known)]


def folded(word: str) -> str:
    """Without what slips most easily: capitals, accents, the sign between words, zeros, letters that only look alike."""
    plain = word.strip().lower()
    if not plain.isascii():
        plain = "".join(sign for sign in unicodedata.normalize("NFKD", plain.translate(LOOKALIKES)) if not unicodedata.combining(sign))
    return ZEROS.sub("", plain.replace("_", "-").replace(" ", "-"))


def _apart(word: str, form: str, most: int) -> float | None:
    """How many slips lie between the two; None if one is not like the other."""
    if word.replace("-", "") == form.replace("-", ""):
        return 0.5 if word != form else 0
    longer = max(len(word), len(form))
    few = min(longer * 3 // 8 if longer > SHORTEST_PART else longer // SHORTEST_PART, most)
    slips = _slips(word, form, few) if abs(len(word) - len(form)) <= few else few + 1
    if slips <= min(few, PART):
        return slips
    if _is_part(*sorted((word, form), key=len)):
        return PART
    return slips if slips <= few else None


def _is_part(shorter: str, longer: str) -> bool:
    if len(shorter) < SHORTEST_PART:
        return False
    return longer.startswith(shorter) or longer.endswith(f"-{shorter}") or set(shorter.split("-")) <= set(longer.split("-"))


def _shared(one: str, other: str) -> int:
    """With how many letters both begin."""
    both = enumerate(zip(one, other, strict=False))
    return next((index for index, (letter, sign) in both if letter != sign), min(len(one), len(other)))


def _slips(one: str, other: str, most: int) -> int:
    """The fewest letters to put in, take out, replace or exchange with their neighbour; above `most` any number.

    This is the optimal string alignment distance.
    """
    start = _shared(one, other)
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    if not one or not other:
        return len(one) + len(other)
    before: list[int] = []
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one):
        earlier, before, row = before, row, [index + 1]
        for place, sign in enumerate(other):
            least = min(row[place] + 1, before[place + 1] + 1, before[place] + (letter != sign))
            if index and place and letter == other[place - 1] and sign == one[index - 1]:
                least = min(least, earlier[place - 1] + 1)
            row.append(least)
        if min(row) > most:
            return most + 1
    return row[-1]
