"""A preview image is drawn again only if it shows something else, and is the same bytes either way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.drawing.draw import draw
from briefing.kept.images import drawn
from briefing.views.components import Text
from briefing.views.preview import Preview

KARVAN = Preview("images/karvan.png", (Text("Boats of Karvan", "en", "ltr"),), (Text("Harbour", "en", "ltr"),))


def test_one_that_shows_what_it_showed_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clean = draw(KARVAN)
    assert drawn(KARVAN, tmp_path / "images") == clean
    monkeypatch.setattr("briefing.kept.images.draw", lambda preview: b"drawn again")
    assert drawn(KARVAN, tmp_path / "images") == clean
    assert drawn(replace(KARVAN, titles=(Text("Boats of Tel", "en", "ltr"),)), tmp_path / "images") == b"drawn again"


def test_one_that_is_damaged_or_of_another_program_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clean = drawn(KARVAN, tmp_path)
    [path] = tmp_path.iterdir()
    path.write_bytes(path.read_bytes()[:-1])
    assert drawn(KARVAN, tmp_path) == clean
    monkeypatch.setattr("briefing.kept.images.program", lambda: "another")
    monkeypatch.setattr("briefing.kept.images.draw", lambda preview: b"drawn again")
    assert drawn(KARVAN, tmp_path) == b"drawn again"
