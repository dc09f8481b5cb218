"""Remote addresses in the bytes of a file, however they are written; and the list of those that may be there, each with its reason."""

from __future__ import annotations

import base64
import csv
import io
import re
import sqlite3
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache
from html import unescape
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote

from fontTools.ttLib import TTFont
from PIL import Image

LIST = Path(__file__).parent / "addresses.toml"
END_OF_SCHEME = re.compile(r"://[^\s\"'<>()\[\]{}\\|^`،؛»]+")
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*$")
LONGEST = 20
"""Letters of a scheme: before each `://` no more is looked at."""
WWW = re.compile(r"(?i)(?<![a-z0-9./@-])www\.[a-z0-9-]+\.[a-z]+[^\s\"'<>()\\]*")
WITHOUT_SCHEME = re.compile(r"(?i)(?:=\s*[\"']?|url\(\s*[\"']?|[\"'])(//[a-z0-9-]+\.[a-z0-9.-]+[^\s\"'<>()]*)")
FONT = re.compile(rb"data:font/woff2;base64,([A-Za-z0-9+/=]+)")
DATA = re.compile(r"data:[a-z]+/[a-z0-9+.-]+[;,][^\s\"'<>()]*")
"""A file that stands in another as its address (RFC 2397)."""
ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|\\(/)")
END = ".,;:!?*_-–…"


class Allowed(NamedTuple):
    """`address`: a pattern, or `{record}` for what the records name; `files`: patterns of the files in which it may stand."""

    address: str
    files: tuple[str, ...]
    reason: str

    def covers(self, name: str, address: str, cited: frozenset[str]) -> bool:
        is_meant = address in cited if self.address == "{record}" else fnmatchcase(address, self.address)
        return is_meant and any(fnmatchcase(name, pattern) for pattern in self.files)


def allowed() -> tuple[Allowed, ...]:
    entries = tomllib.loads(LIST.read_text(encoding="utf-8"))["allowed"]
    return tuple(Allowed(entry["address"], tuple(entry["files"]), entry["reason"]) for entry in entries)


def addresses(name: str, raw: bytes) -> frozenset[str]:
    """Every remote address in a file of that name."""
    return _addresses(PurePosixPath(name).suffix, raw)


@cache
def _addresses(suffix: str, raw: bytes) -> frozenset[str]:
    return frozenset(address for text in _texts(suffix, raw) for way in _ways(text) for address in _in(way))


def cited(content: Path) -> frozenset[str]:
    """Every address in the records."""
    return frozenset(address for path in content.rglob("*") if path.is_file() for address in addresses("record.yml", path.read_bytes()))


def strangers(files: Mapping[str, bytes], known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """File and address of what is on no list."""
    entries = allowed()
    for name, raw in files.items():
        for address in sorted(addresses(name, raw)):
            if not any(entry.covers(name, address, known) for entry in entries):
                yield name, address


def unused(files: Mapping[str, bytes], known: frozenset[str]) -> list[Allowed]:
    """The entries, and of each the patterns of files, that cover nothing."""
    found = [(name, address) for name, raw in files.items() for address in addresses(name, raw)]
    single = [entry._replace(files=(pattern,)) for entry in allowed() for pattern in entry.files]
    return [entry for entry in single if not any(entry.covers(name, address, known) for name, address in found)]


def _in(text: str) -> Iterator[str]:
    if "//" not in text and "www." not in text:
        return
    for match in END_OF_SCHEME.finditer(text):
        scheme = SCHEME.search(text, max(0, match.start() - LONGEST), match.start())
        if scheme and scheme[0].lower() != "file":
            yield (scheme[0] + match[0]).rstrip(END)
    yield from (found.rstrip(END) for found in (*WITHOUT_SCHEME.findall(text), *WWW.findall(text)))


def _ways(text: str) -> Iterable[str]:
    """The text as it is, and as HTML, JSON and addresses may write it."""
    plain = ESCAPED.sub(lambda found: chr(int(found[1], 16)) if found[1] else "/", text)
    return {text, unescape(text), plain, unquote(text)} if re.search(r"[&\\%]", text) else {text}


def _texts(suffix: str, raw: bytes) -> Iterator[str]:
    """All that is written in the file: for what is packed in it, unpacked."""
    if suffix == ".sqlite":
        yield _dumped(raw)
    elif suffix == ".csv":
        yield "\n".join(cell for row in csv.reader(io.StringIO(raw.decode("utf-8-sig"))) for cell in row)
    elif suffix == ".woff2":
        yield _named(raw)
    elif suffix == ".png":
        yield raw.decode("latin-1") + str(Image.open(io.BytesIO(raw)).info)
    else:
        text = raw.decode("utf-8", "replace")
        yield DATA.sub(" ", text)
        yield from map(unquote, DATA.findall(text))
        yield from (_named(base64.b64decode(font)) for font in FONT.findall(raw))


def _dumped(raw: bytes) -> str:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(raw)
    return "\n".join(connection.iterdump())


def _named(raw: bytes) -> str:
    """What a font says of itself."""
    return "\n".join(entry.toUnicode() for entry in TTFont(io.BytesIO(raw))["name"].names)
