"""The pages of our site, as other generators are given them: front matter, and the running text as Markdown.

For each page of ours there is one of theirs, at the same address and with the same sections. Of an incident they get what its record
says in the language of the page, with references as ids. What no template language is made for (dates in words, how far accounts agree,
plurals, which incidents an actor's page lists) stands there ready. Names, titles, dates and labels of what is referred to are looked up
by the templates.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bench.peers.blocks import blocks
from bench.peers.incident import incident
from bench.peers.values import Params, ref, trimmed, words_of
from briefing import urls
from briefing.catalog import Catalog
from briefing.derive import derive
from briefing.render import render_page
from briefing.views.pages import IncidentPage, PageView
from briefing.views.side_by_side import SideBySidePage

RECORD_LINK = re.compile(r"\]\((incident|actor|place|source|outlet|briefing|page):([a-z0-9-]+)\)")
LEFT_OUT = ("choice", "not-found", "moved")
"""Kinds of page that are none of the archive's."""
FACTS = {"actor": "profile", "briefing": "body"}
"""Kind of record → its running text."""


@dataclass(frozen=True, slots=True)
class PeerPage:
    path: str
    """From the site's root, as ours."""
    lang: str
    kind: str
    title: str
    description: str
    params: Params
    """The front matter."""
    text: str
    """Markdown, with links from the page."""
    body: Callable[[], str]
    """What our own page holds, as HTML: made when it is asked for."""


def peer_pages(catalog: Catalog) -> Iterator[PeerPage]:
    """Every page of the archive, in all languages."""
    for view in derive(catalog, ""):
        if view.head.kind not in LEFT_OUT:
            yield peer_page(catalog, view)


def peer_page(catalog: Catalog, view: PageView) -> PeerPage:
    head = view.head
    told, text = trimmed(_told(view)), _running(catalog, view)
    return PeerPage(head.path, head.lang, head.kind, head.title, head.description, told, text, lambda: render_page(view).body)


def _told(view: PageView) -> Params:
    crumbs = [ref(view.head.path, link) for link in view.head.crumbs]
    if isinstance(view, IncidentPage):
        return {"crumbs": crumbs, **incident(view)}
    if isinstance(view, SideBySidePage):
        return {"crumbs": crumbs, "record": ref(view.head.path, view.record), "groups": [_group(group) for group in view.groups]}
    standing = getattr(view, "standing", None)
    known = {"known": standing.phrase, "on": words_of(standing.on), "sides": bool(standing.sides)} if standing else {}
    cited = getattr(view, "citation", None)
    citation = {"cite": cited.plain.text.value, "cites": [[one.text.lang, one.text.value] for one in cited.others]} if cited else {}
    return {"crumbs": crumbs, **known, "blocks": blocks(view), **citation}


def _group(group: Any) -> Params:
    return {"anchor": group.anchor, "title": group.title, "pairs": [_pair(pair) for pair in group.pairs]}


def _pair(pair: Any) -> Params:
    sides = [[side.lang, str(side.html) if side.html is not None else pair.missing] for side in pair.sides]
    return {"at": pair.anchor, "label": pair.label, "sides": sides}


def _running(catalog: Catalog, view: PageView) -> str:
    """The record's own Markdown, its links resolved."""
    head = view.head
    stem = posixpath.splitext(posixpath.basename(head.path))[0]
    text: Mapping[str, str] | str | None = None
    if head.kind == "incident" and stem in catalog.incidents:
        text = catalog.incidents[stem].context
    elif head.kind == "actor" and stem in catalog.actors:
        text = catalog.actors[stem].profile
    elif head.kind == "briefing" and stem in catalog.briefings:
        text = catalog.briefings[stem].body
    elif head.kind == "text":
        text = next(page.text for page in catalog.pages if (page.locale, page.id) == (head.lang, stem))
    found = text if isinstance(text, str) else (text or {}).get(head.lang, "")
    return RECORD_LINK.sub(lambda match: f"]({urls.relative(head.path, urls.record(head.lang, match[1], match[2]))})", found)
