"""What programs read takes no other words."""

from __future__ import annotations

from pathlib import Path

from assurance.ledger import Assured
from hostile_texts.corpus import VECTORS
from hostile_texts.programs import tried


def test_fields_that_programs_read_take_no_other_words(harbour: Path, tmp_path: Path, assured: Assured) -> None:
    found = tried(harbour, VECTORS, 230, tmp_path)
    assert found.broken == []
    assured("texts-for-programs", found.number, found.number - len(found.broken))
