"""The files that are put together of the parts of all incidents."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from briefing.catalog import Catalog
from briefing.composed.box import Box
from briefing.composed.incident import ARCHIVE, CHANGES, CLAIMS, GEOJSON, INCIDENTS
from briefing.exports import archive
from briefing.exports.changes import changes
from briefing.exports.csv_files import csv_head
from briefing.exports.geojson import incidents_geojson
from briefing.exports.tables import TABLES

Pieces = Iterable[bytes]


def _table(name: str) -> Callable[[Catalog, Sequence[Box]], Pieces]:
    def pieces(catalog: Catalog, boxes: Sequence[Box]) -> Pieces:
        yield csv_head(TABLES[name](catalog))
        yield from (box.bytes_of(f"{name}.csv") for box in boxes)

    return pieces


def _geojson(_: Catalog, boxes: Sequence[Box]) -> Pieces:
    return incidents_geojson(_without_first(boxes, GEOJSON))


def _archive(catalog: Catalog, boxes: Sequence[Box]) -> Pieces:
    return archive.archive(catalog, _without_first(boxes, ARCHIVE))


def _changes(catalog: Catalog, boxes: Sequence[Box]) -> Pieces:
    told = json.loads(b"[" + b"".join(_without_first(boxes, CHANGES)) + b"]")
    return [changes(catalog, chain.from_iterable(told))]


def _without_first(boxes: Sequence[Box], sort: str) -> Iterator[bytes]:
    """The parts of that sort, without what parts the first from none before it."""
    for number, box in enumerate(boxes):
        whole = box.bytes_of(sort)
        yield whole if number else whole.removeprefix(archive.BETWEEN)


COMPOSED = {
    ARCHIVE: _archive,
    CHANGES: _changes,
    CLAIMS: _table("claims"),
    INCIDENTS: _table("incidents"),
    GEOJSON: _geojson,
}
"""Name of a file of the data → what makes it of the boxes, in pieces. The longest first."""
