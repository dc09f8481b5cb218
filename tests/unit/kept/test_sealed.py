"""Whoever needs a file is told that it could not be written; a file that only saves time may be missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.kept.sealed import read_sealed, write_needed, write_sealed


def test_what_was_written_is_read_by_its_writer_alone(tmp_path: Path) -> None:
    write_needed(tmp_path / "in" / "one", b"raw\nbytes", "writer")
    assert [read_sealed(tmp_path / "in" / "one", writer) for writer in ("writer", "another")] == [b"raw\nbytes", None]
    assert [path.name for path in (tmp_path / "in").iterdir()] == ["one"]


def test_a_place_that_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    write_sealed(tmp_path / "file" / "one", b"", "writer")
    with pytest.raises(OSError, match="file"):
        write_needed(tmp_path / "file" / "one", b"", "writer")


@pytest.mark.parametrize("damage", [lambda raw: raw[:-1], lambda raw: raw + b"x", lambda raw: raw[:-3] + b"xyz", lambda raw: b""])
def test_what_is_damaged_is_not_believed(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    write_needed(tmp_path / "one", b"raw bytes", "writer")
    (tmp_path / "one").write_bytes(damage((tmp_path / "one").read_bytes()))
    assert read_sealed(tmp_path / "one", "writer") is None
