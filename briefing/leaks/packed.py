"""What is packed in files: members of archives, rows and search terms of databases."""

from __future__ import annotations

import gzip
import io
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from briefing.damaged import DAMAGED

GZIP, ZIP, SQLITE = b"\x1f\x8b\x08", b"PK\x03\x04", b"SQLite format 3\0"
"""How such files begin (RFC 1952, 2.3.1; PKWARE APPNOTE, 4.3.7; SQLite, "Database File Format", 1.3.1)."""
CANNOT_BE_OPENED = (*DAMAGED, sqlite3.Error)


def unpacked(name: str, raw: bytes) -> Iterator[tuple[str, bytes]]:
    """The file as it is, and all that is packed in it, at any depth. Raises one of CANNOT_BE_OPENED for a damaged archive."""
    yield name, raw
    if raw.startswith(GZIP):
        yield from unpacked(f"{name}!", gzip.decompress(raw))
    elif raw.startswith(ZIP):
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            yield f"{name}!", packed.comment
            for member in packed.infolist():
                yield from unpacked(f"{name}!{member.filename}", packed.read(member))
    elif raw.startswith(SQLITE):
        yield f"{name}!", "\n".join(_rows(raw)).encode()


def _rows(raw: bytes) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "copy.sqlite"
        path.write_bytes(raw)
        with sqlite3.connect(path) as database:
            tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
            for table in tables:
                yield from (repr(row) for row in database.execute(f'SELECT * FROM "{table}"'))  # noqa: S608 - names of the file itself
            searched = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%using fts5%'")]
            for table in searched:
                database.execute(f"CREATE VIRTUAL TABLE temp.\"{table}_terms\" USING fts5vocab(main, '{table}', row)")
                yield from (term for (term,) in database.execute(f'SELECT term FROM temp."{table}_terms"'))  # noqa: S608
        database.close()
