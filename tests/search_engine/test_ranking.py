"""Query → pages, best first."""

from __future__ import annotations

import pytest

from search_engine.conftest import Engine


@pytest.mark.parametrize(
    ("query", "expected"), [("fire", ["harbour-fire", "ferry"]), ("Port Lantern", ["port-lantern", "harbour-fire", "ferry"])]
)
def test_the_order_of_pages(engine: Engine, query: str, expected: list[str]) -> None:
    assert engine.ids(query) == expected
