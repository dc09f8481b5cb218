"""The Nu HTML checker, which reads their style sheets too, and html-validate find nothing in the single files of the real records."""

from __future__ import annotations

import shutil
from pathlib import Path

from conformance.checkers import html_validate, nu
from conformance.findings import told


def test_the_checkers_find_nothing_in_any_single_file(real_singles: Path, tmp_path: Path) -> None:
    """Of those without a public address one of each kind is looked at: they differ by the same two lines."""
    for path in real_singles.glob("*.html"):
        shutil.copy(path, tmp_path)
    for path in (real_singles / "alone").glob("*.html"):
        shutil.copy(path, tmp_path / f"{path.stem}-alone.html")
    assert len(list(tmp_path.glob("*.html"))) > 30
    assert told([*nu(tmp_path), *html_validate(tmp_path)]) == ""
