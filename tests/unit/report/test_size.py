"""How large a built site is."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.problems import BuildError
from briefing.report.size import size
from briefing.views.report import Size


def test_pages_files_and_bytes_are_counted(tmp_path: Path) -> None:
    for name, text in {"index.html": "12345", "en/index.html": "123", "data/claims.csv": "1", "css/site.css": ""}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="ascii")
    assert size(tmp_path) == Size(pages=2, files=4, bytes=9)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="cannot be read"):
        size(tmp_path / "nowhere")
