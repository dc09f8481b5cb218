"""How folders are named to a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.command.arguments import folder


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One stands in it, beside the folder `theirs`, which `link` leads to, and `nowhere`, which leads nowhere."""
    (tmp_path / "theirs/deep").mkdir(parents=True)
    (tmp_path / "link").symlink_to("theirs")
    (tmp_path / "nowhere").symlink_to("gone")
    monkeypatch.chdir(tmp_path)
    return tmp_path.resolve()


@pytest.mark.parametrize("name", ["link", "link/", "./link", "theirs/../link", "theirs/deep/../../link/.", "nowhere", "theirs/../nowhere"])
def test_a_link_is_not_followed(place: Path, name: str) -> None:
    found = folder(name)
    assert found.is_symlink()
    assert found.parent.resolve() == place


@pytest.mark.parametrize("name", ["theirs/deep/..", "theirs/../theirs", "link/deep/..", "theirs/deep/../../theirs/deep/.."])
def test_steps_back_are_taken_at_once(place: Path, name: str) -> None:
    assert folder(name) == place / "theirs"
