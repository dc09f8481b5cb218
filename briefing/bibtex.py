"""Entries for BibTeX and BibLaTeX (btxdoc, Patashnik 1988; the BibLaTeX manual, section 2). Text in any script, UTF-8."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "$&%#_"},
}
"""BibTeX counts braces without regard to a backslash, so none of the text's own may stay."""
ESCAPED = str.maketrans(SPECIAL)
ENCODED = str.maketrans({sign: f"%{ord(sign):02X}" for sign in "{}\\"})


def escape(text: str) -> str:
    """`text` as LaTeX prints it, on one line."""
    return " ".join(text.split()).translate(ESCAPED)


class Piece(NamedTuple):
    """A value, or a line of an entry, whose text may run in either direction, and the signs around it."""

    before: str
    text: str
    after: str


def words(text: str) -> Piece:
    """A value that is text."""
    return Piece("{", escape(text), "}")


def whole(text: str) -> Piece:
    """A value of which no style changes the capitals or, in a name, the parts."""
    return Piece("{{", escape(text), "}}")


def verbatim(text: str) -> Piece:
    """A value that is taken as it stands: an address, a code."""
    return Piece("{", text.translate(ENCODED), "}")


def month(number: int) -> Piece:
    """The month, from 1, as every style knows it."""
    return Piece("", MONTHS[number - 1], "")


def entry(kind: str, key: str, fields: Sequence[tuple[str, Piece]]) -> tuple[Piece, ...]:
    """The lines of the entry, a field each. `kind` is misc, techreport …; `key` has letters, digits and hyphens."""
    lines = (Piece(f"  {name} = {value.before}", value.text, f"{value.after},") for name, value in fields)
    return (Piece(f"@{kind}{{{key},", "", ""), *lines, Piece("}", "", ""))


def plain(lines: Sequence[Piece]) -> str:
    """The entry as it is copied."""
    return "\n".join("".join(line) for line in lines)
