"""Every defence that is listed stands in the program, and so does its test; `make assurance` asks whether it fails without it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from assurance.ledger import Assured
from assurance.promises import NAMES
from defences.taking_away import ROOT, defences


@pytest.mark.parametrize("area", NAMES)
def test_each_defence_stands_in_the_program_with_a_test(area: str, assured: Assured) -> None:
    listed = defences(area)
    found = [
        defence
        for defence in listed
        if (ROOT / defence.file).read_text(encoding="utf-8").count(defence.stands) == 1 and _is_there(*defence.test.split("::"))
    ]
    assert [defence.what for defence in listed if defence not in found] == []
    assured(f"defences-{area}", len(listed), len(found))


def _is_there(file: str, test: str) -> bool:
    """Whether the file has the test; the case in brackets is not looked at."""
    path = Path(ROOT / file)
    return path.is_file() and re.search(rf"^def {test.partition('[')[0]}\(", path.read_text(encoding="utf-8"), re.MULTILINE) is not None
