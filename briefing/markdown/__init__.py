"""CommonMark of records and hand-written pages → safe HTML.

markdown-it-py with HTML, images and autolinks off and an allow-list of link targets (`parser`); then nh3 with a small set of tags
(`allowed`) as the second line. No text of a record takes any other way to HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from briefing.bidi import isolate
from briefing.markdown.allowed import RECORD_LINK, cleaned
from briefing.markdown.headings import Heading, name_headings
from briefing.markdown.links import plain_links
from briefing.markdown.parser import html_of, inline, tokens_of
from briefing.yaml.nodes import FORBIDDEN

if TYPE_CHECKING:
    from markdown_it.token import Token

WORDED_LINK = re.compile(r"\[([^\[\]]+)\]\(([a-z]+):([a-z0-9-]+)\)")
"""The words, kind and id of a link to a record, where every bracket belongs to one."""
MARKED = re.compile(r"[*_#|>]|^ *(?:[-+=]|\d+[.)])", re.MULTILINE)
"""What may be a mark of a heading, a list, a quotation, a table or of stress."""
UNUSUAL = re.compile(r"[^\S \n]|  \n")
"""A blank that is none, or a line that ends on purpose."""
LINK_WORDS = re.compile(r"\[([^\[\]]+)\]\([^)]*\)")
BLANK_LINE = re.compile(r"\n\s*\n")

Target = Callable[[str, str], str]
"""Kind and id of a record → the link to its page."""


@dataclass(frozen=True, slots=True)
class Rendered:
    html: Markup
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, an item of a list or whatever else stands by itself in a text."""

    html: Markup
    level: int
    """Of a heading; 0 of anything else."""


def render_markdown(text: str, direction: str, target: Target, shift: int = 0, prefix: str = "") -> Rendered:
    """`text` as HTML. `direction` is that of its language; headings sink by `shift` levels, their ids begin with `prefix`."""
    plain = _paragraphs(text, direction, target)
    return parsed_markdown(text, direction, target, shift, prefix) if plain is None else Rendered(cleaned("".join(plain)), ())


def parsed_markdown(text: str, direction: str, target: Target, shift: int = 0, prefix: str = "") -> Rendered:
    """The same of any text, by the parser."""
    tokens = tokens_of(text)
    headings = tuple(name_headings(tokens, shift, prefix))
    for token in inline(tokens):
        if token.type == "link_open":
            _point(token, target, f"#{prefix}")
    return Rendered(html_of(tokens, direction), headings)


def markdown_blocks(text: str, direction: str, target: Target, whole: str) -> tuple[Block, ...]:
    """The blocks of `text` one by one, lists item by item. Headings have no ids; links to them lead to `whole` and their id."""
    plain = _paragraphs(text, direction, target)
    if plain is not None:
        return tuple(Block(cleaned(one), 0) for one in plain)
    tokens = tokens_of(text)
    levels = iter([heading.level for heading in name_headings(tokens, 1, "")])
    for token in inline(tokens):
        if token.type == "link_open":
            _point(token, target, whole)
    return tuple(
        Block(html_of(block, direction), next(levels) if block[0].type == "heading_open" else 0) for block in _without_ids(_blocks(tokens))
    )


def plain_blocks(text: str) -> tuple[str, ...]:
    """The words of `text` as a page shows them, without marks and links: paragraphs, headings, items and cells one by one."""
    if not MARKED.search(text) and plain_links(text) is not None:
        found = [LINK_WORDS.sub(r"\1", block) for block in BLANK_LINE.split(text)]
    else:
        tokens = tokens_of(text)
        _ = tuple(name_headings(tokens, 0, ""))
        found = [_plain(token) for token in tokens if token.type in ("inline", "fence", "code_block")]
    return tuple(block for one in found if (block := " ".join(FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", one).split())))


def _plain(token: Token) -> str:
    return "".join(child.content or (" " if child.type.endswith("break") else "") for child in token.children or (token,))


def _paragraphs(text: str, direction: str, target: Target) -> list[str] | None:
    """The paragraphs of a text of words and links to records alone, as the parser has them; None if there may be more in it.

    Most texts are like this, and the parser takes ten times as long.
    """
    if MARKED.search(text) or UNUSUAL.search(text) or FORBIDDEN.search(text) or plain_links(text) is None:
        return None
    return [f"<p>{_worded(block, direction, target)}</p>\n" for block in BLANK_LINE.split(text.strip()) if block]


def _worded(block: str, direction: str, target: Target) -> str:
    """A paragraph's words and links: each run of words between links and ends of lines by itself."""
    lines = "\n".join(line.strip() for line in block.split("\n"))
    first, *links = WORDED_LINK.split(lines)
    found = [_isolated(first, direction)]
    for words, kind, name, after in zip(*[iter(links)] * 4, strict=True):
        found += [f'<a href="{escape(target(kind, name))}">{_isolated(words, direction)}</a>', _isolated(after, direction)]
    return "".join(found)


def _isolated(words: str, direction: str) -> str:
    return "\n".join(isolate(line, direction) for line in words.split("\n"))


def _point(token: Token, target: Target, within: str) -> None:
    href = str(token.attrs["href"])
    found = RECORD_LINK.fullmatch(href)
    if found:
        token.attrs["href"] = target(found[1], found[2])
    elif href.startswith("#"):
        token.attrs["href"] = within + href[1:]
    else:
        token.attrs["rel"] = "noopener noreferrer"


def _blocks(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The tokens of each block of the first level, a list item in a list of its own."""
    first = 0
    for index, token in enumerate(tokens):
        if token.level == 0 and token.nesting <= 0:
            block = tokens[first : index + 1]
            yield from _items(block) if block[0].type in ("bullet_list_open", "ordered_list_open") else [block]
            first = index + 1


def _items(block: Sequence[Token]) -> Iterator[Sequence[Token]]:
    opening, closing = block[0], block[-1]
    number, first = int(opening.attrs.get("start", 1)), 1
    for index, token in enumerate(block):
        if token.type == "list_item_close" and token.level == 1:
            start: dict[str, str | int | float] = {"start": number} if opening.type == "ordered_list_open" else {}
            yield [replace(opening, attrs=start), *block[first : index + 1], closing]
            number, first = number + 1, index + 1


def _without_ids(blocks: Iterable[Sequence[Token]]) -> Iterator[Sequence[Token]]:
    for block in blocks:
        for token in block:
            token.attrs.pop("id", None)
        yield block
