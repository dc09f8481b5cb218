"""Reads our own HTML back: headings for the contents list, ids and links for the checks."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from briefing.markdown import Heading

LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "src", "form": "action", "iframe": "src"}


@dataclass(slots=True)
class Outline:
    headings: list[Heading] = field(default_factory=list)
    """h2 to h4 that have an id."""
    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    """Element and address, in order."""
    attributes: list[tuple[str, str]] = field(default_factory=list)
    """Element and name of every attribute that the policy forbids: handlers and styles."""
    html: dict[str, str] = field(default_factory=dict)
    """The attributes of `<html>`."""
    inline_scripts: list[str] = field(default_factory=list)
    title: str = ""


def outline(html: str) -> Outline:
    """The outline of a page or a body. HTML as our templates and the theme write it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Outline()
        self._open: tuple[str, str] | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.found.html = values
        if "id" in values:
            self.found.ids.append(values["id"])
        if tag in LINKS and LINKS[tag] in values:
            self.found.links.append((tag, values[LINKS[tag]]))
        self.found.attributes += [(tag, name) for name in values if name == "style" or name.startswith("on")]
        if tag in ("h2", "h3", "h4") and "id" in values:
            self._begin(tag, values["id"])
        elif tag == "title" or (tag == "script" and "src" not in values and values.get("type", "") != "application/json"):
            self._begin(tag, "")

    def _begin(self, tag: str, name: str) -> None:
        self._open, self._text = (tag, name), []

    def handle_data(self, data: str) -> None:
        if self._open:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._open is None or self._open[0] != tag:
            return
        text = "".join(self._text)
        if tag == "script":
            self.found.inline_scripts.append(text)
        elif tag == "title":
            self.found.title = self.found.title or " ".join(text.split())
        else:
            self.found.headings.append(Heading(int(tag[1]), self._open[1], " ".join(text.split())))
        self._open = None
