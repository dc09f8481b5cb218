"""The bundles of the invented records, unpacked."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from once import once


@pytest.fixture(scope="session")
def unpacked(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for each zip, as its reader has them. Only to be read."""

    def unpack(folder: Path) -> None:
        for path in sorted(dist.glob("*.zip")):
            with zipfile.ZipFile(path) as archive:
                archive.extractall(folder)

    return once(tmp_path_factory, "unpacked", unpack)
