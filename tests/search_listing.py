"""The index of the search as a listing that can be read: key, word, pages and fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from index_reading import decode, lengthened, rows

from briefing.search.columns import Row
from briefing.search.shards import read

DAY_OR_ANY_YEAR = re.compile("--|[0-9]{4}-[0-9]{2}-")
FIELDS = ("title", "names", "summary", "text")


def listing(files: Mapping[str, bytes]) -> list[str]:
    """The lines for the files of one language: the pages by number, then the dictionary, then what leads to what."""
    values = {name.partition("/")[2]: value for name, value in map(read, files.values())}
    pages = [page for number in range(len(values[""]["texts"])) for page in values[f"texts-{number}"]]
    terms = [row for name, value in values.items() if name.startswith("terms-") for row in rows(value)]
    links = {key: entry for name, value in values.items() if name.startswith("links-") for key, entry in value.items()}
    return ["# Pages", *_pages(pages), "", "# Words", *_terms(terms, pages), "", "# Links", *_links(links, pages)]


def unfolded(raw: bytes) -> str:
    """All letters of a file of the index, the words of the dictionary and of the lists of words in full."""
    name, value = read(raw)
    if "/terms-" in name:
        return " ".join(f"{row.key} {' '.join(row.words)} {' '.join(row.others)}" for row in rows(value))
    return " ".join(lengthened(value)) if "/words-" in name else raw.decode()


def _short(page: Sequence[Any]) -> str:
    return str(page[0]).partition("/")[2].removesuffix(".html")


def _pages(pages: Sequence[Any]) -> Iterator[str]:
    names = ("date", "place", "summary", "texts", "also")
    for page in pages:
        yield f"{_short(page)}: {page[1]}"
        yield from (f"    {name}: {value}" for name, value in zip(names, page[2:], strict=False) if value)


def _terms(terms: Sequence[Row], pages: Sequence[Any]) -> Iterator[str]:
    """Of the keys of dates those of years and months alone: the others follow from them."""
    for row in terms:
        if not DAY_OR_ANY_YEAR.match(row.key):
            for word, letters in zip(row.words, row.postings, strict=True):
                yield f"{row.key}: {word} → {_postings(letters, pages)}"
            yield from (f"{row.key}: {naming}" for naming in _names(row.names, pages))
            if row.others:
                yield f"{row.key}: see {', '.join(row.others)}"


def _postings(letters: str, pages: Sequence[Any]) -> str:
    page, found = 0, []
    for step in decode(letters):
        page += step // 4
        found.append(f"{_short(pages[page])} ({FIELDS[step % 4]})")
    return ", ".join(found)


def _names(letters: str, pages: Sequence[Any]) -> Iterator[str]:
    page, numbers = 0, decode(letters)
    for step, alias, length in zip(numbers, numbers, numbers, strict=True):
        page += step
        name = "name" if alias == 0 else f"alias {alias}"
        yield f"{name} of {_short(pages[page])}, of words {length // 2}{', only as a whole' if length % 2 else ''}"


def _links(links: Mapping[str, str], pages: Sequence[Any]) -> Iterator[str]:
    for page, letters in links.items():
        yield f"{_short(pages[int(page)])} → {_postings(letters, pages)}"
