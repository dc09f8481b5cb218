"""What CommonMark makes of a text, as GitHub's parser has it, where neither HTML nor images are and links lead nowhere but to the web."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import cmarkgfm
from cmarkgfm.cmark import Options

from briefing.yaml.nodes import FORBIDDEN

BRACKET, EXCLAMATION = "\u2066", "\u2067"
"""Signs that no text may have, for `<` and `!` where they would begin what is not allowed: HTML, addresses, images."""
HTML = re.compile(r"<(?!https?://)|(?<!\]\()(?<!\]: )<")
"""But before the target of a link, in brackets."""
ESCAPED = re.compile(r"\\<")
IMAGE = re.compile(r"!(?=\[)")
ALLOWED = r"https?://(?:[A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]*(?:[/?#:][!-;=?-~]*)?|[a-z]+:[a-z0-9-]+(?=\))|#[a-z][a-z0-9-]*"
TARGET = re.compile(rf"\](?=(?:\(|: *+)<?+(?!(?:{ALLOWED})(?:[>)\s]|$)))")
"""The bracket before a target that is not allowed: what would be a link is words."""
NAME = re.compile(r"\s*\{#[a-z][a-z0-9-]*\}\s*(?=</h)")
"""The id that an editor gives a heading."""
NO_MATTER = re.compile(r' (?:class|align|title)="[^"]*"')
"""The language of a code, the side of a cell, the title of a link, which we do not keep."""
KEPT = frozenset({"href", "rel", "dir", "lang", "id", "start"})
INLINE = frozenset({"a", "code", "em", "strong"})
EMPTY = frozenset({"br", "hr"})


def meant(source: str, shift: int) -> str:
    """The elements and words of the text, in the form of `read`. Headings sink by `shift` levels."""
    words = TARGET.sub(r"\\]", source)
    words = HTML.sub(BRACKET, IMAGE.sub(EXCLAMATION, ESCAPED.sub(BRACKET, words)))
    html = cmarkgfm.markdown_to_html_with_extensions(words, Options.CMARK_OPT_UNSAFE, ["table"])
    return read(NAME.sub("", NO_MATTER.sub("", html).replace(BRACKET, "&lt;").replace(EXCLAMATION, "!")), shift)


def read(html: str, shift: int = 0) -> str:
    """Elements with the targets of links, and words; blanks are one blank, and none beside a block."""
    found = _Read(shift)
    found.feed(html)
    found.close()
    return " ".join("".join(found.parts).split()).replace(" </code>", "</code>")


class _Read(HTMLParser):
    def __init__(self, shift: int) -> None:
        super().__init__(convert_charrefs=True)
        self.shift = shift
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        more = "".join(f" {name}={value}" for name, value in attrs if name not in KEPT)
        self._put(tag, f"<a {_target(str(dict(attrs).get('href')))}{more}>" if tag == "a" else f"<{self._name(tag)}{more}>")

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY:
            self._put(tag, f"</{self._name(tag)}>")

    def _put(self, tag: str, shown: str) -> None:
        if tag != "bdi":
            self.parts.append(shown if tag in INLINE else f" {shown} ")

    def _name(self, tag: str) -> str:
        """Of a heading as deep as ours: the title of a page is no part of a text."""
        return f"h{max(2, min(int(tag[1]) + self.shift, 4))}" if re.fullmatch("h[1-6]", tag) else tag

    def handle_data(self, data: str) -> None:
        self.parts.append(FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", data))

    def handle_comment(self, data: str) -> None:
        self.parts.append(f"<!-- {data} -->")


def _target(href: str) -> str:
    """Of a record its id alone, whether it is named or its page."""
    return href if href.startswith(("http", "#")) else re.split("[:/]", href)[-1].removesuffix(".html")
