"""Whatever goes wrong while a site is built, the old one stays whole, and the next build is as if nothing had been.

`make assurance` tries more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from assurance.ledger import Assured
from whole import foreign, trials
from whole.place import Place, builder


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with builder() as process:
        yield Place(tmp_path_factory.mktemp("place"), process)


@pytest.mark.parametrize("tried", [*trials.CI, *foreign.CI], ids=trials.name)
def test_what_goes_wrong_breaks_nothing(place: Place, tried: Callable[[Place], Iterator[trials.Trial]], assured: Assured) -> None:
    found = list(tried(place))
    for trial in found:
        assured(trial.promise, tried=1, held=not trial.wrong)
    assert [trial for trial in found if trial.wrong] == []
