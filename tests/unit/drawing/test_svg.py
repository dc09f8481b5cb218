"""Lengths in drawings."""

from __future__ import annotations

import pytest

from briefing.drawing.svg import number


@pytest.mark.parametrize(("length", "written"), [(1.0, "1"), (1.26, "1.3"), (-0.04, "0"), (-2.5, "-2.5"), (320, "320")])
def test_numbers(length: float, written: str) -> None:
    assert number(length) == written
