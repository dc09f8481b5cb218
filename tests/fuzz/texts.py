"""Bytes that might stand in a content file: anything at all, records that were cut up, and odd values in a record's fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import yaml
from fabricate import PAGES, as_yaml, records
from hypothesis import strategies as st

TEXTS: Mapping[str, str] = {**{name: as_yaml(record) for name, record in records().items()}, **PAGES}
"""The fabricated files, each with its text."""
NAMES = sorted(TEXTS)

SIGNS = [
    ": ",
    ":",
    "- ",
    "-",
    "? ",
    "#",
    " #",
    ",",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "\\",
    "|",
    "|-\n",
    ">",
    ">-\n  ",
    "%",
    "@",
    "`",
    "~",
    "\n",
    "\n\n",
]
BLANKS = [" ", "  ", "   ", "\t", "\r", "\r\n", "\n\r", "\x85", "\u2028", "\u2029", "\xa0", "\u200b", "\u3000", "\x0b", "\x0c", "\x1c"]
FEATURES = [
    "&a ",
    "*a",
    "!x ",
    "! ",
    "!!str ",
    "!!int ",
    "<<: ",
    "<<: *a\n",
    "---\n",
    "--- ",
    "...\n",
    "%YAML 1.1\n---\n",
    "%TAG ! x:\n---\n",
    "? [a]\n: b\n",
]
ESCAPES = [
    r'"\ud800"',
    r'"\0"',
    r'"\e"',
    r'"\N"',
    r'"\L"',
    r'"\x07"',
    r'"\u202e"',
    r'"\U0010FFFF"',
    r'"\U00110000"',
    r'"\uD83D\uDE00"',
    r'"\/"',
    "'''",
]
NUMBERS = [
    "1e999",
    "-0",
    "0x1F",
    "0o7",
    "017",
    "1_000",
    ".inf",
    "-.inf",
    ".nan",
    "nan",
    "9" * 30,
    "-1",
    "1.",
    ".5",
    "+1",
    "2.0",
    "٢",
    "۲",
    "²",
    "12:30",
    "5,5",
]
WORDS = [
    "null",
    "Null",
    "NULL",
    "true",
    "True",
    "yes",
    "no",
    "on",
    "off",
    "2031-02-30",
    "2031-05-10/..",
    "c1",
    "hill-guard",
    "tamsil",
    "[x](actor:nobody)",
]
LETTERS = [
    "\ufeff",
    "\x00",
    "\x07",
    "\x1b[31m",
    "\x7f",
    "\u202e",
    "\u2066",
    "\ufffe",
    "\U0001f600",
    "e\u0301",
    "ا",
    "é",
    "::error::x",
    "%0A",
    "</script>",
    "x" * 3000,
]
JUNK = [*SIGNS, *BLANKS, *FEATURES, *ESCAPES, *NUMBERS, *WORDS, *LETTERS]

Edit = Callable[[str], str]


def _piece(draw: st.DrawFn, text: str) -> tuple[int, int]:
    """From where to where a piece of the text goes: a few characters, or whole lines."""
    start = draw(st.integers(0, len(text)))
    if draw(st.booleans()):
        return start, min(len(text), start + draw(st.integers(0, 12)))
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    return first, len(text) if last < 0 else last + 1


@st.composite
def cut_up(draw: st.DrawFn, most: int = 6) -> tuple[str, bytes]:
    """A record or page in which pieces were taken out, doubled, moved, put in from others, or replaced by junk."""
    name = draw(st.sampled_from(NAMES))
    text = TEXTS[name]
    for _ in range(draw(st.integers(1, most))):
        start, end = _piece(draw, text)
        piece = text[start:end]
        other = TEXTS[draw(st.sampled_from(NAMES))]
        from_, to = _piece(draw, other)
        junk = draw(st.sampled_from(JUNK))
        instead = draw(
            st.sampled_from(
                ["", piece * 2, junk, junk + piece, piece + junk, other[from_:to] + piece, f" {piece}", piece[1:], piece.upper()]
            )
        )
        text = text[:start] + instead + text[end:]
    return name, _with_line_ends(draw, text).encode("utf-8", "surrogatepass")


def _with_line_ends(draw: st.DrawFn, text: str) -> str:
    ends = draw(st.sampled_from(["\n"] * 8 + ["\r\n", "\r", "\x85", "\u2028"]))
    return text.replace("\n", ends)


@st.composite
def raw(draw: st.DrawFn) -> tuple[str, bytes]:
    """Anything at all, in any file; half of it from the signs that mean something."""
    name = draw(st.sampled_from(NAMES))
    words = st.lists(st.sampled_from(JUNK), max_size=30).map(lambda found: "".join(found).encode())
    return name, draw(st.one_of(st.binary(max_size=200), words, st.text(max_size=100).map(str.encode)))


SCALARS = st.one_of(
    st.none(),
    st.sampled_from([*NUMBERS, *WORDS, "", " ", "a: b", "x\ny", "\u202e", "id", "ar", "en"]),
    st.text(max_size=8),
    st.integers(),
    st.booleans(),
)
KEYS = st.one_of(
    st.sampled_from(["ar", "en", "id", "min", "max", "actor", "source", "text", "claims", "<<", "null", "true", ""]), st.text(max_size=5)
)
TREES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8)


@st.composite
def odd(draw: st.DrawFn) -> tuple[str, bytes]:
    """A record with odd values in one to all of its fields, written in one of YAML's ways."""
    name = draw(st.sampled_from(sorted(records())))
    record: dict[str, Any] = records()[name]
    for key in draw(st.lists(st.sampled_from(sorted(record)), min_size=1, max_size=4)):
        record[key] = draw(TREES)
    is_flow, width = draw(st.sampled_from([None, True, False])), draw(st.sampled_from([20, 80, 1000]))
    return name, yaml.safe_dump(record, default_flow_style=is_flow, allow_unicode=draw(st.booleans()), sort_keys=False, width=width).encode(
        "utf-8", "replace"
    )
