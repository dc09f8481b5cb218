"""What is packed: the site and its guide, under one folder, without what only a server needs."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from briefing.bundle import sums
from briefing.bundle.pack import pack
from briefing.problems import BuildError


def site(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_what_only_a_server_needs_stays_out(tmp_path: Path) -> None:
    for_servers = ("404.html", "robots.txt", "_headers", "sitemap.xml", ".nojekyll", ".briefing-site", "images/og/a.png")
    made = site(tmp_path / "site", "index.html", *for_servers)
    pack(made, {"README.html": b"read", "licences/L": b"l"}, "top", tmp_path / "out.zip", 1)
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert archive.namelist() == ["top/README.html", "top/SHA256SUMS", "top/index.html", "top/licences/L"]
    assert set(sums.read(made / sums.NAME)) == {"README.html", "index.html", "licences/L"}


def test_a_guide_replaces_no_page(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        pack(site(tmp_path / "site", "README.html"), {"README.html": b""}, "top", tmp_path / "out.zip", 1)


def test_names_that_no_disk_could_hold_are_all_told(tmp_path: Path) -> None:
    made = site(tmp_path / "site", "a/con.html", "b/é.html")
    with pytest.raises(BuildError, match=r"(?s)not every disk can hold:\ntop/a/con\.html: .*\ntop/b/é\.html: "):
        pack(made, {}, "top", tmp_path / "out.zip", 1)
    assert not (tmp_path / "out.zip").exists()
