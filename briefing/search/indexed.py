"""What a searched page brings to the index, whatever its number there: its words, its names, and as JSON what results show of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefing.json_text import on_one_line
from briefing.search.names import NAMED, Naming, namings
from briefing.search.searched_page import SearchedPage
from briefing.search.shards import to_json, without_end
from briefing.search.spelling import distinct_words
from briefing.views.components import Text


@dataclass(frozen=True, slots=True)
class Indexed:
    kind: str
    id: str
    year: str
    words: Sequence[str]
    """Of each field, in the search's spelling and with blanks between them; each once, in the best field that has it."""
    namings: Sequence[Naming]
    names: Sequence[str]
    """The keys of its names that are found by each of their words."""
    shown: str
    """As JSON what results show."""


def indexed(page: SearchedPage, code: str) -> Indexed:
    """What the page brings to the index of that language."""
    found, names = namings(page)
    return Indexed(page.kind, page.id, page.year, list(_in_best_fields(page)), found, names, to_json(_shown(page, code)))


def written(one: Indexed) -> bytes:
    """As bytes: two lines of JSON."""
    head = on_one_line([one.kind, one.id, one.year, one.words, one.namings, one.names])
    return f"{head}\n{one.shown}".encode("utf-8", "surrogatepass")


def read(raw: bytes) -> Indexed:
    """What was written."""
    head, _, shown = raw.decode("utf-8", "surrogatepass").partition("\n")
    kind, name, year, words, found, names = json.loads(head)
    return Indexed(kind, name, year, words, found, names, shown)


def _in_best_fields(page: SearchedPage) -> Iterator[str]:
    before: set[str] = set()
    for words in _of_fields(page):
        yield " ".join([word for word in words if word not in before])
        before.update(words)


def _of_fields(page: SearchedPage) -> Iterator[Iterable[str]]:
    """The words of each field (`Field`), the best first."""
    yield () if page.kind in NAMED else _distinct(page.title)
    yield dict.fromkeys((*page.date_keys, *_distinct(*page.labels, page.place)))
    yield _distinct(page.summary)
    yield _distinct(*page.texts, *page.unshown)


def _distinct(*texts: Text | None) -> Iterable[str]:
    return distinct_words([text.value for text in texts if text])


def _shown(page: SearchedPage, code: str) -> list[Any]:
    def plain(text: Text | None) -> Any:
        return "" if text is None else text.value if text.lang == code else [text.value, text.lang]

    aliases = [plain(alias.text) for alias in page.aliases if alias.is_shown]
    texts = list(map(plain, page.texts))
    return without_end([page.path, plain(page.title), page.date, plain(page.place), plain(page.summary), texts, aliases])
