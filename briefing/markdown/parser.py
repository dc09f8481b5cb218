"""The parser of markdown-it-py, with HTML, images and autolinks off, and how deep what it reads may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from briefing.bidi import isolate
from briefing.limits import TEXT_NESTING
from briefing.markdown.allowed import cleaned, is_safe_link
from briefing.yaml.nodes import FORBIDDEN

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

OPENING = re.compile(r"[\[*_>]|(?:^|(?<=[\s>]))(?:[-+]|\d{1,9}[.)])(?=\s)", re.MULTILINE)
"""What may begin something in which other things stand."""
BRACKETS = re.compile(r"[\[\]]")


def tokens_of(text: str) -> list[Token]:
    """The text as the parser has it. Nothing of one with too many brackets in brackets, which no check lets pass: it would take minutes."""
    return [] if _deep_brackets(text) else _parser().parse(text)


def inline(tokens: Sequence[Token]) -> Iterator[Token]:
    """What stands within the lines of all blocks: words, links, stress."""
    for token in tokens:
        yield from token.children or ()


def html_of(tokens: Sequence[Token], direction: str) -> Markup:
    """`direction` is that of the language of the text."""
    return cleaned(_parser().renderer.render(tokens, _parser().options, {"direction": direction}))


def too_deep(text: str) -> tuple[str, int] | None:
    """What of `text` stands deeper than TEXT_NESTING in lists, quotations, links and stress: the first line of it, and in how many of them
    it stands; None if nothing does.
    """
    if found := _deep_brackets(text):
        return found, TEXT_NESTING + 1
    if 2 * len(OPENING.findall(text)) < TEXT_NESTING:
        return None
    for token in tokens_of(text):
        deepest = token.level + max((child.level for child in token.children or ()), default=0)
        if deepest > TEXT_NESTING and token.map:
            return text.split("\n")[token.map[0]].strip(), deepest
    return None


def _deep_brackets(text: str) -> str:
    """The end of the text from the bracket on that opens in too many others; empty if none does."""
    depth = 0
    for found in BRACKETS.finditer(text) if text.count("[") > TEXT_NESTING else ():
        depth = depth + 1 if found[0] == "[" else max(0, depth - 1)
        if depth > TEXT_NESTING:
            return text[found.start() :].partition("\n")[0]
    return ""


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # most checks need no parser, and start sooner without

    parser = MarkdownIt("js-default").disable(["image", "autolink", "html_block", "html_inline", "strikethrough"])
    parser.validateLink = is_safe_link  # type: ignore[method-assign]
    parser.add_render_rule("text", _text)
    parser.add_render_rule("code_inline", _code)
    return parser


def _text(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    content = FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", tokens[index].content)
    return str(isolate(content, env["direction"]))


def _code(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return f'<code dir="ltr">{escape(tokens[index].content)}</code>'
