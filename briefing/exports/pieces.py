"""A file in pieces, so that a large one never stands in memory as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator


def joined(head: bytes, between: bytes, parts: Iterable[bytes], end: bytes) -> Iterator[bytes]:
    """The parts, with what stands before, between and behind them."""
    yield head
    for number, part in enumerate(parts):
        yield between + part if number else part
    yield end
