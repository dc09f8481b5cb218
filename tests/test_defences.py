"""What a build refuses to do, and what it never lets through."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from folders import Changed

import build


def test_a_title_with_markup_is_text_in_the_navigation_too(changed: Changed, tmp_path: Path) -> None:
    content = changed("pages/en/about.md", {"# ": "# <meta http-equiv=refresh content=0><b>Bold</b> "})
    out = tmp_path / "out"
    assert build.main(["--content", str(content), "--out", str(out), "--jobs", "1"]) == 0
    html = (out / "en/index.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;Bold&lt;/b&gt;" in html
    assert "<b>Bold</b>" not in html
    assert "http-equiv=refresh" not in html.replace("&lt;meta http-equiv=refresh", "")


def test_the_site_is_never_put_where_the_records_or_the_program_are(harbour: Path, tmp_path: Path) -> None:
    root = Path(build.__file__).parent
    for out in (harbour, harbour / "site", harbour.parent, root, root.parent):
        assert build.main(["--content", str(harbour), "--out", str(out)]) == 2
    assert (harbour / "site.yml").is_file()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".briefing-site").write_text("")
    assert build.main(["--content", str(harbour), "--out", str(tmp_path)]) == 2
    assert (tmp_path / ".git").is_dir()


@pytest.mark.parametrize(
    "address",
    [
        "https://h.example/a b/",
        "https://u:p@h.example/",
        "https://h.example/<b>/",
        "https://h.example//a/",
        "https://h.example/a/../",
        "HTTPS://H.example/",
        "https://h.example:abc/",
    ],
)
def test_an_address_that_could_not_be_linked_is_wrong_use(harbour: Path, tmp_path: Path, address: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        build.main(["--content", str(harbour), "--out", str(tmp_path / "out"), "--base-url", address])
    assert stopped.value.code == 2


def test_files_can_be_read_by_a_server_whatever_the_umask(harbour: Path, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        assert build.main(["--content", str(harbour), "--out", str(tmp_path / "out"), "--jobs", "1"]) == 0
    finally:
        os.umask(before)
    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert modes == {0o644}
