"""The words of an index → the dictionary: under which key a word stands, and on which pages."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from briefing.search.block import Block, Run, letters
from briefing.search.lexicon import others
from briefing.search.stems import name_keys, stem_keys


@dataclass(slots=True)
class Entry:
    """What stands under one key, numbers in letters (`block`)."""

    words: dict[str, str] = field(default_factory=dict)
    """Word in the search's spelling → its postings."""
    names: str = ""
    others: list[str] = field(default_factory=list)
    """Keys under which more is found."""


Dictionary = dict[str, Entry]


def dictionary(whole: Block) -> Dictionary:
    """Key → entry, sorted as JavaScript compares texts."""
    found = {key: Entry(names=letters(run)) for key, run in whole.aliases.items()}
    names = frozenset(whole.names)
    _add_words(found, whole.words, names)
    _join(found, names)
    return dict(sorted(found.items(), key=lambda item: item[0].encode("utf-16-be", "surrogatepass")))


def _add_words(found: Dictionary, postings: Mapping[str, Run | None], names: Container[str]) -> None:
    attested = {stem_keys(word)[0] for word in postings}
    for word, run in postings.items():
        if run:
            found.setdefault(_key(word, names, attested), Entry()).words[word] = letters(run)


def _key(word: str, names: Container[str], attested: Container[str]) -> str:
    """That of a name whose word it is; else a stem's: with its first letters off only if what is left is met alone, or known."""
    if named := next((key for key in name_keys(word) if key in names), None):
        return named
    first, *later = stem_keys(word)
    return next((key for key in later if key in attested or others(key)), first)


def _join(found: Dictionary, names: Iterable[str]) -> None:
    """Leads from a stem to the words of names that have it, and from each word to the others of its family, theirs included."""
    for key in sorted(names):
        _lead(found, stem_keys(key)[0], [key])
    reached = {key: [key, *entry.others] for key, entry in found.items() if not key.startswith("~")}
    for key, targets in reached.items():
        for other in others(key):
            _lead(found, other, targets)


def _lead(found: Dictionary, key: str, targets: Iterable[str]) -> None:
    entry = found.setdefault(key, Entry())
    entry.others += [target for target in targets if target != key and target not in entry.others]
