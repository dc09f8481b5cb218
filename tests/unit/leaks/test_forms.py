"""A word is known in each form in which a file may hold it, wherever it begins there, and another word in none."""

from __future__ import annotations

import base64
import json
import unicodedata
from collections.abc import Callable
from urllib.parse import quote

import pytest

from briefing.leaks.forms import forms

WORDS = ("Žólvek >Quör?imat~", "آمنة الأُورِيّة؟")
"""With marks on letters, and such that base64 for addresses differs from the other wherever they begin."""


def escaped(word: str, form: str) -> str:
    return "".join(form.format(ord(letter)) for letter in word)


WAYS: dict[str, Callable[[str], bytes]] = {
    "as it is": str.encode,
    "in capitals": lambda word: word.upper().encode(),
    "in UTF-16": lambda word: word.encode("utf-16-le"),
    "in UTF-16, the other way round": lambda word: word.encode("utf-16-be"),
    "in JSON": lambda word: json.dumps(word).encode(),
    "in JSON, every letter": lambda word: escaped(word, "\\u{:04x}").encode(),
    "in an address": lambda word: quote(word, safe="").encode(),
    "in an address, every byte": lambda word: "".join(f"%{byte:02x}" for byte in word.encode()).encode(),
    "in HTML": lambda word: escaped(word, "&#{};").encode(),
    "in HTML, by hexadecimal digits": lambda word: escaped(word, "&#x{:x};").encode(),
    "in hexadecimal digits": lambda word: word.encode().hex().encode(),
    "in hexadecimal digits in capitals": lambda word: word.encode().hex().upper().encode(),
    "with its marks apart": lambda word: unicodedata.normalize("NFKD", word).encode(),
    **{
        f"in base64, from byte {start}": lambda word, start=start: base64.b64encode(b"abc"[:start] + word.encode() + b"d")
        for start in range(3)
    },
    **{
        f"in base64 for addresses, from byte {start}": lambda word, start=start: base64.urlsafe_b64encode(b"abc"[:start] + word.encode())
        for start in range(3)
    },
}


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("way", WAYS)
def test_a_word_is_known(word: str, way: str) -> None:
    held = WAYS[way](word)
    assert forms(word).search(b"x" + held + b"y")
    assert not forms(word[::-1]).search(b"x" + held + b"y")


def test_the_words_differ_in_the_forms_that_are_tried() -> None:
    for word in WORDS:
        assert len({WAYS[way](word) for way in WAYS}) >= len(WAYS) - 1, "Arabic has no capitals"
