"""CommonMark of records and hand-written pages → safe HTML.

markdown-it-py with HTML, images and autolinks off and an allow-list of link targets; then nh3
with a small set of tags as the second line. No text of a record takes any other way to HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from briefing.bidi import isolate
from briefing.limits import TEXT_NESTING
from briefing.web_address import WEB_ADDRESS
from briefing.yaml.nodes import FORBIDDEN

if TYPE_CHECKING:
    import nh3
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

RECORD_LINK = re.compile(r"(incident|actor|place|source|outlet|briefing|page):([a-z0-9-]+)")
PLAIN_LINK = re.compile(r"\[(?:[^\[\]\n]|\n(?=[^\W\d_]))+\]\((incident|actor|place|source|outlet|briefing|page):([a-z0-9-]+)\)")
WORDED_LINK = re.compile(r"\[([^\[\]]+)\]\(([a-z]+):([a-z0-9-]+)\)")
"""The words, kind and id of such a link, where every bracket belongs to one."""
PARSED = re.compile(r"[`\\<&\t]|https?:|www\.| {4}|~~~|\{#")
"""What may turn a bracket into something else than a link, or be a link without one."""
MARKED = re.compile(r"[*_#|>]|^ *(?:[-+=]|\d+[.)])", re.MULTILINE)
"""What may be a mark of a heading, a list, a quotation, a table or of stress."""
UNUSUAL = re.compile(r"~|[^\S \n]|  \n")
"""What may be struck out, a blank that is none, or a line that ends on purpose."""
OPENING = re.compile(r"[\[*_~>]|(?:^|(?<=[\s>]))(?:[-+]|\d{1,9}[.)])(?=\s)", re.MULTILINE)
"""What may begin something in which other things stand."""
BRACKETS = re.compile(r"[\[\]]")
LINK_WORDS = re.compile(r"\[([^\[\]]+)\]\([^)]*\)")
BLANK_LINE = re.compile(r"\n\s*\n")
WRAPPED = re.compile(r"\[[^\]\n]*\n")
ONE_LINE = re.compile(r"[#|]")
"""What may make a line a heading or a row of a table, in which no link goes on to the next line."""
HEADING_ID = re.compile(r"\{#([a-z][a-z0-9-]*)\}\s*$")
REFUSED_LINK = re.compile(r"\]\(([^)\s]*)")
SAFE_URL = re.compile(WEB_ADDRESS)
TAGS = {
    "a",
    "bdi",
    "blockquote",
    "br",
    "code",
    "em",
    "h2",
    "h3",
    "h4",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
}
ATTRIBUTES: dict[str, set[str]] = {
    "*": set(),
    "a": {"href", "rel"},
    "bdi": {"dir", "lang"},
    "code": {"dir"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "ol": {"start"},
}

Target = Callable[[str, str], str]
"""Kind and id of a record → the link to its page."""


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    id: str
    text: str


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
    return parsed_markdown(text, direction, target, shift, prefix) if plain is None else Rendered(_cleaned("".join(plain)), ())


def parsed_markdown(text: str, direction: str, target: Target, shift: int = 0, prefix: str = "") -> Rendered:
    """The same of any text, by the parser."""
    tokens = _tokens(text)
    headings = tuple(_name_headings(tokens, shift, prefix))
    for token in _inline(tokens):
        if token.type == "link_open":
            _point(token, target, f"#{prefix}")
    return Rendered(_html(tokens, direction), headings)


def markdown_blocks(text: str, direction: str, target: Target, whole: str) -> tuple[Block, ...]:
    """The blocks of `text` one by one, lists item by item. Headings have no ids; links to them lead to `whole` and their id."""
    plain = _paragraphs(text, direction, target)
    if plain is not None:
        return tuple(Block(_cleaned(one), 0) for one in plain)
    tokens = _tokens(text)
    levels = iter([heading.level for heading in _name_headings(tokens, 1, "")])
    for token in _inline(tokens):
        if token.type == "link_open":
            _point(token, target, whole)
    return tuple(
        Block(_html(block, direction), next(levels) if block[0].type == "heading_open" else 0) for block in _without_ids(_blocks(tokens))
    )


def plain_blocks(text: str) -> tuple[str, ...]:
    """The words of `text` as a page shows them, without marks and links: paragraphs, headings, items and cells one by one."""
    if not MARKED.search(text) and _plain_links(text) is not None:
        found = [LINK_WORDS.sub(r"\1", block) for block in BLANK_LINE.split(text)]
    else:
        tokens = _tokens(text)
        _ = tuple(_name_headings(tokens, 0, ""))
        found = [_plain(token) for token in tokens if token.type in ("inline", "fence", "code_block")]
    return tuple(block for one in found if (block := " ".join(FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", one).split())))


def _plain(token: Token) -> str:
    return "".join(child.content or (" " if child.type.endswith("break") else "") for child in token.children or (token,))


def _html(tokens: Sequence[Token], direction: str) -> Markup:
    return _cleaned(_parser().renderer.render(tokens, _parser().options, {"direction": direction}))


def _cleaned(html: str) -> Markup:
    return Markup(_cleaner().clean(html))  # noqa: S704 - cleaned here


@cache
def _cleaner() -> nh3.Cleaner:
    import nh3  # as in `_parser`

    return nh3.Cleaner(tags=TAGS, attributes=ATTRIBUTES, link_rel=None)


def _paragraphs(text: str, direction: str, target: Target) -> list[str] | None:
    """The paragraphs of a text of words and links to records alone, as the parser has them; None if there may be more in it.

    Most texts are like this, and the parser takes ten times as long.
    """
    if MARKED.search(text) or UNUSUAL.search(text) or FORBIDDEN.search(text) or _plain_links(text) is None:
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


def record_links(text: str) -> list[tuple[str, str]]:
    """Kind and id of every record that `text` links to."""
    plain = _plain_links(text)
    return parsed_links(text) if plain is None else plain


def parsed_links(text: str) -> list[tuple[str, str]]:
    """The same of any text, by the parser."""
    hrefs = [str(token.attrs["href"]) for token in _inline(_tokens(text)) if token.type == "link_open"]
    return [(found[1], found[2]) for href in hrefs if (found := RECORD_LINK.fullmatch(href))]


def local_faults(text: str) -> Iterator[tuple[str, str]]:
    """Links that lead nowhere within `text` itself: the words at fault, and what is the matter with them."""
    if _plain_links(text) is not None:
        return
    tokens = _tokens(text)
    named = [heading.id for heading in _name_headings(tokens, 0, "")]
    for token in _inline(tokens):
        href = str(token.attrs.get("href", ""))
        if token.type == "link_open" and href.startswith("#") and href[1:] not in named:
            yield href, f"link to an unknown heading: {href}"
        for found in REFUSED_LINK.finditer(token.content if token.type == "text" else ""):
            yield f"]({found[1]}", f"this link is not allowed: {found[1]}"


def _plain_links(text: str) -> list[tuple[str, str]] | None:
    """The links of a text in which every square bracket belongs to one to a record, and nothing changes its meaning.

    Most texts are like this, and need no parser to be understood.
    """
    links = PLAIN_LINK.findall(text) if "](" in text else []
    if text.count("[") != len(links) or text.count("]") != len(links) or PARSED.search(text):
        return None
    return None if WRAPPED.search(text) and ONE_LINE.search(text) else links


def heading_ids(text: str) -> list[str]:
    """The ids of the headings of `text`, in order; none if it names none."""
    if "{#" not in text:
        return []
    return [heading.id for heading in _name_headings(_tokens(text), 0, "")]


def too_deep(text: str) -> str | None:
    """What of `text` stands deeper than TEXT_NESTING in lists, quotations, links and stress: the first line of it; None if nothing does."""
    if found := _deep_brackets(text):
        return found
    if 2 * len(OPENING.findall(text)) < TEXT_NESTING:
        return None
    for token in _tokens(text):
        deepest = token.level + max((child.level for child in token.children or ()), default=0)
        if deepest > TEXT_NESTING and token.map:
            return text.split("\n")[token.map[0]].strip()
    return None


def _deep_brackets(text: str) -> str:
    """The end of the text from the bracket on that opens in too many others; empty if none does."""
    depth = 0
    for found in BRACKETS.finditer(text) if text.count("[") > TEXT_NESTING else ():
        depth = depth + 1 if found[0] == "[" else max(0, depth - 1)
        if depth > TEXT_NESTING:
            return text[found.start() :].partition("\n")[0]
    return ""


def _tokens(text: str) -> list[Token]:
    """The text as the parser has it. Nothing of one with too many brackets in brackets, which no check lets pass: it would take minutes."""
    return [] if _deep_brackets(text) else _parser().parse(text)


def is_safe_link(url: str) -> bool:
    """A link to a record of ours, a part of the page, or a web address without a backslash.

    `xn--` is what the parser makes of a host in another script, which may imitate a known one.
    """
    if RECORD_LINK.fullmatch(url) or re.fullmatch(r"#[a-z][a-z0-9-]*", url):
        return True
    return bool(SAFE_URL.fullmatch(url)) and "\\" not in url and "xn--" not in urlsplit(url).netloc.lower()


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # most checks need no parser, and start sooner without

    parser = MarkdownIt("js-default").disable(["image", "autolink", "html_block", "html_inline"])
    parser.validateLink = is_safe_link  # type: ignore[method-assign]
    parser.add_render_rule("text", _text)
    parser.add_render_rule("code_inline", _code)
    return parser


def _text(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    content = FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", tokens[index].content)
    return str(isolate(content, env["direction"]))


def _code(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return f'<code dir="ltr">{escape(tokens[index].content)}</code>'


def _inline(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield from token.children or ()


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


def _point(token: Token, target: Target, within: str) -> None:
    href = str(token.attrs["href"])
    found = RECORD_LINK.fullmatch(href)
    if found:
        token.attrs["href"] = target(found[1], found[2])
    elif href.startswith("#"):
        token.attrs["href"] = within + href[1:]
    else:
        token.attrs["rel"] = "noopener noreferrer"


def _name_headings(tokens: Sequence[Token], shift: int, prefix: str) -> Iterator[Heading]:
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
