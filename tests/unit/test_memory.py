"""What a check keeps for the next: whole or not at all, and harmless whoever wrote it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from fabricate import GUARD, write_site

from briefing.check import check
from briefing.memory import Memory, _program, recall, remember

STAMP = (1, 2, 3, 4)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "kept.jsonl"


def test_what_was_kept_comes_back(kept: Path) -> None:
    memory = Memory(
        {"fingerprint": "x"}, {"site.yml": [1, 2, 3, 4]}, {GUARD: (STAMP, '[null, ["actor", "حرس"], []]'.encode(), '{"id":"حرس"}'.encode())}
    )
    remember(kept, memory)
    found = recall(kept)
    assert (found.context, found.context_stamps) == (memory.context, memory.context_stamps)
    assert {name: (tuple(stamp), *told) for name, (stamp, *told) in found.rows.items()} == memory.rows
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_another_program_kept_nothing_for_this_one(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remember(kept, Memory({"fingerprint": "x"}))
    monkeypatch.setattr("briefing.memory._program", lambda: "another")
    assert recall(kept) == Memory()


@pytest.mark.parametrize(("name", "now"), [("packages", lambda: ("another-1.0.dist-info",)), ("is_same_program", lambda: False)])
def test_neither_did_one_with_other_packages_nor_one_that_changed_while_it_ran(
    kept: Path, monkeypatch: pytest.MonkeyPatch, name: str, now: object
) -> None:
    remember(kept, Memory({"fingerprint": "x"}))
    monkeypatch.setattr(f"briefing.memory.{name}", now)
    monkeypatch.setattr("briefing.memory._program", cache(_program.__wrapped__))
    assert recall(kept) == Memory()


def test_nothing_is_kept_if_the_program_has_changed_meanwhile(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody knows which of the two has examined what: it may be the old one again by the next run."""
    monkeypatch.setattr("briefing.memory.is_same_program", lambda: False)
    remember(kept, Memory({"fingerprint": "x"}))
    assert not kept.exists()


def test_nothing_was_kept(kept: Path) -> None:
    assert recall(kept) == Memory()


HOSTILE = {
    "empty": b"",
    "not UTF-8": b"\xff\xfe",
    "NULs": b"\x00" * 100,
    "no JSON": b"hello\n",
    "a list": b"[]\n",
    "a number": b"1\n",
    "nothing": b"null\n",
    "a seal of nothing": b"0" * 64 + b"\n",
    "another program's": b'{"program": "x", "context": {}, "context_stamps": {}}\n',
    "deep": b"[" * 100_000,
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_what_is_damaged_is_as_if_it_were_not_there(kept: Path, raw: bytes) -> None:
    kept.write_bytes(raw)
    assert recall(kept) == Memory()


def rows(text: str) -> list[str]:
    return text.split("\n")[2:]


DAMAGES = {
    "cut in the middle": lambda text: text[: len(text) // 2],
    "cut at a line": lambda text: text.rpartition("\n")[0],
    "a line without its parts": lambda text: f"{text}\nx",
    "a stamp that is none": lambda text: text.replace('"stamps": [[', '"stamps": [{', 1),
    "a result that is no JSON": lambda text: text.replace("\n[{", "\n[}", 3),
    "a result that is a word": lambda text: "\n".join([*text.split("\n")[:2], *("1" for _ in rows(text))]),
    "a result without problems": lambda text: "\n".join([*text.split("\n")[:2], *("[]" for _ in rows(text))]),
    "facts of another kind": lambda text: text.replace('"kind":"actor"', '"kind":"owl"'),
    "facts that there are none of": lambda text: text.replace('"kind":"actor"', '"owl":"actor"'),
    "a context that is none": lambda text: text.replace('"context": {', '"context": {"owl": 1, ', 1),
    "a context without its keys": lambda text: text.replace('"locales"', '"lokales"', 1),
    "references that are none": lambda text: text.replace('"references":[[', '"references":[5,[', 1),
    "a number for a path": lambda text: text.replace('"path":"', '"path":7,"x":"', 1),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damage_to_what_was_kept_changes_no_result(tmp_path: Path, kept: Path, monkeypatch: pytest.MonkeyPatch, damage: object) -> None:
    assert callable(damage)
    monkeypatch.setattr("briefing.kept.stamps.SETTLING", -10_000_000_000)
    content = write_site(tmp_path / "content", {GUARD: {"kind": "owl"}})
    first = check(content, 1, kept)
    text = kept.read_text(encoding="utf-8")
    kept.write_text(damage(text), encoding="utf-8")
    assert kept.read_text(encoding="utf-8") != text
    assert check(content, 1, kept) == first
