"""Runs of words that a text of ours shares with the texts of the sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from briefing.language.fold import INVISIBLE, MARKS, fold

RUN = 8
"""Words in a row that are a copy."""
WORD = re.compile(rf"(?:[^\W_]|[{MARKS}{INVISIBLE}\u0300-\u036f])+")
LINK = re.compile(r"\]\([^()\s]*\)")
"""Where a link in a text leads to: no word of the text."""

folded = lru_cache(maxsize=100_000)(fold)


@dataclass(frozen=True, slots=True)
class Known:
    """The runs of all source texts."""

    sources: Sequence[tuple[str, Sequence[str]]]
    """What each text is called, and its segments."""
    runs: Mapping[int, int]
    """Hash of RUN words → the number of the source that holds them. Hashes hold within one run of the program."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A run of words, as it stands in our text, and where in a source it was found first."""

    words: str
    count: int
    source: str
    segment: int


def known_runs(sources: Sequence[tuple[str, Sequence[str]]]) -> Known:
    """All runs of the sources, each given as what it is called and its segments."""
    runs: dict[int, int] = {}
    for number, (_, segments) in enumerate(sources):
        for run in _runs(_words("\n".join(segments))):
            runs.setdefault(run, number)
    return Known(sources, runs)


def copies(text: str, known: Known) -> list[Copy]:
    """Every run of RUN or more words that the text shares with a source, in the spelling that searches use."""
    plain = LINK.sub(lambda link: " " * len(link[0]), text) if "](" in text else text
    words = _words(plain)
    if len(words) < RUN or known.runs.keys().isdisjoint(_runs(words)):
        return []
    return [copy for first, end in _stretches(words, known) if (copy := _copy(text, plain, words, first, end, known))]


def _words(text: str) -> list[str]:
    return [word for word in map(folded, WORD.findall(text)) if word]


def _runs(words: list[str]) -> Iterator[int]:
    return map(hash, zip(*(words[offset:] for offset in range(RUN)), strict=False))


def _stretches(words: list[str], known: Known) -> Iterator[tuple[int, int]]:
    """First word and end of each longest run."""
    starts = [index for index, run in enumerate(_runs(words)) if run in known.runs]
    for _, group in groupby(enumerate(starts), lambda pair: pair[1] - pair[0]):
        together = [start for _, start in group]
        yield together[0], together[-1] + RUN


def _copy(text: str, plain: str, words: list[str], first: int, end: int, known: Known) -> Copy | None:
    """The run; None if only its hash is that of a run in a source."""
    run = tuple(words[first : first + RUN])
    name, segments = known.sources[known.runs[hash(run)]]
    segment = _segment_of(run, segments)
    spans = [found.span() for found in WORD.finditer(plain) if folded(found[0])]
    return Copy(text[spans[first][0] : spans[end - 1][1]], end - first, name, segment) if segment else None


def _segment_of(run: tuple[str, ...], segments: Iterable[str]) -> int | None:
    """The number of the segment in which the run begins."""
    numbered = [(word, number) for number, segment in enumerate(segments, 1) for word in _words(segment)]
    words = [word for word, _ in numbered]
    return next((numbered[start][1] for start in range(len(words)) if tuple(words[start : start + RUN]) == run), None)
