"""Origins of addresses: what shares one shares its readers' storage and trust (RFC 6454)."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from briefing.preview.errors import PreviewError

ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~%@/-]*)?")
DEFAULT = {"http": 80, "https": 443}
Origin = tuple[str, str, int]


def origin_of(address: str) -> Origin:
    """Scheme, host and port, as a browser would compare them. Raises ValueError for what is no address of the web."""
    parts = urlsplit(address)
    scheme = parts.scheme.lower()
    if scheme not in DEFAULT or not parts.hostname:
        raise ValueError("no address of the web")
    return scheme, parts.hostname.lower().rstrip("."), parts.port or DEFAULT[scheme]


def base(address: str) -> str:
    """An address of a site, with one slash at its end. Raises PreviewError for any other form, one with a name and password, say."""
    if not ADDRESS.fullmatch(address) or "/../" in f"{address}/" or ".." in urlsplit(address).netloc:
        raise PreviewError("an address has to be of the form https://example.org/path/")
    return address.rstrip("/") + "/"


def refuse_same(preview: str, site: str) -> None:
    """Raises PreviewError if a preview would stand on the site's own origin, whatever its path.

    A page of a preview could there read and change what the site keeps in its readers' browsers. All GitHub Pages
    of one owner share an origin. `http` and `https` of one host count as one.
    """
    one, other = origin_of(base(preview)), origin_of(base(site))
    is_default = one[2] == DEFAULT[one[0]] and other[2] == DEFAULT[other[0]]
    if one[1] == other[1] and (one[2] == other[2] or is_default):
        raise PreviewError(f"the previews would stand on the site's own origin ({one[1]}): they need another host name")
