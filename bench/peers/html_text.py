"""The body of one of our pages, as an author would write the same sections in Markdown: headings, tables, lists, folded parts, links.

Needed are Python-Markdown's tables, def_list, attr_list and admonition, and PyMdown's details. Drawings and buttons are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
LEFT_OUT = frozenset({"svg", "script", "style", "template", "form", "button", "select", "input", "nav", "h1", "colgroup", "noscript"})
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | {
    *("p", "div", "section", "article", "header", "footer", "aside", "figure", "figcaption", "blockquote", "pre", "hr", "fieldset"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "details", "summary", "caption"),
}
SPECIAL = re.compile(r"([\\`*_\[\]<>|{}])")
SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Node:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    inner: list[Node | str] = field(default_factory=list)

    def nodes(self, *tags: str) -> list[Node]:
        """Those right inside it, and in `tbody` and the like."""
        found = [one for one in self.inner if isinstance(one, Node)]
        return [
            node
            for one in found
            for node in ([one] if one.tag in tags else one.nodes(*tags) if one.tag in ("thead", "tbody", "div") else [])
        ]


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inner.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inner.append(Node(tag))

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inner.append(data)


def markdown(html: str) -> str:
    tree = _Tree()
    tree.feed(html)
    return "\n\n".join(blocks(tree.open[0])) + "\n"


def blocks(node: Node) -> list[str]:
    """The paragraphs, lists … in it."""
    return [block for block in _blocks(node) if block.strip()]


def _blocks(node: Node) -> Iterator[str]:
    run: list[Node | str] = []
    for one in node.inner:
        if isinstance(one, Node) and one.tag in LEFT_OUT:
            continue
        if isinstance(one, Node) and one.tag in BLOCKS | {"a"} and (one.tag != "a" or _holds_blocks(one)):
            yield words(run)
            run = []
            yield from _block(one)
        else:
            run.append(one)
    yield words(run)


def _holds_blocks(node: Node) -> bool:
    return any(isinstance(one, Node) and (one.tag in BLOCKS or _holds_blocks(one)) for one in node.inner)


def _block(node: Node) -> Iterator[str]:
    match node.tag:
        case tag if tag in HEADINGS:
            at = f" {{ #{node.attributes['id']} }}" if "id" in node.attributes else ""
            yield f"{'#' * int(tag[1])} {words(node.inner)}{at}"
        case "ul" | "ol":
            mark = "-   " if node.tag == "ul" else "1.  "
            yield "\n".join(mark + _indented(blocks(item)) for item in node.nodes("li"))
        case "dl":
            yield from _defined(node)
        case "table":
            yield _table(node)
        case "details":
            title = next((words(one.inner) for one in node.nodes("summary")), "").replace('"', "”")
            yield f'??? note "{title}"\n\n    ' + _indented(blocks(Node("", {}, [one for one in node.inner if _tag(one) != "summary"])))
        case "blockquote":
            yield "\n".join(f"> {line}" for line in "\n\n".join(blocks(node)).split("\n"))
        case _:
            yield from blocks(node)


def _tag(one: Node | str) -> str:
    return one.tag if isinstance(one, Node) else ""


def _indented(found: list[str]) -> str:
    return re.sub(r"\n(?=[^\n])", "\n    ", "\n\n".join(found))


def _defined(node: Node) -> Iterator[str]:
    """A definition list: terms, and below each what is said of it."""
    for one in node.nodes("dt", "dd"):
        yield words(one.inner) if one.tag == "dt" else f":   {_indented(blocks(one))}"


def _table(node: Node) -> str:
    """With its first row as head, as pipe tables need one."""
    rows = [[words(cell.inner) for cell in row.nodes("th", "td")] for row in node.nodes("tr")]
    width = max((len(row) for row in rows), default=0)
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
    return "\n".join([*lines[:1], "|" + " --- |" * width, *lines[1:]]) if lines else ""


def words(inner: list[Node | str]) -> str:
    """Running text in one line."""
    return SPACE.sub(" ", "".join(map(_words, inner))).strip()


def _words(one: Node | str) -> str:
    if isinstance(one, str):
        return SPECIAL.sub(r"\\\1", one)
    if one.tag in LEFT_OUT:
        return ""
    text = "".join(map(_words, one.inner))
    match one.tag:
        case "a" if text.strip() and "href" in one.attributes:
            return f"[{text.strip()}]({one.attributes['href']})"
        case "strong" | "b" | "em" | "i" if text.strip():
            return f"**{text.strip()}**" if one.tag in ("strong", "b") else f"*{text.strip()}*"
        case "q":
            return f"“{text.strip()}”"
        case tag if tag in BLOCKS:
            return f" {text} "
    return text
