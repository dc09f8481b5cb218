"""`robots.txt` (RFC 9309): all may be read, for nothing on the site is hidden; and where the map of the site is."""

from __future__ import annotations

from briefing import urls


def robots(base_url: str) -> bytes:
    """The file. It names the map of the site where there is a base address, and so a map."""
    where = f"\nSitemap: {urls.absolute(base_url, urls.SITEMAP)}\n" if base_url else ""
    return f"User-agent: *\nAllow: /\n{where}".encode()
