"""Entries for BibTeX and BibLaTeX (btxdoc, Patashnik 1988; the BibLaTeX manual, section 2). Text in any script, UTF-8."""

from __future__ import annotations

from collections.abc import Iterable

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


def escape(text: str) -> str:
    """`text` as LaTeX prints it, on one line."""
    return "".join(SPECIAL.get(sign, sign) for sign in " ".join(text.split()))


def words(text: str) -> str:
    """A value that is text."""
    return f"{{{escape(text)}}}"


def whole(text: str) -> str:
    """A value of which no style changes the capitals or, in a name, the parts."""
    return f"{{{words(text)}}}"


def verbatim(text: str) -> str:
    """A value that is taken as it stands: an address, a code."""
    return "{" + "".join(f"%{ord(sign):02X}" if sign in "{}\\" else sign for sign in text) + "}"


def month(number: int) -> str:
    """The month, from 1, as every style knows it."""
    return MONTHS[number - 1]


def entry(kind: str, key: str, fields: Iterable[tuple[str, str]]) -> str:
    """The entry, a field a line. `kind` is misc, techreport …; `key` has letters, digits and hyphens; the values are as made above."""
    lines = [f"  {name} = {value}" for name, value in fields]
    return f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}"
