"""Finds the glossary's words in a text, in any inflection, and tells whether they stand in our own voice.

A text costs one look-up for each of its words: what a word may be an inflection of is worked out once and kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from briefing.context import Context, LoadedWord
from briefing.language.fold import WORD, fold
from briefing.language.inflection import arabic_stems, english_stems
from briefing.language.reading import runs_of
from briefing.quoted import spans_quoted

STEMS: Mapping[str, Callable[[str], Iterable[str]]] = {"ar": arabic_stems, "en": english_stems}
REMEMBERED = 100_000
"""Distinct words that are kept."""
FOREIGN_DIGIT = re.compile("[٠-٩۰-۹]")
JOINT = re.compile(r"[\s\-–]+")
"""What may stand between the words of a phrase."""


class Found(NamedTuple):
    """A loaded word, and where it stands in the text."""

    word: LoadedWord
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    stems: tuple[str, ...]
    word: LoadedWord | None
    """None: a phrase that is harmless, though a loaded word is in it."""


class Search(dict[str, frozenset[str]]):
    """The loaded words of one language: what stands between two blanks of a text → the stems of ours that it may hold."""

    def __init__(self, language: str, words: Iterable[LoadedWord]) -> None:
        self.stems_of = STEMS.get(language, _unchanged)
        self.phrases: dict[str, list[_Phrase]] = {}
        """The longest stem of each phrase → the phrase."""
        for word in words:
            for loaded, forms in ((word, word.forms), (None, word.harmless)):
                for form in forms:
                    self._add(_Phrase(tuple(map(_folded, WORD.findall(form))), loaded))
        self.triggers = {stem for stem, phrases in self.phrases.items() if any(phrase.word for phrase in phrases)}
        self.clean: set[str] = set()
        """What was met between blanks and holds neither a loaded word nor a digit of another script."""
        self.stems = frozenset(stem for phrases in self.phrases.values() for phrase in phrases for stem in phrase.stems)

    def _add(self, phrase: _Phrase) -> None:
        if phrase.stems:
            self.phrases.setdefault(max(phrase.stems, key=len), []).append(phrase)

    def __missing__(self, run: str) -> frozenset[str]:
        if len(self) > REMEMBERED:
            self.clear()
            self.clean.clear()
        self[run] = frozenset[str]().union(*map(self._stems, WORD.findall(run)))
        if self.triggers.isdisjoint(self[run]) and not FOREIGN_DIGIT.search(run):
            self.clean.add(run)
        return self[run]

    def _stems(self, word: str) -> frozenset[str]:
        """Which of our stems the word may be an inflection of."""
        return self.stems.intersection(self.stems_of(_folded(word)))

    def is_clean(self, text: str) -> bool:
        """Whether the text surely holds neither a loaded word nor a digit of another script: one look for all that is about words."""
        return self.clean.issuperset(runs_of(text))

    def find(self, text: str) -> list[Found]:
        """The loaded words of our own voice in the text, in its order; of those that overlap the longest."""
        if self.is_clean(text):
            return []
        runs = runs_of(text)
        stems = frozenset[str]().union(*filter(None, map(self.__getitem__, runs)))
        phrases = [phrase for stem in stems for phrase in self.phrases.get(stem, ()) if stems.issuperset(phrase.stems)]
        return list(_ours(text, self._matches(text, phrases))) if any(phrase.word for phrase in phrases) else []

    def _matches(self, text: str, phrases: Iterable[_Phrase]) -> Iterator[tuple[_Phrase, int, int]]:
        spans = [match.span() for match in WORD.finditer(text)]
        stems = [self[text[start:end]] for start, end in spans]
        for first in (index for index, here in enumerate(stems) if here):
            for phrase in phrases:
                end = first + len(phrase.stems)
                if _stands(phrase.stems, stems[first:end]) and _joined(text, spans[first:end]):
                    yield phrase, spans[first][0], spans[end - 1][1]


def _ours(text: str, matches: Iterable[tuple[_Phrase, int, int]]) -> Iterator[Found]:
    """The matches in our own words; of those that overlap the first, then the longest, then a harmless one."""
    end, exempt = 0, spans_quoted(text)
    for phrase, start, stop in sorted(matches, key=lambda match: (match[1], -match[2], match[0].word is not None)):
        if start >= end:
            end = stop
            if phrase.word and not any(first <= start < last for first, last in exempt):
                yield Found(phrase.word, start, stop)


def _stands(wanted: Sequence[str], here: Sequence[frozenset[str]]) -> bool:
    return len(wanted) == len(here) and all(stem in stems for stem, stems in zip(wanted, here, strict=True))


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> bool:
    return all(JOINT.fullmatch(text, end, start) for (_, end), (start, _) in pairwise(spans))


def _unchanged(word: str) -> Iterable[str]:
    return (word,)


def _folded(word: str) -> str:
    return fold(word).replace("’", "'")


_searches: dict[str, dict[str, Search]] = {}
"""Those of the context that was used last, by its fingerprint and by language."""


def search_of(context: Context, language: str) -> Search:
    """The search for the glossary's words of a language."""
    if context.fingerprint not in _searches:
        _searches.clear()
        _searches[context.fingerprint] = {}
    searches = _searches[context.fingerprint]
    if language not in searches:
        searches[language] = Search(language, [word for word in context.loaded_words if word.language == language])
    return searches[language]
