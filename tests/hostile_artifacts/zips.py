"""Zips as a hostile hand could write them: every field of every header can say what it likes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

FIELDS = ("needed", "flags", "method", "time", "date", "crc", "stored", "size")


@dataclass(frozen=True)
class Member:
    name: str | bytes
    content: bytes = b""
    bytes: bytes | None = None
    """What stands in the archive; None: the content as it is, or deflated."""
    method: int = 0
    flags: int = 0
    needed: int = 20
    made_by: int = 3 << 8 | 20
    attributes: int = 0o100644 << 16
    crc: int | None = None
    size: int | None = None
    extra: bytes = b""
    comment: bytes = b""
    disk: int = 0
    offset: int | None = None
    own: Mapping[str, Any] = field(default_factory=dict)
    """What its own header says otherwise than the directory."""
    before: bytes = b""
    """Stands before its own header."""
    is_streamed: bool = False
    """Whether sum and sizes stand behind it."""
    is_absent: bool = False
    """Whether it is in the directory alone."""


def zipped(members: Sequence[Member], between: bytes = b"", after: bytes = b"", **end: Any) -> bytes:
    """The archive, with what does not belong there `between` files and directory and `after` the end. `end`: what that says otherwise."""
    out, directory = bytearray(), bytearray()
    for member in members:
        fields, stored, name = _fields(member)
        out += member.before
        place = len(out) if member.offset is None else member.offset
        if not member.is_absent:
            out += _local(member, fields, name) + stored
            out += struct.pack("<4sLLL", b"PK\7\10", *list(fields.values())[5:]) if member.is_streamed else b""
        lengths = (len(name), len(member.extra), len(member.comment), member.disk, 0, member.attributes, place)
        directory += struct.pack("<4sHHHHHHLLLHHHHHLL", b"PK\1\2", member.made_by, *fields.values(), *lengths)
        directory += name + member.extra + member.comment
    out += between
    count = len(members)
    told = {"disk": 0, "first": 0, "here": count, "count": count, "size": len(directory), "start": len(out), "comment": 0, **end}
    return bytes(out + directory) + struct.pack("<4sHHHHLLH", b"PK\5\6", *told.values()) + after


def _fields(member: Member) -> tuple[dict[str, int], bytes, bytes]:
    stored = _deflated(member.content) if member.method == 8 else member.content
    stored = stored if member.bytes is None else member.bytes
    crc = zlib.crc32(member.content) if member.crc is None else member.crc
    size = len(member.content) if member.size is None else member.size
    values = (member.needed, member.flags, member.method, 0, 1 << 5 | 1, crc, len(stored), size)
    name = member.name.encode() if isinstance(member.name, str) else member.name
    return dict(zip(FIELDS, values, strict=True)), stored, name


def _local(member: Member, fields: Mapping[str, int], name: bytes) -> bytes:
    told = {**fields, **{key: value for key, value in member.own.items() if key in FIELDS}}
    name, extra = member.own.get("name", name), member.own.get("extra", b"")
    return struct.pack("<4sHHHHHLLLHH", b"PK\3\4", *told.values(), len(name), len(extra)) + name + extra


def _deflated(content: bytes) -> bytes:
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflate.compress(content) + deflate.flush()
