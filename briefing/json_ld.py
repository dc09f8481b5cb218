"""JSON-LD as it stands in a page: in a block of data, which no browser runs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from briefing.json_text import on_one_line

CONTEXT = "https://schema.org"

TO_ESCAPE = re.compile("[<>&\u2028\u2029]")
"""Outside of strings JSON has none of them, and within may write them so (RFC 8259, section 7). None can then end the block or begin
a comment, whatever a title holds (HTML, 4.12.1.3), and the same bytes are right in XHTML too."""


def json_ld(node: Mapping[str, Any]) -> Markup:
    """The node with its context, on one line, ready for `<script type="application/ld+json">`."""
    written = on_one_line({"@context": CONTEXT, **node})
    return Markup(TO_ESCAPE.sub(_escaped, written))  # noqa: S704 - nothing in it can be markup


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
