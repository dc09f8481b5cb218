"""Pages that are numbered one behind another → what they bring to the index, as numbers from their own first page.

An index is put together of blocks (`joined`): only the first number of each of their lists must be counted anew, because all others
are steps from the page before. So the block of a year of incidents is made once, and kept as long as none of them changes.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from briefing.search.indexed import Indexed, indexed
from briefing.search.searched_page import Field, SearchedPage
from briefing.search.stems import is_stop_word
from briefing.search.vlq import encode

Run = tuple[int, str, int]
"""The first number of a list, the others in letters, the page of the last."""
Runs = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Block:
    pages: Sequence[tuple[str, str]]
    """Kind and id of each."""
    years: Runs
    words: Mapping[str, Run | None]
    """Postings, in the order in which the words are met; None of a stop word that stands in no title."""
    aliases: Mapping[str, Run]
    """Key or skeleton → the names that have a word of it."""
    names: Sequence[str]
    """The keys of names that are found by each of their words."""
    shown: Sequence[str]
    """Of each page as JSON what results show."""


def block(pages: Iterable[SearchedPage], code: str) -> Block:
    """The block of these pages, in that language."""
    return block_of([indexed(page, code) for page in pages])


def block_of(pages: Sequence[Indexed]) -> Block:
    """The block of pages that bring this."""
    return Block(
        pages=[(page.kind, page.id) for page in pages],
        years=runs(page.year for page in pages),
        words=_words(pages),
        aliases=_aliases(pages),
        names=sorted({name for page in pages for name in page.names}),
        shown=[page.shown for page in pages],
    )


def _words(pages: Sequence[Indexed]) -> dict[str, Run | None]:
    found = defaultdict[str, list[int]](list)
    for number, page in enumerate(pages):
        for where, words in enumerate(page.words):
            for word in words.split():
                found[word].append(4 * number + where)
    return {word: _postings(_kept(word, numbers)) for word, numbers in found.items()}


def _aliases(pages: Sequence[Indexed]) -> dict[str, Run]:
    found, lasts = defaultdict[str, list[int]](list), dict[str, int]()
    for number, page in enumerate(pages):
        for key, alias, length in page.namings:
            found[key] += (number - lasts.get(key, 0), alias, length)
            lasts[key] = number
    return {key: (steps[0], encode(steps[1:]), lasts[key]) for key, steps in found.items()}


def written(one: Block) -> bytes:
    """As bytes: a line of JSON, and a line for each page."""
    head = [one.pages, one.years, one.words, one.aliases, one.names]
    return "\n".join([json.dumps(head, ensure_ascii=False, separators=(",", ":")), *one.shown]).encode("utf-8", "surrogatepass")


def read(raw: bytes) -> Block:
    """The block that was written."""
    head, *shown = raw.decode("utf-8", "surrogatepass").split("\n")
    pages, years, words, aliases, names = json.loads(head)
    return Block([(kind, name) for kind, name in pages], years, words, aliases, names, shown)


def joined(blocks: Iterable[Block]) -> Block:
    """The blocks as one, in the order of their pages."""
    pages: list[tuple[str, str]] = []
    years: Runs = []
    shown: list[str] = []
    words, aliases, names = Lists(4), Lists(1), set[str]()
    for one in blocks:
        words.add(one.words, len(pages))
        aliases.add(one.aliases, len(pages))
        names.update(one.names)
        pages += one.pages
        years += one.years
        shown += one.shown
    told = [(year, sum(count for _, count in same)) for year, same in groupby(years, lambda run: run[0])]
    return Block(pages, told, words.runs(), {key: run for key, run in aliases.runs().items() if run}, sorted(names), shown)


class Lists:
    """Lists that are continued block by block. `step`: by how much a number grows from a page to the next."""

    def __init__(self, step: int) -> None:
        self._step = step
        self._firsts: dict[str, int | None] = {}
        self._rests: dict[str, list[str]] = {}
        self._lasts: dict[str, int] = {}

    def add(self, found: Mapping[str, Run | None], offset: int) -> None:
        """What a block brings whose first page is the one at `offset`."""
        firsts, rests, lasts, step = self._firsts, self._rests, self._lasts, self._step
        for key, run in found.items():
            if run is None:
                firsts.setdefault(key)
                continue
            first, rest, last = run
            if firsts.get(key) is None:
                firsts[key], rests[key] = first + step * offset, [rest]
            else:
                rests[key] += (encode((first + step * (offset - lasts[key]),)), rest)
            lasts[key] = offset + last

    def runs(self) -> dict[str, Run | None]:
        rests, lasts = self._rests, self._lasts
        return {key: None if first is None else (first, "".join(rests[key]), lasts[key]) for key, first in self._firsts.items()}


def letters(run: Run | None) -> str:
    """A list as the index has it."""
    return encode(run[:1]) + run[1] if run else ""


def runs(values: Iterable[str]) -> Runs:
    return [(value, len(list(same))) for value, same in groupby(values)]


def _kept(word: str, numbers: Sequence[int]) -> Sequence[int]:
    """Stop words count in titles alone."""
    return [one for one in numbers if one % 4 == Field.TITLE] if is_stop_word(word) else numbers


def _postings(numbers: Sequence[int]) -> Run | None:
    """Numbers `4 × page + field` with the pages as steps from the page before."""
    if len(numbers) < 2:
        return (numbers[0], "", numbers[0] >> 2) if numbers else None
    return numbers[0], encode([number - (before & ~3) for before, number in pairwise(numbers)]), numbers[-1] >> 2
