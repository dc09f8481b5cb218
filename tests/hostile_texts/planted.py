"""Texts as they are put into records: a vector beside a word of its own, by which it is found wherever it comes out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hostile_texts.corpus import Vector

LETTERS = "bcdfghjklmnprstv"
LENGTH = 5
WORD = re.compile(rf"zq[{LETTERS}]{{{LENGTH}}}qz")
EMPTY_LINES = re.compile(r"\n\s*\n")
PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Planted:
    """One vector in one text of a record."""

    word: str
    vector: Vector
    field: str
    is_ahead: bool
    """Whether the word stands before the vector: then nothing stands behind it, else nothing before it."""
    is_markdown: bool
    is_raw: bool = False
    """Whether it stands in Markdown as it is, and so means there what CommonMark says of it."""

    @property
    def text(self) -> str:
        """As readers see it; in Markdown without the empty lines, which begin another text there."""
        text = EMPTY_LINES.sub("\n", self.vector.text) if self.is_markdown else self.vector.text
        return f"{self.word} {text}" if self.is_ahead else f"{text} {self.word}"

    @property
    def source(self) -> str:
        """As it stands in the record."""
        if self.is_raw:
            return as_quotation(self.word, self.vector.text)
        return as_markdown(self.text) if self.is_markdown else self.text


def word(number: int) -> str:
    """The word of this number. It means nothing in any language, and no part of it is another one."""
    digits = (LETTERS[number // len(LETTERS) ** place % len(LETTERS)] for place in range(LENGTH))
    return f"zq{''.join(digits)}qz"


def as_markdown(text: str) -> str:
    """Markdown that shows exactly these words: every sign that may mean something stands behind a backslash."""
    return PUNCTUATION.sub(r"\\\1", text)


def as_quotation(word: str, text: str) -> str:
    """The word and the text, as Markdown, in a quotation: whatever the text begins, it ends there."""
    return "\n".join(f"> {line}" for line in (word, "", *text.split("\n")))
