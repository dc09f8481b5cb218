"""An index of several blocks is that of all their pages at once."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.catalog import Catalog
from briefing.command.content import catalog_of
from briefing.search.block import block, joined, read, written
from briefing.search.pages import pages


@pytest.fixture(scope="module")
def catalog(harbour: Path) -> Catalog:
    return catalog_of(harbour)


@pytest.mark.parametrize("code", ["ar", "en"])
@given(cuts=st.lists(st.integers(0, 40), max_size=6))
@settings(max_examples=25, deadline=None)
def test_wherever_the_pages_are_parted(catalog: Catalog, code: str, cuts: list[int]) -> None:
    found = pages(catalog, code)
    ends = [0, *sorted(min(cut, len(found)) for cut in cuts), len(found)]
    parts = [block(found[start:end], code) for start, end in pairwise(ends)]
    whole = block(found, code)
    together = joined(parts)
    assert together == whole
    assert list(together.words) == list(whole.words), "words come in another order"
    assert joined([joined(parts[:2]), *parts[2:]]) == whole


def test_what_is_read_is_what_was_written(catalog: Catalog) -> None:
    whole = written(block(pages(catalog, "ar"), "ar"))
    assert written(read(whole)) == whole
    assert written(joined([read(whole)])) == whole
