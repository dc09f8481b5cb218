"""A small index written by hand: pages with their words, and how they stand in the files that the engine reads."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from briefing import urls
from briefing.assets.names import digest
from briefing.search.columns import Row, columns, shortened
from briefing.search.skeleton import skeleton
from briefing.write import put

KINDS = ("briefing", "incident", "actor", "place", "source", "outlet", "page")
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
VERSION = "v1"


@dataclass(frozen=True)
class Page:
    """A page as the index knows it. Words of texts are given as they are found: `key` or `key=word as it stands in the text`."""

    id: str
    kind: str
    title: str
    title_words: str = ""
    label_words: str = ""
    summary: str = ""
    summary_words: str = ""
    claims: tuple[str, ...] = ()
    claim_words: str = ""
    aliases: tuple[str, ...] = ()
    """Names as texts, the title first; one that begins with `!` is found only as a whole."""
    spoken: str = ""
    """Words of the title that are also found by their consonants."""
    year: str = ""
    date: str = ""
    dates: str = ""
    place: str = ""
    concerns: str = ""
    """Actors and places, by id; one with `~` before it is only mentioned."""

    @property
    def fields(self) -> tuple[str, ...]:
        return (self.title_words, f"{self.label_words} {self.dates}", self.summary_words, self.claim_words)


def vlq(numbers: Iterable[int]) -> str:
    return "".join(_digits(number) for number in numbers)


def _digits(number: int) -> str:
    rest, last = number >> 5, number & 31
    return DIGITS[last | 32] + _digits(rest) if rest else DIGITS[last]


def postings(fields: Mapping[int, int]) -> str:
    """Page → field, as the files have it."""
    pages = sorted(fields)
    return vlq((page - before) * 4 + fields[page] for before, page in zip([0, *pages], pages, strict=False))


def triples(found: Sequence[tuple[int, int, int]]) -> str:
    """(page, alias, words * 2 + only whole), as the files have it."""
    pages = [page for page, _, _ in found]
    deltas = [page - before for before, page in zip([0, *pages], pages, strict=False)]
    return vlq(number for delta, (_, alias, size) in zip(deltas, found, strict=True) for number in (delta, alias, size))


def write(folder: Path, pages: Sequence[Page], forms: Mapping[str, Sequence[str]], locale: str = "en", shard: int = 8) -> None:
    """The files of an index under `folder`; `forms`: key → keys of the same word in another form. A shard holds few keys or pages."""
    pages = sorted(pages, key=lambda page: KINDS.index(page.kind))
    terms = _terms(pages, forms)
    links = _links(pages)
    texts = [_entry(page) for page in pages]
    cut = [terms[at : at + shard] for at in range(0, len(terms), shard)]
    lists = {length: [row.key for row in terms if len(row.key) == length] for length in sorted({len(row.key) for row in terms})}
    index: dict[str, Any] = {
        "version": VERSION,
        "pages": len(pages),
        "kinds": _runs(page.kind for page in pages),
        "years": _runs(page.year for page in pages),
        "actors": [page.id for page in pages if page.kind == "actor"],
        "terms": [some[0].key for some in cut],
        "links": [int(next(iter(links)))] if links else [],
        "texts": list(range(0, len(texts), shard)),
        "words": list(lists),
    }
    shards = {f"terms-{number}": columns(some) for number, some in enumerate(cut)}
    shards |= {f"words-{length}": shortened(keys) for length, keys in lists.items()}
    shards |= {f"texts-{number}": texts[at : at + shard] for number, at in enumerate(index["texts"])}
    contents = {name: called(f"{locale}/{name}", value) for name, value in ({"links-0": links} | shards).items()}
    index["files"] = {name: digest(content) for name, content in contents.items()}
    put(folder, {urls.search_part(locale, name, digest(content)): content for name, content in contents.items()})
    put(folder, {urls.search(locale): called(locale, index)})


def called(name: str, value: object) -> bytes:
    return f"searchShelf.put({json.dumps(name)}, {json.dumps(value, ensure_ascii=False)});\n".encode()


def _runs(values: Iterable[str]) -> list[tuple[str, int]]:
    return [(value, len(list(run))) for value, run in groupby(values)]


def _terms(pages: Sequence[Page], forms: Mapping[str, Sequence[str]]) -> list[Row]:
    words: dict[str, dict[str, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    names: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for field, some in enumerate(page.fields):
            for key, _, word in (one.partition("=") for one in some.split()):
                words[key][word].setdefault(number, field)
        for place, alias in enumerate(page.aliases):
            said = alias.lstrip("!").lower().split()
            for word in said:
                names[word].append((number, place, len(said) * 2 + alias.startswith("!")))
        for word in page.spoken.split():
            names[f"~{skeleton(word)}"].append((number, 0, len(page.aliases[0].split()) * 2))
    keys = sorted({*words, *names, *forms})
    return [_row(key, words.get(key, {}), triples(names.get(key, [])), forms.get(key, ())) for key in keys]


def _row(key: str, found: Mapping[str, Mapping[int, int]], names: str, others: Sequence[str]) -> Row:
    return Row(key, [word or key for word in found], [postings(fields) for fields in found.values()], names, others)


def _trimmed(*members: object) -> list[object]:
    kept = list(members)
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _links(pages: Sequence[Page]) -> dict[str, str]:
    numbers = {page.id: number for number, page in enumerate(pages)}
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for number, page in enumerate(pages):
        for subject in page.concerns.split():
            found[numbers[subject.lstrip("~")]][number] = 3 if subject.startswith("~") else 1
    return {str(subject): postings(found[subject]) for subject in sorted(found)}


def _entry(page: Page) -> list[object]:
    path = f"en/{page.kind}s/{page.id}.html"
    aliases = [alias if alias.isascii() else [alias, "ar"] for alias in page.aliases[1:] if not alias.startswith("!")]
    return _trimmed(path, page.title, page.date, page.place, page.summary, list(page.claims), aliases)
