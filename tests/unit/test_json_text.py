"""Indented files are as Python's own module would indent them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.json_text import json_file

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner), max_leaves=12
)


@given(VALUES)
def test_a_file_is_indented_by_one_blank(value: Any) -> None:
    expected = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    assert json_file(value).decode("utf-8") == expected


def test_what_json_has_not_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        json_file({"far": [float("inf")]})
