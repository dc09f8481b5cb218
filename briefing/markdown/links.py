"""The links of a text: to which records they lead, and which lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.markdown.allowed import RECORD_LINK
from briefing.markdown.headings import name_headings
from briefing.markdown.parser import inline, tokens_of

PLAIN_LINK = re.compile(r"\[(?:[^\[\]\n]|\n(?=[^\W\d_]))+\]\((incident|actor|place|source|outlet|briefing|page):([a-z0-9-]+)\)")
PARSED = re.compile(r"[`\\<&\t]|https?:|www\.| {4}|~~~|\{#")
"""What may turn a bracket into something else than a link, or be a link without one."""
WRAPPED = re.compile(r"\[[^\]\n]*\n")
ONE_LINE = re.compile(r"[#|]")
"""What may make a line a heading or a row of a table, in which no link goes on to the next line."""
REFUSED_LINK = re.compile(r"\]\(([^)\s]*)")


def record_links(text: str) -> list[tuple[str, str]]:
    """Kind and id of every record that `text` links to."""
    plain = plain_links(text)
    return parsed_links(text) if plain is None else plain


def parsed_links(text: str) -> list[tuple[str, str]]:
    """The same of any text, by the parser."""
    hrefs = [str(token.attrs["href"]) for token in inline(tokens_of(text)) if token.type == "link_open"]
    return [(found[1], found[2]) for href in hrefs if (found := RECORD_LINK.fullmatch(href))]


def local_faults(text: str) -> Iterator[tuple[str, str]]:
    """Links that lead nowhere within `text` itself: the words at fault, and what is the matter with them."""
    if plain_links(text) is not None:
        return
    tokens = tokens_of(text)
    named = [heading.id for heading in name_headings(tokens, 0, "")]
    for token in inline(tokens):
        href = str(token.attrs.get("href", ""))
        if token.type == "link_open" and href.startswith("#") and href[1:] not in named:
            yield href, f"link to an unknown heading: {href}"
        for found in REFUSED_LINK.finditer(token.content if token.type == "text" else ""):
            yield f"]({found[1]}", f"this link is not allowed: {found[1]}"


def plain_links(text: str) -> list[tuple[str, str]] | None:
    """The links of a text in which every square bracket belongs to one to a record, and nothing changes its meaning.

    Most texts are like this, and need no parser to be understood.
    """
    links = PLAIN_LINK.findall(text) if "](" in text else []
    if text.count("[") != len(links) or text.count("]") != len(links) or PARSED.search(text):
        return None
    return None if WRAPPED.search(text) and ONE_LINE.search(text) else links
