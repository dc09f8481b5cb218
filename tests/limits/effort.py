"""How much work something is: measured in readings of a plain record here and now, so that a slow or busy machine fails no test."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from briefing.limits import RECORD_BYTES
from briefing.yaml.values import values

PLAIN = "lines:\n" + "- {id: c1, text: a plain text}\n" * (RECORD_BYTES // 128)
"""A quarter of what a record may have."""


def reading() -> float:
    """Seconds of a processor that one reading takes."""
    start = time.process_time()
    values(PLAIN)
    return time.process_time() - start


@contextmanager
def bounded(most: float) -> Iterator[None]:
    """Fails where what is done within takes more readings than `most`."""
    one = min(reading() for _ in range(3))
    start = time.process_time()
    yield
    one = max(one, reading())
    spent = (time.process_time() - start) / one
    assert spent < most, f"{spent:.0f} readings: no more than {most}"
