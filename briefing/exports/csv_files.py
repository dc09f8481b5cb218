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
from collections.abc import Iterable

from briefing import urls
from briefing.exports.table import Cell, Table
from briefing.formulas import neutral

BETWEEN = "; "
"""Stands between the members of a list."""


def csv_files(tables: Iterable[Table]) -> dict[str, bytes]:
    """Path → content of a CSV file for each table."""
    return {urls.data(f"{table.name}.csv"): csv_file(table) for table in tables}


def csv_file(table: Table) -> bytes:
    """The table as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerow([column.hxl for column in table.columns])
    writer.writerows([written(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def written(cell: Cell) -> str:
    """The cell as it stands in the file, before it is quoted."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (int, float)):
        return str(cell)
    return neutral(cell if isinstance(cell, str) else BETWEEN.join(re.sub(r";\s+", ";", member) for member in cell))
