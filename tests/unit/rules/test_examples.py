"""The two examples of every rule: the wrong one has its fault and no other, the right one has none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from fabricate import VOCABULARIES, as_yaml, laid, problems_of, records

from briefing.rules import CODES
from briefing.rules.reading import RULES as READING
from briefing.yaml.values import values

HEAD = re.compile(r"^# ([\w./-]+\.[a-z]+)\n", re.MULTILINE)
ESCAPE = re.compile(rb"\\x([0-9a-f]{2})|\\u([0-9a-f]{4})")
WHOLE = {rule.code for rule in READING}
"""Codes whose wrong example is a whole file, and says by escapes what could not be seen in it."""
ELSEWHERE = {
    "E037": "../test_private.py",
    **dict.fromkeys(("E040", "E041", "E042", "W140", "W141"), "test_evidence_examples.py"),
    **{f"N20{number}": "test_gap_examples.py" for number in range(1, 8)},
}
"""Code → the test that shows both examples of a rule which asks for more than a content folder."""
HERE = sorted(set(CODES) - set(ELSEWHERE))


def test_each_example_that_is_shown_elsewhere_is_shown_there() -> None:
    assert [code for code, name in ELSEWHERE.items() if code not in (Path(__file__).parent / name).read_text(encoding="utf-8")] == []
    assert set(ELSEWHERE) <= set(CODES)


@pytest.mark.parametrize("code", HERE)
def test_the_wrong_example_has_this_fault_alone(tmp_path: Path, code: str) -> None:
    problems = problems_of(tmp_path / "content", changes(CODES[code].wrong, is_whole=code in WHOLE))
    assert {problem.code for problem in problems} == {code}, problems


@pytest.mark.parametrize("code", HERE)
def test_the_right_example_has_none(tmp_path: Path, code: str) -> None:
    assert problems_of(tmp_path / "content", changes(CODES[code].right)) == []


def changes(example: str, is_whole: bool = False) -> dict[str, Any]:
    """The example's files, by their paths: whole ones, or what they say laid over the sample site's."""
    _, *found = HEAD.split(example)
    pieces = dict(zip(found[::2], found[1::2], strict=True))
    assert pieces, "an example begins with the line # path"
    return {name: unescaped(text) if is_whole else laid_over(name, text) for name, text in pieces.items()}


def laid_over(name: str, text: str) -> str:
    if name.endswith(".md"):
        return text
    return as_yaml(laid(sample(name), values(text)))


def sample(name: str) -> Any:
    known = records()
    if name.startswith("vocabularies/"):
        path = VOCABULARIES.parent / name
        return values(path.read_text(encoding="utf-8")) if path.exists() else None
    return known.get(name)


def unescaped(text: str) -> bytes:
    """With \\xe9 as that byte, and \\u202e as that character."""
    return ESCAPE.sub(lambda found: bytes.fromhex(found[1].decode()) if found[1] else chr(int(found[2], 16)).encode(), text.encode())
