"""The repository that all runs begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from ci.repositories import founded


@pytest.fixture(scope="session")
def upstream(harbour: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Bare, with this program and the invented records on main."""
    return founded(tmp_path_factory.mktemp("ci"), harbour)
