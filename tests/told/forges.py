"""The comment as forges render it: GitHub parses with cmark-gfm, sanitises, then looks through each text of the result for references;
GitLab does much the same, and looks for commands in the lines as they were sent. The parser is run; of the rest the rules are written down
here as they are documented, on the safe side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import cmarkgfm
import reports
from cmarkgfm.cmark import Options

from briefing.report.writing.fit import length
from briefing.report.writing.inert import visible
from briefing.report.writing.links import Links
from briefing.report.writing.markdown import LONGEST, MARKER, comment
from briefing.views.report import Report

LINKS = Links("https://site.example/a", "https://preview.example/pr-12/site", "https://preview.example/pr-12/report.html")
ELEMENTS = frozenset({"a", "b", "br", "code", "del", "details", "div", "h3", "h4", "ins", "p", "span", "summary", "table", "td", "tr"})
ATTRIBUTES = frozenset({"align", "colspan", "dir", "href", "lang", "open"})
REFERENCES = {
    "a mention": r"(?<![\w/])@[a-z0-9][\w-]*",
    "an issue": r"#\d+|\bGH-\d+",
    "an advisory": r"\bGHSA-\w{4}|\bCVE-\d{4}",
    "a commit": r"\b[0-9a-f]{7,40}\b",
    "a shortcode": r":[\w+-]+:",
    "an address": r"\b[a-z][a-z0-9+.-]*://|\bwww\.",
    "an e-mail address": r"[\w.+-]+@[\w-]+\.\w",
    "a formula": r"\$[^$]+\$|\$`",
    "a merge request": r"!\d+",
    "a snippet, an epic, an alert": r"[$&]\d+|\^alert#",
    "a label": r"~[\w\"]",
    "a milestone, a variable": r"%[\w\"{]",
    "an iteration": r"\*iteration:",
    "a link of Markdown": r"!?\[[^\]]*\]\s?\(|\[[^\]]*:[^\]]*\]|\[\[",
    "a mark of a change": r"\{\+|\[-|\{-|\[\+",
    "a table of contents": r"\[\[?_?TOC_?\]?\]",
    "a ticket": r"\b[A-Z][A-Z0-9_]+-\d+",
}
LINES = re.compile(r"^(/\w|```|~~~|>|---|\+\+\+|;;;|:::|::include|\{:|\|)", re.MULTILINE)
"""What a forge takes a whole line for: a quick action, a fence, a quotation, matter in front, an inclusion, a table."""


class Rendered(HTMLParser):
    """What a forge gets out of the parser: elements, attributes, and each text between two tags."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.hrefs: list[str] = []
        self.texts: list[str] = []
        self.comments: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.hrefs += [value or "" for name, value in attrs if name == "href"]
        if tag == "br":
            self.texts.append("\n")
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def rendered(text: str) -> Rendered:
    """As GitHub's parser has it, with all that it adds to CommonMark."""
    html = cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES)
    assert html == text, "Markdown has found something to do"
    return Rendered(html)


def check(report: Report) -> Rendered:
    text = comment(report, LINKS, reports.words("@admin #1", "@admin #1"))
    found = rendered(text)
    assert text.startswith(MARKER + "\n")
    assert found.comments == [" briefing-preview "]
    assert found.open == []
    assert found.elements <= ELEMENTS
    assert found.attributes <= ATTRIBUTES
    assert all(re.fullmatch(r"https://(site\.example/a|preview\.example/pr-12)/[\w./-]+", href) for href in found.hrefs)
    assert length(text) <= LONGEST
    assert "" not in text.removesuffix("\n").split("\n")
    assert LINES.findall(text) == []
    return found


def references(found: Rendered) -> Iterator[str]:
    """What a forge would make of the texts."""
    for text in found.texts:
        yield from (f"{name}: {text!r}" for name, rule in REFERENCES.items() if re.search(rule, text, re.IGNORECASE))


def shown(text: str) -> str:
    """What is left when blanks are one blank, as in HTML."""
    return " ".join(visible(text).split())
