"""The cheap way to see that two languages of a text agree: most texts give the same few plain numbers and months, or none.

Each run between spaces says something whatever stands beside it, says nothing, or needs the grammar. Only what a text says outright
counts here (the *needs* of `parity`): if both languages say the same outright, none lacks anything.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.language.days import NOON
from briefing.language.lexicon import PRIVATE
from briefing.language.reading import LANGUAGES, REMEMBERED, Value, runs_of, signs_of

NOTHING = ""
GRAMMAR = "!"
"""Of a run whose meaning depends on the words around it."""
VERB = "be"
"""Of a run before which a month is none: May have."""
MONTHS = frozenset(f"M{month}" for month in range(1, 13))
SILENT = frozenset("_;,.-&~aAfgiOoPsVwWx12367")
"""Signs that say nothing outright by themselves; as parts of a number or a date they stand beside others."""
MONTH = re.compile("[Mm](?:/[MR])?")
"""A month, or its two names: «آب/أغسطس»."""


def agree(one: str, language: str, other: str, other_language: str) -> bool:
    """Whether the texts clearly say the same outright. False: they may, or we cannot read one of them."""
    said = _said(one, language)
    return said is not None and said == _said(other, other_language)


def _said(text: str, language: str) -> set[str] | None:
    """What the text says outright; None if it takes the grammar to tell."""
    if language not in LANGUAGES:
        return None
    said = set(map(_gists(language).__getitem__, runs_of(text)))
    if GRAMMAR in said or (VERB in said and not said.isdisjoint(MONTHS)):
        return None
    return said - {NOTHING, VERB}


class Gists(dict[str, str]):
    """What each run between spaces says, found once and then remembered."""

    def __init__(self, language: str) -> None:
        self.memory = signs_of(language)
        self.language = LANGUAGES[language]

    def __missing__(self, run: str) -> str:
        if len(self) > REMEMBERED:
            self.clear()
        self[run] = self._gist(run)
        return self[run]

    def _gist(self, run: str) -> str:
        signs = self.memory[run]
        saying = [index for index, sign in enumerate(signs) if not self._is_silent(sign)]
        if not saying:
            return NOTHING
        word = self.memory.words[run][saying[0]]
        return self._outright(signs[saying[0] : saying[-1] + 1], self.memory.numbers.get(word, 0))

    def _is_silent(self, sign: str) -> bool:
        return sign in SILENT or (sign >= chr(PRIVATE) and sign not in self.language.KEYS)

    def _outright(self, signs: str, value: Value) -> str:
        if signs == "!":
            return VERB
        if not self.language.PLAIN.issuperset(signs[0]) or (len(signs) > 1 and not MONTH.fullmatch(signs)):
            return GRAMMAR
        if signs[0] in "YyMm":
            return f"{signs[0].upper()}{value}"
        if signs == "C":
            return f"C{value % NOON}"
        return NOTHING if value == 1 and signs not in "Dd" else f"#{value}"


@cache
def _gists(language: str) -> Gists:
    return Gists(language)
