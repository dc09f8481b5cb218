"""Every defence is taken away, one after the other: does the test that it has fail?"""

from __future__ import annotations

from collections.abc import Callable

from assurance.ledger import Figure
from assurance.promises import NAMES
from defences.taking_away import proven


def run(say: Callable[[str], None]) -> list[Figure]:
    return [Figure(f"defences-{area}", *proven([area], say)) for area in NAMES]
