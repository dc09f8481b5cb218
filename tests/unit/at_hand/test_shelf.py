"""A shelf is a mapping that reads when it is asked."""

from __future__ import annotations

import pytest

from briefing.at_hand.shelf import Shelf


def test_it_reads_what_is_asked_for_and_keeps_the_last() -> None:
    asked: list[str] = []

    def read(name: str) -> str:
        asked.append(name)
        return name.upper()

    shelf = Shelf(["b", "a", "c"], read, at_hand=1)
    assert ("a" in shelf, "z" in shelf, len(shelf), list(shelf), asked) == (True, False, 3, ["b", "a", "c"], [])
    assert [shelf["a"], shelf["a"], shelf.get("b"), shelf.get("z"), shelf["a"]] == ["A", "A", "B", None, "A"]
    assert asked == ["a", "b", "a"]
    assert dict(shelf) == {"b": "B", "a": "A", "c": "C"}


def test_what_is_not_there_is_not_read() -> None:
    shelf: Shelf[str] = Shelf(["a"], lambda _: pytest.fail("read"))
    with pytest.raises(KeyError):
        shelf["z"]
