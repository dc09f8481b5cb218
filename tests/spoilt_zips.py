"""Zips that begin and end as they should and cannot be read (PKWARE APPNOTE, 4.3.7, 4.3.12, 4.4.4 and 4.4.5)."""

from __future__ import annotations

import io
import zipfile

NAME = "site-1/README.html"
LOCAL, CENTRAL = b"PK\3\4", b"PK\1\2"
FLAGS, METHOD = 6, 8
"""Where they stand in a local header; in the central one two bytes further."""
ENCRYPTED, LZMA, UNKNOWN = 1, 14, 99


def zipped() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(NAME, b"One. " * 20)
    return held.getvalue()


def with_field(raw: bytes, place: int, value: int) -> bytes:
    """The zip with another number in a field of both headers of its one member."""
    changed = bytearray(raw)
    changed[raw.index(LOCAL) + place] = value
    changed[raw.index(CENTRAL) + place + 2] = value
    return bytes(changed)


def with_broken_data(raw: bytes) -> bytes:
    start = raw.index(NAME.encode()) + len(NAME)
    return raw[:start] + b"\xff" * 4 + raw[start + 4 :]


SPOILT = {
    "broken data": with_broken_data(zipped()),
    "encrypted": with_field(zipped(), FLAGS, ENCRYPTED),
    "of another method than it says": with_field(zipped(), METHOD, LZMA),
    "of an unknown method": with_field(zipped(), METHOD, UNKNOWN),
}
