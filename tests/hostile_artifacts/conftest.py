"""One good artifact for all tests of hostile ones."""

from __future__ import annotations

from pathlib import Path

import pytest
from hostile_artifacts.artifact import Artifact, cut_down, good


@pytest.fixture(scope="session")
def whole(dist: Path) -> Artifact:
    """The artifact of the invented site."""
    (bundle,) = (path for path in dist.glob("*.zip") if not path.stem.endswith(("-ar", "-en")))
    return good(bundle)


@pytest.fixture(scope="session")
def small(whole: Artifact) -> Artifact:
    """The same with most pages blank."""
    return cut_down(whole)
