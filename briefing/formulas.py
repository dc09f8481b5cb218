"""Text for cells of a spreadsheet, which must not be taken for a formula and run (OWASP, CSV Injection; CWE-1236).

A spreadsheet runs what starts with = + - or @, whatever blanks and invisible marks stand before it. It may part a
cell into several where it takes another sign than the comma for the separator, or a quotation mark for the end of
the cell. So an apostrophe is set before such a sign at the start of a cell and after every such separator. A number
alone stays a number. An apostrophe that was there already gets a second one, so that nothing is lost: whoever takes
away the apostrophe directly before each of these signs, and before a tab or line break at the start, has the text
as it was. Harmless text is met too, as in «the sea, -5 degrees» and after a line break that starts a list.
"""

from __future__ import annotations

import re

SIGNS = "=⁼₌﹦＝+⁺₊﬩﹢＋\\-﹣－@﹫＠"
"""= + - @ and all forms of them that Unicode takes for the same (NFKC), for inside a regular expression's brackets."""
SEPARATORS = ",;|،؛\t\r\n\"'"
BLANK = r"\s\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
"""White space, control characters and marks that cannot be seen."""
BEFORE = re.compile(rf"(?:\A|[{SEPARATORS}])[{BLANK}]*(?=[{SIGNS}])")
"""What stands before a sign that may start a formula."""
BREAK = re.compile(r"\A(?='*[\t\r\n])")
RISKY = re.compile(rf"(?:\A|[{SEPARATORS}])[{BLANK}]*[{SIGNS}]|\A'*[\t\r\n]")
"""What is found in every text that one of the two changes; most have nothing of it."""
BEHIND = re.compile(rf"[{SIGNS}](?<=[{SEPARATORS}{BLANK}].)")
"""A sign behind what may stand before it: quicker to be found, and in all that is risky but breaks at the start."""
NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")


def may_be_risky(lines: str, rows: int) -> bool:
    """Whether `neutral` may change a cell of these rows, as lines of CSV: False is certain."""
    has_breaks = "\t" in lines or lines.count("\n") > rows or lines.count("\r") > rows
    return has_breaks or BEHIND.search(f"\n{lines}") is not None


def neutral(text: str) -> str:
    """The text with an apostrophe before every sign by which a spreadsheet would take it, or a part of it, for a formula."""
    if not RISKY.search(text) or NUMBER.fullmatch(text):
        return text
    return BEFORE.sub(lambda found: f"{found[0]}'", BREAK.sub("'", text))
