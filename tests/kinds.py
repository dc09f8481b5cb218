"""Which pages of a site stand for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from zlib import crc32

from briefing.render import Edition, Page


def one_of_each(edition: Edition) -> dict[str, str]:
    """The longest page of each kind in the first language, and the same in every other: `<kind>.<language>` → path.

    Pages that are in no one language are named by their kind alone. Those that lead elsewhere at once are looked at by no one.
    """
    longest: dict[str, Page] = {}
    first = next(iter(edition.shells))
    for page in edition.pages.values():
        if page.lang == first and not page.leads_to and (page.kind not in longest or len(page.body) > len(longest[page.kind].body)):
            longest[page.kind] = page
    return {name: path for page in longest.values() for name, path in _named(page)}


def each_kind(edition: Edition) -> list[str]:
    """The path of the longest page of each kind, every other one in the other language."""
    longest = one_of_each(edition)
    kinds = sorted({name.split(".")[0] for name in longest})
    return [longest.get(kind) or longest[f"{kind}.{'ar' if number % 2 else 'en'}"] for number, kind in enumerate(kinds)]


def turn(name: str) -> int:
    """0 or 1, for a page named as `one_of_each` does: which of two conditions it is looked at in. Its counterpart has the other number.

    It goes by the name alone: a new kind changes no other's.
    """
    kind, _, lang = name.partition(".")
    return (crc32(kind.encode()) + (lang == "en")) % 2


def kind_of(path: str) -> str:
    """The folder, whatever the language; a page that stands alone there or begins it, or is asked a question, is of a kind of its own."""
    whole = re.sub(r"[?#].*", "?", path).partition("/")[2]
    folder, _, name = whole.rpartition("/")
    return folder if folder and name != "index.html" else whole


def alike(paths: Iterable[str]) -> list[list[str]]:
    """The paths of each kind, those of a language together."""
    return [list(same) for _, same in groupby(sorted(paths, key=lambda path: (kind_of(path), path)), kind_of)]


def few_of_each(site: Path, number: int = 2) -> list[str]:
    """The largest pages of each kind in each language, so many, among all files of a site; of those that are in no language all."""
    paths = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    languages = [[path for path in same if path.startswith(f"{code}/")] for same in alike(paths) for code in ("ar", "en")]
    largest = [sorted(same, key=lambda path: (-(site / path).stat().st_size, path))[:number] for same in languages]
    return sorted([*(path for path in paths if "/" not in path), *(path for same in largest for path in same)])


def _named(page: Page) -> list[tuple[str, str]]:
    if page.kind in ("choice", "not-found"):
        return [(page.kind, page.path)]
    return [(f"{page.kind}.{page.lang}", page.path), *((f"{page.kind}.{other.lang}", other.path) for other in page.counterparts)]
