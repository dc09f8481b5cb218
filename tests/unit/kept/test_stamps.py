"""Whoever writes to a file changes its stamp, whatever he does to hide it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.kept.stamps import SETTLING, digest_of_stamps, has_settled, stamps

CHANGES: dict[str, Callable[[Path], object]] = {
    "another content of the same size and time": lambda folder: overwrite(folder / "a"),
    "touched": lambda folder: os.utime(folder / "a", (1, 1)),
    "gone": lambda folder: (folder / "in" / "b").unlink(),
    "new": lambda folder: (folder / "c").touch(),
    "renamed": lambda folder: (folder / "a").rename(folder / "d"),
    "a link": lambda folder: (folder / "c").symlink_to("a"),
}


def overwrite(path: Path) -> None:
    found = path.stat()
    path.write_bytes(b"2")
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_of_a_folder_is_told(tmp_path: Path, change: str) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a", "in/b"):
        (tmp_path / name).write_bytes(b"1")
        os.utime(tmp_path / name, (5, 5))
    before = stamps(tmp_path)
    assert (set(before), stamps(tmp_path)) == ({"a", "in/b"}, before)
    CHANGES[change](tmp_path)
    assert digest_of_stamps(stamps(tmp_path)) != digest_of_stamps(before)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert stamps(tmp_path / "none") == {}


@pytest.mark.parametrize(("age", "settled"), [(SETTLING + 1, True), (SETTLING, False), (-5, False)])
def test_a_file_of_this_moment_may_change_unseen(age: int, settled: bool) -> None:
    now = 10**18 + 7
    assert has_settled([(1, 0, 0, 1), (1, 0, now - age, 1)], now) is settled


@pytest.mark.parametrize(("age", "settled"), [(1, False), (2, False), (3, True)])
def test_a_disk_that_keeps_whole_seconds(age: int, settled: bool) -> None:
    now = 10**18
    assert has_settled([(1, 0, now - age * 10**9, 1)], now) is settled
