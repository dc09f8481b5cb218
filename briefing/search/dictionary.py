"""The pages' words → the dictionary: under which key a word stands, and on which pages."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from briefing.search.lexicon import others
from briefing.search.names import NAMED, Naming, namings
from briefing.search.searched_page import Field, SearchedPage
from briefing.search.spelling import distinct_words
from briefing.search.stems import is_stop_word, name_keys, stem_keys
from briefing.views.components import Text


@dataclass(slots=True)
class Entry:
    """What stands under one key."""

    words: dict[str, list[int]] = field(default_factory=dict)
    """Word in the search's spelling → `4 × page + field`, a page once, in the order of the pages."""
    names: list[Naming] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    """Keys under which more is found."""


Dictionary = dict[str, Entry]


def dictionary(pages: Sequence[SearchedPage]) -> Dictionary:
    """Key → entry, sorted as JavaScript compares texts."""
    aliases, names = namings(pages)
    found = {key: Entry(names=found) for key, found in aliases.items()}
    _add_words(found, _postings(pages), names)
    _join(found, names)
    return dict(sorted(found.items(), key=lambda item: item[0].encode("utf-16-be", "surrogatepass")))


def _postings(pages: Sequence[SearchedPage]) -> dict[str, list[int]]:
    """Word → its postings in the order of the pages."""
    found: dict[str, list[int]] = {}
    for number, page in enumerate(pages):
        for word, best in _best_fields(page).items():
            found.setdefault(word, []).append(4 * number + best)
    return found


def _best_fields(page: SearchedPage) -> dict[str, int]:
    best: dict[str, int] = {}
    for where, found in _words(page):
        for word in found:
            best.setdefault(word, where)
    return best


def _words(page: SearchedPage) -> Iterator[tuple[int, Iterable[str]]]:
    """The words of each field, the best field first."""
    yield Field.TITLE.value, () if page.kind in NAMED else _distinct(page.title)
    yield Field.NAMES.value, (*page.date_keys, *_distinct(*page.labels, page.place))
    yield Field.SUMMARY.value, _distinct(page.summary)
    yield Field.TEXT.value, _distinct(*page.texts, *page.unshown)


def _distinct(*texts: Text | None) -> Iterable[str]:
    return distinct_words(text.value for text in texts if text)


def _add_words(found: Dictionary, postings: dict[str, list[int]], names: Container[str]) -> None:
    """Stop words count in titles alone."""
    attested = {stem_keys(word)[0] for word in postings}
    for word, pages in postings.items():
        kept = [one for one in pages if one % 4 == Field.TITLE] if is_stop_word(word) else pages
        if kept:
            found.setdefault(_key(word, names, attested), Entry()).words[word] = kept


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
