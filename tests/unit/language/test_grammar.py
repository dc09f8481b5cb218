"""Passing over signs that begin nothing loses no find."""

from __future__ import annotations

import re
from random import Random

import pytest

from briefing.language.reading import LANGUAGES

MARKS = "DdYyNnFXCIr-/,.&_;"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_grammar_finds_all_that_it_would_find_without_its_first_look(language: str) -> None:
    """In 20,000 lines of up to eight signs: half of them letters and marks, of which most finds are made."""
    known, random = LANGUAGES[language], Random(0)  # noqa: S311
    letters = sorted({sign for sign in known.LEXICON.signs.values() if sign.isascii()} | set(MARKS + MARKS.lower()))
    sources = letters, list(known.LEXICON.signs.values())
    everywhere = re.compile(known._FINDS)
    for _ in range(20_000):
        signs = "".join(random.choice(random.choice(sources)) for _ in range(random.randint(1, 8)))
        assert [match.span() for match in known.GRAMMAR.finditer(signs)] == [match.span() for match in everywhere.finditer(signs)]
