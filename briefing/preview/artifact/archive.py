"""A hostile zip → its files. It is read so that no two programs could find different files in it, or it is refused.

After PKWARE's APPNOTE 6.3.10: 4.3.7 (local file header), 4.3.9 (data descriptor), 4.3.12 (central directory header), 4.3.16 (end of
central directory record). The files must stand one behind the other from the first byte on, each header in the directory must
say what the header before the file says, and nothing else may stand anywhere: so there is no room for overlapping files
(Fifield, "A better zip bomb", 2019), for a second directory, for comments, extra fields, or another file before or behind the archive.
"""

from __future__ import annotations

import stat
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from briefing.preview.artifact import limits, names
from briefing.preview.artifact.refused import Refused, shown

END, CENTRAL, LOCAL = struct.Struct("<4sHHHHLLH"), struct.Struct("<4sHHHHHHLLLHHHHHLL"), struct.Struct("<4sHHHHHLLLHH")
DESCRIPTOR = struct.Struct("<4sLLL")
STORED, DEFLATED = 0, 8
STREAMED, UTF_8 = 1 << 3, 1 << 11
"""Flags (4.4.4): sizes and sum stand behind the file, as what GitHub's action writes; the name is in UTF-8, of which ASCII is a part."""
DOS, UNIX = 0, 3
"""Whose attributes a file has (4.4.2.2)."""
DOS_PLAIN = 0x21
"""Of DOS' attributes: written since the last backup, read only."""
NEEDED = 20
"""The version of the format that a reader must know (4.4.3.2): 2.0 for deflated files."""
PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Entry:
    name: str
    flags: int
    method: int
    crc: int
    stored: int
    """Bytes in the archive."""
    size: int
    """Bytes when unpacked, as the archive says."""
    start: int
    """Where its bytes begin."""


@dataclass(frozen=True, slots=True)
class Header:
    """A file as the directory tells of it."""

    raw: bytes
    """Its name."""
    fields: tuple[int, ...]
    """From the version needed to the size: what the header before the file says too."""
    made_by: int
    lengths: tuple[int, int]
    """Of extra field and comment."""
    disk: int
    attributes: int
    offset: int

    @property
    def name(self) -> str:
        return self.raw.decode("utf-8", "replace")


def entries(file: BinaryIO, files: int, one: int, whole: int) -> list[Entry]:
    """The files of the archive, in order. At most so many `files`, of `one` byte count each and `whole` together.

    Raises Refused.
    """
    length = file.seek(0, 2)
    start, headers = _directory(file, length, files)
    found = [*_header_faults(headers, one), *names.faults(header.name for header in headers)]
    if (size := sum(header.fields[7] for header in headers)) > whole:
        found.append(f"the files would have {size:,} bytes when unpacked: no more than {whole:,}")
    if found:
        raise Refused(found)
    return list(_placed(file, headers, start))


def _directory(file: BinaryIO, length: int, most: int) -> tuple[int, list[Header]]:
    """Where the directory begins, and what stands in it."""
    file.seek(max(0, length - END.size))
    raw = file.read(END.size)
    if len(raw) < END.size or raw[:4] != b"PK\5\6":
        raise Refused(["the archive does not end with the end of its directory: it is cut, no zip, or has something behind it"])
    _, disk, first, here, count, size, start, comment = END.unpack(raw)
    if 0xFFFF in (here, count) or 0xFFFFFFFF in (size, start):
        raise Refused(["the archive wants to be read as ZIP64"])
    if (disk, first, comment) != (0, 0, 0) or here != count or start + size != length - END.size:
        raise Refused(["the end of the directory does not say where the directory is: parts, a comment, or something between"])
    if count > most:
        raise Refused([f"the archive has {count:,} files: no more than {most:,}"])
    file.seek(start)
    return start, list(_headers(file.read(size), count))


def _headers(raw: bytes, count: int) -> Iterator[Header]:
    place = 0
    for _ in range(count):
        if len(raw) - place < CENTRAL.size or raw[place : place + 4] != b"PK\1\2":
            raise Refused(["the directory is broken off"])
        _, made_by, *fields, name, extra, comment, disk, _, attributes, offset = CENTRAL.unpack_from(raw, place)
        place += CENTRAL.size
        yield Header(raw[place : place + name], tuple(fields), made_by, (extra, comment), disk, attributes, offset)
        place += name + extra + comment
    if place != len(raw):
        raise Refused(["the directory has more in it than its files"])


def _header_faults(headers: Sequence[Header], one: int) -> Iterator[str]:
    for header in headers:
        yield from (f"{shown(header.name)}: {fault}" for fault in _faults(header, one))


