"""A build that was killed leaves nothing for long, and none takes away what another one is at or what is somebody else's."""

from __future__ import annotations

import os
from pathlib import Path

from briefing.fresh import MARKER, fresh_folder

LEFT, YOUNG, FOREIGN, LONGER = ".site-abcd_123", ".site-abcd_124", ".site-settings", ".site-settings-of-mine"


def folder(path: Path, *names: str) -> Path:
    path.mkdir()
    for name in names:
        (path / name).write_text("withdrawn")
    return path


def long_ago(path: Path) -> None:
    os.utime(path, (1, 1))


def test_what_a_killed_build_left_is_taken_away(tmp_path: Path) -> None:
    for name in (LEFT, LONGER):
        long_ago(folder(tmp_path / name, MARKER, "page.html"))
    folder(tmp_path / YOUNG, MARKER)
    long_ago(folder(tmp_path / FOREIGN, "page.html"))
    with fresh_folder(tmp_path / "site") as fresh:
        assert {path.name for path in tmp_path.iterdir()} == {fresh.name, YOUNG, FOREIGN, LONGER}
    assert {path.name for path in tmp_path.iterdir()} == {YOUNG, FOREIGN, LONGER}


def test_another_build_goes_on(tmp_path: Path) -> None:
    with fresh_folder(tmp_path / "site") as fresh:
        long_ago(fresh)
        with fresh_folder(tmp_path / "site") as other:
            assert other != fresh
            assert (fresh / MARKER).is_file()
        assert (fresh / MARKER).is_file()
    assert not list(tmp_path.iterdir())


def test_what_stands_there_afterwards_is_taken_away(tmp_path: Path) -> None:
    """The old site, when the two have been swapped."""
    with fresh_folder(tmp_path / "site") as fresh:
        fresh.rename(tmp_path / "site")
        folder(fresh, "page.html")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
