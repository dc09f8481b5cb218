"""Whatever is typed, the search answers."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search_engine.conftest import Engine

ODD = [
    "<script>alert(1)</script>",
    "__proto__ constructor toString",
    "\u202eguard\u2066",
    "%00 \0",
    "\ud800",
    "a" * 300,
    "ﷺ" * 200,
    "~vlmrn",
    "--05",
    "2041-99-99",
    "(((",
    "\\u0000",
    "guard" + "\u0301" * 500,
    "1" * 200,
    "٢٠٤١",
    "𝟚𝟘𝟜𝟙",
    "🛶🛶",
    "و" * 50,
    "' OR 1=1 --",
]


@pytest.mark.parametrize("query", ODD, ids=range(len(ODD)))
def test_an_odd_question_is_answered(engine: Engine, query: str) -> None:
    assert "is" in engine.ask(query=query, text=query)


def test_what_goes_beyond_the_bounds_is_left_out_and_told(engine: Engine) -> None:
    assert engine.find("guard " * 12)["isCut"] is False
    assert engine.find("guard " * 13)["isCut"] is True
    assert engine.find("g" * 201)["isCut"] is True
    assert engine.find("x" * 199 + "🛶🛶")["query"] == "x" * 199 + "🛶"


def test_ten_thousand_letters_are_answered_at_once(engine: Engine) -> None:
    before = time.monotonic()
    assert engine.find("guard harbour " * 700)["isCut"] is True
    assert time.monotonic() - before < 1


@settings(max_examples=300, deadline=None)
@given(st.text() | st.text(alphabet=st.sampled_from("guard beacon 2041-05\u0640\u064b\u200f\u2067«»'’والفلمارين~_")))
def test_any_text_is_answered_and_any_text_is_marked_without_loss(engine: Engine, text: str) -> None:
    engine.marked(text, text)
