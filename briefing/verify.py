"""Checks a built site: whatever a reader could stumble over is an error of the build."""

from __future__ import annotations

import json
import os
import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from briefing import urls
from briefing.outline import Outline, outline
from briefing.search.shards import read
from briefing.workers import over_files

SUFFIXES = frozenset({".html", ".css", ".js", ".svg", ".png", ".woff2", ".txt", ""})
DATA = frozenset({".csv", ".json", ".geojson", ".sqlite"})
"""Files that stand in the folder of the data alone."""
LINKED = frozenset({"http", "https", "mailto"})
UNSUFFIXED = frozenset({".nojekyll", ".briefing-site", urls.HEADERS})


def verify(folder: Path, locales: tuple[str, ...], base_url: str, jobs: int) -> list[str]:
    """One line for each fault of the site in `folder`, sorted; none if it is sound."""
    names = sorted(_names(folder))
    pages = [name for name in names if name.endswith(".html")]
    outlines = dict(zip(pages, over_files(_outline, [folder / name for name in pages], jobs), strict=True))
    known = frozenset(names)
    faults = [*_strange_files(folder, names, known), *_missing_counterparts(pages, locales)]
    faults += _index_faults(folder, names, known)
    faults += _xml_faults(folder, names, known, base_url)
    for name, page in outlines.items():
        faults += [f"{name}: {fault}" for fault in _page_faults(name, page, outlines, known, base_url)]
    return sorted(faults)


def _names(folder: Path) -> Iterator[str]:
    """Every file, from the site's root; a linked folder counts as one."""
    for top, folders, found in os.walk(folder):
        paths = [Path(top, name) for name in found] + [path for name in folders if (path := Path(top, name)).is_symlink()]
        yield from (path.relative_to(folder).as_posix() for path in paths)


def _outline(path: Path) -> Outline:
    return outline(path.read_text(encoding="utf-8"))


def _strange_files(folder: Path, names: Iterable[str], known: frozenset[str]) -> Iterator[str]:
    for name in names:
        if (folder / name).is_symlink() or not _is_expected(name, known):
            yield f"{name}: a file of this kind is not published"


def _is_expected(name: str, known: frozenset[str]) -> bool:
    """Whether a file of that kind belongs where it stands: the feed of an actor beside its page."""
    path = PurePosixPath(name)
    if name.startswith(urls.DATA):
        return path.suffix in DATA and path.parent.as_posix() + "/" == urls.DATA
    if path.suffix == ".xml":
        has_page = urls.is_feed(name) and path.with_suffix(".html").as_posix() in known
        return urls.is_sitemap(name) or name == urls.feed(path.parts[0]) or has_page
    return path.suffix in SUFFIXES and (path.suffix != "" or path.name in UNSUFFIXED)


def _index_faults(folder: Path, names: Iterable[str], known: frozenset[str]) -> Iterator[str]:
    """What the search cannot read, and where it would lead to nothing."""
    for name in names:
        if name.startswith(urls.SEARCH):
            try:
                told, _, value = read((folder / name).read_bytes())
            except ValueError:
                told, value = "", ()
            if name != f"{urls.SEARCH}{told}.js":
                yield f"{name}: is not the file of the index that it should be"
            shown = [page[0] for page in value] if "/texts-" in name else ()
            yield from (f"{name}: dead link: {path}" for path in shown if path not in known)


def _xml_faults(folder: Path, names: Iterable[str], known: frozenset[str], base_url: str) -> Iterator[str]:
    """What the map of the site or a feed names and is not there."""
    for name in [name for name in names if urls.is_sitemap(name) or urls.is_feed(name)]:
        try:
            lines = list(ElementTree.fromstring((folder / name).read_bytes()).iter())  # noqa: S314 - we have just written it
        except ElementTree.ParseError as error:
            yield f"{name}: is no XML: {error}"
            continue
        named = [one.text or "" for one in lines if one.tag.endswith("}loc")] + [
            one.attrib["href"] for one in lines if "href" in one.attrib
        ]
        yield from (f"{name}: dead link: {one}" for one in dict.fromkeys(named) if _named(name, one, base_url) not in known)


def _named(name: str, link: str, base_url: str) -> str | None:
    """The file that the XML file `name` means by `link`: relative in feeds alone, and only where there is no base address."""
    root = base_url.rstrip("/") + "/"
    if link.startswith(root):
        return link.removeprefix(root)
    return None if base_url or urls.is_sitemap(name) or urlsplit(link).scheme else _target(name, unquote(link), "")


def _missing_counterparts(pages: Iterable[str], locales: tuple[str, ...]) -> Iterator[str]:
    found = frozenset(pages)
    for name in found:
        if name.split("/", 1)[0] in locales:
            for locale in locales:
                if urls.in_locale(name, locale) not in found:
                    yield f"{name}: has no counterpart in {locale}"


def _page_faults(name: str, page: Outline, outlines: Mapping[str, Outline], known: frozenset[str], base_url: str) -> Iterator[str]:
    if not page.title:
        yield "has no title"
    if not page.html.get("lang") or page.html.get("dir") not in ("rtl", "ltr"):
        yield "says no language or direction on <html>"
    for twice, number in Counter(page.ids).items():
        if number > 1:
            yield f'the id "{twice}" stands {number} times'
    for tag, attribute in page.attributes:
        yield f"<{tag}> has the attribute {attribute}, which the policy forbids"
    for tag in page.refused:
        yield f"holds <{tag}>, which may load or lead elsewhere by itself"
    for script in page.inline_scripts:
        yield f"an inline script, which the policy forbids: {script[:60]}"
    for block in page.linked:
        yield from _linked_faults(block)
    for tag, href in page.links:
        yield from _link_faults(name, tag, href, outlines, known, base_url)


def _linked_faults(block: str) -> Iterator[str]:
    try:
        node = json.loads(block)
    except json.JSONDecodeError as error:
        yield f"what it tells programs (JSON-LD) is no JSON: {error.msg}"
        return
    if not isinstance(node, dict) or "@context" not in node or "@type" not in node:
        yield "what it tells programs (JSON-LD) does not say of what kind it is"


def _link_faults(name: str, tag: str, href: str, outlines: Mapping[str, Outline], known: frozenset[str], base_url: str) -> Iterator[str]:
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        is_own = tag == "link" and base_url and href.startswith(base_url.rstrip("/") + "/")
        if tag == "a" and parts.scheme not in LINKED:
            yield f"a link of a kind that is not published: {href}"
        elif tag != "a" and not is_own and (tag, parts.scheme) != ("img", "data"):
            yield f"<{tag}> would fetch from elsewhere: {href}"
        return
    target = _target(name, unquote(parts.path), base_url)
    if target is None or target not in known:
        yield f"dead link: {href}"
    elif _part(parts.fragment) and target in outlines and _part(parts.fragment) not in outlines[target].ids:
        yield f"dead link: {href}: {target} has no such part"


def _part(fragment: str) -> str:
    """The id that a fragment names; none where it says how a timeline is filtered (`actor=x`)."""
    return "" if "=" in fragment else unquote(fragment)


def _target(name: str, path: str, base_url: str) -> str | None:
    """The file that the link means, from the site's root; None if it leaves the site."""
    if not path:
        return name
    if path.startswith("/"):
        root = unquote(urlsplit(base_url).path).rstrip("/") + "/"
        return posixpath.normpath(path[len(root) :]) if name == urls.NOT_FOUND and path.startswith(root) else None
    target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
    return None if target.startswith("..") else target
