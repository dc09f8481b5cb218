"""Reads our own HTML back: headings for the contents list, ids and links for the checks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from briefing.markdown.headings import Heading

LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "src", "form": "action", "iframe": "src"}

LINKED = "application/ld+json"
DATA_BLOCKS = frozenset({"application/json", LINKED})
"""Types of `<script>` that no browser runs (HTML, 4.12.1: a data block)."""

REFUSED = frozenset({"applet", "audio", "base", "embed", "frame", "iframe", "object", "portal", "use", "video"})

FORBIDDEN = frozenset({"background", "formaction", "ping", "poster", "srcdoc", "srcset", "style"})
"""Attributes that no page has, beside handlers. Firefox asks for what `srcset` names before it has read the policy of a page."""

REFRESH = re.compile(r"0; url=(.+)")
"""HTML, 4.2.5.3: without waiting, to another page."""

NO_LOOKING_UP = ("x-dns-prefetch-control", "off")
"""What a meta element says so that browsers look up no host of a link before it is followed."""


@dataclass(slots=True)
class Outline:
    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    """Element and address, in order."""
    attributes: list[tuple[str, str]] = field(default_factory=list)
    """Element and name of every attribute that the policy forbids: handlers and styles."""
    html: dict[str, str] = field(default_factory=dict)
    """The attributes of `<html>`."""
    refused: list[str] = field(default_factory=list)
    """Elements that may load or lead elsewhere by themselves."""
    inline_scripts: list[str] = field(default_factory=list)
    linked: list[str] = field(default_factory=list)
    """What the page tells programs of itself (JSON-LD)."""
    title: str = ""


HEADING = re.compile(r'<h([234])[^>]*? id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def contents(body: str) -> tuple[Heading, ...]:
    """The headings of a body that our templates have written, which is simpler than HTML at large."""
    return tuple(Heading(int(level), name, " ".join(unescape(TAG.sub("", text)).split())) for level, name, text in HEADING.findall(body))


def outline(html: str) -> Outline:
    """The outline of a page or a body. HTML as our templates and the theme write it."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader.found


class Reader(HTMLParser):
    """Notes in `found` what each tag tells."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Outline()
        self._open: str | None = None
        self._type = ""
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.found.html = values
        if tag in REFUSED or (tag == "meta" and self._is_refused(values)):
            self.found.refused.append(tag)
        if "id" in values:
            self.found.ids.append(values["id"])
        if tag in LINKS and LINKS[tag] in values:
            self.found.links.append((tag, values[LINKS[tag]]))
        self.found.attributes += [(tag, name) for name in values if name in FORBIDDEN or name.startswith("on")]
        if tag == "title" or (tag == "script" and "src" not in values):
            self._open, self._type, self._text = tag, values.get("type", ""), []

    def _is_refused(self, values: dict[str, str]) -> bool:
        """A meta element may give the policy, keep hosts from being looked up, or lead on at once: as a link, which is checked as one."""
        acts_as, content = values.get("http-equiv", "content-security-policy").lower(), values.get("content", "")
        refresh = REFRESH.fullmatch(content) if acts_as == "refresh" else None
        if refresh:
            self.found.links.append(("meta", refresh[1]))
        return not (refresh or acts_as == "content-security-policy" or (acts_as, content) == NO_LOOKING_UP)

    def handle_data(self, data: str) -> None:
        if self._open:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if self._open != tag:
            return
        text = "".join(self._text)
        if tag == "script" and self._type in DATA_BLOCKS:
            self.found.linked += [text] if self._type == LINKED else []
        elif tag == "script":
            self.found.inline_scripts.append(text)
        else:
            self.found.title = self.found.title or " ".join(text.split())
        self._open = None
