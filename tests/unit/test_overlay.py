"""What a second record says takes the place of what the first one said, and nothing else does."""

from __future__ import annotations

import copy

import pytest
from fabricate import laid

from briefing.yaml.nodes import Plain


@pytest.mark.parametrize(
    ("base", "over", "result"),
    [
        ("a", "b", "b"),
        ("a", None, None),
        (None, "b", "b"),
        ("a", {"b": "c"}, {"b": "c"}),
        ({"a": "b"}, ["c"], ["c"]),
        ({"a": "1", "b": "2"}, {"b": "3", "c": "4"}, {"a": "1", "b": "3", "c": "4"}),
        ({"a": {"b": "1", "c": "2"}}, {"a": {"c": "3"}}, {"a": {"b": "1", "c": "3"}}),
        ({"a": {"b": "1"}}, {"a": None}, {"a": None}),
        ({"a": "1"}, {}, {"a": "1"}),
        (["a", "b"], ["c"], ["c"]),
        (["a"], [], []),
        ([{"id": "x", "a": "1", "b": "2"}], [{"id": "x", "b": "3"}], [{"id": "x", "a": "1", "b": "3"}]),
        ([{"id": "x"}, {"id": "y"}], [{"id": "z"}, {"id": "x", "a": "1"}], [{"id": "x", "a": "1"}, {"id": "y"}, {"id": "z"}]),
        ([{"id": "x", "a": "1"}], [{"a": "2"}], [{"a": "2"}]),
        ([{"a": "1"}], [{"id": "x"}], [{"id": "x"}]),
        ([{"id": "x"}, "y"], [{"id": "x", "a": "1"}], [{"id": "x", "a": "1"}]),
        ([{"id": "x", "a": "1"}], [{"id": "x", "a": "2"}, {"id": "x", "a": "3"}], [{"id": "x", "a": "2"}, {"id": "x", "a": "3"}]),
        ([{"id": "x"}], [], []),
        ([], [{"id": "x"}], [{"id": "x"}]),
        ([{"id": None}], [{"id": None, "a": "1"}], [{"id": None, "a": "1"}]),
        (
            {"claims": [{"id": "c1", "value": {"min": "1", "max": "2"}, "cites": ["a"]}]},
            {"claims": [{"id": "c1", "value": {"min": "2"}, "cites": ["b"]}]},
            {"claims": [{"id": "c1", "value": {"min": "2", "max": "2"}, "cites": ["b"]}]},
        ),
    ],
)
def test_merged(base: Plain, over: Plain, result: Plain) -> None:
    before = copy.deepcopy((base, over))
    assert laid(base, over) == result
    assert (base, over) == before


def test_the_order_of_the_first_is_kept() -> None:
    found = laid({"b": "1", "a": "2"}, {"c": "3", "a": "4"})
    assert isinstance(found, dict)
    assert list(found) == ["b", "a", "c"]
