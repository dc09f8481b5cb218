"""The pages' words → on which pages each stands, and in which field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.search.names import NAMED
from briefing.search.searched_page import Field, SearchedPage
from briefing.search.spelling import distinct_words
from briefing.views.components import Text


def postings(pages: Sequence[SearchedPage]) -> dict[str, list[int]]:
    """Word in the search's spelling → `4 × page + field`, a page once, with the best field that has it; in the order of the pages."""
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
