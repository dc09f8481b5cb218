"""Catalog + locale → the files of the index. Their format stands in `briefing/search/__init__.py`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from briefing import urls
from briefing.catalog import Catalog
from briefing.search.dictionary import Entry, Naming, dictionary
from briefing.search.links import links
from briefing.search.pages import pages
from briefing.search.search_page import SearchPage
from briefing.search.shards import cut, script, to_json, version_of, without_end
from briefing.search.vlq import encode
from briefing.views.components import Text

FORMAT = 1
SHARD = 48 * 1024
"""Bytes of a shard, about."""
FEW = 4
"""So many shards of the dictionary are as soon loaded as a list of its words."""


def index(catalog: Catalog, code: str) -> dict[str, bytes]:
    """Path → content of every file of the index in that language. The same catalog gives the same bytes."""
    bodies = _bodies(catalog, code)
    version = version_of(bodies)
    return {urls.search(code, name): script(f"{code}/{name}", version, body) for name, body in bodies.items()}


def _bodies(catalog: Catalog, code: str) -> dict[str, str]:
    """Name → JSON."""
    found = pages(catalog, code)
    terms = dictionary(found)
    linked = links(catalog, found)
    runs = {
        "terms": cut((f"{to_json(key)}:{to_json(_entry(key, entry))}" for key, entry in terms.items()), SHARD),
        "links": cut((f'"{number}":"{_postings(postings)}"' for number, postings in linked.items()), SHARD),
        "texts": cut((to_json(_shown(page, code)) for page in found), SHARD),
    }
    keys: dict[str, Sequence[Any]] = {"terms": list(terms), "links": list(linked), "texts": range(len(found))}
    firsts = {kind: _firsts(keys[kind], shards) for kind, shards in runs.items()}
    has_words = len(runs["terms"]) > FEW
    words = {"words": to_json(" ".join(filter(_is_word, terms)))} if has_words else {}
    return {"index": to_json(_root(found) | firsts | {"words": has_words}), **_shards(runs), **words}


def _shards(runs: dict[str, list[list[str]]]) -> dict[str, str]:
    brackets = {"terms": "{}", "links": "{}", "texts": "[]"}
    return {
        f"{kind}-{number}": brackets[kind][0] + ",".join(run) + brackets[kind][1]
        for kind, shards in runs.items()
        for number, run in enumerate(shards)
    }


def _firsts(keys: Sequence[Any], runs: Sequence[Sequence[str]]) -> list[Any]:
    """The key of the first item of each run."""
    starts = [0]
    for run in runs:
        starts.append(starts[-1] + len(run))
    return [keys[start] for start in starts[:-1]]


def _root(found: Sequence[SearchPage]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "pages": len(found),
        "kinds": _runs(page.kind for page in found),
        "years": _runs(page.year for page in found),
        "actors": [page.name for page in found if page.kind == "actor"],
    }


def _runs(values: Iterable[str]) -> list[tuple[str, int]]:
    return [(value, len(list(same))) for value, same in groupby(values)]


def _entry(key: str, entry: Entry) -> list[Any]:
    words = {"" if word == key else word: _postings(entry.words[word]) for word in sorted(entry.words)}
    return without_end([words, _names(entry.names), entry.others])


def _postings(numbers: Iterable[int]) -> str:
    """Numbers `4 × page + field` with the pages as steps from the page before."""
    return encode(_steps(numbers))


def _steps(numbers: Iterable[int]) -> Iterator[int]:
    before = 0
    for number in numbers:
        yield number - before
        before = number & ~3


def _names(namings: Sequence[Naming]) -> str:
    steps, before = [], 0
    for page, alias, length in namings:
        steps += [page - before, alias, length]
        before = page
    return encode(steps)


def _shown(page: SearchPage, code: str) -> list[Any]:
    def plain(text: Text | None) -> Any:
        return "" if text is None else text.value if text.lang == code else [text.value, text.lang]

    aliases = [plain(alias.text) for alias in page.aliases if not alias.is_whole]
    texts = list(map(plain, page.texts))
    return without_end([page.path, plain(page.title), page.date, plain(page.place), plain(page.summary), texts, aliases])


def _is_word(key: str) -> bool:
    return not key.startswith(("~", "-")) and not key[0].isdigit()
