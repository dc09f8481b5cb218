"""What in a text is not in our own words: quotations, code, addresses."""

from __future__ import annotations

import re

NOT_OURS = re.compile(
    r"«[^»]*»|“[^”]*”|\"[^\"]*\"|(?<!\w)‘.*?’(?!\w)|`[^`]*`"  # quotations and code
    r"|\]\([^)]*\)|\{#[^}]*\}|https?://\S+"  # where a link leads, a heading's id, an address
)


def spans_quoted(text: str) -> list[tuple[int, int]]:
    """Where quotations, code and addresses stand in the text."""
    return [match.span() for match in NOT_OURS.finditer(text)]
