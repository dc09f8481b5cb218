"""The list of sums is what sha256sum writes, and reads back."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from briefing.bundle import sums


def test_a_list_is_sorted_and_read_again(tmp_path: Path) -> None:
    contents = {"b": b"two", "a/c.html": b"one"}
    expected = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    for name, content in contents.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    found = {name: sums.sum_of(tmp_path / name) for name in contents}
    assert found == expected
    written = sums.listing(found)
    assert written.decode().splitlines() == [f"{expected['a/c.html']}  a/c.html", f"{expected['b']}  b"]
    (tmp_path / sums.NAME).write_bytes(written)
    assert sums.read(tmp_path / sums.NAME) == expected


def test_what_is_no_list(tmp_path: Path) -> None:
    (tmp_path / sums.NAME).write_text("not a sum  a\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no list of SHA-256 sums"):
        sums.read(tmp_path / sums.NAME)
