"""The page of the limits: current, in both languages, and with every limit that there is."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from briefing import limits
from briefing.limits_reference import OUTPUT, RECORDS, reference
from briefing.rules import CODES

ROOT = Path(__file__).parent.parent.parent
SIZES = {"KIBIBYTE", "MEBIBYTE", "GIBIBYTE"}
SAID_ELSEWHERE = {"AUTHORITY", "REVIEW_MONTHS", "SHIFT", "SINGLE_BYTES"}
"""In the schema reference, with the key; in the guide."""


@pytest.mark.parametrize(("lang", "name"), [("en", "limits.md"), ("ar", "limits.ar.md")])
def test_the_committed_page_is_current(lang: str, name: str) -> None:
    """If this fails: make schema."""
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == reference(lang)


def test_every_limit_has_its_row() -> None:
    tree = ast.parse((ROOT / "briefing/limits_reference.py").read_text(encoding="utf-8"))
    shown = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "limits"
    }
    every = {name for name, value in vars(limits).items() if name.isupper() and isinstance(value, int)}
    assert every - shown - SIZES == SAID_ELSEWHERE


def test_every_code_is_one() -> None:
    assert [row for row in (*RECORDS, *OUTPUT) if row.code and row.code not in CODES] == []
    assert re.findall(r"\| .*? \| \d[\d,]* ?\w* \| ", reference("en"))
