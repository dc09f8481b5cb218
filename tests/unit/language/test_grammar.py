"""Passing over signs that begin nothing loses no find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.language.reading import LANGUAGES

MARKS = "DdYyNnFXCIr-/,.&_;"


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
@settings(max_examples=3000, deadline=None, derandomize=True, database=None)
def test_the_grammar_finds_all_that_it_would_find_without_its_first_look(language: str, data: st.DataObject) -> None:
    known = LANGUAGES[language]
    letters = sorted({sign for sign in known.LEXICON.signs.values() if sign.isascii()} | set(MARKS + MARKS.lower()))
    signs = data.draw(st.text(st.sampled_from([*letters * 4, *known.LEXICON.signs.values()]), max_size=8))
    everywhere = re.compile(known._FINDS)
    assert [match.span() for match in known.GRAMMAR.finditer(signs)] == [match.span() for match in everywhere.finditer(signs)]
