"""The examples that explain the rules of evidence: the wrong one gives its code alone, the right one nothing."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from fabricate import SOURCE, as_yaml, laid, records, write_site

from briefing.evidence import texts_in
from briefing.evidence.weigh import weigh
from briefing.load import load
from briefing.rules import RULES
from briefing.rules.rule import Rule
from briefing.validate import validate
from briefing.yaml.values import values

TEXTS = Path(__file__).parents[2] / "evidence" / "texts"
SHA256 = "3e4fb8eee3d8b23cc386733582cd262e4a9cfaab26cd02585ef1261c84c16696"
AGAINST = [rule for rule in RULES if rule.against]


def codes(folder: Path, example: str) -> list[str]:
    """The codes that the fabricated site gives when the example is merged into it."""
    files: dict[str, str] = defaultdict(str)
    name = ""
    for line in example.strip().splitlines(keepends=True):
        if line.startswith("# "):
            name = line[2:].strip()
        else:
            files[name] += line
    known = records()
    known[SOURCE]["sha256"] = SHA256
    over = {name: as_yaml(laid(known[name], values(fragment))) for name, fragment in files.items()}
    content = write_site(folder / "content", {SOURCE: as_yaml(known[SOURCE]), **over})
    validated = validate(load(content))
    return [problem.code for problem in (*validated.problems, *weigh(validated.documents, texts_in(TEXTS)).problems)]


@pytest.mark.parametrize("rule", AGAINST, ids=lambda rule: rule.code)
def test_the_wrong_example_gives_this_code_alone_and_the_right_one_none(rule: Rule, tmp_path: Path) -> None:
    assert codes(tmp_path / "wrong", rule.wrong) == [rule.code]
    assert codes(tmp_path / "right", rule.right) == []


def test_every_rule_of_evidence_is_tried() -> None:
    assert [rule.code for rule in AGAINST] == ["E040", "E041", "E042", "W140", "W141"]
