"""A file of a kind that nobody reads back is told; so is a text where none may be."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hostile_texts.corpus import VECTORS
from hostile_texts.files import fixed, look_at
from hostile_texts.intact import Looks
from hostile_texts.planted import Planted, word

WORD = word(0)


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    parts = (struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


SHIPPED = next(path for path in fixed() if path.endswith(".css"))


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("data/archive.ttl", b"", "is read by nobody"),
        ("manifest.webmanifest", b"{}", "is read by nobody"),
        ("more.txt", b"", "is read by nobody"),
        ("robots.txt", WORD.encode(), "has a text"),
        (SHIPPED, fixed()[SHIPPED] + b"/**/", "is read by nobody"),
        ("images/a.png", png((b"IHDR", b""), (b"tEXt", b"Title\0x"), (b"IEND", b"")), "has b'tEXt'"),
        ("search/en/terms-0.js", b'searchShelf.put("en/terms-0", ["0a,b", "~", "A", "A", "A"]);\n', "a,b is no word"),
    ],
)
def test_what_nobody_reads_is_told(tmp_path: Path, name: str, content: bytes, fault: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    assert fault in [one.removeprefix(f"{name}: ") for one in look_at([tmp_path], Looks({}))]


def test_what_has_no_texts_passes(tmp_path: Path) -> None:
    (tmp_path / "robots.txt").write_text("User-agent: *\n", encoding="utf-8")
    (tmp_path / SHIPPED).parent.mkdir(parents=True)
    (tmp_path / SHIPPED).write_bytes(fixed()[SHIPPED])
    (tmp_path / "a.png").write_bytes(png((b"IHDR", b""), (b"IDAT", b""), (b"IEND", b"")))
    assert look_at([tmp_path], Looks({})) == []


def test_a_text_that_was_changed_is_told(tmp_path: Path) -> None:
    looks = Looks({WORD: Planted(WORD, VECTORS[0], "Site.name.en", False, False)})
    (tmp_path / "CITATION.cff").write_text(f"title: {VECTORS[0].text[1:]} {WORD}\n", encoding="utf-8")
    assert look_at([tmp_path], looks) == []
    assert len(looks["CITATION.cff"].broken) == 1
