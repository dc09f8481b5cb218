"""Checks a built site: whatever a reader could stumble over is an error of the build."""

from __future__ import annotations

import os
import posixpath
from collections import ChainMap
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from briefing import urls
from briefing.assets.names import FOLDER, is_named_by, plain
from briefing.search.shards import read
from briefing.verify.links import Checked, Links, dead_links, meant
from briefing.verify.sizes import too_large

ASSETS = frozenset({".css", ".js", ".svg", ".png", ".woff2", ".txt"})
"""Kinds of file that have names with a digest, apart from a few that others know by their names."""
DATA = frozenset({".csv", ".json", ".geojson", ".sqlite"})
"""Files that stand in the folder of the data alone."""
NAMED = frozenset({".nojekyll", ".briefing-site", urls.HEADERS, urls.ROBOTS})
NOTHING: Mapping[str, Checked] = {}


def verify(
    folder: Path, locales: tuple[str, ...], base_url: str, checked: Mapping[str, Checked] = NOTHING, sound: Collection[str] = ()
) -> list[str]:
    """One line for each fault of the site in `folder`, sorted; none if it is sound.

    `checked`: what was kept of each page by whoever wrote it, so that only the others are read again; `sound`: those of them that
    have no fault, and no link that can have died.
    """
    found = dict(_files(folder))
    names, known = sorted(found), frozenset(found)
    every = [name for name in names if name.endswith(".html")]
    pages = _checked(folder, [name for name in every if name not in sound], Links(every, base_url), checked)
    whole: Mapping[str, Checked] = ChainMap(pages, cast(Any, checked)) if sound else pages
    sizes = {name: size for name, (_, size) in found.items()}
    faults = {*_strange_files(found, known), *_missing_counterparts(every, locales), *too_large(sizes)}
    faults |= {f"{name}: was written and is not there" for name in checked if name not in known}
    faults |= {f"{name}: {fault}" for name, page in pages.items() for fault in page.faults}
    faults |= {*dead_links(pages, whole, known), *_asset_faults(folder, names, known), *_xml_faults(folder, names, known, base_url)}
    return sorted(faults)


def _checked(folder: Path, names: Collection[str], links: Links, checked: Mapping[str, Checked]) -> dict[str, Checked]:
    return {name: checked.get(name) or links.check(name, (folder / name).read_text(encoding="utf-8")) for name in names}


def _files(folder: Path, inner: str = "") -> Iterator[tuple[str, tuple[bool, int]]]:
    """Every file, from the site's root, whether it is a link, and its bytes; a linked folder counts as one."""
    with os.scandir(folder / inner) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(folder, f"{inner}{entry.name}/")
            else:
                yield inner + entry.name, (entry.is_symlink(), entry.stat(follow_symlinks=False).st_size)


def _strange_files(found: Mapping[str, tuple[bool, int]], known: frozenset[str]) -> Iterator[str]:
    for name, (is_link, _) in found.items():
        if is_link or not _is_expected(name, known):
            yield f"{name}: a file of this kind is not published"


def _is_expected(name: str, known: frozenset[str]) -> bool:
    """Whether a file of that kind belongs where it stands: the feed of an actor beside its page."""
    stem, suffix = posixpath.splitext(name)
    if name.startswith(urls.DATA):
        return suffix in DATA and name.count("/") == 1
    if suffix == ".xml":
        has_page = urls.is_feed(name) and f"{stem}.html" in known
        return urls.is_sitemap(name) or name == urls.feed(name.partition("/")[0]) or has_page
    if suffix in ASSETS and plain(name):
        return True
    is_preview = suffix == ".png" and name.startswith(urls.PREVIEWS)
    return suffix == ".html" or name in NAMED or urls.is_search_root(name) or is_preview


def _asset_faults(folder: Path, names: Iterable[str], known: frozenset[str]) -> Iterator[str]:
    """Assets with names that their bytes do not have, and what is wrong with those in which the search looks."""
    for name in names:
        if name.startswith((FOLDER, urls.SEARCH)):
            raw, called = (folder / name).read_bytes(), plain(name)
            if called and not is_named_by(name, raw):
                yield f"{name}: its name does not hold the digest of its bytes"
            if (called or name).startswith(urls.SEARCH):
                yield from _index_faults(name, called or name, raw, known)


def _index_faults(name: str, called: str, raw: bytes, known: frozenset[str]) -> Iterator[str]:
    """What the search cannot read, and where it would lead to nothing."""
    try:
        told, value = read(raw)
    except ValueError:
        told, value = "", ()
    if called != f"{urls.SEARCH}{told}.js":
        yield f"{name}: is not the file of the index that it should be"
        return
    led = [page[0] for page in value] if "/texts-" in name else [urls.search_part(told, *one) for one in _files_of(name, value)]
    yield from (f"{name}: dead link: {path}" for path in led if path not in known)


def _files_of(name: str, value: Any) -> Iterable[tuple[str, str]]:
    """The files that the root of an index names, each with its digest."""
    return value["files"].items() if urls.is_search_root(name) else ()


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
    return None if base_url or urls.is_sitemap(name) or urlsplit(link).scheme else meant(posixpath.dirname(name), unquote(link))


def _missing_counterparts(pages: Collection[str], locales: tuple[str, ...]) -> Iterator[str]:
    found = {locale: {name.removeprefix(f"{locale}/") for name in pages if name.startswith(f"{locale}/")} for locale in locales}
    for locale, names in found.items():
        for other in locales:
            yield from (f"{locale}/{name}: has no counterpart in {other}" for name in names - found[other])
