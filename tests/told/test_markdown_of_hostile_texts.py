"""Hostile texts in hand-written pages and long texts: of whatever they are made, they become words, or a link that leads where it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from assurance.ledger import Assured
from hostile_texts import commonmark
from hostile_texts.corpus import LOOKALIKES, VECTORS, is_refused
from hostile_texts.planted import as_quotation

from briefing.markdown import markdown_blocks, render_markdown
from briefing.markdown.parser import too_deep

TEXT_TAGS = {"a", "bdi", "blockquote", "br", "code", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong", "ul"}
TAGS = TEXT_TAGS | {"table", "tbody", "td", "th", "thead", "tr"}
HOST = r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z][A-Za-z0-9-]*"
HREF = re.compile(
    r"(\.\./[a-z]+s/[a-z0-9-]+\.html|#[a-z][a-z0-9-]*|https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z][A-Za-z0-9-]*[:/?#!-~]*)"
)
ATTRIBUTES = {
    "href": HREF,
    "rel": re.compile("noopener noreferrer"),
    "dir": re.compile("ltr|rtl"),
    "lang": re.compile("en|ar"),
    "id": re.compile(r"[a-z][a-z0-9-]*"),
    "start": re.compile(r"\d{1,9}"),
}
PLACES = {
    "paragraph": "{}",
    "heading": "## {}",
    "list and quotation": "- > {}",
    "cell": "| a |\n|---|\n| {} |",
    "words of a link": "[{}](actor:hill-guard)",
    "target of a link": "[a]({})",
    "target in brackets and title": "[a](<{0}> '{0}')",
    "target by reference": "[a][b]\n\n[b]: {}",
    "image": "![{0}]({0})",
    "attributes": "**a**{{: {0}}} {{#{0}}} <b {0}>",
    "name of a fence": "```{}\na\n```",
}
"""Where in a page the text is put."""


class Found(HTMLParser):
    """What stands in HTML that must not, and its words."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.foreign: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.foreign += [] if tag in TAGS else [tag]
        self.foreign += [
            f"{name}={value}" for name, value in attrs if name not in ATTRIBUTES or not ATTRIBUTES[name].fullmatch(value or "")
        ]

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.foreign.append(data)

    def handle_decl(self, decl: str) -> None:
        self.foreign.append(decl)

    def handle_pi(self, data: str) -> None:
        self.foreign.append(data)

    def unknown_decl(self, data: str) -> None:
        self.foreign.append(data)


def target(kind: str, name: str) -> str:
    return f"../{kind}s/{name}.html"


def written(text: str, direction: str) -> Iterator[str]:
    """The text in both forms in which Markdown is shown: as a whole, and block by block beside another language."""
    yield str(render_markdown(text, direction, target).html)
    if direction == "rtl":
        yield from (str(block.html) for block in markdown_blocks(text, direction, target, "#"))


@pytest.mark.parametrize("place", PLACES)
def test_a_hostile_text_becomes_no_element_and_no_address_of_its_own(place: str, assured: Assured) -> None:
    direction = ("ltr", "rtl")[len(place) % 2]
    made = {str(one): written(PLACES[place].format(one.text), direction) for one in VECTORS if not is_refused(one.text)}
    wrong = [name for name, forms in made.items() if any(Found(html).foreign for html in forms)]
    assert wrong == []
    assured("hostile-markdown", len(VECTORS), len(VECTORS) - len(wrong))


JOINED = re.compile("</(?:ul|ol)> <(?:ul|ol)> ")
"""Where one list ends and the next one begins: beside another language each item has a list of its own."""


def test_a_text_means_what_commonmark_says(assured: Assured) -> None:
    """As it stands, and in a quotation, as whole pages of records have it: what another parser makes of it, and no more."""
    texts = [one.text for one in (*VECTORS, *LOOKALIKES) if not is_refused(one.text) and not too_deep(one.text)]
    made = {form: (as_one(form), as_blocks(form)) for text in texts for form in (text, as_quotation("word", text))}
    meant = {form: commonmark.meant(form, 1) for form in made}
    wrong = {form: forms for form, forms in made.items() if forms != (meant[form], JOINED.sub("", meant[form]))}
    assert wrong == {}
    assured("texts-as-markdown", 2 * len(made), 2 * len(made))


def as_one(text: str) -> str:
    return commonmark.read(str(render_markdown(text, "ltr", target, 1).html))


def as_blocks(text: str) -> str:
    return JOINED.sub("", commonmark.read("".join(str(block.html) for block in markdown_blocks(text, "rtl", target, "#"))))


MEANT = {"stars": "", "leading hyphen": "said the witness", "entity written out": "the sign & in a page"}
"""What Markdown makes of some: name → what is shown."""


def test_what_only_looks_hostile_is_shown_as_it_is_written(assured: Assured) -> None:
    shown = {one.name: " ".join(Found(html_of(one.text)).text.split()) for one in LOOKALIKES}
    changed = {one.name: shown[one.name] for one in LOOKALIKES if shown[one.name] != " ".join(one.text.split())}
    assert changed == MEANT
    assured("look-alikes-in-markdown", len(LOOKALIKES), len(LOOKALIKES))


def html_of(text: str) -> str:
    return str(render_markdown(text, "ltr", target).html)


def test_the_rules_of_this_test_find_what_they_are_for() -> None:
    raw = [tag for vector in VECTORS for tag in Found(vector.text).foreign]
    assert {"script", "img", "svg", "iframe"} <= set(raw)
    assert Found('<a href="javascript:x">').foreign == ["href=javascript:x"]