def _faults(header: Header, one: int) -> Iterator[str]:
    needed, flags, method, _, _, _, stored, size = header.fields
    if 0xFFFFFFFF in (stored, size, header.offset):
        yield "wants to be read as ZIP64"
    elif size > one:
        yield f"would have {size:,} bytes when unpacked: no more than {one:,}"
    elif size > limits.SMALL and size > stored * limits.RATIO:
        yield f"would become {size // max(stored, 1):,} times as large when unpacked: no more than {limits.RATIO}"
    if flags & 1:
        yield "is encrypted"
    elif flags & ~(STREAMED | UTF_8):
        yield f"has flags that no program of ours sets ({flags:#06x})"
    if method not in (STORED, DEFLATED):
        yield f"is compressed in an unusual way (method {method})"
    elif method == STORED and stored != size:
        yield "is stored as it is, and yet has two sizes"
    if needed > NEEDED:
        yield f"needs a reader of version {needed / 10} of the format"
    if any(header.lengths) or header.disk:
        yield "has an extra field, a comment or a part elsewhere"
    if fault := _kind_fault(header.made_by >> 8, header.attributes):
        yield fault


def _kind_fault(system: int, attributes: int) -> str:
    """What else than a file it says that it is."""
    mode = attributes >> 16
    if system not in (DOS, UNIX) or attributes & 0xFFFF & ~DOS_PLAIN:
        return "is no plain file of DOS or UNIX"
    kind = stat.S_IFMT(mode) if system == UNIX else 0
    if kind == stat.S_IFLNK:
        return "is a link"
    if kind not in (0, stat.S_IFREG):
        return "is a folder, device or socket, and no file"
    return "is to be run with the rights of another" if mode & 0o7000 else ""


def _placed(file: BinaryIO, headers: Sequence[Header], directory: int) -> Iterator[Entry]:
    """The entries where they stand: one behind the other, from the first byte to the directory."""
    place = 0
    for header in sorted(headers, key=lambda header: header.offset):
        if header.offset != place:
            raise Refused([f"{shown(header.name)}: does not begin where the file before it ends: something overlaps or is hidden"])
        entry = _entry(file, header, place)
        yield entry
        place = entry.start + entry.stored + (DESCRIPTOR.size if entry.flags & STREAMED else 0)
        if place > directory:
            raise Refused([f"{shown(header.name)}: reaches into the directory"])
    if place != directory:
        raise Refused(["something stands between the last file and the directory"])


def _entry(file: BinaryIO, header: Header, place: int) -> Entry:
    """Compares both headers of the file, and what stands behind it."""
    file.seek(place)
    raw = file.read(LOCAL.size)
    if len(raw) < LOCAL.size or raw[:4] != b"PK\3\4":
        raise Refused([f"{shown(header.name)}: has no header of its own"])
    _, *fields, name, extra = LOCAL.unpack(raw)
    own, (_, flags, method, _, _, crc, stored, size) = tuple(fields), header.fields
    is_streamed = bool(flags & STREAMED)
    told = header.fields[:5] + ((0, 0, 0) if is_streamed else header.fields[5:])
    if file.read(name) != header.raw or own != told or extra:
        raise Refused([f"{shown(header.name)}: its own header says something else than the directory"])
    start = place + LOCAL.size + name
    file.seek(start + stored)
    if is_streamed and file.read(DESCRIPTOR.size) != DESCRIPTOR.pack(b"PK\7\10", crc, stored, size):
        raise Refused([f"{shown(header.name)}: what stands behind it says something else than the directory"])
    return Entry(header.name, flags, method, crc, stored, size, start)


def unpack(file: BinaryIO, entry: Entry, target: Path) -> None:
    """Writes the file to the new path `target`. At most one byte more than its size is ever made.

    Raises Refused if it is not what its headers say.
    """
    crc, size = 0, 0
    with target.open("xb") as out:
        for piece in _pieces(file, entry):
            crc, size = zlib.crc32(piece, crc), size + len(piece)
            out.write(piece)
    if (crc, size) != (entry.crc, entry.size):
        raise Refused([f"{shown(entry.name)}: its bytes are not those that its header promises"])


def _pieces(file: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """The content, up to one byte more than it may have."""
    file.seek(entry.start)
    left, room = entry.stored, entry.size + 1
    inflate = zlib.decompressobj(-zlib.MAX_WBITS) if entry.method == DEFLATED else None
    while room > 0 and (raw := file.read(min(PIECE, left))):
        left -= len(raw)
        for piece in _inflated(inflate, raw, room, entry) if inflate else (raw,):
            room -= len(piece)
            yield piece
    if inflate and room > 0 and (not inflate.eof or inflate.unused_data):
        raise Refused([f"{shown(entry.name)}: is not compressed as its header says"])


def _inflated(inflate: zlib._Decompress, raw: bytes, room: int, entry: Entry) -> Iterator[bytes]:
    """At most `room` bytes of what the compressed bytes give."""
    most = min(PIECE, room)
    while most:
        try:
            piece = inflate.decompress(raw, most)
        except zlib.error:
            raise Refused([f"{shown(entry.name)}: is not compressed as its header says"]) from None
        yield piece
        raw, room = inflate.unconsumed_tail, room - len(piece)
        most = min(PIECE, room) if raw or len(piece) == most else 0
