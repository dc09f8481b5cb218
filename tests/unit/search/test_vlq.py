"""Numbers as letters: as the standard of source maps has them, without the sign."""

from __future__ import annotations

import pytest
from index_reading import decode

from briefing.search.vlq import encode


@pytest.mark.parametrize(
    ("numbers", "letters"),
    [
        ([], ""),
        ([0], "A"),
        ([1], "B"),
        ([31], "f"),
        ([32], "gB"),
        ([63], "/B"),
        ([1023], "/f"),
        ([1024], "ggB"),
        ([0, 32, 5], "AgBF"),
        ([10_000_000], "g0lxJ"),
    ],
)
def test_five_bits_a_letter_the_lowest_first(numbers: list[int], letters: str) -> None:
    assert encode(numbers) == letters
    assert list(decode(letters)) == numbers


def test_every_number_comes_back() -> None:
    numbers = [*range(3000), *(2**power - 1 for power in range(30)), *(2**power for power in range(30))]
    assert list(decode(encode(numbers))) == numbers
