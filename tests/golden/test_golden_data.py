"""The tables of the archive as they stand in `data/<table>.csv`: what a reader finds when they open one in a spreadsheet.

`make golden` writes the files anew: read the difference before you commit it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.command.build import catalog_of
from briefing.exports.csv_files import csv_files
from briefing.exports.tables import tables

HERE = Path(__file__).parent / "data"
NAMES = ("incidents", "claims", "actors", "places", "sources")


@pytest.fixture(scope="module")
def files(harbour: Path) -> dict[str, bytes]:
    return csv_files(tables(catalog_of(harbour)))


@pytest.mark.parametrize("name", NAMES)
def test_the_table_is_as_it_was(name: str, files: dict[str, bytes], is_rewriting: bool) -> None:
    raw = files[f"data/{name}.csv"]
    if is_rewriting:
        (HERE / f"{name}.csv").write_bytes(raw)
    assert raw.decode().split("\r\n") == (HERE / f"{name}.csv").read_bytes().decode().split("\r\n")


def test_every_table_has_a_golden_file(files: dict[str, bytes]) -> None:
    assert sorted(files) == sorted(f"data/{path.name}" for path in HERE.glob("*.csv")) == sorted(f"data/{name}.csv" for name in NAMES)
