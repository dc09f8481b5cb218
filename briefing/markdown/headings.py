"""The headings of a text: their levels, ids and words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.markdown.parser import tokens_of

if TYPE_CHECKING:
    from markdown_it.token import Token

HEADING_ID = re.compile(r"\{#([a-z][a-z0-9-]*)\}\s*$")


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    id: str
    text: str


def heading_ids(text: str) -> list[str]:
    """The ids of the headings of `text`, in order; none if it names none."""
    if "{#" not in text:
        return []
    return [heading.id for heading in name_headings(tokens_of(text), 0, "")]


def name_headings(tokens: Sequence[Token], shift: int, prefix: str) -> Iterator[Heading]:
    """Sinks each heading and moves a trailing `{#id}` from its text into its id."""
    number = 0
    for index, token in enumerate(tokens):
        if token.type not in ("heading_open", "heading_close"):
            continue
        level = max(2, min(int(token.tag[1]) + shift, 4))
        token.tag = f"h{level}"
        if token.type == "heading_open":
            number += 1
            text, name = _heading_text(tokens[index + 1])
            token.attrs["id"] = prefix + (name or f"part-{number}")
            yield Heading(level, str(token.attrs["id"]), text)


def _heading_text(inline: Token) -> tuple[str, str | None]:
    last = inline.children[-1] if inline.children else None
    found = HEADING_ID.search(last.content) if last else None
    if last and found:
        last.content = last.content[: found.start()].rstrip()
    return "".join(child.content for child in inline.children or ()), found[1] if found else None
