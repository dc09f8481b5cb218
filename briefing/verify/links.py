"""Checks a page as soon as it is written: what is wrong in it, and what only the other pages can tell."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import lru_cache, partial
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from briefing import urls
from briefing.verify.outline import Outline
from briefing.verify.scan import scan

LINKED = frozenset({"http", "https", "mailto"})
WHITE = frozenset("\t\n\f\r ")
"""ASCII white space, none of which an id may hold (HTML, 3.2.6.2)."""
PLAIN = re.compile(r"((?!/)[A-Za-z0-9_./-]*)(?:#([A-Za-z0-9_.-]*))?")
"""A link as nearly all are: its path, and the part that it names."""
MANY = 10_000
"""So many links are kept of the pages of one folder, some 3 MB."""


class Checked(NamedTuple):
    """What is kept of a page once it is written: small, and of texts alone, so that it may be kept as JSON."""

    faults: tuple[str, ...]
    """Of the page by itself, a line each."""
    ids: str
    """Parted by spaces."""
    parts: tuple[tuple[str, str, str], ...]
    """Of each link to a part of another file: that file, the part's id, and the link as written."""
    files: tuple[tuple[str, str], ...]
    """Of each link to what is no known file: that file, and the link as written."""


class Link(NamedTuple):
    """A link about which the page must be asked, or the whole site."""

    target: str
    """The file, from the site's root; empty for the page itself."""
    part: str
    fault: str


class _Seen(dict[tuple[str, str], Link | None]):
    """Element and address → the link as pages of one folder mean it; None where it is in order. Most links stand on many pages."""

    def __init__(self, judge: Callable[[str, str], Link | None]) -> None:
        super().__init__()
        self._judge = judge

    def __missing__(self, key: tuple[str, str]) -> Link | None:
        if len(self) >= MANY:
            self.clear()
        self[key] = found = self._judge(*key)
        return found


class Links:
    """Checks pages of a site that has files at `paths`. Its own address may be empty."""

    def __init__(self, paths: Collection[str], base_url: str) -> None:
        self._paths = frozenset(paths)
        self._base_url = base_url
        self._root = unquote(urlsplit(base_url).path).rstrip("/") + "/"
        self._seen: dict[str, _Seen] = {}

    def check(self, path: str, html: str) -> Checked:
        """What to keep of the finished page at that path."""
        return self.checked(path, scan(html))

    def checked(self, path: str, page: Outline) -> Checked:
        """The same of a page that is scanned."""
        faults = dict.fromkeys(_faults(page))
        parts: dict[tuple[str, str, str], None] = {}
        files: dict[tuple[str, str], None] = {}
        ids = frozenset(page.ids)
        seen = self._of(path)
        for link, (_, href) in [(link, key) for key in dict.fromkeys(page.links) if (link := seen[key])]:
            if link.fault:
                faults[link.fault] = None
            elif link.target not in ("", path):
                if link.part and link.target in self._paths:
                    parts[link.target, link.part, href] = None
                else:
                    files[link.target, href] = None
            elif link.part and link.part not in ids:
                faults[_no_such_part(path, href)] = None
        return Checked(tuple(faults), " ".join(page.ids), tuple(parts), tuple(files))

    def _of(self, path: str) -> _Seen:
        """The links of pages beside that one. Those of the page that is shown anywhere begin at the site's root."""
        key = path if path == urls.NOT_FOUND else posixpath.dirname(path)
        if key not in self._seen:
            judge = partial(self._judged, posixpath.dirname(path), self._root if path == urls.NOT_FOUND else None)
            self._seen[key] = _Seen(judge)
        return self._seen[key]

    def _judged(self, folder: str, root: str | None, tag: str, href: str) -> Link | None:
        plain = PLAIN.fullmatch(href)
        if plain:
            return self._within(href, meant(folder, plain[1]), plain[2] or "")
        parts = urlsplit(href)
        if parts.scheme or parts.netloc:
            return self._outside(tag, href, parts.scheme)
        return self._within(href, meant(folder, unquote(parts.path), root), _part(parts.fragment))

    def _within(self, href: str, target: str | None, part: str) -> Link | None:
        if target is None:
            return Link("", "", f"dead link: {href}")
        return None if not part and (not target or target in self._paths) else Link(target, part, "")

    def _outside(self, tag: str, href: str, scheme: str) -> Link | None:
        if tag == "a":
            return None if scheme in LINKED else Link("", "", f"a link of a kind that is not published: {href}")
        is_own = tag == "link" and self._base_url and href.startswith(self._base_url.rstrip("/") + "/")
        return None if is_own or (tag, scheme) == ("img", "data") else Link("", "", f"<{tag}> would fetch from elsewhere: {href}")


def dead_links(pages: Mapping[str, Checked], every: Mapping[str, Checked], files: Collection[str]) -> Iterator[str]:
    """A line for each link of those pages that leads to no part of any page, `every` one, and to no file of the site."""
    for path, page in pages.items():
        yield from (f"{path}: dead link: {href}" for target, href in page.files if target not in files)
        for target, part, href in page.parts:
            if target not in files:
                yield f"{path}: dead link: {href}"
            elif target in every and (not WHITE.isdisjoint(part) or f" {part} " not in f" {every[target].ids} "):
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
    if not path:
        return ""
    inner, _, name = path.rpartition("/")
    target = _folder(folder, inner) + name if name.strip(".") else posixpath.normpath(posixpath.join(folder, path))
    return None if target.startswith("..") else target


@lru_cache(maxsize=1024)
def _folder(folder: str, inner: str) -> str:
    """What stands before the name of a file in that folder of the folder."""
    found = posixpath.normpath(posixpath.join(folder, inner))
    return "" if found == "." else f"{found}/"


def _faults(page: Outline) -> Iterator[str]:
    """What is wrong in a page by itself."""
    if not page.title:
        yield "has no title"
    if not page.html.get("lang") or page.html.get("dir") not in ("rtl", "ltr"):
        yield "says no language or direction on <html>"
    if len(set(page.ids)) < len(page.ids) or not WHITE.isdisjoint("".join(page.ids)):
        yield from _faults_of_ids(page.ids)
    for tag, attribute in page.attributes:
        yield f"<{tag}> has the attribute {attribute}, which the policy forbids"
    for tag in page.refused:
        yield f"holds <{tag}>, which may load or lead elsewhere by itself"
    for script in page.inline_scripts:
        yield f"an inline script, which the policy forbids: {script[:60]}"
    for block in page.linked:
        yield from _linked_faults(block)


def _faults_of_ids(ids: Iterable[str]) -> Iterator[str]:
    for name, number in Counter(ids).items():
        if number > 1:
            yield f'the id "{name}" stands {number} times'
        if not WHITE.isdisjoint(name):
            yield f'the id "{name}" holds white space'


def _linked_faults(block: str) -> Iterator[str]:
    try:
        node = json.loads(block)
    except json.JSONDecodeError as error:
        yield f"what it tells programs (JSON-LD) is no JSON: {error.msg}"
        return
    if not isinstance(node, dict) or "@context" not in node or "@type" not in node:
        yield "what it tells programs (JSON-LD) does not say of what kind it is"
