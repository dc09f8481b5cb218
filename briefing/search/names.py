"""The names of actors, places and outlets → under which keys, and under which skeletons, their words stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.search.lexicon import is_kind
from briefing.search.searched_page import Alias, SearchedPage
from briefing.search.skeleton import skeleton
from briefing.search.spelling import words
from briefing.search.stems import is_stop_word, name_key

NAMED = frozenset({"actor", "place", "outlet"})
"""Kinds whose titles are names."""

Naming = tuple[str, int, int]
"""Key or skeleton, alias, and `2 × different words in the alias + whether it is found only as a whole`."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """An alias in the search's spelling. Alias 0 is the title."""

    number: int
    words: tuple[str, ...]
    """Each once, without stop words if it has others."""
    is_whole: bool

    def naming(self, key: str) -> Naming:
        return (key, self.number, 2 * len(self.words) + self.is_whole)


def namings(page: SearchedPage) -> tuple[list[Naming], list[str]]:
    """The aliases of the page under each key and skeleton of a word; and the keys of those that are found by each of their words."""
    found: list[Naming] = []
    names: dict[str, None] = {}
    aliases = tuple(spelled_aliases(page))
    for alias in aliases:
        keys = dict.fromkeys(map(name_key, alias.words))
        found += map(alias.naming, keys)
        if not alias.is_whole:
            names |= keys
    found += (alias.naming(f"~{bones}") for bones, alias in _skeletons([alias for alias in aliases if not alias.is_whole]))
    return found, list(names)


def spelled_aliases(page: SearchedPage) -> Iterator[Spelled]:
    """The page's title, if it is a name, and its aliases; those that are spelled alike once, as the first of them."""
    seen = set()
    title = [Alias(page.title)] if page.kind in NAMED else []
    for number, alias in enumerate([*title, *page.aliases], 1 - len(title)):
        spelled = _saying(words(alias.text.value))
        if spelled and spelled not in seen:
            seen.add(spelled)
            yield Spelled(number, spelled, alias.is_whole)


def _saying(spelled: Iterable[str]) -> tuple[str, ...]:
    distinct = tuple(dict.fromkeys(spelled))
    return tuple(word for word in distinct if not is_stop_word(word)) or distinct


def _skeletons(aliases: Sequence[Spelled]) -> Iterator[tuple[str, Spelled]]:
    """Those that the aliases have in Latin and in another script: what is alike in both is a name, and no word of a language.

    Aliases of the same skeletons and of so many words are found alike: the first of them stands for all.
    """
    scripts = {(_bones(word), word.isascii()) for alias in aliases for word in alias.words}
    seen = set()
    for alias in aliases:
        bones = dict.fromkeys(map(_bones, alias.words))
        shared = tuple(one for one in bones if one and {(one, True), (one, False)} <= scripts)
        if (shared, len(alias.words)) not in seen:
            seen.add((shared, len(alias.words)))
            yield from ((one, alias) for one in shared)


def _bones(word: str) -> str:
    return "" if is_stop_word(word) or is_kind(word) else skeleton(word)
