"""Text of content → HTML in which no forge finds anything but that text. Standard library alone.

GitHub and GitLab look through the texts of a comment, element by element, for what they turn into something else: `@name`, `#12`,
`owner/name#12`, `GH-12`, commit hashes, `:shortcode:`, addresses, formulas; GitLab also `!12`, `~label`, `%milestone`, `$12`, `&12`,
`[text](address)`, `[vulnerability:12]`, `{+ +}`. So each sign with which such a thing begins, or on which it hangs, stands in an element
of its own (the way that GitHub documents for `$`): what is left on either side is no reference.
"""

from __future__ import annotations

import re
from html import escape

from briefing.directions import HAS_LATIN, LEFT_TO_RIGHT_RUN, PDI, PLAIN_NUMBER, RIGHT_TO_LEFT_RUN
from briefing.report.writing.words import direction

HOOK = re.compile(
    r"[@#!$%~^&*\[{]"
    r"|:(?=[\w+-]+:|//)"
    r"|(?<=www)\."
    r"|(?<=[a-z])-(?=\d)|(?<=[a-z]\d)-(?=\d)|(?<=ghsa)-"
    r"|[0-9a-f]{6}(?=[0-9a-f])",
    re.IGNORECASE,
)
LINE_END = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
UNSEEN = re.compile("[\0-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Signs that no text of ours has: controls of programs, overrides of direction, halves of pairs."""
ISOLATE = re.compile("[\u2066-\u2069]")


def inert(text: str, language: str) -> str:
    """The text for an element in that language. Its runs of the other direction are isolated; lines end with `<br>`."""
    run = LEFT_TO_RIGHT_RUN if direction(language) == "rtl" else RIGHT_TO_LEFT_RUN
    parts: list[str] = []
    end = 0
    seen = visible(text)
    for found in run.finditer(seen):
        if PLAIN_NUMBER.fullmatch(found[0]):
            continue
        parts += [_unhooked(seen[end : found.start()]), _isolated(found[0], run is LEFT_TO_RIGHT_RUN)]
        end = found.end()
    return "".join([*parts, _unhooked(seen[end:])]).replace("\n", "<br>")


def code(text: str) -> str:
    """An id, a path or another word of machines."""
    return f'<code dir="ltr">{_unhooked(visible(text)).replace(chr(10), " ")}</code>'


def visible(text: str) -> str:
    """The text with line ends of one kind, a mark where a sign would not be seen, and every isolate closed within it (UAX #9, 2.7)."""
    depth = 0

    def balanced(found: re.Match[str]) -> str:
        nonlocal depth
        if found[0] != PDI:
            depth += 1
        elif depth == 0:
            return ""
        else:
            depth -= 1
        return found[0]

    closed = ISOLATE.sub(balanced, UNSEEN.sub("\N{REPLACEMENT CHARACTER}", LINE_END.sub("\n", text)))
    return closed + PDI * depth


def _isolated(run: str, is_left_to_right: bool) -> str:
    if not is_left_to_right:
        return f'<span dir="rtl" lang="ar">{_unhooked(run)}</span>'
    lang = ' lang="en"' if HAS_LATIN.search(run) else ""
    return f'<span dir="ltr"{lang}>{_unhooked(run)}</span>'


def _unhooked(text: str) -> str:
    parts: list[str] = []
    end = 0
    for found in HOOK.finditer(text):
        parts += [escape(text[end : found.start()]), f"<span>{escape(found[0])}</span>"]
        end = found.end()
    return "".join([*parts, escape(text[end:])])
