"""Checks a page as soon as it is written: what is wrong in it, and what only the other pages can tell."""

from __future__ import annotations

import json
import posixpath
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from briefing import urls
from briefing.outline import Outline
from briefing.scan import scan

LINKED = frozenset({"http", "https", "mailto"})
WHITE = frozenset("\t\n\f\r ")
"""ASCII white space, none of which an id may hold (HTML, 3.2.6.2)."""
MANY = 50_000


class Checked(NamedTuple):
    """What is kept of a page once it is written: small, and of texts alone, so that it may be kept as JSON."""

    faults: tuple[str, ...]
    """Of the page by itself, a line each."""
    ids: str
    """Parted by spaces."""
    parts: tuple[tuple[str, str, str], ...]
    """Of each link to a part of another page: that page, the part's id, and the link as written."""
    files: tuple[tuple[str, str], ...]
    """Of each link to what is no planned page: the file, and the link as written."""


class Link(NamedTuple):
    """Where a link leads: to a part, perhaps, of a file (none: of the page itself), or nowhere, and why."""

    target: str = ""
    part: str = ""
    fault: str = ""


OUTSIDE = Link()


class Links:
    """Checks pages of a site in which pages stand at `paths`. Its own address may be empty."""

    def __init__(self, paths: Collection[str], base_url: str) -> None:
        self._paths = frozenset(paths)
        self._base_url = base_url
        self._root = unquote(urlsplit(base_url).path).rstrip("/") + "/"
        self._link = lru_cache(maxsize=MANY)(self._link_from)

    def check(self, path: str, html: str) -> Checked:
        """What to keep of the finished page at that path."""
        page = scan(html)
        ids = frozenset(page.ids)
        faults = dict.fromkeys(_faults(page))
        parts: dict[tuple[str, str, str], None] = {}
        files: dict[tuple[str, str], None] = {}
        for tag, href in dict.fromkeys(page.links):
            link = self._link(posixpath.dirname(path), tag, href, path == urls.NOT_FOUND)
            if link.fault:
                faults[link.fault] = None
            elif link.target not in ("", path):
                if link.target not in self._paths:
                    files[link.target, href] = None
                elif link.part:
                    parts[link.target, link.part, href] = None
            elif link.part and link.part not in ids:
                faults[_no_such_part(path, href)] = None
        return Checked(tuple(faults), " ".join(page.ids), tuple(parts), tuple(files))

    def _link_from(self, folder: str, tag: str, href: str, is_absolute: bool) -> Link:
        """The link on a page of that folder, which may be one whose links begin at the site's root."""
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            is_own = tag == "link" and self._base_url and href.startswith(self._base_url.rstrip("/") + "/")
            if tag == "a" and parts.scheme not in LINKED:
                return Link(fault=f"a link of a kind that is not published: {href}")
            is_fetched = tag != "a" and not is_own and (tag, parts.scheme) != ("img", "data")
            return Link(fault=f"<{tag}> would fetch from elsewhere: {href}") if is_fetched else OUTSIDE
        target = meant(folder, unquote(parts.path), self._root if is_absolute else None)
        return Link(fault=f"dead link: {href}") if target is None else Link(target, _part(parts.fragment))


def dead_links(pages: Mapping[str, Checked], files: Collection[str]) -> Iterator[str]:
    """A line for each link of those pages that leads to no other page's part and to no file of the site."""
    for path, page in pages.items():
        yield from (f"{path}: dead link: {href}" for target, href in page.files if target not in files)
        for target, part, href in page.parts:
            if target not in files:
                yield f"{path}: dead link: {href}"
            elif not WHITE.isdisjoint(part) or f" {part} " not in f" {pages[target].ids} ":
                yield f"{path}: {_no_such_part(target, href)}"


def _no_such_part(target: str, href: str) -> str:
    return f"dead link: {href}: {target} has no such part"


def _part(fragment: str) -> str:
    """The id that a fragment names; none where it says how a timeline is filtered (`actor=x`)."""
    return "" if "=" in fragment else unquote(fragment)


def meant(folder: str, path: str, root: str | None = None) -> str | None:
    """The file that the link means, from the site's root; empty for the page itself, None if it leaves the site.

    Only a page that has a `root` may say where it begins.
    """
    if path.startswith("/"):
        return posixpath.normpath(path.removeprefix(root)) if root and path.startswith(root) else None
    target = posixpath.normpath(posixpath.join(folder, path)) if path else ""
    return None if target.startswith("..") else target


def _faults(page: Outline) -> Iterator[str]:
    """What is wrong in a page by itself."""
    if not page.title:
        yield "has no title"
    if not page.html.get("lang") or page.html.get("dir") not in ("rtl", "ltr"):
        yield "says no language or direction on <html>"
    for name, number in Counter(page.ids).items():
        if number > 1:
            yield f'the id "{name}" stands {number} times'
        if not WHITE.isdisjoint(name):
            yield f'the id "{name}" holds white space'
    for tag, attribute in page.attributes:
        yield f"<{tag}> has the attribute {attribute}, which the policy forbids"
    for tag in page.refused:
        yield f"holds <{tag}>, which may load or lead elsewhere by itself"
    for script in page.inline_scripts:
        yield f"an inline script, which the policy forbids: {script[:60]}"
    for block in page.linked:
        yield from _linked_faults(block)


def _linked_faults(block: str) -> Iterator[str]:
    try:
        node = json.loads(block)
    except json.JSONDecodeError as error:
        yield f"what it tells programs (JSON-LD) is no JSON: {error.msg}"
        return
    if not isinstance(node, dict) or "@context" not in node or "@type" not in node:
        yield "what it tells programs (JSON-LD) does not say of what kind it is"
