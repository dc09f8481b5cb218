"""Records and archives that are full everywhere are checked in bounded time and memory; a sample of the campaign `full_archive`."""

from __future__ import annotations

from pathlib import Path
from random import Random

from assurance.ledger import Assured
from limits.full import checked, full, is_bounded, is_checked, write_archive

from briefing.authoring.forms import MODELS
from briefing.limits import RECORD_BYTES


def test_full_records_are_checked_soon(assured: Assured) -> None:
    texts = {kind: full(kind, Random(1)) for kind in MODELS}  # noqa: S311
    held = [kind for kind, text in texts.items() if len(text.encode()) <= RECORD_BYTES and is_checked(kind, text)]
    assert held == list(MODELS)
    assured("limits-at-once", len(texts), len(held))


def test_an_archive_of_full_records_is_checked_soon(tmp_path: Path, assured: Assured) -> None:
    number = write_archive(tmp_path / "content", Random(1), 1)  # noqa: S311
    spent = checked(tmp_path / "content")
    assert is_bounded(spent, number), spent
    assured("limits-at-once", number, number)
