"""`sitemap.xml` (sitemaps.org, protocol 0.9): every page that search engines may list, with its address in every language.

The languages are told as Google has it (`xhtml:link`, "Localized versions of your pages"), by the same links as in the pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from briefing import urls
from briefing.alternates import Listed, alternates

MOST, LARGEST = 10_000, 10 * 1024 * 1024
"""Addresses, and bytes, that one file has at most. The protocol allows five times as many of both; so little is sent anew for a change."""
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
OPEN = f'{HEAD}<urlset {SPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
CLOSE = "</urlset>\n"
Entry = tuple[str, str | None]
"""A page's lines, and the day of its last change."""


def sitemap(pages: Iterable[Listed], locales: Sequence[str], base_url: str, most: int = MOST, largest: int = LARGEST) -> dict[str, bytes]:
    """Path → content: one file, or an index and the files that it names if one would go beyond the limits. None without a base address."""
    if not base_url:
        return {}
    entries = [(_entry(page, locales, base_url), page.changed) for page in pages if page.is_listed]
    parts = list(_parts(entries, most, largest))
    if len(parts) == 1:
        return {urls.SITEMAP: _file(parts[0])}
    names = [urls.sitemap(number) for number in range(1, len(parts) + 1)]
    index = "".join(_part(urls.absolute(base_url, name), part) for name, part in zip(names, parts, strict=True))
    whole = f"{HEAD}<sitemapindex {SPACE}>\n{index}</sitemapindex>\n".encode()
    return {urls.SITEMAP: whole, **{name: _file(part) for name, part in zip(names, parts, strict=True)}}


def _entry(page: Listed, locales: Sequence[str], base_url: str) -> str:
    links = [
        f'<xhtml:link rel="alternate" hreflang="{escape(code)}" href="{escape(address)}"/>'
        for code, address in alternates(page, locales, base_url)
    ]
    lines = [_dated(urls.absolute(base_url, page.path), page.changed), *links]
    return "<url>" + "\n".join(lines) + "</url>\n"


def _dated(address: str, day: str | None) -> str:
    return f"<loc>{escape(address)}</loc>" + (f"<lastmod>{day}</lastmod>" if day else "")


def _parts(entries: Iterable[Entry], most: int, largest: int) -> Iterator[list[Entry]]:
    """The entries in runs that keep within the limits; at least one run."""
    part: list[Entry] = []
    frame = len(OPEN) + len(CLOSE)
    size = frame
    for entry in entries:
        length = len(entry[0].encode())
        if part and (len(part) == most or size + length > largest):
            yield part
            part, size = [], frame
        part.append(entry)
        size += length
    yield part


def _file(part: Iterable[Entry]) -> bytes:
    return (OPEN + "".join(lines for lines, _ in part) + CLOSE).encode()


def _part(address: str, part: Iterable[Entry]) -> str:
    return f"<sitemap>{_dated(address, max((day for _, day in part if day), default=None))}</sitemap>\n"
