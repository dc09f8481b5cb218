"""The folding in JavaScript, with the vectors of its twin in Python."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import BrowserContext

ROOT = Path(__file__).parents[2]


def test_the_script_folds_as_the_program_does(context: BrowserContext) -> None:
    page = context.new_page()
    page.add_script_tag(path=ROOT / "site_src/js/fold.js")
    pairs = json.loads((ROOT / "tests/fold_vectors.json").read_text(encoding="utf-8"))
    assert page.evaluate("pairs => pairs.map(([text]) => fold(text))", pairs) == [folded for _, folded in pairs]
