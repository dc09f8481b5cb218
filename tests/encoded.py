"""A word in all forms in which a file may hold it, and what is packed in files: for tests of what must stand nowhere."""

from __future__ import annotations

import base64
import gzip
import io
import json
import re
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote


def forms(word: str) -> re.Pattern[bytes]:
    """Finds the word in UTF-8 and UTF-16, escaped for JSON, HTML or an address, and in base64 wherever it begins; in any case."""
    found = {form for one in dict.fromkeys((word, word.lower(), word.upper(), word.title())) for form in _forms(one)}
    return re.compile(b"|".join(map(re.escape, sorted(found))))


def _forms(word: str) -> Iterator[bytes]:
    raw = word.encode()
    yield from (raw, word.encode("utf-16-le"), word.encode("utf-16-be"), quote(word, safe="").encode())
    escaped = json.dumps(word)[1:-1]
    yield from (escaped.encode(), re.sub(r"(?<=\\u)[0-9a-f]{4}", lambda code: code[0].upper(), escaped).encode())
    yield "".join(f"\\u{ord(letter):04x}" for letter in word).encode()
    yield "".join(f"&#{ord(letter)};" for letter in word).encode()
    yield from ("".join(f"&#x{ord(letter):{form}};" for letter in word).encode() for form in "xX")
    yield from ("".join(f"%{byte:02{form}}" for byte in raw).encode() for form in "xX")
    for start in range(3):
        whole = base64.b64encode(bytes(start) + raw)
        yield whole[-(-start * 8 // 6) if start else 0 : (start + len(raw)) * 8 // 6]


def unpacked(name: str, raw: bytes) -> Iterator[tuple[str, bytes]]:
    """The file as it is, and all that is packed in it: members of archives, rows and search terms of databases."""
    yield name, raw
    if name.endswith(".gz"):
        yield from unpacked(f"{name}!", gzip.decompress(raw))
    elif name.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            for member in packed.namelist():
                yield from unpacked(f"{name}!{member}", packed.read(member))
    elif name.endswith(".sqlite"):
        yield f"{name}!", "\n".join(_rows(raw)).encode()


def _rows(raw: bytes) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "copy.sqlite"
        path.write_bytes(raw)
        with sqlite3.connect(path) as database:
            tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
            for table in tables:
                yield from (repr(row) for row in database.execute(f'SELECT * FROM "{table}"'))  # noqa: S608 - names of our own file
            searched = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%using fts5%'")]
            for table in searched:
                database.execute(f"CREATE VIRTUAL TABLE temp.\"{table}_terms\" USING fts5vocab(main, '{table}', row)")
                yield from (term for (term,) in database.execute(f'SELECT term FROM temp."{table}_terms"'))  # noqa: S608
        database.close()
