"""One good artifact for all tests of hostile ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from functools import partial
from pathlib import Path

import pytest
from hostile_artifacts.artifact import Artifact, cut_down, good

from briefing.preview import admit
from briefing.preview.artifact import bundle
from briefing.preview.artifact.links import AnyFile


@pytest.fixture(scope="session")
def whole(dist: Path) -> Artifact:
    """The artifact of the invented site."""
    (bundle,) = (path for path in dist.glob("*.zip") if not path.stem.endswith(("-ar", "-en")))
    return good(bundle)


@pytest.fixture(scope="session")
def small(whole: Artifact) -> Artifact:
    """The same with most pages blank."""
    return cut_down(whole)


@pytest.fixture(scope="session", autouse=True)
def _looked_at_once() -> Iterator[None]:
    """What speaks against a file follows from its name, its bytes and what it may lead to: of the files that a case leaves as they were it
    is asked once.
    """
    known, place, page_faults = dict[tuple[object, ...], tuple[str, ...]](), bundle.place, admit.page_faults

    def remembered(faults: Callable[..., Iterator[str]], name: str, raw: bytes, files: Set[str], *more: object) -> Iterator[str]:
        key = faults, name, raw, AnyFile if isinstance(files, AnyFile) else frozenset(files), *more
        if key not in known:
            known[key] = tuple(faults(name, raw, files, *more))
        return iter(known[key])

    def placed(name: str) -> bundle.Faults | None:
        faults = place(name)
        return faults and partial(remembered, faults)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(bundle, "place", placed)
        patched.setattr(admit, "page_faults", partial(remembered, page_faults))
        yield
