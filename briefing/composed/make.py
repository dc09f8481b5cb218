"""The jobs that make the parts: one for each period, and one for what is of no incident."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from briefing.catalog import Catalog
from briefing.composed.box import Box, Former, Item, opened, packed, unpacked
from briefing.composed.incident import WORDS, Makers, search
from briefing.composed.period import Period
from briefing.dates import NO_MONTH
from briefing.exports.sqlite import stored_tables
from briefing.exports.sqlite.brought import numbered
from briefing.exports.sqlite.schema import SEARCHED
from briefing.exports.sqlite.search import segments, with_words
from briefing.exports.table import Table
from briefing.kept.parts import Kept
from briefing.kept.sealed import read_sealed, write_needed, write_sealed
from briefing.kept.watch import Read, watched
from briefing.records import Incident
from briefing.scratch import scratch_among_kept
from briefing.search import indexed
from briefing.search.block import Block, block, block_of, read, written
from briefing.search.pages import pages_before, pages_behind, scope_of

OTHERS, BEFORE, BEHIND = "others", "before", "behind"


def make_period(period: Period, catalog: Catalog, folder: Path, kept: Kept | None) -> None:
    """Puts the box of the period into the folder: parts of the former build as far as they hold, the others made."""
    path, writer = folder / period.name, kept.writer if kept else ""
    if kept:
        _take(kept.folder / period.name, path)
    former = unpacked(read_sealed(path, writer))
    changed = {read for read, told in former.digests.items() if kept is None or kept.digest_of(read) != told}
    names = [(month, name) for month in period.months for name in catalog.incidents_by_month[month]]
    if changed or names != former.names:
        noting, reads = watched(catalog) if kept else (catalog, set())
        makers, held = Makers(noting), {item.name: item for item in former.items() if changed.isdisjoint(item.reads)}
        items = _items(makers, noting.incidents, reads, names, held)
        path.unlink(missing_ok=True)
        write_needed(path, packed(items, [_index(makers.searched, items), *_searched(catalog, items)], digests_of(items, kept)), writer)
        if kept:
            _take(path, kept.folder / period.name)


def make_searched(code: str, catalog: Catalog, folder: Path, kept: Kept | None) -> None:
    """Puts the blocks there of the pages that stand before the incidents in the index, and behind them."""
    for name, pages in ((f"{BEFORE}-{code}", pages_before), (f"{BEHIND}-{code}", pages_behind)):
        raw = _of_none(name, catalog, kept, lambda catalog, pages=pages: written(block(pages(scope_of(catalog, code)), code)))  # type: ignore[misc]
        (folder / name).write_bytes(raw)


def blocks(code: str, catalog: Catalog, folder: Path, found: Sequence[Box]) -> Iterator[Block]:
    """All blocks of the index of that language, when they are made, in the order of their pages."""
    place = 1 + 2 * catalog.locales.index(code)
    yield read((folder / f"{BEFORE}-{code}").read_bytes())
    yield from (read(box.more_of(place)) for box in reversed(found))
    yield from (read(box.more_of(place + 1)) for box in found)
    yield read((folder / f"{BEHIND}-{code}").read_bytes())


def make_others(catalog: Catalog, folder: Path, kept: Kept | None) -> None:
    """Puts the index of the words there that are of no incident."""
    (folder / OTHERS).write_bytes(_of_none(OTHERS, catalog, kept, _words_of_none))


def _words_of_none(catalog: Catalog) -> bytes:
    tables = [table for table in stored_tables(catalog) if table.name in SEARCHED and table.name not in ("incidents", "claims")]
    rows = [(table, list(enumerate(map(with_words(table), table.rows), 1))) for table in tables]
    return segments(rows)


def _of_none(name: str, catalog: Catalog, kept: Kept | None, make: Callable[[Catalog], bytes]) -> bytes:
    """A part that is of no incident: that of the former build, if all that was read for it is what it was, or made."""
    former = unpacked(read_sealed(kept.folder / name, kept.writer)) if kept else Former()
    if kept and former.names and all(kept.digest_of(read) == told for read, told in former.digests.items()):
        return next(former.items()).parts[name]
    noting, reads = watched(catalog)
    item = Item(name, "", frozenset(), {name: make(noting)})
    if kept:
        item = replace(item, reads=frozenset(reads))
        write_sealed(kept.folder / name, packed([item], [], digests_of([item], kept)), kept.writer)
    return item.parts[name]


def boxes(folder: Path, periods: Collection[Period]) -> tuple[Box, ...]:
    """Those of the periods, when they are made."""
    return tuple(opened(folder / period.name) for period in periods)


def _items(
    makers: Makers, incidents: Mapping[str, Incident], reads: set[Read], names: list[tuple[str, str]], held: Mapping[str, Item]
) -> list[Item]:
    """`reads` fills with what is read of the catalog."""
    found = []
    for month, name in names:
        item = held.get(name)
        if item is None or item.month != month:
            reads.clear()
            parts = makers.parts(incidents[name])
            item = Item(name, month, frozenset(reads), parts)
        found.append(item)
    return found


def _index(tables: Sequence[Table], items: list[Item]) -> bytes:
    """That of the words of all incidents, for the database."""
    words = [(item.month, json.loads(item.parts[WORDS])) for item in items]
    return segments([(table, list(numbered((month, told[place]) for month, told in words))) for place, table in enumerate(tables)])


def _searched(catalog: Catalog, items: Sequence[Item]) -> Iterator[bytes]:
    """For each language the block of the dated incidents, the newest first, and that of the others."""
    dated = [item for item in reversed(items) if item.month != NO_MONTH]
    undated = [item for item in items if item.month == NO_MONTH]
    for code in catalog.locales:
        yield from (written(block_of([indexed.read(item.parts[search(code)]) for item in some])) for some in (dated, undated))


def digests_of(items: list[Item], kept: Kept | None) -> dict[Read, str]:
    """Of all that was read for them."""
    read = sorted({one for item in items for one in item.reads}, key=lambda one: (one[0], one[1] or ""))
    return {one: kept.digest_of(one) if kept else "" for one in read}


def _take(source: Path, target: Path) -> None:
    """The same file under another name, in one step; that it cannot be had costs time, no more."""
    with suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        with scratch_among_kept(target.parent) as fresh:
            link(source, fresh / target.name)
            os.replace(fresh / target.name, target)


def link(source: Path, target: Path) -> None:
    """The same file under another name, or a copy on another disk. Raises OSError."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
