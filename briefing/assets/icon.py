"""The site's icon, for a page that brings it with it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import quote

FILE = Path(__file__).parent.parent.parent / "site_src/icons/favicon.svg"


@cache
def icon() -> str:
    """As an address that holds it (RFC 2397)."""
    return "data:image/svg+xml," + quote(FILE.read_text(encoding="utf-8").strip(), safe="=:/'")
