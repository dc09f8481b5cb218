"""Catalog + locale → the files of the index. Their format stands in `briefing/search/__init__.py`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, groupby
from typing import Any

from briefing import urls
from briefing.assets.names import digest
from briefing.catalog import Catalog
from briefing.search.block import Block, block, joined, runs
from briefing.search.columns import Row, columns, shortened
from briefing.search.dictionary import Dictionary, Entry, dictionary
from briefing.search.links import Links, links
from briefing.search.pages import pages
from briefing.search.shards import cut, script, to_json
from briefing.search.vlq import encode

FORMAT = 2
TERMS, SHARD = 24 * 1024, 48 * 1024
"""Bytes of a shard, about: of the dictionary, of which a query needs one for each of its words, and of all else."""
FEW = 8
"""So many shards of the dictionary are as soon loaded as a list of its words."""


def index(catalog: Catalog, code: str) -> dict[str, bytes]:
    """Path → content of every file of the index in that language. The same catalog gives the same bytes."""
    return index_of(catalog, code, [block(pages(catalog, code), code)])


def index_of(catalog: Catalog, code: str, blocks: Iterable[Block]) -> dict[str, bytes]:
    """The same, of the blocks of all pages in their order."""
    root, bodies = _bodies(catalog, joined(blocks))
    shards = {name: script(f"{code}/{name}", body) for name, body in bodies.items()}
    digests = {name: digest(content) for name, content in shards.items()}
    version = digest(to_json([root, digests]).encode())
    first = script(code, to_json({**root, "version": version, "files": digests}))
    return {urls.search(code): first, **{urls.search_part(code, name, digests[name]): content for name, content in shards.items()}}


def _bodies(catalog: Catalog, whole: Block) -> tuple[dict[str, Any], dict[str, str]]:
    """What the root says of the others but for their digests; of these name → JSON."""
    terms, linked, texts = _terms(dictionary(whole)), _links(whole, links(catalog, whole.pages)), _texts(whole)
    lists = _words(row.key for shard in terms for row in shard) if len(terms) > FEW else {}
    firsts = {
        "terms": [shard[0].key for shard in terms],
        "links": [shard[0][0] for shard in linked],
        "texts": [shard[0][0] for shard in texts],
        "words": list(lists),
    }
    return _root(whole) | firsts, {
        **{f"terms-{number}": to_json(columns(shard)) for number, shard in enumerate(terms)},
        **{f"links-{number}": to_json(dict(shard)) for number, shard in enumerate(linked)},
        **{f"texts-{number}": f"[{','.join(text for _, text in shard)}]" for number, shard in enumerate(texts)},
        **{f"words-{length}": to_json(shortened(keys)) for length, keys in lists.items()},
    }


def _terms(terms: Dictionary) -> list[list[Row]]:
    rows = [_row(key, entry) for key, entry in terms.items()]
    return cut(rows, TERMS, lambda row: _bytes(row.key) + sum(map(len, (*row.words, *row.postings, row.names, *row.others))))


def _row(key: str, entry: Entry) -> Row:
    words = sorted(entry.words)
    return Row(key, words, [entry.words[word] for word in words], entry.names, entry.others)


def _links(whole: Block, linked: Links) -> list[list[tuple[int, str]]]:
    """Actors and places apart: most searches ask for all actors, and for few places."""
    groups = groupby(linked.items(), key=lambda item: whole.pages[item[0]][0])
    written = ([(number, _postings(postings)) for number, postings in group] for _, group in groups)
    return [shard for group in written for shard in cut(group, SHARD, lambda one: len(one[1]))]


def _texts(whole: Block) -> list[list[tuple[int, str]]]:
    """The pages' numbers, and as JSON what is shown of them."""
    return cut(enumerate(whole.shown), SHARD, lambda one: _bytes(one[1]))


def _words(keys: Iterable[str]) -> dict[int, list[str]]:
    """Length, as a browser counts it → the words of that length."""
    found: dict[int, list[str]] = {}
    for key in filter(_is_word, keys):
        found.setdefault(len(key.encode("utf-16-be")) // 2, []).append(key)
    return dict(sorted(found.items()))


def _bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def _root(whole: Block) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "pages": len(whole.pages),
        "kinds": runs(kind for kind, _ in whole.pages),
        "years": whole.years,
        "actors": [name for kind, name in whole.pages if kind == "actor"],
    }


def _postings(numbers: Sequence[int]) -> str:
    """Numbers `4 × page + field` with the pages as steps from the page before."""
    return encode([number - (before & ~3) for before, number in zip(chain((0,), numbers), numbers, strict=False)])


def _is_word(key: str) -> bool:
    return not key.startswith(("~", "-")) and not key[0].isdigit()
