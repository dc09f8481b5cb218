"""Which pages of a site stand for all of them."""

from __future__ import annotations

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


def _named(page: Page) -> list[tuple[str, str]]:
    if page.kind in ("choice", "not-found"):
        return [(page.kind, page.path)]
    return [(f"{page.kind}.{page.lang}", page.path), *((f"{page.kind}.{other.lang}", other.path) for other in page.counterparts)]
