"""Whole numbers as letters: base64 VLQ as in source maps (ECMA-426; Source Map Revision 3), without the sign bit."""

from __future__ import annotations

from collections.abc import Iterable

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
KNOWN = 4096
"""Numbers whose letters are kept: most are small."""
MORE = 32
"""Set in each letter of a number but its last."""


def encode(numbers: Iterable[int]) -> str:
    """The numbers, none below 0, five bits a letter, the lowest first."""
    return "".join([SHORT[number] if number < KNOWN else _letters(number) for number in numbers])


def _letters(number: int) -> str:
    letters = []
    while number >= MORE:
        letters.append(LETTERS[number & (MORE - 1) | MORE])
        number >>= 5
    return "".join(letters) + LETTERS[number]


SHORT = tuple(map(_letters, range(KNOWN)))
