"""The known word that was most likely meant by an unknown one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

LONGEST_WORD = 80
"""Characters: a longer word is no slip of a known one, and comparing it would cost much."""


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to `word`, as a question; None if none is near."""
    near = nearest(word, frozenset(known))
    return f'did you mean "{near}"?' if near else None


@lru_cache(maxsize=1000)
def nearest(word: str, known: frozenset[str]) -> str | None:
    """The known word that differs least from `word`; the first by the alphabet of several. None if none is near."""
    if len(word) > LONGEST_WORD:
        return None
    plain = _folded(word)
    by_form = {_folded(one): one for one in sorted(known, reverse=True)}
    near = get_close_matches(plain, sorted(by_form), n=1, cutoff=0.6)
    return by_form[near[0]] if near else None


def _folded(word: str) -> str:
    """Without what slips most easily: capitals, and the sign between words."""
    return word.strip().lower().replace("_", "-").replace(" ", "-")
