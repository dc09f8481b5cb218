"""Hostile files of data, which nobody's browser runs: whether each is what its name says, and nothing that a program would run."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Set

from briefing.formulas import BLANK, NUMBER, SEPARATORS, SIGNS
from briefing.preview.artifact.limits import LINE

MARK = "\ufeff"
"""Before our tables, by which spreadsheets know UTF-8."""
PARTING = re.compile(f"[{SEPARATORS}]")
_BETWEEN = SEPARATORS + BLANK
PIECE = re.compile(rf"(?P<before>[{_BETWEEN}]*)(?:(?P<sign>[{SIGNS}])|[^{_BETWEEN}{SIGNS}]+|\Z)")
"""A sign that may start a formula, or anything else, with what parts it from what comes before. No letter is looked at twice."""
MAGIC = b"SQLite format 3\0"
PAGE_SIZE = slice(16, 18)
"""Where a database says how large its pages are (SQLite, "Database File Format", 1.3.2)."""
VERSIONS = slice(18, 20)
"""Where it says how it is to be written and read: 1 and 1 without a write-ahead log, which would be a second file (1.3.3)."""


def table_faults(name: str, raw: bytes, known: Set[str]) -> Iterator[str]:
    """Of CSV (RFC 4180)."""
    width = None
    try:
        for row in csv.reader(_lines(raw.decode("utf-8").removeprefix(MARK)), strict=True):
            width = width or len(row)
            if len(row) != width:
                yield "has rows of different lengths"
            if any(map(_may_run, row)):
                yield "has a cell that a spreadsheet would take for a formula"
    except (ValueError, csv.Error):
        yield "is no table in CSV"


def _lines(text: str) -> Iterator[str]:
    for line in io.StringIO(text, newline=""):
        if len(line) > LINE:
            raise ValueError("a long line")
        yield line


def _may_run(cell: str) -> bool:
    """Whether a sign that may start a formula has no apostrophe before it, as `formulas.neutral` sets it."""
    if NUMBER.fullmatch(cell):
        return False
    return cell.startswith(("\t", "\r", "\n")) or any(map(_is_open, PIECE.finditer(cell)))


def _is_open(piece: re.Match[str]) -> bool:
    before = piece["before"]
    return bool(piece["sign"]) and not before.endswith("'") and (piece.start() == 0 or bool(PARTING.search(before)))


def json_faults(name: str, raw: bytes, known: Set[str]) -> Iterator[str]:
    """Of JSON (RFC 8259)."""
    try:
        json.loads(raw.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        yield "is no JSON"


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def database_faults(name: str, raw: bytes, known: Set[str]) -> Iterator[str]:
    """Of SQLite 3. What is in it is not looked at: a program that opens it must take it for hostile, like any download."""
    size = int.from_bytes(raw[PAGE_SIZE], "big")
    if not raw.startswith(MAGIC) or raw[VERSIONS] != b"\1\1" or not size or len(raw) % (65536 if size == 1 else size):
        yield "is no database of SQLite 3 in one file"
