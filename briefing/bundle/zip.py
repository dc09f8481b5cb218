"""Files → a zip whose bytes depend on nothing but their names and contents.

After PKWARE's APPNOTE 6.3.10: 4.3.7 (local file header), 4.3.12 (central directory header), 4.3.16 (end of
central directory record); with 65,535 files or more also 4.3.14 and 4.3.15 (their ZIP64 forms). `zipfile`
could write such an archive too, but only with the zlib of the system, and each zlib deflates in its own way.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from deflate import crc32, deflate_compress

from briefing.limits import BUNDLE_BYTES
from briefing.problems import BuildError
from briefing.workers import over_files

LEVEL = 12
"""The highest of libdeflate."""
STORED, DEFLATED = 0, 8
NEEDED, NEEDED_64 = 20, 45
"""The version of the format that a reader must know (4.4.3.2): 2.0 for deflated files, 4.5 for ZIP64."""
MADE_BY = 3 << 8 | NEEDED
"""The names and modes are those of UNIX (4.4.2.2)."""
MODE = 0o100644 << 16
MIDNIGHT, FIRST_DAY = 0, 1 << 5 | 1
"""1 January 1980, 0:00: the first moment that the format can express (4.4.6)."""
MANY = 0xFFFF


@dataclass(frozen=True, slots=True)
class Member:
    crc: int
    size: int
    method: int
    stored: bytes
    """The content as it stands in the archive."""


def write_zip(out: BinaryIO, members: Mapping[str, Path], jobs: int) -> None:
    """Writes an archive of the files, each under its name, in the order of the names.

    Raises BuildError for a name that is not ASCII, and for more than 4 GiB.
    """
    names = sorted(members)
    for name in names:
        if not name.isascii():
            raise BuildError(f"{name}: a name in an archive has to be in ASCII")
    directory: list[bytes] = []
    offset = 0
    for name, member in zip(names, over_files(_pack, [members[name] for name in names], jobs), strict=True):
        raw, fields = name.encode("ascii"), _fields(name, member)
        start = struct.pack("<4sH", b"PK\3\4", NEEDED) + fields + raw
        directory.append(struct.pack("<4sHH", b"PK\1\2", MADE_BY, NEEDED) + fields + struct.pack("<HHHLL", 0, 0, 0, MODE, offset) + raw)
        out.write(start)
        out.write(member.stored)
        offset += len(start) + len(member.stored)
        _refuse_too_large(offset)
    out.writelines(directory)
    out.write(_end(len(names), sum(map(len, directory)), offset))


def _refuse_too_large(size: int) -> None:
    if size > BUNDLE_BYTES:
        raise BuildError(f"the archive would have {size:,} bytes or more: no more than {BUNDLE_BYTES:,}")


def _fields(name: str, member: Member) -> bytes:
    """What both headers of a file say, from the general purpose bit flag to the lengths of name and extra field."""
    return struct.pack("<HHHHLLLHH", 0, member.method, MIDNIGHT, FIRST_DAY, member.crc, len(member.stored), member.size, len(name), 0)


def _pack(path: Path) -> Member:
    content = path.read_bytes()
    deflated = bytes(deflate_compress(content, LEVEL))
    crc = crc32(content)
    if len(deflated) < len(content):
        return Member(crc, len(content), DEFLATED, deflated)
    return Member(crc, len(content), STORED, content)


def _end(count: int, size: int, offset: int) -> bytes:
    """The end of the archive: `count` headers of together `size` bytes begin at `offset`."""
    _refuse_too_large(offset + size)
    shown = min(count, MANY)
    end = struct.pack("<4sHHHHLLH", b"PK\5\6", 0, 0, shown, shown, size, offset, 0)
    return end if count < MANY else _end_64(count, size, offset) + end


def _end_64(count: int, size: int, offset: int) -> bytes:
    record = struct.pack("<4sQHHLLQQQQ", b"PK\6\6", 44, MADE_BY - NEEDED + NEEDED_64, NEEDED_64, 0, 0, count, count, size, offset)
    return record + struct.pack("<4sLQL", b"PK\6\7", 0, offset + size, 1)
