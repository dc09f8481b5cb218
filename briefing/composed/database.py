"""The database, of what the periods bring: anew, or by changing that of the former build."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from briefing.catalog import Catalog
from briefing.composed.box import Box
from briefing.composed.incident import ROWS
from briefing.composed.make import OTHERS, link
from briefing.composed.period import Period
from briefing.exports.sqlite import Former, archive_sqlite, schema
from briefing.exports.sqlite.brought import Brought, Rows
from briefing.kept.parts import Kept
from briefing.kept.sealed import read_sealed, write_sealed
from briefing.kept.stamps import stamp_of
from briefing.scratch import scratch_among_kept

NAME, ABOUT = "archive.sqlite", "archive.sqlite.json"


def write_database(
    target: Path, catalog: Catalog, found: Sequence[tuple[Period, Box]], parts: Path, kept: Kept | None
) -> Mapping[str, int]:
    """Writes it, and keeps a copy for the next build. Gives the number of rows in each table of records."""
    brought = [Brought(period.name, box.sum, period.months, partial(_rows, box), partial(box.more_of, 0)) for period, box in found]
    with tempfile.TemporaryDirectory(dir=parts) as folder:
        former = _former(kept, Path(folder)) if kept else None
        rows = archive_sqlite(target, catalog, brought, (parts / OTHERS).read_bytes(), former)
    if kept:
        _keep(target, catalog, brought, kept)
    return rows


def _rows(box: Box) -> Iterator[tuple[str, Sequence[Rows]]]:
    return ((month, json.loads(rows)) for month, rows in box.of_each(ROWS))


def _former(kept: Kept, folder: Path) -> Former | None:
    """A copy of it in the folder; None if it is not as it was written."""
    raw, path = read_sealed(kept.folder / ABOUT, kept.writer), folder / NAME
    if raw is None:
        return None
    told = json.loads(raw)
    with suppress(OSError):
        shutil.copyfile(kept.folder / NAME, path)
        if _stamp(kept.folder / NAME) == told["stamp"]:
            return Former(path, tuple(told["schema"]), {name: (one, months) for name, one, months in told["sums"]})
    return None


def _keep(target: Path, catalog: Catalog, brought: Sequence[Brought], kept: Kept) -> None:
    told: dict[str, Any] = {"schema": schema(catalog), "sums": [(one.name, one.sum, one.months) for one in brought]}
    with suppress(OSError):
        kept.folder.mkdir(parents=True, exist_ok=True)
        with scratch_among_kept(kept.folder) as fresh:
            link(target, fresh / NAME)
            (fresh / NAME).replace(kept.folder / NAME)
        told["stamp"] = _stamp(kept.folder / NAME)
        write_sealed(kept.folder / ABOUT, json.dumps(told).encode(), kept.writer)


def _stamp(path: Path) -> list[int]:
    """Another if somebody has written to the file: it is that of the site, where anybody may open it."""
    return list(stamp_of(path.lstat()))
