"""What the command says of the files that it has made."""

from __future__ import annotations

from pathlib import Path

from briefing.command.bundle import told


def test_each_file_has_a_line_and_those_of_other_builds_are_counted(tmp_path: Path) -> None:
    for name in ("new.zip", "SHA256SUMS"):
        (tmp_path / name).touch()
    line = f"{tmp_path / 'new.zip'}  1,234 bytes"
    assert list(told(tmp_path, {"new.zip": 1234})) == [line]
    (tmp_path / "old.zip").touch()
    assert list(told(tmp_path, {"new.zip": 1234})) == [line, "beside them, as they were: 1 of other builds"]
