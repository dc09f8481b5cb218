"""The bundles of the invented records, unpacked."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from once import once

from briefing.bundle.guide import guide
from briefing.bundle.pack import pack
from briefing.command.content import catalog_of
from briefing.derive.readme import readmes

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def unpacked(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for each zip, as its reader has them. Only to be read."""

    def unpack(folder: Path) -> None:
        for path in sorted(dist.glob("*.zip")):
            with zipfile.ZipFile(path) as archive:
                archive.extractall(folder)

    return once(tmp_path_factory, "unpacked", unpack)


@pytest.fixture(scope="session")
def real_zip(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole bundle of the real records."""

    def make(out: Path) -> None:
        site = shutil.copytree(real_site, tmp_path_factory.mktemp("packed") / "site")
        pack(site, guide(readmes(catalog_of(CONTENT), "", "2026.1", "real-2026.1")), "real-2026.1", out, 2)

    return once(tmp_path_factory, "real.zip", make)
