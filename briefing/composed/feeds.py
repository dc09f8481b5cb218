"""The feeds: that of an actor is made anew only if something has changed that was read for it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.catalog import Catalog
from briefing.composed.box import Item, packed, unpacked
from briefing.composed.make import digests_of
from briefing.exports.feed import at_addresses, feeds_of, feeds_of_site
from briefing.kept.parts import Kept
from briefing.kept.sealed import read_sealed, write_sealed
from briefing.kept.watch import watched

FEEDS = "feeds"


def kept_feeds(catalog: Catalog, base_url: str, kept: Kept) -> Iterator[tuple[str, bytes]]:
    """Path and content of all feeds (`exports.feed`), those that hold of the former build as it left them."""
    former = unpacked(read_sealed(kept.folder / FEEDS, kept.writer))
    changed = {read for read, told in former.digests.items() if kept.digest_of(read) != told}
    held = {item.name: item for item in former.items() if changed.isdisjoint(item.reads)}
    items = [held.get(name) or _made(catalog, base_url, name) for name in catalog.actors]
    if changed or [name for _, name in former.names] != list(catalog.actors):
        write_sealed(kept.folder / FEEDS, packed(items, [], digests_of(items, kept)), kept.writer)
    yield from feeds_of_site(catalog, base_url).items()
    for item in items:
        yield from at_addresses(catalog.actors[item.name], item.parts)


def _made(catalog: Catalog, base_url: str, name: str) -> Item:
    noting, reads = watched(catalog)
    found = feeds_of(noting, base_url, noting.actors[name])
    return Item(name, "", frozenset(reads), found)
