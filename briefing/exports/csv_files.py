"""Tables → CSV (RFC 4180), for spreadsheets and for programs.

UTF-8 with a byte order mark, without which Excel shows Arabic as rubbish; lines end with CR LF; the first row names
the columns, the second holds the hashtags of the Humanitarian Exchange Language (HXL 1.1). A cell without a value is
empty, `true` and `false` are in small letters, numbers have a point, members of a list are parted by `; ` (within a
member no blank follows a semicolon). What a spreadsheet would take for a formula is neutralised (`formulas`).
"""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence

from briefing.exports.table import Cell, Row, Table
from briefing.formulas import may_be_risky, neutral

BETWEEN = "; "
"""Stands between the members of a list."""
BLANKS = re.compile(r";\s+")


def csv_file(table: Table) -> Iterator[bytes]:
    """The table as CSV, in pieces."""
    yield csv_head(table)
    yield from (csv_lines(table.rows.of(record)) for record in table.rows.records())


def csv_head(table: Table) -> bytes:
    """The first two lines."""
    return BOM_UTF8 + csv_lines([tuple(column.name for column in table.columns), tuple(column.hxl for column in table.columns)])


def csv_lines(rows: Sequence[Row]) -> bytes:
    """The lines of these rows. In most no cell must be neutralised: that shows in all of them at once."""
    lines = _lines([cell if cell is None or type(cell) is str else _in_words(cell) for cell in row] for row in rows)
    return (_lines([written(cell) for cell in row] for row in rows) if may_be_risky(lines, len(rows)) else lines).encode()


def _lines(rows: Iterable[Sequence[str | None]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def written(cell: Cell) -> str:
    """The cell as it stands in the file, before it is quoted."""
    return neutral(_in_words(cell)) if isinstance(cell, str | tuple) else _in_words(cell)


def _in_words(cell: Cell) -> str:
    """The same, whatever a spreadsheet would take it for."""
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (int, float)):
        return str(cell)
    return BETWEEN.join([BLANKS.sub(";", member) for member in cell])
